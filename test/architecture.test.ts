import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');
const src = join(root, 'src');

/** The folders of src from the ground up: each may import those below it, never one beside it. */
const storeys = [
  ['core'],
  ['model'],
  ['text'],
  ['ontology'],
  ['store'],
  ['sources', 'coding', 'relations', 'scenarios', 'briefs'],
  ['config'],
  ['workbench'],
  ['cli'],
];

const storeyOf = new Map(storeys.flatMap((folders, height) => folders.map((f) => [f, height])));

function mayImport(from: string, to: string): boolean {
  return from === to || (storeyOf.get(to) ?? Infinity) < (storeyOf.get(from) ?? -1);
}

function imports(): { from: string; to: string; line: string }[] {
  return readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .flatMap((file) => {
      const text = readFileSync(join(src, file), 'utf8');
      return [...text.matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)].map(
        ([, specifier = '']) => ({
          from: file.split(sep)[0] ?? '',
          to: relative(src, join(src, dirname(file), specifier)).split(sep)[0] ?? '',
          line: `${file} imports ${specifier}`,
        }),
      );
    });
}

it('reads the imports it is about to judge', () => {
  expect(imports().length).toBeGreaterThan(50);
});

it('lets imports point down only', () => {
  expect(
    imports()
      .filter(({ from, to }) => !mayImport(from, to))
      .map(({ line }) => line),
  ).toEqual([]);
});

it('has a storey for every folder', () => {
  expect(readdirSync(src).filter((name) => !storeyOf.has(name))).toEqual([]);
});

it('opens connections in two files alone: one fetches, the other asks the second coder', () => {
  const opens =
    /\bfetch\(|\bWebSocket\b|(?:from|import|require)[\s(]*['"](?:undici|(?:node:)?(?:https?|http2|net|tls|dgram|dns)\b)/;
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter(
    (file) =>
      file.endsWith('.ts') &&
      !file.endsWith('.test.ts') &&
      opens.test(readFileSync(join(src, file), 'utf8')),
  );
  expect(files.map((file) => file.split(sep).join('/')).toSorted()).toEqual([
    'sources/fetch/connection.ts',
    'workbench/post.ts',
  ]);
});

it('is drawn in docs/architecture.md as it is checked here', () => {
  const page = readFileSync(join(root, 'docs/architecture.md'), 'utf8');
  const drawn = [...page.matchAll(/^\d {2}([a-z, ]+?) {2,}\S.*$/gm)].map(([, names = '']) =>
    names.split(',').map((name) => name.trim()),
  );
  expect(drawn).toEqual(storeys.toReversed());
});
