const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Elements whose text is on lines of its own. */
export const blockTags = set(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol optgroup option p pre section summary table tbody tfoot thead tr ul amp-accordion amp-carousel amp-sidebar',
);

export const cellTags = set('td th');

export const voidTags = set(
  'area base basefont br col embed frame hr img input keygen link meta param source track wbr',
);

/** Elements whose text nobody sees on the page. */
export const unseenTags = set(
  'script style template noscript svg math iframe object audio video canvas select datalist textarea noembed noframes',
);

/** What may stand in the head of a page. */
export const headTags = set('title meta link base script style noscript template');

const inline = set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark q s samp small span strike strong sub sup time tt u var',
);

export function isInline(tag: string): boolean {
  return inline.has(tag);
}

/** Elements that end an open paragraph by beginning. */
export const endsParagraph = set(
  'address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr main menu nav ol p pre section table ul li dd dt',
);

/** Elements that end an open one of the first by beginning, unless one of the second lies between. */
export const endsLike: ReadonlyMap<
  string,
  readonly [ended: ReadonlySet<string>, guards: ReadonlySet<string>]
> = new Map(
  [
    ['li', 'li', 'ul ol menu dir'],
    ['dd', 'dd dt', 'dl'],
    ['dt', 'dd dt', 'dl'],
    ['td', 'td th', 'tr table'],
    ['th', 'td th', 'tr table'],
    ['tr', 'tr', 'table'],
    ['tbody', 'tbody thead tfoot', 'table'],
    ['thead', 'tbody thead tfoot', 'table'],
    ['tfoot', 'tbody thead tfoot', 'table'],
    ['option', 'option', 'select datalist'],
  ].map(([tag = '', ended = '', guards = '']) => [tag, [set(ended), set(guards)]]),
);
