import type { Span } from '../core/span.ts';

/** A quotation with its marks; `closed` is false where the closing mark is missing and the end was inferred. */
export interface Quotation {
  readonly span: Span;
  readonly closed: boolean;
}

const marks = /[“”„«»"]|``|''|(?<![\p{L}\p{N}])‘(?=\S)|’(?![\p{L}\p{N}])/gu;

/**
 * The quotations of one paragraph, in order, nested ones left to their outermost. A quotation still open at the end
 * closes there; one still open where another opens closes at the last comma before that, the place where news prose
 * turns to the attribution.
 */
export function findQuotes(text: string, [start, end]: Span = [0, text.length]): Quotation[] {
  const quotes: Quotation[] = [];
  const part = text.slice(start, end);
  let open: { readonly at: number; readonly single: boolean } | undefined;
  for (const { 0: mark, index } of part.matchAll(marks)) {
    const single = mark === '‘' || mark === '’';
    if (open === undefined) {
      if (opens(mark, part, index)) open = { at: index, single };
    } else if (single === open.single) {
      const after = index + mark.length;
      const again = opens(mark, part, index) && !(isStraight(mark) && closes(part, after));
      const to = again ? inferredEnd(part, open.at, index) : after;
      quotes.push({ span: [start + open.at, start + to], closed: !again });
      open = again ? { at: index, single } : undefined;
    }
  }
  if (open && !open.single) quotes.push({ span: [start + open.at, end], closed: false });
  return quotes;
}

/** A mark that both opens and closes; wire copy has two apostrophes for it. */
function isStraight(mark: string): boolean {
  return mark === '"' || mark === "''";
}

function opens(mark: string, part: string, index: number): boolean {
  if (isStraight(mark)) return /^$|[\s([—–-]/u.test(part[index - 1] ?? '');
  return mark === '``' || '“„«‘'.includes(mark);
}

function closes(part: string, after: number): boolean {
  return /^$|[\s.,;:!?)\]—–]/u.test(part[after] ?? '');
}

function inferredEnd(part: string, from: number, to: number): number {
  const comma = part.lastIndexOf(',', to);
  return comma > from ? comma + 1 : from + part.slice(from, to).trimEnd().length;
}
