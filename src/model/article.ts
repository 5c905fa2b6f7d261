import { z } from 'zod';
import { spanSchema } from './span.ts';

/** What a stretch of a document is. */
export const segmentKinds = [
  'title',
  'byline',
  'dateline',
  'body',
  'bullet',
  'caption',
  'related',
  'furniture',
] as const;

export type SegmentKind = (typeof segmentKinds)[number];

export const segmentSchema = z
  .strictObject({
    kind: z.enum(segmentKinds),
    span: spanSchema,
    /** `document.text.slice(...span)`. */
    text: z.string(),
    /** The line it starts on, from 1. */
    line: z.int().positive(),
    /** From 0 to 1: how sure the reader is of the kind. */
    confidence: z.number().min(0).max(1),
    /** Short codes that say why it is of this kind, such as `credit` or `bullet-sign`. */
    reasons: z.array(z.string()).readonly(),
    /** The credit of a caption, such as a news agency. */
    credit: z.string().optional(),
    /** The day that a related link or the date line states, `YYYY-MM-DD`. */
    date: z.string().optional(),
  })
  .readonly();

export type Segment = z.infer<typeof segmentSchema>;

/** A headline of another story that stands inside this one. */
export const relatedSchema = z
  .strictObject({
    title: z.string(),
    span: spanSchema,
    date: z.string().nullable(),
  })
  .readonly();

export const articleSchema = z
  .strictObject({
    /** Document id, a full stop, and the number of the article from 1. */
    id: z.string(),
    /** With runs of white space folded; empty when the article has no headline. */
    title: z.string(),
    titleSpan: spanSchema.nullable(),
    byline: z.array(z.string()).readonly(),
    outlet: z.string().nullable(),
    /** The words that name the outlet. */
    outletSpan: spanSchema.nullable(),
    dateline: z.string().nullable(),
    /** The day the article states for itself, `YYYY-MM-DD`. */
    published: z.string().nullable(),
    publishedSpan: spanSchema.nullable(),
    /** First and last possible day where none is stated but the text gives evidence. */
    publishedRange: z.tuple([z.string(), z.string()]).readonly().optional(),
    /** ISO 639-1, or `und` for undetermined. */
    language: z.string(),
    segments: z.array(segmentSchema).readonly(),
    related: z.array(relatedSchema).readonly(),
  })
  .readonly();

export type Article = z.infer<typeof articleSchema>;
export type Related = z.infer<typeof relatedSchema>;

/** A document taken apart: its articles and what belongs to none of them. */
export interface Reading {
  readonly articles: readonly Article[];
  readonly furniture: readonly Segment[];
  /** The day that the paste or page states for itself. */
  readonly date: string | null;
}
