import { slice } from '../../core/span.ts';
import type { Sentence } from '../sentence.ts';

/** Sentences that are asked about in one go, by the numbers they are sent with. */
export interface Request {
  readonly sentences: ReadonlyMap<number, Sentence>;
  /** What is sent of them, as JSON: a text cannot end its own string, so it never reads as part of the instructions. */
  readonly material: string;
}

/** As much as goes into one request, so that an answer comes in time and no context overflows. */
const mostSentences = 30;
const mostUnits = 8000;

/** The sentences of an article, numbered from 1 and parted into requests. */
export function requestsFor(sentences: readonly Sentence[]): Request[] {
  const parts: Map<number, Sentence>[] = [];
  let units = 0;
  for (const [i, sentence] of sentences.entries()) {
    const length = sentence.span[1] - sentence.span[0];
    const last = parts.at(-1);
    if (last === undefined || last.size >= mostSentences || units + length > mostUnits) {
      parts.push(new Map([[i + 1, sentence]]));
      units = length;
    } else {
      last.set(i + 1, sentence);
      units += length;
    }
  }
  return parts.map((part) => ({ sentences: part, material: materialOf(part) }));
}

function materialOf(sentences: ReadonlyMap<number, Sentence>): string {
  return JSON.stringify({
    sentences: [...sentences].map(([number, { text, span }]) => ({
      sentence: number,
      text: slice(text, span),
    })),
  });
}
