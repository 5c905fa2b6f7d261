import { type Span, trim } from '../../core/span.ts';
import type { Segment, SegmentKind } from '../../model/article.ts';

/** A segment in the making: its span in the text of the document. */
export interface Part {
  readonly kind: SegmentKind;
  readonly span: Span;
  readonly line: number;
  readonly confidence: number;
  readonly reasons: readonly string[];
  readonly date?: string | undefined;
}

export function makeSegment(
  text: string,
  { kind, span, line, confidence, reasons, date }: Part,
): Segment {
  const own = trim(text, span);
  return {
    kind,
    span: own,
    text: text.slice(...own),
    line,
    confidence: Math.round(100 * confidence) / 100,
    reasons,
    ...(date !== undefined && { date }),
  };
}
