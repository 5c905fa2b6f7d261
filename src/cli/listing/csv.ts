import type { Cell } from '../../store/tables.ts';

/** What separates the items of a list in one cell. */
const between = '; ';

/** One line of RFC 4180, its end included. */
export function csvLine(cells: readonly Cell[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

function csvCell(cell: Cell): string {
  // A figure is a figure, also with a minus; only words can be taken for a formula.
  if (typeof cell === 'number') return String(cell);
  return quoted(
    harmless(cell === null ? '' : typeof cell === 'string' ? cell : cell.join(between)),
  );
}

/**
 * A sheet computes what begins with one of these signs, white space before it or not. Such a cell gets an apostrophe in
 * front, which sheets take for "this is text" (OWASP, CSV Injection).
 */
function harmless(text: string): string {
  return /^(?:\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|[\t\r\n])/.test(text) ? `'${text}` : text;
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
