import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { codeText } from '../article.ts';
import { isSaying } from '../kinds.ts';
import { allDeeds, allFrames, type Frame } from './lexicon.ts';
import { parseNeeds, parseSlots } from './pattern.ts';

const frames = allFrames();

it.each(frames.map((frame) => [frame.rule, frame.type, frame.example, frame] as const))(
  'codes the example of “%s” as %s: %s',
  (_, type, example, frame) => {
    const { modes, slots } = frame;
    const { events } = codeText(example, 'x', '2024-06-10');
    const own = events.filter((event) => event.type === type && isAsFine(event.cameo, frame));
    const plain = own.filter(({ cameo }) => cameo === frame.cameo);
    // A saying with the code of its deed has that code's mode as well.
    if (plain.length === own.length || !isSaying(frame))
      expect(own.map((event) => event.modes.join(','))).toContain(modes.join(','));
    expect(own.length).toBeGreaterThan(0);
    const needs = (role: string) => slots.some((slot) => slot.role === role && !slot.isOptional);
    if (needs('A')) expect(own.some(({ actors }) => actors.length > 0)).toBe(true);
    if (needs('B')) expect(own.some(({ recipients }) => recipients.length > 0)).toBe(true);
  },
);

/** A saying may have the finer code of the deed that it is about, violence the code of who does it. */
function isAsFine(cameo: string, frame: Frame): boolean {
  if (/^19[03]$/.test(frame.cameo) && cameo === '180') return true;
  if (!isSaying(frame)) return cameo === frame.cameo;
  return cameo.startsWith(frame.cameo.slice(0, 2));
}

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

it.each([
  ['Peru urged Chile to send rice.', '0233'],
  ['Peru urged Chile to lift its sanctions.', '0254'],
  ['Peru demanded the release of the sailors from Chile.', '1053'],
  ['Peru demanded that Chile take steps to amend its constitution.', '1044'],
  ['Peru promised military aid to Chile.', '0332'],
  ['Peru refused to share intelligence with Chile.', '1214'],
  ['Peru rejected a call by Chile for talks.', '125'],
  ['Peru said that Chile must free the sailors.', '1053'],
  ['Peru warned Chile that it must hold elections.', '1041'],
  ['Peru threatened to impose an embargo on Chile.', '1312'],
])('codes what is said by what it is about: %s', (text, cameo) => {
  expect(codeText(text, 'x', '2024-06-10').events.map((event) => event.cameo)).toContain(cameo);
});

it('gives every deed a CAMEO code', () => {
  expect(allDeeds().filter(({ cameo }) => !/^(?:0[3-8]|1[4-9]|20)\d{1,2}$/.test(cameo))).toEqual(
    [],
  );
});
