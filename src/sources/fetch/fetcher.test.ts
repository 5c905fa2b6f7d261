import { expect, it } from 'vitest';
import { answer, serveBadly } from '../../../test/support/bad-server.ts';
import { faultOf, now, outcomeOf, testFetcher, textOf } from '../../../test/support/fetching.ts';
import { quietRun } from '../../core/run.ts';
import type { Fetched, Remembered } from './fetcher.ts';

it('gives the bytes, both addresses, and what the server says of them', async () => {
  await using server = await serveBadly((socket, request) =>
    request.path === '/a'
      ? answer(302, { location: '/b?q=1#part' })(socket, request)
      : answer(200, { 'content-type': 'text/html; charset=koi8-r' }, 'hallo')(socket, request),
  );
  await using fetcher = testFetcher({ settings: { fetchContact: 'desk@example.org' } });
  const got = await fetcher.get(`${server.url}/a#top`);
  expect(got).toMatchObject({
    kind: 'new',
    flow: {
      name: `${server.url}/a#top`,
      url: `${server.url}/b?q=1`,
      mediaType: 'text/html; charset=koi8-r',
      size: 5,
    },
    remembered: {},
  });
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- looked at just above
  expect(await textOf(got as Fetched)).toBe('hallo');
  expect(server.seen.map(({ path }) => path)).toEqual(['/a', '/b?q=1']);
  expect(server.seen[1]?.headers).toMatchObject({
    'user-agent': expect.stringMatching(/^tiltmeter\/\d+\.\d+\.\d+ \(\+desk@example\.org\)$/),
    'accept-encoding': 'gzip, br, deflate',
    connection: 'close',
  });
  expect(server.seen[1]?.headers).not.toHaveProperty('cookie');
});

it('asks for changes only, and takes over what the answer says', async () => {
  await using server = await serveBadly((socket, request) =>
    answer(
      request.headers['if-none-match'] === '"one"' ? '304 Not Modified' : 200,
      {
        etag: '"one"',
        'last-modified': 'Tue, 30 Apr 2024 10:00:00 GMT',
        'cache-control': 'max-age=60',
      },
      request.headers['if-none-match'] ? '' : 'text',
    )(socket, request),
  );
  await using fetcher = testFetcher();
  const { remembered } = await fetcher.get(server.url);
  expect(remembered).toEqual({
    etag: '"one"',
    lastModified: 'Tue, 30 Apr 2024 10:00:00 GMT',
    freshUntil: '2024-05-01T12:01:00.000Z',
  });
  const { freshUntil: _, ...stale } = remembered;
  expect(await fetcher.get(server.url, { remembered: stale })).toEqual({
    kind: 'unchanged',
    remembered,
  });
  expect(server.seen[1]?.headers).toMatchObject({
    'if-none-match': '"one"',
    'if-modified-since': 'Tue, 30 Apr 2024 10:00:00 GMT',
  });
});

it('does not ask while what is remembered is fresh', async () => {
  await using server = await serveBadly(answer(200, {}, 'text'));
  await using fetcher = testFetcher();
  const remembered = { freshUntil: '2024-05-01T12:00:00.001Z' };
  expect(await fetcher.get(server.url, { remembered })).toEqual({ kind: 'unchanged', remembered });
  expect(server.seen).toEqual([]);
  await using later = testFetcher({ run: quietRun('2024-05-01T12:00:00.001Z') });
  expect(await outcomeOf(later.get(server.url, { remembered }))).toBe('new text');
});

it('remembers where a page moved for good, as far as it is for good', async () => {
  await using server = await serveBadly((socket, request) => {
    const moves: Record<string, [number, string]> = {
      '/a': [301, '/b'],
      '/b': [308, '/c'],
      '/c': [302, '/d'],
    };
    const [status, location] = moves[request.path] ?? [200, ''];
    answer(status, { ...(location && { location }) }, 'text')(socket, request);
  });
  await using fetcher = testFetcher();
  const { remembered } = await fetcher.get(`${server.url}/a`);
  expect(remembered).toEqual({ movedTo: `${server.url}/c` });
  const again = await fetcher.get(`${server.url}/a`, { remembered });
  expect(again).toMatchObject({
    flow: { name: `${server.url}/a`, url: `${server.url}/d` },
    remembered,
  });
  expect(server.seen.slice(4).map(({ path }) => path)).toEqual(['/c', '/d']);
});

