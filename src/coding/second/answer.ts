import { z } from 'zod';
import { statuses } from '../../model/coding.ts';
import { contexts, eventTypes } from '../../ontology/plover.ts';

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Object.keys forgets the names
const typeNames = Object.keys(eventTypes) as (keyof typeof eventTypes)[];
const modeNames = [
  ...new Set(Object.values(eventTypes).flatMap(({ modes }) => Object.keys(modes))),
];

/** One proposal as it comes in. Fields that nobody asked for are left behind. */
export const proposalSchema = z.object({
  sentence: z.number(),
  trigger: z.string(),
  type: z.enum(typeNames),
  modes: z.array(z.enum(modeNames)),
  contexts: z.array(z.enum(contexts)),
  actors: z.array(z.string()),
  recipients: z.array(z.string()),
  status: z.enum(statuses),
  confidence: z.number(),
});

export type Proposal = z.infer<typeof proposalSchema>;

/** The form of an answer as JSON Schema, for endpoints that hold a model to it. */
export const answerForm = z.toJSONSchema(z.object({ proposals: z.array(proposalSchema) }));

/** As many as an answer may hold; one with more is no answer to what was asked. */
const most = 500;
const answerSchema = z.object({ proposals: z.array(z.unknown()).max(most) });

/** The proposals of an answer, not yet looked at; undefined where it is not what was asked for. */
export function proposalsIn(answer: string): readonly unknown[] | undefined {
  const plain = answer.slice(answer.lastIndexOf('</think>') + 1);
  const inner = plain.slice(plain.indexOf('{'), plain.lastIndexOf('}') + 1);
  // Models that no form is forced on put fences or a sentence around what they were asked for.
  for (const text of [answer, inner]) {
    const parsed = answerSchema.safeParse(parseJson(text));
    if (parsed.success) return parsed.data.proposals;
  }
  return undefined;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
