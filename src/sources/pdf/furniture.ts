import type { Line } from './lines.ts';

/** The lines of a page, from top to bottom, and its height. */
export interface Printed {
  readonly lines: readonly Line[];
  readonly height: number;
}

/** Rows at the top and at the bottom of a page that may be a running header or footer. */
const outermost = 4;
/** Lines at the edges of a page that are looked at; a page with more of them there has no header. */
const mostAtEdges = 200;
/** Texts side by side in a header: left, in the middle, right; more of them are the cells of a table. */
const mostInRow = 3;
/** How far from the edge they may stand, by the height of the page. */
const margin = 0.14;
/** Pages on which a line must stand at the same place to be furniture. */
const fewest = 2;

/**
 * Running headers and footers and the numbers of pages: what stands at the edge of several pages, at the same height, in
 * the same words but for numbers. Linear in the lines.
 */
export function furnitureOf(pages: readonly Printed[]): Set<Line> {
  const places = new Map<string, Line[]>();
  const found = new Set<Line>();
  for (const page of pages) {
    const edges = atEdges(page);
    for (const line of edges.length > mostAtEdges ? [] : edges) {
      const row = edges.filter((other) => Math.abs(other.base - line.base) < 0.5 * line.size);
      if (row.length > mostInRow || !standsAlone(line, row)) continue;
      const isLast = row.length === 1 || isOutermost(line, edges);
      if (isLast && isPageNumber(line.text)) found.add(line);
      const key = `${masked(line.text)} ${Math.round(line.size)}`;
      const same = places.get(key);
      if (same) same.push(line);
      else places.set(key, [line]);
    }
    for (const line of page.lines) if (line.isArtifact) found.add(line);
  }
  for (const lines of places.values()) for (const line of repeated(lines)) found.add(line);
  return found;
}

function atEdges({ lines, height }: Printed): Line[] {
  const bases = [...new Set(lines.map(({ base }) => Math.round(base)))].toSorted((a, b) => a - b);
  const [top, bottom] = [bases.slice(0, outermost), bases.slice(-outermost)];
  return lines.filter(({ base }) => {
    const at = Math.round(base);
    return (
      (top.includes(at) && base < height * margin) ||
      (bottom.includes(at) && base > height * (1 - margin))
    );
  });
}

/** In small letters, without what differs from page to page. */
function masked(text: string): string {
  return text
    .toLowerCase()
    .replace(/\d+/g, '#')
    .replace(/^[ivxlc]{1,6}\b|\b[ivxlc]{1,6}$/g, '#')
    .replace(/\s+/g, ' ')
    .slice(0, 200);
}

const pageNumber =
  /^(?:page\s+|p\.\s?|[-–—|•·]\s?)?(?:\d{1,4}|[ivxlc]{1,6})(?:\s?(?:\/|of)\s?\d{1,4}|\s?[-–—|•·])?$/i;

function isPageNumber(text: string): boolean {
  return pageNumber.test(text);
}

/** Whether nothing in its row stands so near that a line may be a part of it. */
function standsAlone(line: Line, row: readonly Line[]): boolean {
  const near = 2.5 * line.size;
  return row.every(
    (other) => other === line || other.left >= line.right + near || other.right <= line.left - near,
  );
}

function isOutermost({ base, size }: Line, edges: readonly Line[]): boolean {
  const isAbove = (other: Line) => other.base < base - 0.5 * size;
  const isBelow = (other: Line) => other.base > base + 0.5 * size;
  return !edges.some(isAbove) || !edges.some(isBelow);
}

/** Lines that stand at nearly the height of another one on another page; twice on one page is no repetition. */
function repeated(lines: readonly Line[]): Line[] {
  const heights = new Map<number, Set<number>>();
  for (const { base, page } of lines) {
    for (const place of placesOf(base)) {
      const pages = heights.get(place) ?? new Set<number>();
      heights.set(place, pages.add(page));
    }
  }
  return lines.filter(({ base }) =>
    placesOf(base).some((place) => (heights.get(place)?.size ?? 0) >= fewest),
  );
}

/** Two rough heights, so that what is near lies in one of them. */
function placesOf(base: number): [number, number] {
  return [Math.floor(base / 6) * 2, Math.floor((base + 3) / 6) * 2 + 1];
}
