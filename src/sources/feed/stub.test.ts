import { expect, it } from 'vitest';
import { readFeed } from './read-feed.ts';
import { isStub } from './stub.ts';

function stub(inside: string): boolean | undefined {
  const feed = readFeed({
    bytes: Buffer.from(`<rss><channel><item>${inside}</item></channel></rss>`),
  });
  return feed.entries[0] && isStub(feed.entries[0]);
}

const words = (count: number) => 'The two ports agreed on a new rule today. '.repeat(count / 9);

it('takes an entry with little text for a stub', () => {
  expect(stub('<title>Talks</title>')).toBe(true);
  expect(stub('<description>They met on Monday.</description>')).toBe(true);
});

it('takes one that goes on elsewhere for a stub, if it is short for an article', () => {
  expect(stub(`<description>${words(180)} [&#8230;]</description>`)).toBe(true);
  expect(
    stub(`<description>${words(180)} &lt;a href="/1">Continue reading&lt;/a></description>`),
  ).toBe(true);
  expect(stub(`<description>${words(900)} …</description>`)).toBe(false);
});

it('takes an article for what it is', () => {
  expect(
    stub(`<description>They met.</description><content:encoded>${words(360)}</content:encoded>`),
  ).toBe(false);
  expect(stub(`<description>${words(360)}</description>`)).toBe(false);
});
