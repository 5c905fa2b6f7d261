import { daysBetween } from '../../core/day.ts';
import { capitalisedIn, type Profile } from './cohesion.ts';
import { dayOf } from './dates.ts';
import type { Heading, Stack } from './headings.ts';
import type { Labelled } from './labels.ts';
import { nearest, type Scene } from './scene.ts';
import { stem } from './told.ts';
import { functionWords, likeness, newsWords } from './words.ts';

/** What speaks for and against a new article at a heading, by judgement: where learning starts. */
export const weight = {
  suffix: 2.5,
  'subject-field': 4,
  byline: 2.5,
  name: 1.2,
  dateline: 2.5,
  'date-line': 1,
  'old-date': -2,
  deck: 1.2,
  'caption-before': 0.7,
  'wide-gap': 1.2,
  'rule-before': 1.5,
  'end-before': 3.5,
  'slug-before': 2,
  'footer-before': 2.5,
  'footer-after': -3,
  numbered: 0.5,
  'copy-here': 1,
  'copy-before': 1,
  'copy-after': -0.5,
  'title-follows': 2,
  'new-name': 1,
  lede: 2,
  'name-only': -1.5,
  short: -1.5,
  subhead: -0.5,
  'in-list': -2,
  'reads-on': -2,
  'under-title': -1.5,
  'back-reference': -1.2,
} as const;

/** What only the beginning of an article has. Without any of it the words alone must be more telling. */
const structure: ReadonlySet<string> = new Set([
  'suffix',
  'subject-field',
  'byline',
  'dateline',
  'date-line',
  'rule-before',
  'end-before',
  'slug-before',
  'footer-before',
]);
/** Lines of furniture that no box inside an article has. */
const mostFurniture = 15;

export function isStructure(reason: string): boolean {
  return structure.has(reason);
}

/** What the lines around a heading, and the heading itself, say for its being the title of the body after its stack. */
export function headingReasons(scene: Scene, stack: Stack, heading: Heading): Reason[] {
  return [
    ...ownReasons(scene, stack, heading),
    ...reasonsBefore(scene, stack, heading),
    ...reasonsAfter(scene, stack, heading),
    ...given('new-name', bringsName(scene, stack, heading)),
  ];
}

export function isReason(sign: string): boolean {
  return sign in weight;
}

type Reason = keyof typeof weight;

function ownReasons(scene: Scene, stack: Stack, heading: Heading): Reason[] {
  const { lines } = scene;
  const [head, tail] = [lines[heading.first], lines[heading.last]];
  if (!head || !tail) return [];
  const above = stack.headings.find(({ last }) => last === heading.first - 1);
  const near = head.clue.near.filter((other) => lines[other]?.label === 'heading');
  const isHere = (other: number) => other > stack.bodyBefore && other < stack.bodyAfter;
  return [
    ...given('suffix', tail.clue.suffix?.sure === true),
    ...given('subject-field', head.clue.has.has('subject-field')),
    ...given('numbered', head.clue.line.numberLength > 0),
    ...given('copy-here', near.some(isHere)),
    ...given(
      'copy-before',
      near.some((other) => other <= stack.bodyBefore),
    ),
    ...given(
      'copy-after',
      near.some((other) => other >= stack.bodyAfter),
    ),
    ...given('short', heading.text.split(' ').length < 4),
    ...given('name-only', isNameOnly(heading.text)),
    ...given('subhead', head.label === 'subhead'),
    ...given('under-title', above !== undefined && isUnder(scene, stack, [above, heading])),
  ];
}

/** Every word begins with a capital or a figure, and there are few: a firm, a product, a section. */
function isNameOnly(text: string): boolean {
  const words = text.split(' ');
  return (
    words.length < 6 && words.every((word) => /^[\p{Lu}\p{N}&]|^(?:of|the|and|for)$/u.test(word))
  );
}

/** The lines between the body before the stack, or the heading before this one, and this heading. */
function reasonsBefore({ lines }: Scene, stack: Stack, heading: Heading): Reason[] {
  const from = Math.max(stack.bodyBefore + 1, previousEnd(stack, heading) + 1);
  const between = lines.slice(from, heading.first);
  const has = (feature: 'rule' | 'end-mark' | 'slug') =>
    between.some(({ clue }) => clue.has.has(feature));
  const lastHead = between.findLast(
    ({ clue }) => clue.has.has('related-head') || clue.has.has('list-head'),
  );
  return [
    ...given('caption-before', between.at(-1)?.label === 'caption'),
    ...given('footer-before', holdsFooter(lines, stack.bodyBefore + 1, heading.first)),
    ...given('footer-after', holdsFooter(lines, heading.last + 1, stack.bodyAfter)),
    ...given(
      'wide-gap',
      (lines[from]?.clue.line.gap ?? 0) > 1 || (lines[heading.first]?.clue.line.gap ?? 0) > 1,
    ),
    ...given('rule-before', has('rule')),
    ...given('end-before', has('end-mark')),
    ...given('slug-before', has('slug')),
    ...given('in-list', lastHead !== undefined),
    ...given(
      'reads-on',
      stack.bodyBefore >= 0 && lines[stack.bodyBefore]?.clue.has.has('colon-end') === true,
    ),
  ];
}

