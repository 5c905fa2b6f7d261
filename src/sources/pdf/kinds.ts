import type { SegmentKind } from '../../model/article.ts';
import { type Block, roomIn } from './blocks.ts';
import type { Measure } from './measure.ts';
import { isBullet, isCaption, isContents, isImprint, isListHeading } from './shapes.ts';

/** A block with what it is. */
export interface Kind {
  readonly kind: SegmentKind;
  readonly reasons: readonly string[];
}

/** A block of a column: whether only notes stand below it there. */
export interface Seen extends Block {
  readonly isLow: boolean;
}

const furniture = (reason: string): Kind => ({ kind: 'furniture', reasons: [reason] });
const body: Kind = { kind: 'body', reasons: [] };
const heading: Kind = { kind: 'body', reasons: ['subhead'] };

/** Large paragraphs that are looked for in the text: looking for each takes as long as reading it all. */
const mostQuotes = 100;

/** What each block is, in the order of reading: by its size and font, its place, and how it begins. */
export function kindsOf(blocks: readonly Seen[], measure: Measure): Kind[] {
  const prose = blocks.filter((block) => ownKind(block, measure) === body);
  const said = prose.map(({ text }) => plain(text)).join('\n');
  let skipping: number | undefined;
  let asked = 0;
  return blocks.map((block) => {
    const own = ownKind(block, measure);
    const size = sizeOf(block);
    if (own === heading) {
      // A heading of the same rank ends a list of sources.
      if (skipping !== undefined && size > skipping - 0.6) skipping = undefined;
      if (isListHeading(block.text)) skipping = size;
    }
    if (skipping !== undefined) return furniture('list');
    if (own === heading && block.text.length > 60 && (asked += 1) <= mostQuotes)
      return isSaid(block.text, said) ? furniture('pull-quote') : own;
    return own;
  });
}

function ownKind(block: Seen, measure: Measure): Kind {
  const { rows, text } = block;
  const [first] = rows;
  if (first === undefined || !/\p{L}/u.test(text)) return furniture('number');
  if (rows.every((row) => row.isTabular)) return furniture('table');
  if (isContents(text)) return furniture('contents');
  if (isNote(block, measure)) return furniture('footnote');
  if (isCaption(text)) return { kind: 'caption', reasons: ['label'] };
  if (isImprint(text)) return furniture('imprint');
  if (isHeading(block, measure)) return heading;
  return isBullet(text, '') && sizeOf(block) > 0.8 * measure.size
    ? { kind: 'bullet', reasons: ['bullet-sign'] }
    : body;
}

function sizeOf({ rows }: Block): number {
  return rows[0]?.size ?? 0;
}

/** A note below the text: small, in the lowest part of its column, with its number or sign. */
function isNote(block: Seen, { size }: Measure): boolean {
  if (sizeOf(block) > 0.95 * size || !block.isLow) return false;
  return block.rows[0]?.isNote === true || /^(?:\d{1,3}|[*†‡§]+)[\s.)]*\S/.test(block.text);
}

function isHeading(block: Block, { size, fonts }: Measure): boolean {
  const { rows, text } = block;
  const [first] = rows;
  if (first === undefined || text.length > 250 || !/\p{L}{2}/u.test(text)) return false;
  if (isListHeading(text)) return true;
  if (first.size >= 1.12 * size) return !/[;,]$/.test(text);
  const isShort = rows.length <= 3 && text.length <= 120 && rows.some((row) => roomIn(row) > 0.12);
  if (!isShort || /[.;:,]$/.test(text) || first.size < 0.95 * size) return false;
  if (!/^["“‘']?[\p{Lu}\p{N}]/u.test(text)) return false;
  return !fonts.has(first.font) || /^[^\p{Ll}]*\p{Lu}{3}[^\p{Ll}]*$/u.test(text);
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function isSaid(quote: string, said: string): boolean {
  return said.includes(plain(quote));
}
