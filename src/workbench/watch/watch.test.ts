import { expect, it } from 'vitest';
import {
  fault,
  feedOf,
  listOf,
  openWorld,
  pageOf,
  sourceOf,
  start,
  textsOf,
} from '../../../test/support/watched.ts';

const wire = sourceOf('wire');
const page = (n: number) => `https://wire.example.org/${n}`;
const stub = (n: number) => ({
  id: `${n}`,
  link: page(n),
  text: `Envoys met … ${n}`,
  isStub: true,
});

it('stores the page behind each stub, and the own text of an entry that has it whole', async () => {
  const world = await openWorld({
    [wire.address]: feedOf({ id: '2', link: page(2), text: pageOf(2) }, stub(1)),
    [page(1)]: pageOf(1),
  });
  await world.watch([wire]);
  expect(await textsOf(world.store)).toEqual([pageOf(1), pageOf(2)]);
  expect(world.asked).toEqual([wire.address, page(1)]);
  expect(world.happenings.map((one) => one.kind)).toEqual(['polled', 'settled', 'settled']);
});

it('fetches a page once, however often its entry is listed', async () => {
  const site = {
    [wire.address]: (n: number) => feedOf({ ...stub(1), text: 'x'.repeat(n) }),
    [page(1)]: pageOf(1),
  };
  const world = await openWorld(site);
  for (let n = 0; n < 3; n += 1) await world.watch([wire]);
  expect(world.asked.filter((url) => url === page(1))).toHaveLength(1);
  expect((await world.store.lastPolls())[0]).toMatchObject({
    outcome: 'new',
    entries: 1,
    fresh: 0,
  });
});

it('asks again with what it remembers, and takes unchanged for good', async () => {
  const world = await openWorld({ [wire.address]: feedOf(stub(1)), [page(1)]: pageOf(1) });
  await world.watch([wire]);
  await world.watch([wire]);
  expect((await world.store.lastPolls())[0]).toMatchObject({
    outcome: 'unchanged',
    entries: 1,
    errors: 0,
    lastNew: start,
  });
});

it('asks each source again when its interval is over, and the store is left meanwhile', async () => {
  const often = sourceOf('often', { everySeconds: 600 });
  const world = await openWorld({ [wire.address]: feedOf(), [often.address]: feedOf() });
  await world.watch([wire, often], '2024-06-01T09:05:00.000Z');
  expect(world.asked.filter((url) => url === often.address)).toHaveLength(7);
  expect(world.asked.filter((url) => url === wire.address)).toHaveLength(2);
  expect(world.leaves()).toBeGreaterThan(6);
});

it('does not ask anew at a start what was asked just before', async () => {
  const world = await openWorld({ [wire.address]: feedOf() });
  await world.watch([wire], '2024-06-01T08:10:00.000Z');
  await world.watch([wire], '2024-06-01T08:20:00.000Z');
  expect(world.asked).toHaveLength(1);
  // A shorter interval holds at once.
  await world.watch([{ ...wire, everySeconds: 60 }], '2024-06-01T08:20:30.000Z');
  expect(world.asked).toHaveLength(2);
});

it('goes on with the others where a source fails, and spares it more the longer it does', async () => {
  const down = sourceOf('down');
  const world = await openWorld({
    [down.address]: fault('source.unreadable'),
    [wire.address]: feedOf(),
  });
  await world.watch([down, wire], '2024-06-01T16:00:00.000Z');
  expect(world.asked.filter((url) => url === wire.address).length).toBe(8);
  // At 8, 9, 11 and 15 o'clock.
  expect(world.asked.filter((url) => url === down.address)).toHaveLength(4);
  const [last] = (await world.store.lastPolls()).filter(({ address }) => address === down.address);
  expect(last).toMatchObject({ outcome: 'failed', errors: 4, lastGood: null });
  expect(last?.failure?.text).toBe('The page was not fetched. The server is not well.');
});

it('does not ask earlier than a server wants to be asked', async () => {
  const world = await openWorld({
    [wire.address]: fault('source.unreadable', '2024-06-01T11:00:00.000Z'),
  });
  await world.watch([wire], '2024-06-01T12:00:00.000Z');
  expect(world.asked).toHaveLength(2);
});

it('tries a page again that could not be had, and stores it when it can', async () => {
  const world = await openWorld({
    [wire.address]: feedOf(stub(1)),
    [page(1)]: (times) => (times < 3 ? fault('source.unreadable') : pageOf(1)),
  });
  await world.watch([wire], '2024-06-01T08:06:00.000Z');
  expect(await textsOf(world.store)).toEqual([]);
  await world.watch([wire], '2024-06-01T09:00:00.000Z');
  expect(await textsOf(world.store)).toEqual([pageOf(1)]);
  expect(world.happenings.at(-1)).toMatchObject({ settled: { outcome: 'page', tries: 3 } });
});

