import { expect, it } from 'vitest';
import {
  fault,
  feedOf,
  openWorld,
  pageOf,
  sourceOf,
  start,
} from '../../../test/support/watched.ts';
import { quietRun } from '../../core/run.ts';
import { sourceHealth } from './health.ts';
import { isStale, usualGap } from './silence.ts';

const wire = sourceOf('wire');
const hour = 3600;
const link = (n: number) => `https://wire.example.org/${n}`;

it('calls that gap usual in which nine tenths of the time pass', () => {
  // A wire: every quarter of an hour by day, nothing for nine hours at night.
  const days = Array.from({ length: 30 }, (_, day) => day * 24 * hour);
  const arrivals = days.flatMap((day) => Array.from({ length: 61 }, (_, n) => day + n * 900));
  expect(usualGap(arrivals)).toBe(9 * hour);
  // One long holiday does not make a holiday usual.
  expect(usualGap([...arrivals, 29 * 24 * hour + 40 * hour])).toBe(9 * hour);
  expect(usualGap([0, 1, 2, 3])).toBeUndefined();
});

it('calls a source stale that is silent for twice its usual gap, and for twice its interval', () => {
  expect(isStale(19 * hour, 9 * hour, 900)).toBe(true);
  expect(isStale(17 * hour, 9 * hour, 900)).toBe(false);
  expect(isStale(17 * hour, 60, 24 * hour)).toBe(false);
  expect(isStale(1000 * hour, undefined, 900)).toBe(false);
});

it('tells of a source that was never asked that it is new', async () => {
  const world = await openWorld({});
  await world.store.note({ sources: [{ source: wire, isWatched: true, at: start }] });
  expect(await sourceHealth(world.store, { days: 7 }, quietRun(start))).toEqual([
    {
      ...wire,
      state: 'new',
      lastTry: null,
      lastGood: null,
      lastNew: null,
      due: null,
      errors: 0,
      failure: null,
      usualGapSeconds: null,
      waiting: 0,
      days: [],
    },
  ]);
});

it('tells of a source that fails since when and why', async () => {
  const world = await openWorld({
    [wire.address]: (times) => (times === 1 ? feedOf() : fault('source.unreadable')),
  });
  await world.watch([wire], '2024-06-01T11:30:00.000Z');
  const [health] = await sourceHealth(world.store, { days: 7 }, quietRun(world.now()));
  expect(health).toMatchObject({
    state: 'failing',
    lastTry: '2024-06-01T10:00:00.000Z',
    lastGood: start,
    errors: 2,
    due: '2024-06-01T12:00:00.000Z',
    failure: { kind: 'source.unreadable' },
    days: [{ polls: 3, failed: 2, longestGapSeconds: 3.5 * hour, partial: ['not-asked'] }],
  });
});

it('tells of a source that has fallen silent', async () => {
  const world = await openWorld({
    [wire.address]: (times) =>
      feedOf(
        ...Array.from({ length: Math.min(times, 7) }, (_, n) => ({
          id: `${n}`,
          text: pageOf(n),
        })).toReversed(),
      ),
  });
  await world.watch([wire], '2024-06-01T15:30:00.000Z');
  const healthAt = async () =>
    (await sourceHealth(world.store, { days: 1 }, quietRun(world.now())))[0];
  expect(await healthAt()).toMatchObject({ state: 'good', usualGapSeconds: hour });
  await world.watch([wire], '2024-06-01T17:30:00.000Z');
  expect(await healthAt()).toMatchObject({
    state: 'stale',
    lastNew: '2024-06-01T14:00:00.000Z',
    days: [{ fresh: 7, stored: 7, partial: [] }],
  });
});

it('calls a day partial on which nobody asked for long, or a feed was turned over meanwhile', async () => {
  const world = await openWorld({
    [wire.address]: (times) => feedOf({ id: `${times < 4 ? 1 : 2}`, text: pageOf(times) }),
  });
  await world.watch([wire], '2024-06-01T10:30:00.000Z');
  // The machine was off for a day and a half.
  const off = Date.parse('2024-06-02T20:00:00.000Z');
  world.sleepUntil(off);
  await world.watch([wire], '2024-06-02T21:30:00.000Z');
  const [health] = await sourceHealth(world.store, { days: 7 }, quietRun(world.now()));
  expect(health?.days).toMatchObject([
    { day: '2024-06-01', polls: 3, longestGapSeconds: 14 * hour, partial: ['not-asked'] },
    { day: '2024-06-02', longestGapSeconds: 20 * hour, partial: ['not-asked', 'turned-over'] },
  ]);
});

it('counts what is stored, what only as an excerpt, what is lost and what waits', async () => {
  const world = await openWorld({
    [wire.address]: feedOf(
      { id: '1', text: pageOf(1) },
      { id: '2', text: 'Envoys …', link: link(2), isStub: true },
      { id: '3' },
      { id: '4', link: link(4) },
    ),
    [link(2)]: fault('source.unsupported'),
    [link(4)]: fault('source.unreadable'),
  });
  await world.watch([wire]);
  const [health] = await sourceHealth(world.store, { days: 1 }, quietRun(world.now()));
  expect(health).toMatchObject({
    waiting: 1,
    days: [{ fresh: 4, stored: 1, excerpts: 1, lost: 1, partial: ['lost'] }],
  });
});
