import { readByline } from '../paste/bylines.ts';
import { readDateLine } from '../paste/dates.ts';
import { joinLines, type Words } from './hyphens.ts';
import type { Measure } from './measure.ts';
import type { Row } from './rows.ts';
import { isBullet, isContents } from './shapes.ts';

/** Rows that are one paragraph, heading, caption, note, or row of a table. */
export interface Block {
  readonly rows: readonly Row[];
  /** Its rows put together. */
  readonly text: string;
}

/** The paragraphs of a column. */
export function blocksIn(rows: readonly Row[], measure: Measure, words: Words): Block[] {
  const groups: Row[][] = [];
  for (const [i, row] of rows.entries()) {
    const group = groups.at(-1);
    const previous = rows[i - 1];
    if (group && previous && goesOn(group, previous, row, measure)) group.push(row);
    else groups.push([row]);
  }
  return groups.map((group) => blockOf(group, words));
}

function blockOf(rows: readonly Row[], words: Words): Block {
  const text = rows.reduce(
    (all, row) => (all === '' ? row.text : joinLines(all, row.text, words)),
    '',
  );
  return { rows, text };
}

/** Two blocks that are one paragraph, parted by the end of a column or page. */
export function joinBlocks(a: Block, b: Block, words: Words): Block {
  return { rows: [...a.rows, ...b.rows], text: joinLines(a.text, b.text, words) };
}

function goesOn(group: readonly Row[], previous: Row, row: Row, measure: Measure): boolean {
  if (row.isTabular || previous.isTabular || isContents(row.text)) return false;
  if (row.isNote || isBullet(row.text, previous.text)) return false;
  if (Math.abs(row.size - previous.size) > Math.max(0.7, 0.07 * previous.size)) return false;
  if (isFarBelow(group, previous, row, measure)) return false;
  if (isSetApart(previous, row, measure) || isOfFront(previous, row)) return false;
  return !isIndented(group, previous, row) && !closes(previous, row);
}

/** Whether the gap above a row is wider than those of its paragraph, or than is usual. */
function isFarBelow(group: readonly Row[], previous: Row, row: Row, measure: Measure): boolean {
  const step = row.base - previous.base;
  const isText = Math.abs(row.size - measure.size) < 0.6;
  const usual = (isText ? measure.leading : Math.max(measure.leading, 1.3)) * row.size;
  const own = (previous.base - (group[0] ?? previous).base) / Math.max(1, group.length - 1);
  // Little more room is enough where a sentence has ended short of the edge.
  const wider = roomIn(previous) > 0.04 && isBetween(previous, row) ? 1.07 : 1.15;
  return step > wider * Math.max(usual, own) + 0.4 || step < -0.5 * row.size;
}

/** Pages on which a report says who wrote it and when. */
const firstPages = 3;

/** Whether one of two rows says nothing but who wrote, or when. */
function isOfFront(previous: Row, row: Row): boolean {
  return (
    row.page <= firstPages &&
    roomIn(previous) > 0.2 &&
    [previous.text, row.text].some(
      (text) => text.length < 120 && (readDateLine(text) || readByline(text)),
    )
  );
}

/** Whether one of two rows is a heading by its font, and ends short of the edge. */
function isSetApart(previous: Row, row: Row, { fonts }: Measure): boolean {
  return (
    previous.font !== row.font &&
    fonts.has(previous.font) !== fonts.has(row.font) &&
    roomIn(previous) > 0.12
  );
}

/** The part of its column that a row leaves free on the right. */
export function roomIn({ right, column: [start, end] }: Row): number {
  return (end - right) / Math.max(1, end - start);
}

/** Whether a row starts further in than the paragraph goes on, or back at the edge after one that is set in. */
function isIndented(group: readonly Row[], previous: Row, row: Row): boolean {
  const by = (row.left - previous.left) / row.size;
  const [first] = group;
  const isHanging = first !== undefined && isBullet(first.text, '');
  if (isCentred(previous) && isCentred(row)) return false;
  if (by > 0.8) return !(isHanging && group.length === 1);
  if (by < -0.8) return group.length > 1 || isHanging;
  return false;
}

function isCentred({ left, right, column: [start, end] }: Row): boolean {
  const [before, after] = [left - start, end - right];
  return before > 8 && Math.abs(before - after) < 6;
}

/** Whether a paragraph ends here: its last row is short and ends as a sentence does, and the next begins as one. */
function closes(previous: Row, row: Row): boolean {
  return roomIn(previous) > 0.18 && isBetween(previous, row);
}

/** Whether a sentence ends with one row and another begins with the next. */
function isBetween(previous: Row, row: Row): boolean {
  return /[.!?:…]["”’')\]]*$/.test(previous.text) && /^["“‘'([]?[\p{Lu}\p{N}]/u.test(row.text);
}
