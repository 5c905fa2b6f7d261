import type { Span } from '../../core/span.ts';
import type { Segment, SegmentKind } from '../../model/article.ts';
import { HeadLines } from '../head-lines.ts';
import type { Stated } from '../source.ts';
import { statedDay } from './day.ts';

/** A value and the words that state it. */
export interface Worded<Value> {
  readonly value: Value;
  readonly span: Span;
}

/** What is stated of an article, each with the line of the head that says it. */
export interface Head {
  /** The lines, each with its line end. */
  readonly text: string;
  readonly title: Worded<string> | undefined;
  readonly authors: readonly Worded<string>[];
  readonly outlet: Worded<string> | undefined;
  readonly published: Worded<string> | undefined;
  readonly segments: readonly Segment[];
}

const kinds = {
  title: 'title',
  author: 'byline',
  outlet: 'furniture',
  published: 'furniture',
} as const;

/** The head of a text of which something is stated: a line a value. */
export function headOf({ title, authors = [], outlet, published }: Stated): Head {
  const lines = new HeadLines();
  const spans = new Map<number, SegmentKind>();
  const place = (what: keyof typeof kinds, value: string | undefined) => {
    if (value === undefined || value.trim() === '') return undefined;
    const span = lines.add({ text: value });
    if (!spans.has(span[0])) spans.set(span[0], kinds[what]);
    return { value: value.replace(/\s+/g, ' ').trim(), span };
  };
  const placed = {
    title: place('title', title),
    authors: authors.flatMap((author) => place('author', author) ?? []),
    outlet: place('outlet', outlet),
    published: place('published', published),
  };
  const day = statedDay(published ?? '');
  return {
    ...placed,
    published:
      placed.published && day !== undefined ? { ...placed.published, value: day } : undefined,
    text: lines.text,
    segments: [...spans.values()].map((kind, n) => segmentOf(lines, n, kind)),
  };
}

function segmentOf({ lines }: HeadLines, index: number, kind: SegmentKind): Segment {
  const before = lines.slice(0, index).reduce((sum, { text }) => sum + text.length + 1, 0);
  const text = lines[index]?.text ?? '';
  const span = [before, before + text.length] as const;
  return { kind, span, text, line: index + 1, confidence: 1, reasons: ['stated'] };
}
