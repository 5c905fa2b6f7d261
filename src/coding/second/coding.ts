import type { AnswerRecord, SecondCoding } from '../../model/second.ts';
import type { Sentence } from '../sentence.ts';
import { secondVersion } from './instructions.ts';
import type { Judged } from './proposals.ts';
import type { Request } from './request.ts';

/** What an event of the second coder says in `by`. */
export function coderOf(model: string): string {
  return `endpoint:${model}`;
}

/** The second coder's name and version. */
function secondMethod(model: string): string {
  return `${coderOf(model)}@${secondVersion}`;
}

/** What came of one request; without an answer its sentences are missing. */
export interface Part {
  readonly request: Request;
  readonly judged: Judged | undefined;
  readonly answer: AnswerRecord | undefined;
}

interface Asked {
  readonly article: string;
  readonly model: string;
  readonly sentences: readonly Sentence[];
}

/** The coding that the parts of an article make together. */
export function joinParts(
  parts: readonly Part[],
  { article, model, sentences }: Asked,
): SecondCoding {
  const events = parts.flatMap(({ judged }) => judged?.events ?? []);
  return {
    article,
    method: secondMethod(model),
    sentences: sentences.map(({ span }) => span),
    events: events.map((draft, i) => ({
      ...draft,
      id: `${article}.p${i + 1}`,
      // It is asked how far an event is real, and no more.
      views: [{ claim: null, status: draft.status, certainty: null, time: 'none' as const }],
    })),
    claims: [],
    figures: [],
    confidenceBy: 'endpoint',
    dropped: parts.flatMap(({ judged }) => judged?.dropped ?? []),
    missing: parts
      .filter(({ judged }) => judged === undefined)
      .flatMap(({ request }) => [...request.sentences.values()].map(({ span }) => span)),
    answers: parts.flatMap(({ answer }) => answer ?? []),
  };
}
