import { expect, it } from 'vitest';
import { Held } from './held.ts';

function heldThing() {
  const released: string[] = [];
  return { held: new Held('thing', (thing) => released.push(thing)), released };
}

it('lets go at once when nobody uses it', () => {
  const { held, released } = heldThing();
  held.end();
  held.end();
  expect(released).toEqual(['thing']);
});

it('lets go only after the last of those who use it', async () => {
  const { held, released } = heldThing();
  let finish: (() => void) | undefined;
  const slow = held.use(() => new Promise<void>((resolve) => (finish = resolve)));
  const quick = held.use(async () => 'done');
  held.end();
  expect(await quick).toBe('done');
  expect(released).toEqual([]);
  finish?.();
  await slow;
  expect(released).toEqual(['thing']);
});

it('lets go after work that failed', async () => {
  const { held, released } = heldThing();
  const work = held.use(() => Promise.reject(new Error('broken')));
  held.end();
  await expect(work).rejects.toThrow('broken');
  expect(released).toEqual(['thing']);
});

it('takes no work once it is over', async () => {
  const { held } = heldThing();
  held.end();
  await expect(held.use(async () => 1)).rejects.toMatchObject({ kind: 'run.stopped' });
});
