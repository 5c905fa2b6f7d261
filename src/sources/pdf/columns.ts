import type { Line } from './lines.ts';
import { isCaption } from './shapes.ts';

/** Lines that are read one below the other, and the edges of the column they stand in. */
export interface Column {
  readonly lines: readonly Line[];
  readonly left: number;
  readonly right: number;
}

/** Strips into which the width of what is cut is divided. */
const strips = 240;
/** Rows that must stand on either side before it is columns that they stand in. */
const fewest = 3;
/** Letters that half of a column's lines have at least: the cells of a table have fewer. */
const narrowest = 14;
/** Cuts within cuts: a page has bands, a band columns, a column perhaps a box of columns. */
const deepest = 8;

/**
 * The lines of a page in the order of reading. Where a gutter runs through all lines there are columns; where it runs
 * through some, those that cross it (headings, a summary as wide as the page) part the page into bands first. (G. Nagy and
 * S. Seth, Hierarchical Representation of Optically Scanned Documents, 1984.)
 */
export function columnsOf(lines: readonly Line[]): Column[] {
  const [left, right] = edges(lines);
  return columnsIn({ lines, left, right }, 0);
}

function columnsIn(region: Column, depth: number): Column[] {
  const { lines, left, right } = region;
  if (lines.length === 0) return [];
  const gutter =
    lines.length < 2 * fewest || depth === deepest ? undefined : gutterOf(lines, left, right);
  if (gutter === undefined) return [{ ...region, lines: lines.toSorted(byPlace) }];
  const [leftEnd] = edges(lines.filter((line) => line.left >= gutter));
  const [, rightEnd] = edges(lines.filter((line) => line.right <= gutter));
  return bandsOf(lines, gutter, [rightEnd, leftEnd]).flatMap(({ isCrossed, rows }) => {
    const own = rows.flatMap((row) => row.lines);
    if (isCrossed) return columnsIn({ lines: own, left, right }, depth + 1);
    const [before, after] = [
      own.filter((line) => line.right <= gutter),
      own.filter((line) => line.right > gutter),
    ];
    return [
      ...columnsIn({ lines: before, left, right: rightEnd }, depth + 1),
      ...columnsIn({ lines: after, left: leftEnd, right }, depth + 1),
    ];
  });
}

function edges(lines: readonly Line[]): [number, number] {
  let [left, right] = [Infinity, -Infinity];
  for (const line of lines) {
    left = Math.min(left, line.left);
    right = Math.max(right, line.right);
  }
  return [left, right];
}

function byPlace(a: Line, b: Line): number {
  return a.base - b.base || a.left - b.left;
}

interface Row {
  readonly lines: Line[];
  readonly base: number;
}

function rowsOf(lines: readonly Line[]): Row[] {
  const rows: Row[] = [];
  for (const line of lines.toSorted(byPlace)) {
    const last = rows.at(-1);
    if (last && line.base - last.base < 0.6 * line.size) last.lines.push(line);
    else rows.push({ base: line.base, lines: [line] });
  }
  return rows;
}

/** The x with the most rows that have lines on both sides of it and none across. */
function gutterOf(lines: readonly Line[], left: number, right: number): number | undefined {
  const width = (right - left) / strips;
  if (!(width > 0)) return undefined;
  const stripOf = (x: number) => Math.min(strips - 1, Math.max(0, Math.floor((x - left) / width)));
  const parted = Array.from({ length: strips }, () => 0);
  for (const { lines: row } of rowsOf(lines)) {
    const sorted = row.toSorted((a, b) => a.left - b.left);
    let end = sorted[0]?.right ?? left;
    for (const line of sorted.slice(1)) {
      for (let i = stripOf(end) + 1; i < stripOf(line.left); i += 1)
        parted[i] = (parted[i] ?? 0) + 1;
      end = Math.max(end, line.right);
    }
  }
  const most = Math.max(...parted);
  if (most === 0) return undefined;
  const first = parted.indexOf(most);
  let last = first;
  while (parted[last + 1] === most) last += 1;
  const gutter = left + ((first + last) / 2 + 0.5) * width;
  return isGutter(lines, gutter) ? gutter : undefined;
}

/**
 * Whether what stands to both sides is lines of text, and not the cells of a table or the signs of a list; and whether
 * those on the right begin below one another, as they do not where gaps between words happen to.
 */
function isGutter(lines: readonly Line[], x: number): boolean {
  const sides = [lines.filter(({ right }) => right <= x), lines.filter(({ left }) => left >= x)];
  if (!areAligned(sides[1] ?? []) || !standBeside(lines, x)) return false;
  return sides.every((side) => {
    const lengths = rowsOf(side)
      .map(lengthOf)
      .toSorted((a, b) => a - b);
    return lengths.length >= fewest && (lengths[lengths.length >> 1] ?? 0) >= narrowest;
  });
}

/** How far apart edges may be that are meant to be one, in points. */
const slack = 2.5;

function areAligned(lines: readonly Line[]): boolean {
  const starts = rowsOf(lines)
    .map((row) => row.lines.reduce((least, { left }) => Math.min(least, left), Infinity))
    .toSorted((a, b) => a - b);
  let [most, from] = [0, 0];
  for (const [i, start] of starts.entries()) {
    while (start - (starts[from] ?? start) > slack) from += 1;
    most = Math.max(most, i - from + 1);
  }
  return most >= starts.length / 2;
}

function lengthOf({ lines }: Row): number {
  return lines.reduce((sum, { text }) => sum + text.length + 1, 0);
}

