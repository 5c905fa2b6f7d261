import { expect, it } from 'vitest';
import { cameoOf } from '../../ontology/cameo.ts';
import { allFrames } from '../frames/lexicon.ts';

it('gives a type and mode a CAMEO root that a frame of the first coder gives them too', () => {
  const roots = new Map<string, Set<string>>();
  for (const { type, modes, cameo } of allFrames()) {
    const key = [type, ...modes].join('/');
    roots.set(key, (roots.get(key) ?? new Set()).add(cameo.slice(0, 2)));
  }
  const strange = allFrames().filter(
    ({ type, modes }) =>
      !roots.get([type, ...modes].join('/'))?.has(cameoOf(type, modes).slice(0, 2)),
  );
  expect(strange.map(({ type, modes }) => [type, ...modes].join('/'))).toEqual([]);
});
