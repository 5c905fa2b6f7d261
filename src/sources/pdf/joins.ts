import { joinBlocks, roomIn } from './blocks.ts';
import type { Words } from './hyphens.ts';
import type { Kind, Seen } from './kinds.ts';
import type { Row } from './rows.ts';

type Told = Seen & Kind;

interface Manner {
  /** Whether no other prose stands between. */
  readonly isLast: boolean;
  /** Whether paragraphs begin set in. */
  readonly isSetIn: boolean;
}

/** Paragraphs without an end that one may go on with: a column's, and those of boxes beside it. */
const mostOpen = 4;

/** Puts a paragraph together with its rest in the next column or on the next page, over notes, captions and the like. */
export function joinCut(blocks: readonly Told[], words: Words): Told[] {
  const joined: Told[] = [];
  const isSetIn = setsIn(blocks);
  let open: number[] = [];
  for (const block of blocks) {
    const isProse = block.kind === 'body' || block.kind === 'bullet';
    const at = isProse
      ? open.find((i) => isCutAt(joined[i], block, { isLast: i === open[0], isSetIn }))
      : undefined;
    const before = at === undefined ? undefined : joined[at];
    if (at !== undefined && before) {
      joined[at] = { ...before, ...joinBlocks(before, block, words) };
      open = [at, ...open.filter((i) => i !== at)];
    } else {
      joined.push(block);
      if (isProse) open = [joined.length - 1, ...open].slice(0, mostOpen);
    }
  }
  return joined;
}

/** Whether a block goes on with another: the last one before it, or one further up that is set as it is. */
function isCutAt(before: Told | undefined, block: Told, { isLast, isSetIn }: Manner): boolean {
  const [last, first] = [before?.rows.at(-1), block.rows[0]];
  if (!before || !last || !first || first.page > last.page + 1) return false;
  const [a, b] = [widthOf(last), widthOf(first)];
  const isAlike = Math.abs(a - b) < 0.1 * Math.max(a, b) && /^\p{Ll}/u.test(block.text);
  if (isLast && isSetIn && goesOnFull(before, block)) return true;
  return (isLast || isAlike) && isCut(before, block);
}

function widthOf({ column: [left, right] }: Row): number {
  return right - left;
}

/** Whether the second may be the rest of the first by its kind, its size and its place. */
function mayGoOn(a: Told, b: Told): boolean {
  const [last, first] = [a.rows.at(-1), b.rows[0]];
  if (last === undefined || first === undefined || b.kind !== 'body') return false;
  if ([a, b].some(({ reasons }) => reasons.includes('subhead'))) return false;
  return Math.abs(last.size - first.size) <= 0.6 && isElsewhere(last, first);
}

/** Whether the second goes on with what the first, at the end of its column, left unended. */
function isCut(a: Told, b: Told): boolean {
  const last = a.rows.at(-1);
  if (!mayGoOn(a, b) || /[.!?:;…]["”’')\]]*\d{0,3}$/.test(a.text.slice(-20))) return false;
  if (/^["“‘'(]?\p{Ll}/u.test(b.text) || /[-\u00ad]$/.test(a.text.slice(-1))) return true;
  return a.rows.length > 1 && last !== undefined && roomIn(last) < 0.1;
}

/** Whether a sentence ends with a full column, and the next column begins as no paragraph does that is set in. */
function goesOnFull(a: Told, b: Told): boolean {
  const last = a.rows.at(-1);
  return (
    mayGoOn(a, b) && last !== undefined && roomIn(last) < 0.03 && b.rows.length > 1 && !startsIn(b)
  );
}

function startsIn({ rows: [first, second] }: Told): boolean {
  return first !== undefined && second !== undefined && first.left - second.left > 0.6 * first.size;
}

/** Whether paragraphs of this report begin set in: most of those with some lines do. */
function setsIn(blocks: readonly Told[]): boolean {
  const long = blocks.filter(({ kind, rows }) => kind === 'body' && rows.length > 2);
  return long.filter(startsIn).length > 0.6 * long.length;
}

function isElsewhere(last: Row, first: Row): boolean {
  return last.page !== first.page || last.column.join() !== first.column.join();
}
