import { type Block, blocksIn, joinBlocks, roomIn } from './blocks.ts';
import { columnsOf } from './columns.ts';
import { furnitureOf, type Printed } from './furniture.ts';
import { wordsWithin } from './hyphens.ts';
import { withInitials } from './initials.ts';
import { type Kind, kindsOf, type Seen } from './kinds.ts';
import { type Line, linesOf } from './lines.ts';
import { type Measure, measureOf } from './measure.ts';
import type { Page } from './pieces.ts';
import { type Row, rowsIn } from './rows.ts';

/** A paragraph of a report in the order of reading. */
export interface Paragraph extends Kind {
  readonly text: string;
  /** The page it begins on, from 1. */
  readonly page: number;
  /** The size of its letters and its place on that page, in points. */
  readonly size: number;
  readonly base: number;
}

/** The paragraphs of all pages, those that a column or page cuts in two put together. */
export function paragraphsOf(pages: readonly Page[]): Paragraph[] {
  const printed = pages.map((page) => ({ lines: linesOf(page), height: page.height }));
  const furniture = furnitureOf(printed);
  const text = printed.flatMap(({ lines }) => lines.filter((line) => !furniture.has(line)));
  const measure = measureOf(text);
  const words = wordsWithin(text.map((line) => line.text));
  const seen = printed.flatMap((page) => seenOn(page, furniture, { measure, words }));
  const kinds = kindsOf(
    seen.filter((block) => !block.isRunning),
    measure,
  );
  let at = 0;
  const told = seen.map((block) => {
    const kind = block.isRunning ? running : (kinds[at++] ?? running);
    return { ...block, ...kind };
  });
  return joinCut(told, words).map(({ kind, reasons, text: own, rows }) => ({
    kind,
    reasons,
    text: own.replaceAll('\u00ad', ''),
    page: rows[0]?.page ?? 1,
    size: rows[0]?.size ?? measure.size,
    base: rows[0]?.base ?? 0,
  }));
}

const running: Kind = { kind: 'furniture', reasons: ['running'] };

interface Setting {
  readonly measure: Measure;
  readonly words: ReturnType<typeof wordsWithin>;
}

interface Placed extends Seen {
  /** Whether it stands at the edge of many pages. */
  readonly isRunning: boolean;
}

/** The blocks of a page: what stands at its edges comes last. */
function seenOn(
  { lines }: Printed,
  furniture: ReadonlySet<Line>,
  { measure, words }: Setting,
): Placed[] {
  const inside = lines.filter((line) => !furniture.has(line));
  const own = columnsOf(withInitials(inside, words));
  const edges = lines.filter((line) => furniture.has(line));
  const [left, right] = [0, 0];
  const atEdges = rowsIn({ lines: edges, left, right }).map((row) => ({
    rows: [row],
    text: row.text,
    isLow: false,
    isRunning: true,
  }));
  const inText = own.flatMap((column) => {
    const blocks = blocksIn(rowsIn(column), measure, words);
    const low = lowFrom(blocks, measure);
    return blocks.map((block, i) => ({ ...block, isLow: i >= low, isRunning: false }));
  });
  return [...inText, ...atEdges];
}

/** The first of the blocks below the last one in the size of the text. */
function lowFrom(blocks: readonly Block[], { size }: Measure): number {
  const isText = ({ rows }: Block) => (rows[0]?.size ?? 0) > 0.95 * size;
  return blocks.findLastIndex(isText) + 1;
}

type Told = Placed & Kind;

/** Paragraphs without an end that one may go on with: a column's, and those of boxes beside it. */
const mostOpen = 4;

/** Puts a paragraph together with its rest in the next column or on the next page, over notes, captions and the like. */
function joinCut(blocks: readonly Told[], words: Setting['words']): Told[] {
  const joined: Told[] = [];
  let open: number[] = [];
  for (const block of blocks) {
    const isProse = block.kind === 'body' || block.kind === 'bullet';
    const at = isProse ? open.find((i) => isCutAt(joined[i], block, i === open[0])) : undefined;
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
function isCutAt(before: Told | undefined, block: Told, isLast: boolean): boolean {
  const [last, first] = [before?.rows.at(-1), block.rows[0]];
  if (!before || !last || !first || first.page > last.page + 1) return false;
  const [a, b] = [widthOf(last), widthOf(first)];
  const isAlike = Math.abs(a - b) < 0.1 * Math.max(a, b) && /^\p{Ll}/u.test(block.text);
  return (isLast || isAlike) && isCut(before, block);
}

function widthOf({ column: [left, right] }: Row): number {
  return right - left;
}

/** Whether the second goes on with what the first, at the end of its column, left unended. */
function isCut(a: Told, b: Told): boolean {
  const [last, first] = [a.rows.at(-1), b.rows[0]];
  if (last === undefined || first === undefined || b.kind !== 'body') return false;
  if ([a, b].some(({ reasons }) => reasons.includes('subhead')) || a.kind === 'caption')
    return false;
  if (Math.abs(last.size - first.size) > 0.6) return false;
  if (!isElsewhere(last, first) || /[.!?:;…]["”’')\]]*\d{0,3}$/.test(a.text.slice(-20)))
    return false;
  if (/^["“‘'(]?\p{Ll}/u.test(b.text) || /[-\u00ad]$/.test(a.text.slice(-1))) return true;
  return a.rows.length > 1 && roomIn(last) < 0.1;
}

function isElsewhere(last: Row, first: Row): boolean {
  return last.page !== first.page || last.column.join() !== first.column.join();
}
