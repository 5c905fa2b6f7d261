import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { feedLinksOf } from '../../src/sources/feed/discovery.ts';
import { cleanMarkup } from '../../src/sources/feed/markup.ts';
import { memberOf } from '../../src/sources/feed/member.ts';
import { readOpml, writeOpml } from '../../src/sources/feed/opml.ts';
import { readFeed } from '../../src/sources/feed/read-feed.ts';
import { isStub } from '../../src/sources/feed/stub.ts';

const folder = join(import.meta.dirname, '../golden/feeds/cases');
const samples = readdirSync(folder).flatMap((name) =>
  readdirSync(join(folder, name))
    .filter((file) => file.startsWith('input'))
    .map((file) => readFileSync(join(folder, name, file))),
);

/** One of our feeds with a piece cut out, doubled, or put elsewhere, and some bytes changed. */
const broken = fc
  .record({
    sample: fc.constantFrom(...samples),
    cuts: fc.array(fc.tuple(fc.nat(3000), fc.nat(400), fc.nat(3000), fc.nat(2)), { maxLength: 4 }),
    flips: fc.array(fc.tuple(fc.nat(3000), fc.nat(255)), { maxLength: 12 }),
  })
  .map(({ sample, cuts, flips }) => {
    let bytes = Buffer.from(sample);
    for (const [from, length, to, kind] of cuts) {
      const piece = bytes.subarray(from, from + length);
      const rest =
        kind === 0
          ? bytes
          : Buffer.concat([bytes.subarray(0, from), bytes.subarray(from + length)]);
      bytes =
        kind === 2
          ? Buffer.from(rest)
          : Buffer.concat([rest.subarray(0, to), piece, rest.subarray(to)]);
    }
    for (const [at, byte] of flips) if (at < bytes.length) bytes[at] = byte;
    return bytes;
  });

function readAll(bytes: Uint8Array): void {
  const feed = readFeed({ bytes, url: 'https://n.example/feed' });
  for (const entry of feed.entries) {
    expect(entry.id).not.toBe('');
    expect(memberOf(entry, feed, { name: 'a' }).bytes).toBeInstanceOf(Uint8Array);
    isStub(entry);
  }
  readOpml(bytes);
  feedLinksOf(Buffer.from(bytes).toString('latin1'));
}

const word = fc
  .string({ minLength: 1, maxLength: 12, unit: 'grapheme' })
  .map((text) => text.replaceAll(/[\s\p{C}]+/gu, 'x'));
const subscription = fc.record({
  title: word,
  siteUrl: fc.constantFrom(null, 'https://n.example/'),
  folders: fc.array(word, { maxLength: 2 }),
  tags: fc.array(
    word.map((tag) => tag.replaceAll(',', ';')),
    { maxLength: 2 },
  ),
});

function byUrl(one: { readonly url: string }, other: { readonly url: string }): number {
  return one.url < other.url ? -1 : 1;
}

describe('feeds', () => {
  it('are read, however broken', () => {
    fc.assert(fc.property(broken, readAll), { numRuns: 400 });
  });

  it('are read from any bytes', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), readAll), { numRuns: 300 });
  });

  it('are read the same twice', () => {
    fc.assert(
      fc.property(broken, (bytes) => {
        expect(readFeed({ bytes })).toEqual(readFeed({ bytes }));
      }),
      { numRuns: 100 },
    );
  });

  it('hand out markup that nothing is left to clean in', () => {
    const pieces = fc.constantFrom(
      '<p>',
      '</p>',
      '<a href="b">',
      '<!--',
      '-->',
      '<script>',
      '</script>',
      '&',
      '<',
      '&amp;',
      'Talks',
      '<br>',
      '"',
      '<img src=x onerror=go()>',
      '<svg>',
      '<iframe>',
      '<![CDATA[',
      ']]>',
      '<!',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
        const clean = cleanMarkup(parts.join(''), 'https://n.example/');
        expect(clean).not.toMatch(/<script|<[^<>]*onerror|<iframe|<!--/i);
        expect(cleanMarkup(clean, 'https://n.example/')).toBe(clean);
      }),
      { numRuns: 500 },
    );
  });

  it('are listed in OPML and read back', () => {
    fc.assert(
      fc.property(fc.array(subscription, { maxLength: 5 }), (feeds) => {
        const list = feeds.map((one, at) => ({ ...one, url: `https://n.example/${at}?a=1&b=<2>` }));
        const back = readOpml(Buffer.from(writeOpml('Mine', list)));
        expect(back.toSorted(byUrl)).toEqual(list.toSorted(byUrl));
      }),
      { numRuns: 100 },
    );
  });
});

/** Inputs of several megabytes that take a reader for ever that goes over anything twice; a test of its own has a limit of time. */
const wrapped = (inside: string) =>
  `<rss><channel><title>Wire</title><item><title>Talks</title><description>${inside}</description></item></channel></rss>`;
const entities = Array.from(
  { length: 30 },
  (_, at) => `<!ENTITY e${at + 1} "&e${at};&e${at};&e${at};">`,
).join('');

describe('a hostile feed', () => {
  it.each([
    [
      'names in names',
      `<!DOCTYPE a [<!ENTITY e0 "ha">${entities}]>${wrapped('&e30;'.repeat(1000))}`,
    ],
    ['100,000 elements in one another', wrapped('<a>'.repeat(100_000))],
    [
      '100,000 elements in one another, closed the wrong way round',
      wrapped('<a><b>'.repeat(50_000) + '</a></b>'.repeat(50_000)),
    ],
    ['100,000 namespaces', wrapped('<a xmlns:b="https://n.example/">'.repeat(100_000))],
    ['ends of what never began', wrapped('</x>'.repeat(500_000))],
    ['comments that never end', wrapped('<!--'.repeat(500_000))],
    ['comments in markup that never end', wrapped('&lt;!--'.repeat(300_000))],
    ['CDATA in CDATA', wrapped('<![CDATA['.repeat(300_000))],
    ['ampersands', wrapped('&'.repeat(2_000_000))],
    ['attributes', wrapped(`<a ${'b=c '.repeat(300_000)}/>`)],
    [
      'a base of a megabyte',
      `<feed xml:base="https://n.example/${'a/'.repeat(500_000)}">${'<entry><link href="b"/></entry>'.repeat(2000)}</feed>`,
    ],
    [
      '50,000 categories',
      `<rss><channel><item>${Array.from({ length: 50_000 }, (_, at) => `<category>${at}</category>`).join('')}</item></channel></rss>`,
    ],
    [
      'an author of a megabyte',
      `<rss><channel><item><author>${'a@b.'.repeat(250_000)}</author></item></channel></rss>`,
    ],
    ['a JSON of brackets', `{"items":${'['.repeat(500_000)}`],
  ])('of %s is survived', (_, text) => {
    expect(() => readFeed({ bytes: Buffer.from(text) })).not.toThrow();
  });

  it('of 50 MB in one piece is read whole', () => {
    const words = 'They met and parted. '.repeat(2_400_000);
    const feed = readFeed({ bytes: Buffer.from(wrapped(`<![CDATA[${words}]]>`)) });
    expect(feed.entries[0]?.summary?.value).toHaveLength(words.length - 1);
  });

  it('of more elements than any has is cut, and its first entries stay', () => {
    const feed = readFeed({ bytes: Buffer.from(`${wrapped('Talks')}${'<x/>'.repeat(2_000_000)}`) });
    expect(feed.entries.map(({ title }) => title)).toEqual(['Talks']);
  });
});
