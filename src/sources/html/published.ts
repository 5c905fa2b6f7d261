import { type Day, makeDay } from '../../core/day.ts';
import type { Span } from '../../core/span.ts';
import { dayIn } from './days.ts';
import { isForeign } from './near.ts';
import type { Scene } from './scene.ts';
import type { Facts } from './stated.ts';

/** A day that a page says it was published on. */
export interface Published {
  readonly day: Day;
  /** As it is written out of sight. */
  readonly written: string | undefined;
  /** The line in which it is seen, and where in it. */
  readonly line: number | undefined;
  readonly span: Span | undefined;
  readonly reason: string;
  /** How far it is to be trusted, higher is better. */
  readonly trust: number;
}

const sureKeys = [
  'article:published_time',
  'og:article:published_time',
  'article:published',
  'datepublished',
  'og:published_time',
];
const otherKeys = [
  'date',
  'dc.date',
  'dc.date.issued',
  'dcterms.date',
  'dcterms.issued',
  'dcterms.created',
  'dc.date.created',
  'pubdate',
  'publishdate',
  'publish-date',
  'publish_date',
  'publication_date',
  'published',
  'published_time',
  'sailthru.date',
  'parsely-pub-date',
  'cxenseparse:recs:publishtime',
  'originalpublicationdate',
  'displaydate',
  'release_date',
  'citation_publication_date',
  'citation_date',
  'datecreated',
];
const modifiedKeys = [
  'article:modified_time',
  'og:updated_time',
  'datemodified',
  'lastmod',
  'last-modified',
  'dcterms.modified',
  'article:updated_time',
];
const publishedCue = /\b(?:published|posted|publish(?:ing)? date|first published|date)\b/i;
const modifiedCue = /\b(?:updated?|modified|reviewed|edited|revised|expires?|valid)\b/i;
/** Lines around the headline in which a date is looked for. */
const reach = [-10, 25] as const;

/** The day a page was published, of all that is said of it what can be trusted most. */
export function publishedOf(
  scene: Scene,
  facts: Facts,
  address: string | undefined,
): Published | undefined {
  const known = stated(facts);
  const seen = visible(scene);
  const isStated = (day: Day) => known.some((one) => one.day === day && one.trust >= 3);
  const lastEdit = known.filter(({ trust }) => trust < 2).map(({ day }) => day);
  const hasSure = facts.meta('article:published_time', 'og:article:published_time') !== undefined;
  const rated = seen.map((one) => {
    if (isStated(one.day)) return { ...one, trust: 6 + one.trust / 10 };
    // A page that shows nothing but the day of its last edition is that edition.
    const isEdition = lastEdit.includes(one.day) && one.trust > 2;
    return isEdition && !(hasSure && one.isEdit) ? { ...one, trust: 4.6 } : one;
  });
  const all = [...rated, ...marked(scene), ...known, ...fromAddress(address)];
  const best = all.toSorted((a, b) => b.trust - a.trust)[0];
  return best && best.trust > 2 ? best : (inScripts(facts) ?? best);
}

function stated({ linked, meta }: Facts): Published[] {
  const isEdit = linked.published !== undefined && linked.published === linked.modified;
  const said: readonly (readonly [string | undefined, string, number])[] = [
    [meta(...sureKeys)?.value, 'meta-date', 4.5],
    [linked.published, 'json-ld', isEdit ? 3.3 : 4.3],
    [meta(...otherKeys)?.value, 'meta-other-date', 3.2],
    [linked.modified, 'json-ld-modified', 1.2],
    [meta(...modifiedKeys)?.value, 'meta-modified', 1],
  ];
  return said.flatMap(([written, reason, trust]): Published[] => {
    const day = written === undefined ? undefined : dayIn(written)?.day;
    return day === undefined || day < '1990'
      ? []
      : [{ day, written, line: undefined, span: undefined, reason, trust }];
  });
}

function inScripts(facts: Facts): Published | undefined {
  const written = facts.inScripts();
  const day = written === undefined ? undefined : dayIn(written)?.day;
  if (written === undefined || day === undefined) return undefined;
  return { day, written, line: undefined, span: undefined, reason: 'script', trust: 2 };
}

