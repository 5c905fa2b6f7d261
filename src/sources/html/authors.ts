import { hasGivenName, isPersonName } from '../paste/names.ts';
import { type Authors, isByline, isNameLike, lateNames, namesIn, unique } from './author-names.ts';
import { dayIn } from './days.ts';
import { markedAuthors } from './marked-authors.ts';
import { isForeign } from './near.ts';
import type { Scene } from './scene.ts';
import type { Facts } from './stated.ts';

const metaKeys = [
  'author',
  'article:author',
  'article:author_name',
  'dc.creator',
  'dcterms.creator',
  'byl',
  'parsely-author',
  'sailthru.author',
  'cxenseparse:author',
  'citation_author',
];
/** Lines around the headline in which a byline is looked for, and a name that stands alone. */
const reach = [-8, 25] as const;
const close = [-2, 5] as const;

/**
 * The authors of a page: those of its structured data, of its `meta` elements, of what is marked as such, of a line "By …", of a
 * name that stands alone beside the headline. What names nobody but the outlet counts only where nothing else does.
 */
export function authorsOf(
  scene: Scene,
  facts: Facts,
  outlet: string | undefined,
): Authors | undefined {
  const found = [...stated(facts), ...said(scene), ...markedAuthors(scene), ...alone(scene)].filter(
    ({ names }) => names.length > 0,
  );
  const rated = found.map((one) => ({ ...one, trust: one.trust - doubtOf(one, outlet) }));
  const best = rated.toSorted((a, b) => b.trust - a.trust)[0];
  if (best === undefined) return undefined;
  const first = best.names[0]?.toLowerCase();
  // Of those who begin with the same name, the list of the page's own data is the cleanest.
  const isSame = (name: string) =>
    first === name.toLowerCase() ||
    (isNameLike(name) && first?.startsWith(`${name.toLowerCase()} `));
  const listed = rated.find(({ names, line }) => line === undefined && names.some(isSame));
  const shown = rated.find(
    ({ names, line }) => line !== undefined && names[0]?.toLowerCase() === first,
  );
  return { ...best, names: listed?.names ?? best.names, line: best.line ?? shown?.line };
}

function doubtOf({ names, line }: Authors, outlet: string | undefined): number {
  const isOutlet = names.every((name) => name.toLowerCase() === outlet?.toLowerCase());
  return (isOutlet ? 1 : 0) + (names.some(isNameLike) ? 0 : 1) + (line === undefined ? 0 : 0);
}

function stated({ linked, all }: Facts): Authors[] {
  const people = linked.authors.filter(({ isPerson }) => isPerson);
  const listed = people.length > 0 ? people : linked.authors;
  const meta = all(...metaKeys).slice(0, 4);
  return [
    {
      names: unique(listed.flatMap(({ name }) => namesIn(name))),
      line: undefined,
      reason: 'json-ld',
      trust: people.length > 0 ? 4 : 2.2,
    },
    {
      names: unique(meta.flatMap(({ value }) => namesIn(value))),
      line: undefined,
      reason: 'meta-author',
      trust: 3.8,
    },
  ];
}

/** No byline is without one. */
const cueWord = /\bby|author|contributor/i;

/** Lines that say "By …", surer near the headline. */
function said(scene: Scene): Authors[] {
  return scene.lines.flatMap((line, i): Authors[] => {
    const { block, counts } = line;
    if (counts.words > 30 || !cueWord.test(block.text) || isForeign(scene, i, block.leaf))
      return [];
    const isOpen = isByline(block.text);
    const date = isOpen ? dayIn(block.text) : undefined;
    const whole = date && date.span[0] > 5 ? block.text.slice(0, date.span[0]) : block.text;
    const names = unique(isOpen ? namesIn(whole) : lateNames(block.text));
    if (names.length === 0) return [];
    const isNear = isWithin(scene, i, reach);
    if (!isNear && !names.some(isNameLike)) return [];
    const far = Math.abs(i - Math.max(0, scene.headline)) / 10_000;
    return [{ names, line: i, reason: 'by-cue', trust: (isNear ? 4.5 : 2.8) - far }];
  });
}

/** A person's name alone on a line beside the headline, or with a date. */
function alone(scene: Scene): Authors[] {
  if (scene.headline < 0) return [];
  return scene.lines.flatMap((line, i): Authors[] => {
    const { block, counts } = line;
    if (!isWithin(scene, i, close) || i === scene.headline || counts.words > 12) return [];
    if (isForeign(scene, i, block.leaf)) return [];
    const date = dayIn(block.text);
    const rest = date
      ? `${block.text.slice(0, date.span[0])} ${block.text.slice(date.span[1])}`
      : block.text;
    const names = namesIn(
      rest.replaceAll(/^[\s·•|,–—-]+|[\s·•|,–—-]+$/gu, '').replace(/ on behalf of .*$/, ''),
    );
    const isSure =
      names.length > 0 && names.every((name) => isPersonName(name) && hasGivenName(name));
    return isSure
      ? [{ names, line: i, reason: 'name-alone', trust: 2.5 - Math.abs(i - scene.headline) / 100 }]
      : [];
  });
}

function isWithin(
  { headline, lines }: Scene,
  i: number,
  [from, to]: readonly [number, number],
): boolean {
  if (headline < 0) return i < Math.min(60, lines.length);
  return i >= headline + from && i <= headline + to;
}
