import { findStatedDates, type StatedDate } from '../../text/dates/stated.ts';
import { type Byline, readByline } from './bylines.ts';
import { commentsIn } from './comments.ts';
import { contextOf } from './context.ts';
import { type Copies, findCopies } from './copies.ts';
import { type Credit, findCredit, hasCaptionCue } from './credits.ts';
import { type Dateline, findDateline } from './datelines.ts';
import { dayOf, readDateLine } from './dates.ts';
import { furnitureOf, relatedCueLength } from './furniture.ts';
import { gapsOf } from './gaps.ts';
import type { Line } from './lines.ts';
import { type MailField, readMailField } from './mail.ts';
import { hasGivenName } from './names.ts';
import { findSuffix, isKnownOutlet, type Suffix } from './outlets.ts';
import { isRule } from './rules.ts';
import { shapeOf, when } from './shape.ts';
import { findTold, stemLines } from './told.ts';
import { isEditorsNote, isSlug, wirePrefixLength } from './wire.ts';
import { findWraps, type Wrap } from './wraps.ts';

/** What can be said of a line; `weights.ts` says what each speaks for. */
export type Feature =
  // size
  | 'one-word'
  | 'few-words'
  | 'some-words'
  | 'many-words'
  | 'long'
  | 'huge'
  // form
  | 'sentence-end'
  | 'question'
  | 'ellipsis-end'
  | 'colon-end'
  | 'no-stop'
  | 'numbered'
  | 'several-sentences'
  | 'lower-start'
  | 'quote-start'
  | 'all-caps'
  | 'title-case'
  | 'prose'
  | 'reports-speech'
  | 'no-letters'
  | 'rule'
  | 'bullet'
  // place
  | 'gap-before'
  | 'gap-after'
  | 'wide-before'
  | 'after-rule'
  | 'goes-on'
  | 'in-sentence'
  | 'before-date'
  | 'before-credit'
  | 'near-copy'
  | 'told'
  | 'half-told'
  | 'untold'
  | 'repeated'
  // content
  | 'date-line'
  | 'by-cue'
  | 'by-role'
  | 'by-desk'
  | 'name-alone'
  | 'given-name'
  | 'name-repeated'
  | 'suffix'
  | 'outlet-line'
  | 'dateline'
  | 'credit'
  | 'credit-alone'
  | 'caption-cue'
  | 'subject-field'
  | 'mail-field'
  // furniture
  | 'phrase'
  | 'related-head'
  | 'list-head'
  | 'related-cue'
  | 'opening'
  | 'weak-opening'
  | 'strong-word'
  | 'strong-words'
  | 'weak-word'
  | 'weak-words'
  | 'selling'
  | 'address'
  | 'handle'
  | 'counter'
  | 'slug'
  | 'take-mark'
  | 'end-mark'
  | 'editors-note'
  | 'page-edge'
  | 'breadcrumb'
  | 'wire-prefix'
  | 'after-slug'
  | 'before-note'
  | 'after-by'
  | 'holds-date'
  | 'call'
  | 'bio'
  | 'tabs'
  | 'figures'
  | 'glued'
  | 'phone'
  | 'to-you'
  | 'often-repeated'
  | 'retold'
  | 'half-retold'
  | 'new-words'
  // company
  | 'bare-near'
  | 'thin-near'
  | 'mixed-near'
  | 'thick-near'
  | 'bare-far'
  | 'thin-far'
  | 'mixed-far'
  | 'thick-far'
  | 'right-before'
  | 'close-before'
  | 'away-before'
  | 'none-before'
  | 'right-after'
  | 'close-after'
  | 'away-after'
  | 'none-after'
  | 'short-between'
  | 'short-in-list'
  | 'short-in-text'
  | 'lone-paragraph'
  | 'listed'
  | 'alike-before'
  | 'alike-after'
  | GapFeature
  | `after-${GapFeature}`
  | 'comment-mark'
  | 'among-comments';

/** What is said of the lines between two paragraphs; with `after-` of the paragraph behind them. */
export type GapFeature =
  | 'new-subject'
  | 'newer-subject'
  | 'older-subject'
  | 'same-subject'
  | 'unclear-subject'
  | 'text-to-come'
  | 'text-done'
  | 'gap-of-one'
  | 'gap-of-few'
  | 'gap-of-some'
  | 'gap-of-many'
  | 'gap-of-a-page'
  | 'gap-with-edge'
  | 'gap-unmarked'
  | 'gap-marked'
  | 'gap-of-furniture';

/** A line with all that was found in it. */
export interface Clue {
  readonly line: Line;
  readonly has: ReadonlySet<Feature>;
  readonly date: StatedDate | undefined;
  readonly byline: Byline | undefined;
  readonly suffix: Suffix | undefined;
  readonly dateline: Dateline | undefined;
  readonly credit: Credit | undefined;
  readonly field: MailField | undefined;
  /** Where the headline begins in "Read more: …"; 0 for other lines. */
  readonly relatedAt: number;
  /** The indices of lines that say nearly the same. */
  readonly near: readonly number[];
  /** The index of the first line with the very same words. */
  readonly firstCopy: number;
}