it('asks the old place where the new one is gone', async () => {
  await using server = await serveBadly((socket, request) =>
    answer(request.path === '/a' ? 200 : 404, {}, 'text')(socket, request),
  );
  await using fetcher = testFetcher();
  const remembered: Remembered = { movedTo: `${server.url}/gone`, etag: '"1"' };
  expect(await fetcher.get(`${server.url}/a`, { remembered })).toMatchObject({
    kind: 'new',
    remembered: {},
  });
  expect(server.seen.map(({ path }) => path)).toEqual(['/gone', '/a']);
});

it('waits as long as a busy server says, and no longer than it cares to', async () => {
  await using server = await serveBadly((socket, request) =>
    answer(request.number === 0 ? 429 : 200, { 'retry-after': 7 }, 'text')(socket, request),
  );
  await using fetcher = testFetcher();
  expect(await outcomeOf(fetcher.get(server.url))).toBe('new text');
  expect(fetcher.waited).toEqual([7000]);
});

it.each([
  ['seconds', '3600', '2024-05-01T13:00:00.000Z'],
  ['a date', 'Wed, 01 May 2024 13:00:00 GMT', '2024-05-01T13:00:00.000Z'],
  ['ages', '99999999999999999999', '2024-05-02T12:00:00.000Z'],
  ['a date far away', 'Fri, 01 May 2099 13:00:00 GMT', '2024-05-02T12:00:00.000Z'],
])(
  'hands on when to come again, in %s, and leaves the host alone till then',
  async (_, value, retryAt) => {
    await using server = await serveBadly(
      answer(503, { 'retry-after': value, date: 'Wed, 01 May 2024 12:00:00 GMT' }),
    );
    await using fetcher = testFetcher();
    expect(await faultOf(fetcher.get(server.url))).toMatchObject({ kind: 'fetch.busy', retryAt });
    expect(await faultOf(fetcher.get(`${server.url}/other`))).toMatchObject({
      kind: 'fetch.busy',
      retryAt,
    });
    expect(server.seen).toHaveLength(1);
    expect(fetcher.waited).toEqual([]);
  },
);

it('asks a host one at a time, with the delay between, and as its robots.txt wants', async () => {
  let open = 0;
  let most = 0;
  const robots = answer(200, {}, 'User-agent: *\nCrawl-delay: 4');
  await using server = await serveBadly(
    (socket, request) => {
      most = Math.max(most, ++open);
      setTimeout(() => {
        open--;
        answer(200, {}, request.path)(socket, request);
      }, 5);
    },
    { robots },
  );
  await using fetcher = testFetcher({ settings: { fetchDelay: 2 } });
  const urls = ['/1', '/2', '/3'].map((path) => `${server.url}${path}`);
  expect(await Promise.all(urls.map((url) => outcomeOf(fetcher.get(url))))).toEqual([
    'new /1',
    'new /2',
    'new /3',
  ]);
  expect(most).toBe(1);
  expect(fetcher.waited).toEqual([4000, 4000]);
  expect(server.robotsSeen()).toBe(1);
});

it('stops with the run, wherever it is', async () => {
  const controller = new AbortController();
  await using server = await serveBadly(() => controller.abort());
  await using fetcher = testFetcher({ run: { ...quietRun(now), signal: controller.signal } });
  const all = ['/1', '/2'].map((path) => outcomeOf(fetcher.get(server.url + path)));
  expect(await Promise.all(all)).toEqual(['run.stopped', 'run.stopped']);
  await server.allClosed();
});

it('ends what is under way when it is closed', async () => {
  const fetcher = testFetcher();
  await using server = await serveBadly(() => void fetcher.close());
  expect(await outcomeOf(fetcher.get(server.url))).toBe('run.stopped');
  await server.allClosed();
});

it('takes an answer for new where its ETag changes each time', async () => {
  await using server = await serveBadly((socket, request) =>
    answer(
      200,
      { etag: `"${request.number}"`, date: 'Mon, 01 Jan 1990 00:00:00 GMT' },
      'text',
    )(socket, request),
  );
  await using fetcher = testFetcher();
  const { remembered } = await fetcher.get(server.url);
  expect(remembered).toEqual({ etag: '"0"' });
  expect(await fetcher.get(server.url, { remembered })).toMatchObject({
    kind: 'new',
    remembered: { etag: '"1"' },
  });
});

