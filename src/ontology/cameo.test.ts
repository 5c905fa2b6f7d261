import { expect, it } from 'vitest';
import { cameoOf } from './cameo.ts';
import { type EventType, eventTypes } from './plover.ts';

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Object.keys forgets the names
const types = Object.keys(eventTypes) as EventType[];

it('has a code for every type, with and without each of its modes', () => {
  for (const type of types)
    for (const modes of [[], ...Object.keys(eventTypes[type].modes).map((mode) => [mode])])
      expect(cameoOf(type, modes)).toMatch(/^(?:0[3-9]|1\d|20)\d{0,2}$/);
});

it('takes the first mode that has a code of its own', () => {
  expect(cameoOf('COERCE', ['misinformation', 'arrest', 'curfew'])).toBe('173');
  expect(cameoOf('COERCE', ['misinformation'])).toBe('170');
  expect(cameoOf('CONSULT', ['toString'])).toBe('040');
});
