import { expect, it } from 'vitest';
import { serveBadly } from '../../../test/support/bad-server.ts';
import { outcomeOf, testFetcher } from '../../../test/support/fetching.ts';
import { misbehaviours } from '../../../test/support/misbehaviours.ts';

it.each(misbehaviours)('bears a server that $name', async (one) => {
  const { serve, becomes, asks, limits = {}, maxBytes = 1e6, server: options } = one;
  await using server = await serveBadly(serve, options);
  const fetcher = testFetcher({ limits, settings: { maxBytes } });
  expect(await outcomeOf(fetcher.get(`${server.url}/`))).toBe(becomes);
  if (asks !== undefined) expect(server.seen).toHaveLength(asks);
  await fetcher.close();
  await server.allClosed();
});

it('knows at least thirty ways to misbehave, each once', () => {
  const names = misbehaviours.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  expect(names.length).toBeGreaterThan(30);
});
