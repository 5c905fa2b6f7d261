import { Fault } from '../core/fault.ts';
import { type Scenario, scenarioSchema } from '../model/scenario.ts';
import { fromYaml } from '../model/yaml.ts';

/** Reads a scenario file. Throws the Fault `scenario.invalid` with the line of what is wrong. */
export function parseScenario(text: string, name: string): Scenario {
  const read = fromYaml(text, scenarioSchema);
  if ('value' in read) return read.value;
  throw new Fault('scenario.invalid', `The scenario file “${name}” was not read.`, {
    why: read.wrong,
    mend: 'Correct that line; docs/reference/scenarios.md lists the fields.',
  });
}
