import { Buffer } from 'node:buffer';
import { expect, it, onTestFinished } from 'vitest';
import { fault, sourceOf, start } from '../../../test/support/watched.ts';
import { quietRun } from '../../core/run.ts';
import { openDuckDb } from '../../store/duckdb/open.ts';
import { writeCarried } from './carried.ts';
import { workOff } from './entry.ts';
import type { World } from './world.ts';

const source = sourceOf('wire');
const nested =
  '<rss version="2.0"><channel><title>Wire</title><item><title>Envoys met in Lima</title></item></channel></rss>';

const waiting = {
  address: source.address,
  entry: '1',
  link: 'https://wire.example.org/1',
  since: start,
  n: 1,
  tries: 0,
  due: start,
  failure: null,
  carried: writeCarried({
    isStub: true,
    own: { name: 'feed!1', mediaType: 'application/rss+xml', bytes: Buffer.from(nested) },
  }),
};

async function worldOf(): Promise<World> {
  const store = await openDuckDb(':memory:');
  onTestFinished(() => store.close());
  return {
    asker: { get: () => Promise.reject(fault('fetch.robots')) },
    look: () => ({ kind: 'page', feeds: [] }),
    desk: { use: (work) => work(store), leave: () => {} },
    wait: async () => {},
    tell: () => {},
    maxBytes: 1e6,
  };
}

it('does not take an entry for lost that it was stopped over', async () => {
  const world = await worldOf();
  const stopped = { ...quietRun(start), signal: AbortSignal.abort() };
  await expect(workOff(waiting, source, world, stopped)).rejects.toMatchObject({
    kind: 'run.stopped',
  });
  expect(await workOff(waiting, source, world, quietRun(start))).toMatchObject({
    settled: { outcome: 'excerpt', tries: 1, failure: { kind: 'fetch.robots' } },
  });
});

it('takes an entry for lost that is not kept as it is written today', async () => {
  const broken = { ...waiting, carried: '{}' };
  expect(await workOff(broken, source, await worldOf(), quietRun(start))).toMatchObject({
    settled: { outcome: 'lost', failure: { kind: 'read.failed' } },
  });
});
