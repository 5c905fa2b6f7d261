import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { codeText } from '../article.ts';
import { allFrames } from './lexicon.ts';
import { parseNeeds, parseSlots } from './pattern.ts';

const frames = allFrames();

it.each(frames.map((frame) => [frame.rule, frame.type, frame.example, frame] as const))(
  'codes the example of “%s” as %s: %s',
  (_, type, example, { modes, cameo, slots }) => {
    const { events } = codeText(example, 'x', '2024-06-10');
    const own = events.filter((event) => event.type === type && event.cameo === cameo);
    expect(own.map((event) => event.modes.join(','))).toContain(modes.join(','));
    const needs = (role: string) => slots.some((slot) => slot.role === role && !slot.isOptional);
    if (needs('A')) expect(own.some(({ actors }) => actors.length > 0)).toBe(true);
    if (needs('B')) expect(own.some(({ recipients }) => recipients.length > 0)).toBe(true);
  },
);

it('names each class once', () => {
  const lines = readFileSync(
    new URL('../../../data/coding/frames/classes.tsv', import.meta.url),
    'utf8',
  ).split('\n');
  const names = lines.map((line) => line.split('\t')[0] ?? '').filter((name) => name !== '');
  expect(names.filter((name, i) => !name.startsWith('#') && names.indexOf(name) !== i)).toEqual([]);
});

it('reads needs and slots as the README of the frames has them', () => {
  const classes = new Map([['tie', ['tie', 'link']]]);
  expect(parseNeeds('+off obj:@tie,talk ~on:', classes)).toEqual([
    { slot: '+', lemmas: new Set(['off']), isAbsent: false },
    { slot: 'obj', lemmas: new Set(['tie', 'link', 'talk']), isAbsent: false },
    { slot: 'on', lemmas: new Set(), isAbsent: true },
  ]);
  expect(() => parseNeeds('obj:@pact', classes)).toThrow('no class @pact');
  expect(parseSlots('A=subj B?=obj|on')).toEqual([
    { role: 'A', places: ['subj'], isOptional: false },
    { role: 'B', places: ['obj', 'on'], isOptional: true },
  ]);
  expect(() => parseSlots('C=subj')).toThrow('no role C');
});

it.each([
  ['Nurses in Peru marched for higher pay.', '1412'],
  ['Nurses in Peru marched, demanding higher pay.', '1412'],
  ['Nurses in Peru went on strike in protest at the new law.', '1432'],
  ['Nurses in Peru went on strike, calling for the release of prisoners.', '1433'],
  ['Peru rejected a call to lay down its arms.', '1246'],
  ['Peru rejected a proposal for a cease-fire.', '1246'],
  ['Peru accused Chile of arming rebels.', '1123'],
])('sees what it is for or about in “%s”', (sentence, cameo) => {
  const { events } = codeText(sentence, 'x', '2024-06-10');
  expect(events.map((event) => event.cameo)).toContain(cameo);
});

it('has no two frames of the same word and needs', () => {
  const keys = frames.map(({ rule, pos, slots }) => `${rule} ${pos} ${JSON.stringify(slots)}`);
  expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([]);
});
