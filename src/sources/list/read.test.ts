import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { Fault } from '../../core/fault.ts';
import { noSources, parseSources, smallestList, watchedSource } from './read.ts';

function whyNot(text: string): string | undefined {
  try {
    parseSources(text, 'sources.yaml');
  } catch (error) {
    if (error instanceof Fault && error.kind === 'sources.invalid') return error.why;
    throw error;
  }
  return undefined;
}

const first = 'sources:\n  - name: Harbour Wire\n    url: https://wire.example.org/feed\n';

it('reads the smallest list, with an hour between two polls', () => {
  expect(parseSources(smallestList, 'sources.yaml')).toEqual([
    {
      name: 'Example Wire',
      url: 'https://news.example.org/feed.xml',
      tags: [],
      every: '1h',
      fullText: 'auto',
    },
  ]);
});

it.each([
  ['30m', 1800],
  ['6h', 21_600],
  ['1d', 86_400],
])('takes %s for %i seconds', (every, seconds) => {
  const [source] = parseSources(`${first}    every: ${every}\n`, 'sources.yaml');
  expect(source && watchedSource(source, '/desk').everySeconds).toBe(seconds);
});

it('counts the path of an OPML list from the folder of the list of sources', () => {
  const [source] = parseSources('sources: [{ name: All, url: lists/all.opml }]', 'sources.yaml');
  expect(source && watchedSource(source, '/desk').address).toBe('/desk/lists/all.opml');
});

it.each([
  [
    'a misspelt field',
    `${first}    tag: [sea]\n`,
    'Line 4, sources.0: Unrecognized key: "tag". Is “tags” meant? There are also name, url, kind, language, reliability, every, fullText.',
  ],
  [
    'a misspelt word',
    `${first}    kind: fead\n`,
    'Line 4, sources.0.kind: Invalid option: expected one of "feed"|"page". Is “feed” meant?',
  ],
  [
    'an interval below a minute',
    `${first}    every: 10s\n`,
    'Line 4, sources.0.every: Expected an interval from 1m to 30d, such as 30m, 6h or 1d',
  ],
  [
    'an address of another scheme',
    'sources:\n  - name: Files\n    url: ftp://wire.example.org/feed.xml\n',
    'Line 3, sources.0.url: Expected an http or https address, or the path of an OPML file',
  ],
  [
    'a name used twice',
    `${first}  - name: Harbour Wire\n    url: https://other.example.org/\n`,
    'Line 4, sources.1.name: “Harbour Wire” is the name of source 1 already',
  ],
  [
    'an address used twice',
    `${first}  - name: Other\n    url: https://wire.example.org/feed\n`,
    'Line 5, sources.1.url: “https://wire.example.org/feed” is the url of source 1 already',
  ],
  [
    'a source without a name',
    'sources:\n  - url: https://wire.example.org/feed\n',
    'Line 2, sources.0.name: Invalid input: expected string, received undefined',
  ],
  ['an empty file', '', 'Line 1, the file: Invalid input: expected object, received null'],
])('says of %s where it is and what would do', (_, text, why) => {
  expect(whyNot(text)).toBe(why);
});

it('says where a file is no YAML', () => {
  expect(whyNot('sources: [\n')).toMatch(/^Line 2, column 1: /);
});

it('shows the smallest list where there is none', () => {
  expect(noSources('sources.yaml').describe()).toContain(
    '    sources:\n      - name: Example Wire\n',
  );
});

it('reads the list that comes with the program', () => {
  const path = new URL('../../../examples/sources.yaml', import.meta.url);
  expect(parseSources(readFileSync(path, 'utf8'), 'sources.yaml')).toHaveLength(4);
});