it('stores an entry that has left its feed before its page could be had', async () => {
  const world = await openWorld({
    [wire.address]: (times) => (times === 1 ? feedOf(stub(1)) : feedOf()),
    [page(1)]: (times) => (times < 5 ? fault('source.unreadable') : pageOf(1)),
  });
  await world.watch([wire], '2024-06-03T00:00:00.000Z');
  expect(await textsOf(world.store)).toEqual([pageOf(1)]);
});

it('stores the own text in the end where the page is never to be had', async () => {
  const world = await openWorld({
    [wire.address]: feedOf(stub(1)),
    [page(1)]: fault('source.unreadable'),
  });
  await world.watch([wire], '2024-06-03T00:00:00.000Z');
  expect(await textsOf(world.store)).toEqual(['Envoys met … 1']);
  expect(await world.store.queue()).toEqual([]);
  expect(world.happenings.filter(({ kind }) => kind === 'put-off')).toHaveLength(5);
  expect(await world.store.dayCounts('2024-06-01')).toMatchObject([{ outcome: 'excerpt' }]);
});

it('stores the own text at once where the page will not be had', async () => {
  const world = await openWorld({
    [wire.address]: feedOf(stub(1)),
    [page(1)]: fault('source.unsupported'),
  });
  await world.watch([wire]);
  expect(await textsOf(world.store)).toEqual(['Envoys met … 1']);
  expect(world.happenings.at(-1)).toMatchObject({
    settled: { outcome: 'excerpt', failure: { kind: 'source.unsupported' } },
  });
});

it('counts as lost what has neither a page nor a text', async () => {
  const world = await openWorld({ [wire.address]: feedOf({ id: '1' }, { id: '2', text: ' ' }) });
  await world.watch([wire]);
  expect(await world.store.dayCounts('2024-06-01')).toMatchObject([
    { outcome: 'lost', entries: 2 },
  ]);
});

it('fetches a page once that two sources list', async () => {
  const other = sourceOf('other');
  const world = await openWorld({
    [wire.address]: feedOf(stub(1)),
    [other.address]: feedOf({ ...stub(1), id: 'other' }),
    [page(1)]: (times) => pageOf(times),
  });
  await world.watch([wire, other]);
  expect(await textsOf(world.store)).toEqual([pageOf(1)]);
  expect(world.happenings.at(-1)).toMatchObject({ settled: { outcome: 'known' } });
});

it.each([
  ['never', 1, 'Envoys met … 1'],
  ['always', 2, pageOf(1)],
] as const)('fetches pages %s where it is told so', async (fullText, asked, text) => {
  const world = await openWorld({
    [wire.address]: feedOf({ ...stub(1), isStub: fullText === 'never' }),
    [page(1)]: pageOf(1),
  });
  await world.watch([{ ...wire, fullText }]);
  expect(await textsOf(world.store)).toEqual([text]);
  expect(world.asked).toHaveLength(asked);
});

it('stores a page that is watched each time its text has changed', async () => {
  const office = sourceOf('office', { kind: null });
  const world = await openWorld({
    [office.address]: (times) => pageOf(times < 3 ? 1 : 2),
  });
  for (let n = 0; n < 4; n += 1) await world.watch([office]);
  expect(await textsOf(world.store)).toEqual([pageOf(1), pageOf(2)]);
  expect(await world.store.watched()).toMatchObject([{ kind: 'page' }]);
});

it('watches the feed that a page names, unless it is to be watched as a page', async () => {
  const home = sourceOf('home', { kind: null });
  const site = {
    [home.address]: `feed: ${wire.address}\n\n${pageOf(1)}`,
    [wire.address]: feedOf({ id: '2', text: pageOf(2) }),
  };
  const world = await openWorld(site);
  await world.watch([home]);
  expect(await textsOf(world.store)).toEqual([pageOf(2)]);
  expect(await world.store.watched()).toMatchObject([{ address: home.address, kind: 'feed' }]);
  expect((await world.store.lastPolls())[0]?.remembered.movedTo).toBe(wire.address);
  const other = await openWorld(site);
  await other.watch([{ ...home, kind: 'page' }]);
  expect(other.asked).toEqual([home.address]);
});

