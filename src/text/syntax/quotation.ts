import { type Span, within } from '../../core/span.ts';
import { findQuotes } from '../quotes.ts';

/** What somebody is quoted with; where it runs over several paragraphs it has a part in each. */
export interface DirectQuotation {
  /** In order, with their marks. */
  readonly parts: readonly Span[];
  /** False where the closing mark is missing and the end was inferred. */
  readonly closed: boolean;
}

/**
 * The direct quotations of paragraphs in their order. One that is still open at the end of its paragraph goes on where
 * the next paragraph begins with an opening mark, the way a newspaper sets a speech of several paragraphs.
 */
export function quotationsOf(text: string, paragraphs: readonly Span[]): DirectQuotation[] {
  const quotations: DirectQuotation[] = [];
  let isOpen = false;
  for (const paragraph of paragraphs) {
    const quotes = findQuotes(text, paragraph);
    for (const [i, { span, closed }] of quotes.entries()) {
      const goesOn = isOpen && i === 0 && isBlank(text, [paragraph[0], span[0]]);
      const before = goesOn ? quotations.pop() : undefined;
      quotations.push({ parts: [...(before?.parts ?? []), span], closed });
    }
    isOpen = !(quotes.at(-1)?.closed ?? true);
  }
  return quotations;
}

/** The quotation that a word or stretch of text stands in; its marks are in it too. */
export function quotationAt(
  quotations: readonly DirectQuotation[],
  span: Span,
): DirectQuotation | undefined {
  return quotations.find(({ parts }) => parts.some((part) => within(span, part)));
}

function isBlank(text: string, span: Span): boolean {
  return text.slice(...span).trim() === '';
}
