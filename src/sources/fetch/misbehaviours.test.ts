import fc from 'fast-check';
import { expect, it } from 'vitest';
import { serveBadly } from '../../../test/support/bad-server.ts';
import { outcomeOf, testFetcher } from '../../../test/support/fetching.ts';
import { misbehaviours } from '../../../test/support/misbehaviours/all.ts';

it.each(misbehaviours)(
  'bears a server that $name',
  async (one) => {
    const { serve, becomes, asks, limits = {}, maxBytes = 1e6, server: options } = one;
    await using server = await serveBadly(serve, options);
    const fetcher = testFetcher({ limits, settings: { maxBytes } });
    expect(await outcomeOf(fetcher.get(`${server.url}/`))).toBe(becomes);
    if (asks === undefined) expect(server.seen.length).toBeLessThan(2);
    else expect(server.seen).toHaveLength(asks);
    // Every connection ends with its answer, not with the fetcher.
    await server.allClosed();
    await fetcher.close();
  },
  30_000,
);

it('knows at least thirty ways to misbehave, each once', () => {
  const names = misbehaviours.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  expect(names.length).toBeGreaterThan(30);
});

it('makes something of whatever a server sends', async () => {
  const piece = fc.oneof(
    fc.constantFrom(
      'HTTP/1.1 200 OK\r\n',
      'HTTP/1.0 200 OK\r\n',
      'HTTP/1.1 302 Found\r\n',
      'content-length: 3\r\n',
      'transfer-encoding: chunked\r\n',
      'content-encoding: gzip\r\n',
      'location: /b\r\n',
      'connection: keep-alive\r\n',
      '\r\n',
      '3\r\nabc\r\n',
      '0\r\n\r\n',
      'abc',
    ),
    fc.uint8Array({ maxLength: 9 }).map((bytes) => Buffer.from(bytes).toString('latin1')),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 9 }), async (pieces) => {
      await using server = await serveBadly((socket) => socket.end(pieces.join(''), 'latin1'));
      const fetcher = testFetcher({ limits: { retries: 0 } });
      const outcome = await outcomeOf(fetcher.get(`${server.url}/`));
      expect(outcome).toMatch(/^(?:new |fetch\.(?:broken|empty|status|redirect)$)/);
      await fetcher.close();
      await server.allClosed();
    }),
    { numRuns: 300, examples: [[['HTTP/1.1 200 OK\r\n', 'content-length: 3\r\n', '\r\n', 'abc']]] },
  );
}, 60_000);