it('stores each of several entries that share a link or an id', async () => {
  const home = 'https://wire.example.org/';
  const entry = (n: number, id: string) => ({ id, link: home, text: pageOf(n), isStub: true });
  const world = await openWorld({
    [wire.address]: feedOf(entry(1, 'a'), entry(2, 'a'), entry(3, 'b'), entry(3, 'b')),
    [home]: pageOf(9),
  });
  await world.watch([wire]);
  await world.watch([wire]);
  expect(await textsOf(world.store)).toEqual([pageOf(1), pageOf(2), pageOf(3)]);
});

it('does not take a page for news where a feed was found before', async () => {
  const found = { ...wire, kind: null };
  const world = await openWorld({
    [wire.address]: (times) => (times === 1 ? feedOf() : 'Down for maintenance.'),
  });
  await world.watch([found]);
  await world.watch([found]);
  expect(await textsOf(world.store)).toEqual([]);
  expect(await world.store.lastPolls()).toMatchObject([
    { outcome: 'failed', failure: { kind: 'source.unsupported' } },
  ]);
});

it('tells where nothing in a feed had been seen: something may have been missed', async () => {
  const world = await openWorld({
    [wire.address]: (times) => feedOf({ id: `${times}`, text: pageOf(times) }),
  });
  await world.watch([wire]);
  await world.watch([wire]);
  const polls = world.happenings.flatMap((one) => (one.kind === 'polled' ? [one.poll.isGap] : []));
  expect(polls).toEqual([false, true]);
});

it('watches what an OPML list names, as the list has it now', async () => {
  const list = sourceOf('list', { kind: null, tags: ['desk'] });
  const other = sourceOf('other');
  const world = await openWorld({
    [list.address]: (times) =>
      times === 1 ? listOf(wire.address, other.address) : listOf(other.address),
    [wire.address]: feedOf({ id: '1', text: pageOf(1) }),
    [other.address]: feedOf(),
  });
  await world.watch([list]);
  expect(await textsOf(world.store)).toEqual([pageOf(1)]);
  expect(await world.store.watched()).toMatchObject([
    { address: list.address, listedIn: null },
    { address: other.address, tags: ['desk'], listedIn: list.address },
    { address: wire.address, listedIn: list.address },
  ]);
  await world.watch([list]);
  expect((await world.store.watched()).map(({ address }) => address)).toEqual([
    list.address,
    other.address,
  ]);
  await world.watch([]);
  expect(await world.store.watched()).toEqual([]);
});

it('makes the same store of the same answers, however many are asked at once', async () => {
  const sources = ['a', 'b', 'c', 'd', 'e'].map((name) => sourceOf(name));
  const site = Object.fromEntries(
    sources.flatMap(({ address, name }, n) => [
      [address, feedOf(...[1, 2, 3].map((at) => ({ ...stub(at + n), id: `${name}${at}` })))],
      [page(n + 1), pageOf(n + 1)],
    ]),
  );
  const orders = [];
  for (const parallel of [1, 2, 4, 9]) {
    const world = await openWorld(site);
    await world.watch(sources, undefined, parallel);
    const settled = world.happenings.flatMap((one) =>
      one.kind === 'settled' ? [one.settled] : [],
    );
    expect(settled).toHaveLength(15);
    const stored = [];
    for await (const { document } of world.store.captures()) stored.push(document);
    orders.push(stored);
  }
  expect(new Set(orders.map((order) => JSON.stringify(order))).size).toBe(1);
});

it('goes on at the next start where it was stopped, without asking anew', async () => {
  const world = await openWorld({
    [wire.address]: feedOf(stub(3), stub(2), stub(1)),
    [page(1)]: pageOf(1),
    [page(2)]: fault('source.unreadable'),
    [page(3)]: pageOf(3),
  });
  await world.watch([wire], 'polled');
  expect(await textsOf(world.store)).toEqual([]);
  expect(await world.store.queue()).toHaveLength(3);
  await world.watch([wire], '2024-06-01T08:01:00.000Z');
  expect(await textsOf(world.store)).toEqual([pageOf(1), pageOf(3)]);
  expect(await world.store.queue()).toMatchObject([{ link: page(2) }]);
  expect(world.asked.filter((url) => url === wire.address)).toHaveLength(1);
});

it('finishes what is in hand when it is stopped, and begins nothing more', async () => {
  const names = ['a', 'b', 'c', 'd', 'e', 'f'];
  const sources = names.map((name) => sourceOf(name));
  const site = Object.fromEntries(sources.map(({ address }) => [address, feedOf()]));
  const world = await openWorld(site);
  await world.watch(sources, 'polled', 4);
  expect(world.asked).toHaveLength(4);
  expect(await world.store.lastPolls()).toHaveLength(4);
});
