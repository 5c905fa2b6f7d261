import { expect, it } from 'vitest';
import { published } from '../../../test/support/published.ts';
import { story, told } from '../../../test/support/stories.ts';
import { CopyFinder } from './memory.ts';

it('finds a thousand copies of one text, each a copy of the first', async () => {
  const finder = new CopyFinder();
  const text = told(story(1));
  const of = [];
  for (let n = 0; n < 1000; n += 1)
    for (const copy of await finder.add(published({ id: `d${n}`, text, day: 1 })))
      of.push(copy.of.document);
  expect(of).toEqual(Array.from({ length: 999 }, () => 'd0'));
});

it('takes files of one day in the order in which they are given, else by the days they state', async () => {
  const finder = new CopyFinder();
  const add = (id: string, day: number) => finder.add(published({ id, text: told(story(1)), day }));
  await add('second', 4);
  expect(await add('third', 4)).toMatchObject([{ document: 'third', of: { document: 'second' } }]);
  expect(await add('first', 2)).toMatchObject([{ document: 'second', of: { document: 'first' } }]);
});