function fromAddress(address: string | undefined): Published[] {
  const found = /\/((?:19|20)\d{2})[/-](\d{1,2})[/-](\d{1,2})(?:\/|-|$)/.exec(address ?? '');
  const day = found ? makeDay(Number(found[1]), Number(found[2]), Number(found[3])) : undefined;
  return day === undefined
    ? []
    : [{ day, written: day, line: undefined, span: undefined, reason: 'address', trust: 3.4 }];
}

/** `time` elements and what is marked as the date of publication, near the headline. */
function marked(scene: Scene): Published[] {
  const found: Published[] = [];
  for (const element of scene.elements) {
    const { tag, attributes, firstBlock } = element;
    const isMarked =
      attributes['itemprop'] !== undefined && /datePublished/i.test(attributes['itemprop']);
    if (!isMarked && tag !== 'time') continue;
    const line = scene.lines[firstBlock];
    if (isForeign(scene, firstBlock, element)) continue;
    const day = dayIn(attributes['datetime'] ?? attributes['content'] ?? '')?.day;
    const isNear = isWithin(scene, firstBlock);
    if (day === undefined || (!isMarked && !isNear)) continue;
    const isEdit = modifiedCue.test(
      `${attributes['class'] ?? ''} ${line?.block.text ?? ''}`.replaceAll('_', ' '),
    );
    const shown = line && placeOf(dayIn(line.block.text), day);
    found.push({
      day,
      written: attributes['datetime'] ?? attributes['content'],
      line: shown ? firstBlock : undefined,
      span: shown,
      reason: 'time-element',
      trust: (isMarked ? 4.2 : isEdit ? 2.6 : 3.7) - far(scene, firstBlock),
    });
  }
  return found;
}

function placeOf(found: ReturnType<typeof dayIn>, day: Day): Span | undefined {
  return found?.day === day ? found.span : undefined;
}

/** A line with what names it: a word or two on the line before, the names of its element. */
function labelOf({ lines }: Scene, i: number): string {
  const [own, before] = [lines[i]?.block, lines[i - 1]];
  const lead = before && before.counts.words <= 3 ? before.block.text : '';
  const names = own
    ? `${own.leaf.attributes['class'] ?? ''} ${own.element.attributes['class'] ?? ''}`
    : '';
  return `${lead} ${own?.text ?? ''} ${names.replaceAll(/[_-]/g, ' ')}`;
}

interface Seen extends Published {
  /** Whether its line says that it is the day of a change. */
  readonly isEdit: boolean;
}

/** Days that short lines state, surer near the headline. */
function visible(scene: Scene): Seen[] {
  return scene.lines.flatMap((line, i): Seen[] => {
    const { block, counts, linked } = line;
    if (counts.words > 25 || linked > 0.8 || isForeign(scene, i, block.leaf)) return [];
    const date = dayIn(block.text);
    if (date === undefined || date.day < '1990') return [];
    const label = labelOf(scene, i);
    const [isPublished, isEdit] = [publishedCue.test(label), modifiedCue.test(label)];
    const isNear = isWithin(scene, i);
    // Far from the headline it must say what it is, alone on its line or by its name.
    const isSaid = isPublished || isEdit || scene.hints.steps(block.leaf, dateHint) < 2;
    if (!isNear && (!isSaid || counts.words > 12)) return [];
    const isWhole =
      !isNear && counts.words <= 5 && /^(?:first )?(?:published|posted)\b/i.test(block.text);
    const trust =
      (isWhole ? 4.3 : isNear ? 3.5 : 2.7) +
      (isPublished && !isEdit ? 0.3 : isEdit && !isPublished ? -0.7 : 0);
    return [
      {
        day: date.day,
        written: undefined,
        line: i,
        span: date.span,
        reason: 'date-line',
        trust: trust - far(scene, i),
        isEdit,
      },
    ];
  });
}

/** The kind of hint that dates stand under. */
const dateHint = 15;

function far({ headline }: Scene, i: number): number {
  return Math.min(0.4, Math.abs(i - Math.max(0, headline)) / 1000);
}

function isWithin({ headline, lines }: Scene, i: number): boolean {
  if (headline < 0) return i < Math.min(60, lines.length);
  return i >= headline + reach[0] && i <= headline + reach[1];
}