/** Whether a page ends or begins there: a copyright notice, a link that skips the menu, or a great deal of furniture. */
function holdsFooter(lines: readonly Labelled[], from: number, to: number): boolean {
  const between = lines.slice(from, to).filter(({ label }) => label === 'furniture');
  return between.length >= mostFurniture || between.some(({ clue }) => clue.has.has('page-edge'));
}

function previousEnd({ headings }: Stack, heading: Heading): number {
  return headings.findLast(({ last }) => last < heading.first)?.last ?? -1;
}

/** The lines from the heading to the next one, or to the body. */
function reasonsAfter(scene: Scene, stack: Stack, heading: Heading): Reason[] {
  const { lines, day } = scene;
  const end = ownEnd(scene, stack, heading);
  const between = lines.slice(heading.last + 1, end);
  const date = between.find(({ label }) => label === 'date')?.clue.date;
  const stated = dayOf(date);
  const old = day !== undefined && stated !== undefined && daysBetween(stated, day) > 2;
  const body = end === stack.bodyAfter ? lines[end] : undefined;
  return [
    ...given('byline', between.some(isByline)),
    ...given('name', !between.some(isByline) && between.some(({ label }) => label === 'byline')),
    ...given('date-line', date !== undefined),
    ...given('old-date', old),
    ...given(
      'deck',
      between.some(({ label }) => label === 'deck'),
    ),
    ...given('dateline', body?.clue.dateline !== undefined),
    ...given('lede', isLede(lines[stack.bodyAfter]?.clue.line.text ?? '')),
  ];
}

/** A name alone may be anybody's; "By", a post, or its being printed twice make it the writer's. */
function isByline({ label, clue }: Labelled): boolean {
  const shape = clue.byline?.shape;
  if (label !== 'byline' || shape === 'desk') return false;
  return shape !== 'bare' || clue.has.has('name-repeated') || clue.has.has('after-by');
}

/** The first paragraph of a report says on which day. */
function isLede(text: string): boolean {
  return /\b(?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day\b/.test(text.slice(0, 600));
}

/** A title has what follows the line under it as well. */
function ownEnd(scene: Scene, stack: Stack, heading: Heading): number {
  const [next, beyond] = stack.headings.filter(({ first }) => first > heading.last);
  if (next === undefined) return stack.bodyAfter;
  return isUnder(scene, stack, [heading, next]) ? (beyond?.first ?? stack.bodyAfter) : next.first;
}

/** Whether a heading is the line under a title, which says more: it is longer, close to it, and about the same story. */
function isUnder(scene: Scene, stack: Stack, [title, deck]: readonly [Heading, Heading]): boolean {
  const { lines } = scene;
  if (deck.first !== title.last + 1 || lines[deck.last]?.clue.suffix?.sure) return false;
  if (likeness(title.words, deck.words) > 0.5 || title.text.split(' ').length < 4) return false;
  const [before, between] = [title, deck].map(({ first }) => lines[first]?.clue.line.gap ?? 0);
  const above = lines[title.first - 1]?.label;
  const isBound = above === 'furniture' || above === 'page' || (between ?? 0) <= (before ?? 0);
  if (title.first > 0 && !isBound) return false;
  const told = titleFollows(scene, stack, title);
  return (
    deck.text.length > title.text.length &&
    told >= 0.2 &&
    told * 2 >= titleFollows(scene, stack, deck)
  );
}

/** Whether a heading names somebody or something that the next paragraphs name too, and the last ones did not. */
function bringsName(scene: Scene, { bodyBefore, bodyAfter }: Stack, { text }: Heading): boolean {
  const [before, after] = [nearest(scene, bodyBefore, -1), nearest(scene, bodyAfter, 1)].map(
    (side) => new Set(side.flatMap(({ mentioned }) => [...mentioned])),
  );
  return [...capitalisedIn(text)].some(
    (word) => isTelling(word) && after?.has(word) && !before?.has(word),
  );
}

function isTelling(word: string): boolean {
  const plain = word.toLowerCase();
  return word.length > 3 && !functionWords.has(plain) && !newsWords.has(plain);
}

/** From 0 to 1: the share of a heading's words that the next paragraphs take up. */
export function titleFollows(scene: Scene, { bodyAfter }: Stack, heading: Heading): number {
  return shareHeard(heading, nearest(scene, bodyAfter, 1, taken));
}

/** From 0 to 1: the share of a heading's words that the last paragraphs had. */
export function titleLed(scene: Scene, { bodyBefore }: Stack, heading: Heading): number {
  return shareHeard(heading, nearest(scene, bodyBefore, -1, taken));
}

function shareHeard({ words }: Heading, paragraphs: readonly Profile[]): number {
  if (words.size === 0) return 0;
  const heard = new Set(paragraphs.flatMap((profile) => [...profile.words]));
  const stems = new Set([...heard].map(stem));
  return [...words].filter((word) => heard.has(word) || stems.has(stem(word))).length / words.size;
}

/** Paragraphs that a headline's words are looked for in. */
const taken = 10;

function given(reason: Reason, holds: boolean): Reason[] {
  return holds ? [reason] : [];
}