/** Everything found in a line by itself. */
type Finds = Omit<Clue, 'has' | 'near' | 'firstCopy'>;

/** What the lines of a document show, each by itself and beside the others. */
export function findClues(lines: readonly Line[]): Clue[] {
  const copies = findCopies(lines);
  const wraps = findWraps(lines);
  const stems = stemLines(lines);
  const told = findTold(lines, stems);
  const finds = lines.map(findIn);
  const shapes = lines.map((line) => new Set([...shapeOf(line), ...furnitureOf(line.text)]));
  const neighbours = lines.map(({ text }, i) => ({
    length: text.length,
    shape: shapes[i] ?? new Set(),
    stems: stems[i],
  }));
  const context = contextOf(neighbours);
  const gaps = gapsOf(neighbours);
  const comments = commentsIn(lines);
  return finds.map((find, index) => ({
    ...find,
    has: new Set([
      ...(shapes[index] ?? []),
      ...(context[index] ?? []),
      ...contentOf(find),
      ...(gaps[index] ?? []),
      ...(comments[index] ?? []),
      ...placeOf(finds, index),
      ...repeatsOf(find, index, copies),
      ...wrapOf(wraps, index),
      ...toldOf(told.ahead[index]),
      ...retoldOf(told.back[index]),
    ]),
    near: copies.near[index] ?? [],
    firstCopy: copies.first[index] ?? index,
  }));
}

function findIn(line: Line): Finds {
  const { text } = line;
  const date = readDateLine(text);
  const byline = date || text.length > 2000 ? undefined : readByline(text);
  return {
    line,
    date,
    byline,
    suffix: findSuffix(text),
    dateline: text.length > 40 ? findDateline(text) : undefined,
    credit: findCredit(text),
    field: readMailField(text),
    relatedAt: relatedCueLength(text),
  };
}

function contentOf({
  line: { text },
  date,
  byline,
  suffix,
  dateline,
  credit,
  field,
}: Finds): Feature[] {
  return [
    ...when('date-line', date !== undefined),
    ...when('holds-date', !date && text.length < 120 && findStatedDates(text).some(dayOf)),
    ...when('wire-prefix', wirePrefixLength(text) > 0),
    ...when('by-cue', byline?.shape === 'cue'),
    ...when('by-role', byline?.shape === 'role'),
    ...when('by-desk', byline?.shape === 'desk'),
    ...when('name-alone', byline?.shape === 'bare'),
    ...when('given-name', byline?.shape === 'bare' && byline.names.some(hasGivenName)),
    ...when('suffix', suffix?.sure === true),
    ...when('outlet-line', isKnownOutlet(text.replace(/^source:?\s+/i, ''))),
    ...when('dateline', dateline !== undefined),
    ...when('credit', credit !== undefined && byline?.shape !== 'desk'),
    ...when('credit-alone', credit?.at === 0),
    ...when('caption-cue', hasCaptionCue(text)),
    ...when('subject-field', field?.name === 'subject' && field.value !== ''),
    ...when('mail-field', field !== undefined && field.name !== 'subject'),
  ];
}

function placeOf(finds: readonly Finds[], index: number): Feature[] {
  const [before, own, next] = [finds[index - 1], finds[index], finds[index + 1]];
  const adjoins = next !== undefined && next.line.gap === 0;
  return [
    ...when('gap-before', own === undefined || index === 0 || own.line.gap > 0),
    ...when('wide-before', index > 0 && (own?.line.gap ?? 0) > 1),
    ...when('after-rule', before !== undefined && isRule(before.line.text)),
    ...when('gap-after', next === undefined || next.line.gap > 0),
    ...when('before-date', adjoins && next.date !== undefined),
    ...when('before-credit', adjoins && next.credit?.at === 0),
    ...when('after-slug', before !== undefined && isSlug(before.line.text)),
    ...when('before-note', next !== undefined && isEditorsNote(next.line.text)),
    ...when(
      'after-by',
      before !== undefined && /^(?:written |reported )?by:?$/i.test(before.line.text),
    ),
  ];
}

function repeatsOf({ byline }: Finds, index: number, { first, count, near }: Copies): Feature[] {
  const beside = [first[index - 1], first[index + 1]].includes(first[index] ?? -1);
  return [
    ...when('repeated', (count[index] ?? 1) > 1),
    ...when('often-repeated', (count[index] ?? 1) > 2),
    ...when('name-repeated', beside && byline?.shape === 'bare'),
    ...when('near-copy', (near[index] ?? []).length > 0),
  ];
}

function toldOf(share: number | undefined): Feature[] {
  if (share === undefined) return [];
  if (share >= 0.6) return ['told'];
  return share >= 0.35 ? ['half-told'] : when('untold', share < 0.2);
}

function retoldOf(share: number | undefined): Feature[] {
  if (share === undefined) return [];
  if (share >= 0.6) return ['retold'];
  return share >= 0.35 ? ['half-retold'] : when('new-words', share < 0.2);
}

function wrapOf({ goesOn, inSentence }: Wrap, index: number): Feature[] {
  return [
    ...when('goes-on', goesOn[index] === true),
    ...when('in-sentence', inSentence[index] === true),
  ];
}
