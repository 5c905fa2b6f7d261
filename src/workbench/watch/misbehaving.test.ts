import { expect, it } from 'vitest';
import { type BadServer, serveBadly } from '../../../test/support/bad-server.ts';
import { testFetcher } from '../../../test/support/fetching.ts';
import { misbehaviours } from '../../../test/support/misbehaviours/all.ts';
import { feedOf, openWorld, pageOf, sourceOf, textsOf } from '../../../test/support/watched.ts';

const limits = { headMs: 300, stretchMs: 200, stretchBytes: 1000, connectMs: 300, retries: 0 };
const outcomes = new Set(['page', 'excerpt']);

it('settles each entry once, whatever the server of its page does', async () => {
  const servers: BadServer[] = [];
  for (const { serve, server } of misbehaviours) servers.push(await serveBadly(serve, server));
  await using fetcher = testFetcher({ limits });
  // Eight sources, so that one bad page after another is waited for by few.
  const sources = Array.from({ length: 8 }, (_, n) => sourceOf(`s${n}`, { everySeconds: 604_800 }));
  const site = Object.fromEntries(
    sources.map(({ address }, n) => [
      address,
      feedOf(
        ...servers.flatMap(({ url }, at) =>
          at % 8 === n ? [{ id: `${at}`, link: url, text: pageOf(at), isStub: true }] : [],
        ),
      ),
    ]),
  );
  const world = await openWorld(site, fetcher);
  await world.watch(sources, '2024-06-04T00:00:00.000Z', 8);
  const settled = world.happenings.flatMap((one) => (one.kind === 'settled' ? [one.settled] : []));
  expect(misbehaviours.length).toBeGreaterThan(30);
  expect(settled.map(({ entry }) => Number(entry)).toSorted((a, b) => a - b)).toEqual(
    misbehaviours.map((_, at) => at),
  );
  expect(settled.filter(({ outcome }) => !outcomes.has(outcome))).toEqual([]);
  expect(await world.store.queue()).toEqual([]);
  const excerpts = settled.filter(({ outcome }) => outcome === 'excerpt');
  const texts = await textsOf(world.store);
  for (const { entry } of excerpts)
    expect(texts.filter((text) => text === pageOf(Number(entry)))).toHaveLength(1);
  for (const server of servers) await server[Symbol.asyncDispose]();
}, 120_000);
