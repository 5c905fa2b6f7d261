import { describe } from 'vitest';
import { describeAdding } from './contract/adding.contract.ts';
import { describeAsOf } from './contract/as-of.contract.ts';
import { describeClosing } from './contract/closing.contract.ts';
import { describeCopies } from './contract/copies.contract.ts';
import { describeReading } from './contract/reading.contract.ts';
import { describeRefusing } from './contract/refusing.contract.ts';
import type { Engine } from './contract/samples.contract.ts';
import { describeWatching } from './contract/watching.contract.ts';

/** Holds an engine to everything the port promises. */
export function describeStore(name: string, engine: Engine): void {
  describe(name, () => {
    describeAdding(engine);
    describeRefusing(engine);
    describeReading(engine);
    describeAsOf(engine);
    describeCopies(engine);
    describeClosing(engine);
    describeWatching(engine);
  });
}
