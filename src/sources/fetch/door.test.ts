import { expect, it } from 'vitest';
import { answer, serveBadly } from '../../../test/support/bad-server.ts';
import { faultOf, outcomeOf, testFetcher } from '../../../test/support/fetching.ts';
import type { Lookup } from './door.ts';

/** A resolver that knows one answer for every name. */
const knows =
  (...addresses: string[]): Lookup =>
  (_host, _options, done) =>
    done(
      null,
      addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
    );

/** A world in which one address of this machine is the whole internet. */
const reachOf = (address: string) => (address === '127.0.0.1' ? 'public' : 'private');

const closed = { fetchPrivate: false };

const hosts = [
  '127.0.0.1',
  '127.1',
  '127.0.1',
  '0x7f000001',
  '0x7f.1',
  '2130706433',
  '017700000001',
  '0177.0.0.1',
  '127.0.0.1.',
  '1２7.0.0.1',
  '①②⑦.0.0.1',
  '0.0.0.0',
  '0',
  '[::1]',
  '[0:0:0:0:0:0:0:1]',
  '[::]',
  '[::ffff:127.0.0.1]',
  '[::ffff:7f00:1]',
  '[64:ff9b::7f00:1]',
  'localhost',
  'LOCALHOST',
  'localhost.',
  'news.localhost',
  '10.0.0.1',
  '172.16.0.1',
  '192.168.0.1',
  '100.64.0.1',
  '169.254.169.254',
  '[fe80::1]',
  '[fc00::1]',
  '[fd00:ec2::254]',
  '[ff02::1]',
  '224.0.0.1',
  '255.255.255.255',
  '192.0.2.1',
];

it.each(hosts)('opens no connection to %s', async (host) => {
  await using server = await serveBadly(answer(200, {}, 'secret'));
  await using fetcher = testFetcher({ settings: closed });
  for (const scheme of ['http', 'https'])
    expect(await outcomeOf(fetcher.get(`${scheme}://${host}:${server.port}/`))).toBe(
      'fetch.address',
    );
  expect(server.connections()).toBe(0);
});

it.each([
  ['one address of this machine', ['127.0.0.1']],
  ['one address of this machine in another dress', ['::ffff:127.0.0.1']],
  ['a public one first', ['93.184.215.14', '127.0.0.1']],
  ['a public one last', ['10.0.0.1', '93.184.215.14']],
  ['a service of a cloud', ['169.254.169.254']],
  ['nothing', []],
])('opens no connection to a name that has %s', async (_, addresses) => {
  await using server = await serveBadly(answer(200, {}, 'secret'));
  await using fetcher = testFetcher({ settings: closed, lookup: knows(...addresses) });
  expect(await outcomeOf(fetcher.get(`http://news.example:${server.port}/`))).toBe('fetch.address');
  expect(server.connections()).toBe(0);
});

it('asks the resolver once for each connection, and goes where it was told', async () => {
  await using server = await serveBadly(answer(200, {}, 'text'));
  let asked = 0;
  const lookup: Lookup = (host, options, done) => {
    // The first is the connection for robots.txt; from the third on the name leads elsewhere.
    knows(++asked < 3 ? '127.0.0.1' : '127.0.0.2')(host, options, done);
  };
  await using fetcher = testFetcher({ settings: closed, lookup, reachOf });
  const url = `http://news.example:${server.port}/`;
  expect(await outcomeOf(fetcher.get(url))).toBe('new text');
  expect(asked).toBe(2);
  expect(server.seen[0]?.headers['host']).toBe(`news.example:${server.port}`);
  expect(await outcomeOf(fetcher.get(url))).toBe('fetch.address');
});

it.each([
  '127.0.0.2',
  '127.2',
  '0x7f000002',
  '2130706434',
  '[::1]',
  '[::ffff:127.0.0.2]',
  'localhost',
  'other.example',
])('follows no redirect from outside to %s', async (host) => {
  await using server = await serveBadly((socket, { path }) =>
    answer(
      path === '/' ? 302 : 200,
      { location: `http://${host}:${server.port}/in` },
      'secret',
    )(socket, { path, headers: {}, number: 0 }),
  );
  await using fetcher = testFetcher({ settings: closed, reachOf, lookup: knows('127.0.0.2') });
  expect(await outcomeOf(fetcher.get(`${server.url}/`))).toBe('fetch.address');
  expect(server.seen).toHaveLength(1);
});

it.each(['http', 'tls'] as const)(
  'looks once more where an %s connection came out',
  async (speaks) => {
    await using server = await serveBadly(answer(200, {}, 'secret'), { speaks });
    let looks = 0;
    const reachOfNow = () => (++looks === 1 ? 'public' : 'private');
    await using fetcher = testFetcher({ settings: closed, reachOf: reachOfNow });
    expect(await outcomeOf(fetcher.get(server.url))).toBe('fetch.address');
    expect(looks).toBe(2);
    expect(server.robotsSeen()).toBe(0);
  },
);

it.each([
  ['ftp://example.org/', /“ftp:”/],
  ['file:///etc/passwd', /“file:”/],
  ['javascript:alert(1)', /“javascript:”/],
  ['http://me@example.org/', /password/],
  ['https://:secret@example.org/', /password/],
  ['http://', /no web address/],
  ['news', /no web address/],
  [`http://example.org/${'a'.repeat(9000)}`, /8192 characters/],
])('asks for nothing at %s', async (url, why) => {
  await using fetcher = testFetcher();
  const fault = await faultOf(fetcher.get(url));
  expect(fault.kind).toBe('fetch.address');
  expect(fault.why).toMatch(why);
  expect(fault.describe()).not.toContain('secret');
});

it('asks many hosts at once, and none of them twice', async () => {
  const warnings: Error[] = [];
  const warn = (warning: Error) => warnings.push(warning);
  process.on('warning', warn);
  await using server = await serveBadly((socket, request) =>
    setTimeout(() => answer(200, {}, request.headers['host'])(socket, request), 20),
  );
  await using fetcher = testFetcher({ lookup: knows('127.0.0.1') });
  const names = Array.from({ length: 40 }, (_, i) => `h${i}.example:${server.port}`);
  const outcomes = await Promise.all(
    names.map((name) => outcomeOf(fetcher.get(`http://${name}/`))),
  );
  expect(outcomes).toEqual(names.map((name) => `new ${name}`));
  expect(server.seen).toHaveLength(40);
  process.off('warning', warn);
  expect(warnings).toEqual([]);
});
