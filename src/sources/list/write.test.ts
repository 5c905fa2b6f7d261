import { expect, it } from 'vitest';
import { parseSources } from './read.ts';
import { appendSources } from './write.ts';

const wire = { name: 'Harbour Wire', url: 'https://wire.example.org/feed', tags: [] };
const sea = { name: 'Sea: a "Review"', url: 'https://sea.example.org/feed', tags: ['sea', 'a, b'] };

const there = `# Ours.
sources:
    - name: Old   # by hand
      url: https://old.example.org/feed

# The end.
`;

const read = (text: string) =>
  parseSources(text, 'sources.yaml').map(({ name, url, tags }) => ({ name, url, tags }));

it('makes a list where there is none', () => {
  const { text, added, present } = appendSources(undefined, [wire, sea], 'sources.yaml');
  expect(read(text)).toEqual([wire, sea]);
  expect([added.length, present]).toEqual([2, 0]);
  expect(text).toMatch(/^sources:\n {2}- name: Harbour Wire\n {4}url: https:/);
});

it('leaves every letter of what is there', () => {
  const { text } = appendSources(there, [wire, sea], 'sources.yaml');
  expect(text.startsWith(there.trimEnd())).toBe(true);
  expect(read(text).slice(1)).toEqual([wire, sea]);
});

it('keeps what is written in brackets', () => {
  const { text } = appendSources(
    'sources: [{ name: Old, url: https://old.example.org/ }]\n',
    [wire],
    'x',
  );
  expect(read(text).map(({ name }) => name)).toEqual(['Old', 'Harbour Wire']);
});

it('puts no address on the list twice, and gives nobody the name of another', () => {
  const again = [
    { ...wire, url: 'https://OLD.example.org/feed' },
    { ...wire, name: 'Old' },
    { ...sea, name: 'Old' },
  ];
  const { text, present } = appendSources(there, [...again, ...again], 'sources.yaml');
  expect(present).toBe(4);
  expect(read(text).map(({ name }) => name)).toEqual(['Old', 'Old (2)', 'Old (3)']);
});

it('writes nothing anew where nothing is to be added', () => {
  const old = { ...wire, url: 'https://old.example.org/feed' };
  expect(appendSources(there, [old], 'sources.yaml').text).toBe(there);
});

it('does not add to a list that is none', () => {
  expect(() => appendSources('sources: 3\n', [wire], 'sources.yaml')).toThrow('was not read');
});