/** Whether there are rows, with none across between them, that have enough lines on both sides. */
function standBeside(lines: readonly Line[], x: number): boolean {
  let [before, after] = [0, 0];
  for (const row of rowsOf(lines)) {
    if (isAcross(row, x)) [before, after] = [0, 0];
    else {
      if (row.lines.some(({ right }) => right <= x)) before += 1;
      if (row.lines.some(({ left }) => left >= x)) after += 1;
    }
    if (before >= fewest && after >= fewest) return true;
  }
  return false;
}

function isAcross({ lines }: Row, x: number): boolean {
  return lines.some(({ left, right }) => left < x && right > x);
}

function isParted({ lines }: Row, x: number): boolean {
  return lines.some(({ right }) => right <= x) && lines.some(({ left }) => left >= x);
}

interface Band {
  readonly isCrossed: boolean;
  readonly rows: Row[];
}

/** From top to bottom: what is as wide as both sides, and what stands to the sides. `end` is where the left side ends, `start` where the right one begins. */
function bandsOf(
  lines: readonly Line[],
  gutter: number,
  [end, start]: readonly [number, number],
): Band[] {
  const bands: Band[] = [];
  const all = rowsOf(lines);
  for (const [i, row] of all.entries()) {
    const isCrossed =
      (isOfTable(all, i) && isParted(row, gutter) && !startsAt(row, start)) ||
      isAcross(row, gutter) ||
      endsBand(row, bands.at(-1));
    push(bands, { isCrossed, rows: [row] });
  }
  const merged: Band[] = [];
  for (const { isCrossed, rows } of bands)
    push(merged, { isCrossed: isCrossed || isLoose(rows, gutter, end), rows });
  return merged.flatMap((band) => (band.isCrossed ? [band] : aroundFigures(band.rows, gutter)));
}

function push(bands: Band[], band: Band): void {
  const last = bands.at(-1);
  if (last?.isCrossed !== band.isCrossed) bands.push(band);
  else for (const row of band.rows) last.rows.push(row);
}

/** Whether a line of a row stands where those of the right column do. */
function startsAt({ lines }: Row, start: number): boolean {
  return lines.some(({ left }) => Math.abs(left - start) < slack);
}

/** Whether a row is one of a table as wide as the page: short cells, many of them figures; or what heads such a one. */
function isOfTable(rows: readonly Row[], i: number): boolean {
  const row = rows[i];
  if (row === undefined || !hasShortCells(row)) return false;
  const count = row.lines.length;
  return [i, i - 1, i + 1].some((other) => {
    const near = rows[other];
    return near?.lines.length === count && hasShortCells(near) && hasFigures(near);
  });
}

function hasShortCells({ lines }: Row): boolean {
  const letters = lines.reduce((sum, { text }) => sum + text.length, 0);
  const isShort = letters < 12 * lines.length && lines.every(({ text }) => text.length < 25);
  return lines.length >= 3 && isShort;
}

function hasFigures({ lines }: Row): boolean {
  const figures = lines.filter(({ text }) => /^[^\p{L}]*\d[^\p{L}]*$/u.test(text));
  return figures.length >= 0.5 * lines.length;
}

/** How far two rows are apart, by their size, that a picture as wide as the page stands between. */
const picture = 4.5;

/**
 * Columns parted by what is as wide as the page and does not look it: a picture, of which nothing is read but the gap it
 * leaves in all columns, and a caption with its table beside which nothing stands.
 */
function aroundFigures(rows: readonly Row[], gutter: number): Band[] {
  const bands: Band[] = [];
  let figure = false;
  for (const [i, row] of rows.entries()) {
    const before = rows[i - 1];
    const size = row.lines[0]?.size ?? 10;
    const isAlone = !row.lines.some(({ right }) => right > gutter);
    figure =
      isAlone && (figure || (isCaption(row.lines[0]?.text ?? '') && isLong(rows, i, gutter)));
    const isBelow = before !== undefined && row.base - before.base > picture * size;
    const isNew = bands.length === 0 || isBelow || bands.at(-1)?.isCrossed !== figure;
    if (isNew) bands.push({ isCrossed: figure, rows: [row] });
    else bands.at(-1)?.rows.push(row);
  }
  return bands;
}

/** Whether nothing stands on the right beside a row and the two below it, and something further down. */
function isLong(rows: readonly Row[], from: number, gutter: number): boolean {
  const isOnRight = ({ lines }: Row) => lines.some(({ right }) => right > gutter);
  const next = rows.findIndex((row, i) => i > from && isOnRight(row));
  return next > from + 2;
}

/** Whether rows between wide ones are no columns: a single one with a wide gap, or short lines on the left alone. */
function isLoose(rows: readonly Row[], gutter: number, end: number): boolean {
  const parted = rows.filter((row) => isParted(row, gutter)).length;
  if (parted > 0) return parted === 1 && rows.length === 1;
  return rows.every(({ lines }) => lines.every(({ right }) => right < end - 6));
}

/** Whether a row is the short last one of a paragraph or title that crosses the gutter. */
function endsBand({ lines }: Row, band: Band | undefined): boolean {
  const [line] = lines;
  const above = band?.rows.at(-1)?.lines.at(-1);
  if (!band?.isCrossed || lines.length > 1 || line === undefined || above === undefined)
    return false;
  const step = (line.base - above.base) / line.size;
  const isAlike = line.font === above.font && Math.abs(line.size - above.size) < 0.3;
  return isAlike && step < 1.5 && line.left < above.right;
}
