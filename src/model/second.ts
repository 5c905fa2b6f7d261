import { z } from 'zod';
import { codingSchema } from './coding.ts';
import { spanSchema } from './span.ts';

/** Why a proposal of the second coder was dropped. */
const dropReasons = [
  /** It has not the form that was asked for. */
  'form',
  /** Its type, mode, context or status is none of ours. */
  'unknown',
  /** No sentence of that number was sent. */
  'sentence',
  /** Words that it quotes do not stand in that sentence. */
  'words',
  /** Nobody of politics is in it, as far as our tables know. */
  'nobody',
  /** It was proposed before. */
  'repeated',
] as const;

const droppedSchema = z
  .strictObject({
    reason: z.enum(dropReasons),
    /** The field of the proposal that it was dropped for. */
    part: z
      .enum(['trigger', 'actors', 'recipients', 'type', 'modes', 'contexts', 'status'])
      .nullable(),
    /** The sentence it was proposed for, if it named one. */
    sentence: spanSchema.nullable(),
  })
  .readonly();

/** A proposal that was dropped. None of its words are kept, since they may stand nowhere. */
export type Dropped = z.infer<typeof droppedSchema>;

const answerRecordSchema = z
  .strictObject({
    /** SHA-256 of the answer's text, hexadecimal: the same question may be answered otherwise another time. */
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    /** What the endpoint calls the model that answered; `null` where it says none or no plain name. */
    model: z.string().nullable(),
  })
  .readonly();

export type AnswerRecord = z.infer<typeof answerRecordSchema>;

/** What a second coder proposes for an article: a coding of its own beside the first, never merged with it. */
export const secondCodingSchema = codingSchema
  .unwrap()
  .extend({
    /** Whose judgement the `confidence` of its events is: the model's own, measured against nothing. */
    confidenceBy: z.literal('endpoint'),
    dropped: z.array(droppedSchema).readonly(),
    /** Sentences that no answer came for. */
    missing: z.array(spanSchema).readonly(),
    answers: z.array(answerRecordSchema).readonly(),
  })
  .readonly();

export type SecondCoding = z.infer<typeof secondCodingSchema>;
