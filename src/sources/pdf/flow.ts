import { type Block, blocksIn } from './blocks.ts';
import { columnsOf } from './columns.ts';
import { furnitureOf, type Printed } from './furniture.ts';
import { wordsWithin } from './hyphens.ts';
import { withInitials } from './initials.ts';
import { joinCut } from './joins.ts';
import { type Kind, kindsOf, type Seen } from './kinds.ts';
import { type Line, linesOf } from './lines.ts';
import { type Measure, measureOf } from './measure.ts';
import type { Page } from './pieces.ts';
import { rowsIn } from './rows.ts';

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
