import type { Element } from './element.ts';

/**
 * What the names that authors give to elements (class, id, role, test id) say of what is in them: words, and two words in a row.
 * Names are split at capitals, hyphens and underscores before.
 */
const kinds: readonly string[] = [
  'prose wysiwyg richtext markdown articlebody postcontent rte rich-text text-block',
  'nav navbar navigation menu breadcrumb breadcrumbs megamenu sitemap offcanvas drawer topbar toolbar pagination pager skip',
  'footer foot colophon copyright legal',
  'header masthead banner hero topper head',
  'sidebar aside rail side sticky secondary widget widgets complementary',
  'related recommend recommended recommendation recommendations more read-next next trending popular latest recent similar also recirc recirculation outbrain taboola teaser teasers card cards feed listing carousel slider swiper slick promoted grid',
  'comment comments disqus respond reply replies discussion discourse review reviews testimonial testimonials',
  'share sharing social follow facebook twitter whatsapp addtoany sharedaddy bookmark print clipboard',
  'promo ad ads advert advertisement sponsor sponsored banner dfp adslot affiliate disclosure disclaimer',
  'newsletter subscribe subscription signup sign-up optin mailing form cta call-to download lead hubspot button btn paywall regwall register login trial demo',
  'author authors byline bio contributor writer avatar credit credits staff reviewer reviewed',
  'caption captions figcaption credit image gallery photo media figure video embed thumbnail lightbox',
  'tag tags tagged category categories topic topics label eyebrow kicker badge chip pill keyword keywords taxonomy terms',
  'cookie cookies consent gdpr privacy onetrust modal popup overlay dialog lightbox toast alert notice search cart language country',
  'toc table-of contents jump anchor index outline on-this progress',
  'date time datetime meta metadata published updated timestamp posted read-time reading-time info details stats views byline',
  'title headline heading h1 subtitle deck dek standfirst summary excerpt subhead lede intro description teaser',
  'faq faqs accordion question answer collapse toggle tab tabs panel',
  'takeaway takeaways key-points highlight highlights callout quote pullquote blockquote tip note box infobox factbox table list',
  'product price pricing shop buy deal rating star stars offer card job event plan',
];

/** Two words such as "article body", which are of the first kind. */
const bodyOwners = new Set(
  'article story post entry blog page main rich body news single cms text content copy prose wysiwyg richtext markdown'.split(
    ' ',
  ),
);
const bodyWords = new Set('body content text copy main inner richtext area wrapper'.split(' '));

const masks = new Map<string, number>();
/** Words that are the second of two. */
const seconds = new Set(
  kinds.flatMap((words) => words.split(' ').flatMap((word) => word.split('-').slice(1))),
);
for (const [kind, words] of kinds.entries())
  for (const word of words.split(' ')) masks.set(word, (masks.get(word) ?? 0) | (1 << kind));

export const hintCount = kinds.length;

/** No hint of that kind anywhere above. */
const noHint = 30;

/** How many steps above each element the nearest of each kind of hint stands. */
export class Hints {
  readonly #steps: Uint8Array;
  readonly #masks = new Map<string, number>();

  /** Wants the elements in their order, each after its parent. */
  constructor(elements: readonly Element[]) {
    this.#steps = new Uint8Array(elements.length * hintCount);
    for (const element of elements) this.#add(element);
  }

  /** Steps to the nearest hint of a kind, 0 being the element itself; `noHint` where there is none. */
  steps({ index }: Element, kind: number): number {
    return this.#steps[index * hintCount + kind] ?? noHint;
  }

  #add({ attributes, parent, index }: Element): void {
    const steps = this.#steps;
    const [own, above] = [index * hintCount, (parent?.index ?? 0) * hintCount];
    let mask = 0;
    for (const name of named) mask |= this.#maskOf(attributes[name]);
    for (let kind = 0; kind < hintCount; kind += 1) {
      const inherited = parent ? Math.min(noHint, (steps[above + kind] ?? noHint) + 1) : noHint;
      steps[own + kind] = (mask >> kind) & 1 ? 0 : inherited;
    }
  }

  #maskOf(names: string | undefined): number {
    if (names === undefined || names === '') return 0;
    const known = this.#masks.get(names);
    if (known !== undefined) return known;
    const mask = maskOf(splitNames(names));
    this.#masks.set(names, mask);
    return mask;
  }
}

/** The attributes whose values are names. */
const named = ['class', 'id', 'role', 'itemprop', 'data-testid', 'data-component'];

function maskOf(words: readonly string[]): number {
  let [mask, before] = [0, ''];
  for (const word of words) {
    mask |= masks.get(word) ?? 0;
    if (seconds.has(word)) mask |= masks.get(`${before}-${word}`) ?? 0;
    if (bodyWords.has(word) && bodyOwners.has(before)) mask |= 1;
    before = word;
  }
  return mask;
}

/** Words of names, lower case: `relatedPosts__item-2` to "related", "posts", "item", "2". */
function splitNames(names: string): string[] {
  return names
    .slice(0, 400)
    .replaceAll(/([a-z\d])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z\d]+/);
}