it('backs off for random times that grow', async () => {
  await using server = await serveBadly(answer(500));
  await using fetcher = testFetcher({ limits: { retries: 4, longestWaitMs: 5000 } });
  expect(await outcomeOf(fetcher.get(server.url))).toBe('fetch.failing');
  expect(fetcher.waited).toEqual([500, 1000, 2000, 2500]);
});

it('reads robots.txt again after a day', async () => {
  await using server = await serveBadly(answer(200, {}, 'text'));
  await using fetcher = testFetcher({ settings: { fetchDelay: 6 * 3600 } });
  for (let i = 0; i < 4; i++) await fetcher.get(server.url);
  expect(server.robotsSeen()).toBe(1);
  for (let i = 0; i < 4; i++) await fetcher.get(server.url);
  expect(server.robotsSeen()).toBe(2);
});

it.each([
  ['minutes', 300, 'fetch.robots', 1],
  ['ten minutes', 601, 'new text', 2],
])(
  'asks a site that failed over its robots.txt again after %s (%s s): %s',
  async (_, fetchDelay, outcome, asked) => {
    let status = 500;
    await using server = await serveBadly(answer(200, {}, 'text'), {
      robots: (socket, request) => answer(status)(socket, request),
    });
    await using fetcher = testFetcher({ settings: { fetchDelay }, limits: { retries: 0 } });
    const fault = await faultOf(fetcher.get(server.url));
    expect(fault).toMatchObject({ kind: 'fetch.robots', retryAt: '2024-05-01T12:10:00.000Z' });
    status = 404;
    expect(await outcomeOf(fetcher.get(server.url))).toBe(outcome);
    expect(server.robotsSeen()).toBe(asked);
  },
);

it('obeys a crawl delay no longer than it cares to', async () => {
  const robots = answer(200, {}, 'User-agent: *\nCrawl-delay: 86400');
  await using server = await serveBadly(answer(200, {}, 'text'), { robots });
  await using fetcher = testFetcher();
  await fetcher.get(server.url);
  await fetcher.get(server.url);
  expect(fetcher.waited).toEqual([30_000]);
});

const running = () => process.getActiveResourcesInfo().filter((kind) => kind === 'Timeout').length;

it('leaves nothing running behind', async () => {
  await using server = await serveBadly(answer(200, {}, 'text'));
  const before = running();
  await using fetcher = testFetcher();
  expect(await outcomeOf(fetcher.get(server.url))).toBe('new text');
  expect(await outcomeOf(fetcher.get('http://127.0.0.1:1/'))).toBe('fetch.unreachable');
  // The test runner's own timers come and go; each of the requests has three.
  expect(running()).toBeLessThan(before + 3);
});

/** Keeps this thread from everything else. */
function workFor(ms: number): void {
  const until = performance.now() + ms;
  while (performance.now() < until);
}

it('does not take its own slowness for that of the server', async () => {
  await using server = await serveBadly((socket, request) => {
    answer(200, {}, 'text')(socket, request);
    // The answer is on its way, and this thread busy until after the time is up.
    workFor(1200);
  });
  await using fetcher = testFetcher({ limits: { headMs: 1000 } });
  expect(await outcomeOf(fetcher.get(server.url))).toBe('new text');
});

it('tells of the address that was asked for, also where its robots.txt failed', async () => {
  await using server = await serveBadly(answer(200, {}, 'text'), { robots: answer(429) });
  await using fetcher = testFetcher();
  const fault = await faultOf(fetcher.get(`${server.url}/page`));
  expect(fault.kind).toBe('fetch.busy');
  expect(fault.message).toContain(`${server.url}/page`);
  expect(fault.why).toBe('Its robots.txt is asked for first. The server answered 429: not now.');
});

it('waits for nothing where nothing is asked', async () => {
  const robots = answer(200, {}, 'User-agent: *\nDisallow: /in');
  await using server = await serveBadly(answer(200, {}, 'text'), { robots });
  await using fetcher = testFetcher({ settings: { fetchDelay: 2 } });
  const outcomes = [];
  for (const path of ['/', '/in/1', '/in/2', '/in/3', '/'])
    outcomes.push(await outcomeOf(fetcher.get(server.url + path)));
  expect(outcomes).toEqual(['new text', ...Array(3).fill('fetch.robots'), 'new text']);
  expect(fetcher.waited).toEqual([2000]);
});
