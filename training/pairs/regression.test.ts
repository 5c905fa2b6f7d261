import { expect, it } from 'vitest';
import { meanColumns } from '../../src/coding/pairs/features.ts';
import type { Example } from './material.ts';
import { fit, judge } from './regression.ts';

const example = (root: string, ...signs: string[]): Example => ({
  set: 'own',
  root,
  features: {
    signs: new Map(signs.map((sign) => [sign, 1])),
    means: new Float32Array(meanColumns),
  },
});

const examples = [
  example('AID', 'way give', 'order true'),
  example('AID', 'way give', 'order false'),
  example('ACCUSE', 'way blame', 'order true'),
  example('ACCUSE', 'way blame', 'order false'),
];
const counts = { plv: 1, manual: 1, own: 1 };

it('learns what signs tell, and the same from the same examples', () => {
  const once = fit(examples, ['ACCUSE', 'AID'], counts);
  const [aid, accuse] = judge(once, [example('', 'way give'), example('', 'way blame')]);
  expect(aid?.[1]).toBeGreaterThan(0.8);
  expect(accuse?.[0]).toBeGreaterThan(0.8);
  expect(fit(examples, ['ACCUSE', 'AID'], counts)).toEqual(once);
});
