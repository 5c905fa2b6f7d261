import { expect, it } from 'vitest';
import { analyse } from './analyse.ts';
import { behindDateline } from './dateline.ts';

const cut = (text: string) => text.slice(0, behindDateline(text, [0, text.length]));

it.each([
  ['OSLO (Agency) - Police closed the port.', 'OSLO (Agency) - '],
  ['OSLO, Norway (Agency) — Police closed the port.', 'OSLO, Norway (Agency) — '],
  ['OSLO, March 5 (Agency) -- Police closed the port.', 'OSLO, March 5 (Agency) -- '],
  ['PORT LOUIS: Police closed the port.', 'PORT LOUIS: '],
  ['PORT LOUIS--Police closed the port.', 'PORT LOUIS--'],
  ['Oslo, March 5, NTB - Police closed the port.', 'Oslo, March 5, NTB - '],
  ['Oslo, March 5 (NTB) Police closed the port.', 'Oslo, March 5 (NTB) '],
  ['Oslo, Norway - Police closed the port.', 'Oslo, Norway - '],
  ['(AP) Police closed the port.', '(AP) '],
  ['Kari Lund, NTB | Police closed the port.', 'Kari Lund, NTB | '],
  ['Reuters | Police closed the port.', 'Reuters | '],
])('finds the dateline of “%s”', (text, dateline) => {
  expect(cut(text)).toBe(dateline);
});

it.each([
  ['UNITA-held towns were shelled.'],
  ['The Oslo Centre (OC) closed its doors.'],
  ['Kari Lund - The Norwegian envoy - left Oslo.'],
  ['Norway, Sweden and Denmark signed.'],
  ['US-Peru talks went on.'],
  ['OSLO: '],
  ['Norway | Sweden | Denmark'],
])('finds none in “%s”', (text) => {
  expect(cut(text)).toBe('');
});

it('parses what follows as if no dateline stood before it', () => {
  const plain = analyse('Police arrested two sailors.')[0]?.words ?? [];
  const words = analyse('OSLO, Norway (NTB) - Police arrested two sailors.')[0]?.words ?? [];
  const lead = words.length - plain.length;
  expect(words.slice(lead).map(({ relation }) => relation)).toEqual(
    plain.map(({ relation }) => relation),
  );
  expect(words.slice(lead).map(({ head }) => head)).toEqual(
    plain.map(({ head }) => (head < 0 ? head : head + lead)),
  );
  expect(words.filter(({ head }) => head < 0)).toHaveLength(1);
  expect(words.slice(0, lead).every(({ head }) => head >= 0)).toBe(true);
});
