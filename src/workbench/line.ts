import { z } from 'zod';
import { type Asked, codeAndRead } from '../coding/article.ts';
import { type Factuality, factualityOf } from '../coding/factuality.ts';
import { pairOf } from '../coding/pair.ts';
import { isDay } from '../core/day.ts';
import type { Coding, View } from '../model/coding.ts';
import { spanSchema } from '../model/span.ts';
import type { Reasons } from '../model/why.ts';
import { type CheckedFigure, checkedFigures } from './figures.ts';
import { parseRecord } from './records.ts';

/** A line of `code --jsonl`: a text to code, with what is asked of it. */
export const lineSchema = z.object({
  id: z.union([z.string(), z.number()]),
  text: z.string(),
  date: z.string().refine(isDay, 'expected a day, YYYY-MM-DD').optional(),
  pair: z.object({ source: spanSchema, target: spanSchema }).optional(),
  triggers: z.array(spanSchema).optional(),
});

type Line = z.infer<typeof lineSchema>;

/** A marked word with its factuality, and how those see it who say so; no views where it stands in no sentence. */
type MarkedWord = Factuality & { readonly views: readonly View[] };

/** The answer to a line: its coding, and what was asked for. */
export type CodedLine = { readonly id: Line['id'] } & Omit<
  Coding,
  'article' | 'method' | 'figures'
> & {
    readonly figures: readonly CheckedFigure[];
  } & Partial<{
    readonly reasons: Reasons;
    readonly pair: ReturnType<typeof pairOf>;
    readonly factuality: readonly MarkedWord[];
  }>;

/** A line of an input, counted from 1. */
export interface NumberedLine extends Asked {
  readonly number: number;
  readonly line: string;
}

/** A line coded, or why it is no record; nothing for a blank one. */
export function codeLine({
  line,
  why,
}: NumberedLine): { readonly coded: CodedLine } | { readonly refused: string } | undefined {
  const parsed = parseRecord(line, lineSchema);
  return parsed && 'record' in parsed ? { coded: codeRecord(parsed.record, { why }) } : parsed;
}

function codeRecord({ id, text, date, pair, triggers }: Line, asked: Asked): CodedLine {
  const read = codeAndRead(text, String(id), date, asked);
  const { sentences, events, claims, figures, reasons } = read.coding;
  return {
    id,
    sentences,
    events,
    claims,
    figures: checkedFigures(figures, date),
    ...(reasons && { reasons }),
    ...(pair && { pair: pairOf(read.sentences, events, pair) }),
    ...(triggers && {
      factuality: factualityOf(read.sentences, triggers).map((one) => ({
        ...one,
        views: read.viewsAt(one.span),
      })),
    }),
  };
}

/** What the record in a line calls itself. */
export function idIn(line: string): Line['id'] | undefined {
  const parsed = parseRecord(line, lineSchema.pick({ id: true }));
  return parsed && 'record' in parsed ? parsed.record.id : undefined;
}
