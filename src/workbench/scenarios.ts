import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Fault } from '../core/fault.ts';
import { slice } from '../core/span.ts';
import type { Capture } from '../model/capture.ts';
import type { Occurrence } from '../model/occurrence.ts';
import type { Bearing, Scenario } from '../model/scenario.ts';
import { bearingOn, type Material } from '../scenarios/bearing.ts';
import { parseScenario } from '../scenarios/read.ts';

const shipped = fileURLToPath(new URL('../../data/scenarios/', import.meta.url));

/** The scenarios of a folder, by file name; the shipped ones for an empty name. */
export function loadScenarios(folder: string): Scenario[] {
  const from = folder === '' ? shipped : folder;
  let names: string[];
  try {
    names = readdirSync(from).filter((name) => /\.ya?ml$/.test(name));
  } catch (error) {
    throw new Fault('scenario.invalid', `The scenario folder “${folder}” was not read.`, {
      why: error instanceof Error ? error.message : String(error),
      mend: 'Give a folder of *.yaml files with --scenarios, or leave it out for the shipped ones.',
      cause: error,
    });
  }
  return names
    .toSorted()
    .map((name) => parseScenario(readFileSync(join(from, name), 'utf8'), join(folder, name)));
}

/** Each scenario held against the first reports of what occurred and against every claim. */
export function holdAgainst(
  scenarios: readonly Scenario[],
  captures: readonly Capture[],
  occurrences: readonly Occurrence[],
): Bearing[] {
  const events = occurrences.map(({ reports }) => reports[0]);
  const materials: Material[] = [
    ...events.map((event) => ({ event, claim: null, words: '' })),
    ...captures.flatMap(({ document, codings }) =>
      codings.flatMap(({ claims }) =>
        claims.map((claim) => ({
          event: null,
          claim,
          words: claim.content.map((span) => slice(document.text, span)).join(' '),
        })),
      ),
    ),
  ];
  return scenarios.map((scenario) => bearingOn(scenario, materials));
}
