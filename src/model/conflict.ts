import { z } from 'zod';
import { stances, statuses } from './coding.ts';
import { spanSchema } from './span.ts';

/**
 * What reports disagree about: whether an act was done, in what number, or whether something that is no coded act is so.
 */
const conflictKinds = ['act', 'number', 'statement'] as const;

/** One place in a text where a side says so. */
const voiceSchema = z
  .strictObject({
    document: z.string(),
    article: z.string(),
    /** The event told or denied there; `null` where what is said is no coded event. */
    event: z.string().nullable(),
    /** The innermost claim in which it is said; `null` where the report itself says so. */
    claim: z.string().nullable(),
    status: z.enum(statuses).nullable(),
    stance: z.enum(stances).nullable(),
    /** Who says so, the first holder first, without the outlet; empty where the report itself does. */
    chain: z.array(z.string()).readonly(),
    outlet: z.string().nullable(),
    sentence: spanSchema,
    /** The words that say it. */
    spans: z.array(spanSchema).min(1).readonly(),
  })
  .readonly();

export type Voice = z.infer<typeof voiceSchema>;

/** A number as it is told, with the bounds that its words leave: "at least 30" has no upper one. */
const tallySchema = z
  .strictObject({
    least: z.number(),
    /** `null` where the words leave it open. */
    most: z.number().nullable(),
    /** What is counted, by its lemma, such as `soldier`. */
    counted: z.string(),
    /** The words of the number, such as "at least 30 civilians". */
    text: z.string(),
  })
  .readonly();

export type Tally = z.infer<typeof tallySchema>;

/** One holder with one view of the matter, and every place where that is said. */
const conflictSideSchema = z
  .strictObject({
    /** Who holds it; `null` for the report itself. */
    holder: z.string().nullable(),
    polarity: z.enum(['asserts', 'denies']),
    /** In a conflict of numbers alone. */
    tally: tallySchema.nullable(),
    voices: z.array(voiceSchema).min(1).readonly(),
    /** How many of the sentences are no word-for-word copy of another. */
    origins: z.int().positive(),
  })
  .readonly();

export type ConflictSide = z.infer<typeof conflictSideSchema>;

/** Two or more sides on one matter that cannot all be right, side by side; none is chosen, nothing is averaged. */
export const conflictSchema = z
  .strictObject({
    kind: z.enum(conflictKinds),
    about: z
      .strictObject({
        /** PLOVER type of the act; `null` for a statement. */
        type: z.string().nullable(),
        /** Countries of those who act, sorted; all of them where they act together. */
        actors: z.array(z.string()).readonly(),
        recipients: z.array(z.string()).readonly(),
        /** First and last day told for it; `null` where none is. */
        from: z.string().nullable(),
        to: z.string().nullable(),
        /** The word in question: the lemma of the predicate, or of what is counted; `null` for an act. */
        word: z.string().nullable(),
      })
      .readonly(),
    /** Whether one holder is on two of the sides. */
    isWithSelf: z.boolean(),
    sides: z.array(conflictSideSchema).min(2).readonly(),
  })
  .readonly();

export type Conflict = z.infer<typeof conflictSchema>;
