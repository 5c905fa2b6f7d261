import { expect, it } from 'vitest';
import { isEventType } from '../ontology/plover.ts';
import { codeText } from './article.ts';
import { cues, frames, governors, readRows } from './lexicon.ts';

const rows = readRows('events');

it.each(rows.map((row) => [row['words'], row['type'], row['example'], row] as const))(
  'codes the example of “%s” as %s: %s',
  (_, type, example = '', row) => {
    const { events } = codeText(example, 'x', '2024-06-10');
    const kinds = events.map((event) => [event.type, event.modes.join(','), event.cameo].join(' '));
    expect(kinds).toContain([type, row['mode'], row['cameo']].join(' '));
  },
);

it('has no two rows for the same words and frame', () => {
  const keys = rows.map(({ words, pos, frame }) => `${words} ${pos} ${frame}`);
  expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([]);
});

it.each([
  ['events', ['verb', 'noun']],
  ['cues', ['verb', 'noun', 'adjective']],
  ['governors', ['verb', 'noun', 'adjective']],
  ['supports', ['verb']],
] as const)('gives every row of %s a known part of speech', (name, known) => {
  expect(
    readRows(name).filter(({ pos = '' }) => !(known as readonly string[]).includes(pos)),
  ).toEqual([]);
});

it('gives every frame a PLOVER type', () => {
  expect(rows.filter(({ type = '' }) => !isEventType(type))).toEqual([]);
});

it('finds an entry by each of its forms', () => {
  expect(frames().get('withdrew')?.[0]?.entry.type).toBe('RETREAT');
  expect(
    cues()
      .get('warning')
      ?.map(({ form }) => form),
  ).toEqual(['gerund', 'noun']);
  expect(governors().get('refused')?.[0]?.entry.effect).toBe('denied');
});
