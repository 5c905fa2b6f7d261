import { z } from 'zod';
import type { Claim, Event } from './coding.ts';

const names = z.array(z.string().min(1));

/** One thing that a scenario needs: what the events and claims that bear on it look like. */
export const legSchema = z
  .strictObject({
    id: z
      .string()
      .regex(/^[a-z][a-z0-9-]*$/)
      .describe('A short name, of lower-case letters, digits and hyphens.'),
    title: z.string().min(1).describe('The part in words, as the brief shows it.'),
    between: z
      .array(z.string().regex(/^[A-Z]{3}$/))
      .min(1)
      .describe(
        'Country codes (ISO 3166-1 alpha-3) that an event’s parties, or a claim’s content, must all name.',
      ),
    acts: z
      .strictObject({
        types: names.optional(),
        contexts: names.optional(),
        modes: names.optional(),
      })
      .optional()
      .describe(
        'Acts that speak for it: PLOVER types, contexts and modes, one of each list given.',
      ),
    words: names
      .default([])
      .describe('Asserted of them, one of these speaks for the part; denied, against it.'),
    against: names
      .default([])
      .describe('Asserted or urged of them, one of these speaks against the part.'),
  })
  .readonly();

/** A user's file: what must all be so for the scenario to have come. */
export const scenarioSchema = z
  .strictObject({
    id: z
      .string()
      .regex(/^[a-z][a-z0-9-]*$/)
      .describe('A short name, of lower-case letters, digits and hyphens.'),
    title: z.string().min(1).describe('The scenario’s name, as the brief shows it.'),
    description: z.string().optional().describe('A sentence on what is feared.'),
    horizon: z.string().min(1).describe('How far ahead it looks, such as `5 years`.'),
    all: z.array(legSchema).min(1).readonly().describe('The parts, all of which must hold.'),
  })
  .readonly();

export type Scenario = z.infer<typeof scenarioSchema>;
export type Leg = z.infer<typeof legSchema>;

/** What speaks for or against a leg; `open` bears on it without counting: feared, forecast, possible, urged. */
export interface Evidence {
  readonly side: 'for' | 'against' | 'open';
  readonly event: Event | null;
  readonly claim: Claim | null;
}

export interface LegBearing {
  readonly leg: Leg;
  readonly evidence: readonly Evidence[];
}

/** A scenario held against what was read. */
export interface Bearing {
  readonly scenario: Scenario;
  readonly legs: readonly LegBearing[];
}
