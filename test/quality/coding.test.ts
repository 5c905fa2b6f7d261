import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { codeText } from '../../src/coding/article.ts';
import { makeFolder } from '../support/command.ts';

/** Coded sentences and the script that scores against them, of others; not part of the project. */
const shared = join(import.meta.dirname, '../../../shared');
const script = join(shared, 'tools/score-events.mjs');
const goldOf = (name: string) => join(shared, 'data/coding', `${name}.jsonl`);

/** Figures in percent below which they must not fall: half a point under what was reached. */
const floors: readonly (readonly [string, readonly string[], Readonly<Record<string, number>>])[] =
  [
    ['plv_train', [], { recall: 71.5, f1: 65.8 }],
    [
      'cameo_rounds_consensus',
      ['--cameo', '--drop', '01,02'],
      { f1: 63.5, empty_left_empty: 97.1 },
    ],
    ['plover_gsr', ['--codes'], { country_root_f1: 50.5 }],
  ];

type Scored = Readonly<Record<string, unknown>> & {
  readonly headline: { readonly name: string; readonly value: number };
};

/** The figures of the scorer for what the coder makes of a set's sentences. */
function score(set: string, options: readonly string[]): Scored {
  const run = (...words: string[]) =>
    execFileSync(process.execPath, [script, goldOf(set), ...options, ...words], {
      encoding: 'utf8',
      maxBuffer: 1e8,
    });
  const lines = run('--inputs').trim().split('\n');
  const answers = lines.map((line) => {
    const { id, text, date }: { id: string; text: string; date?: string } = JSON.parse(line);
    return JSON.stringify({ id, ...codeText(text, id, date) });
  });
  using folder = makeFolder({ 'answers.jsonl': answers.join('\n') });
  return JSON.parse(run('--json', '--pred', join(folder.path, 'answers.jsonl')));
}

const present = existsSync(script);
if (!present)
  process.stderr.write(`SKIPPED: ${import.meta.filename} wants the sets in ../shared.\n`);

it.skipIf(!present).each(floors)('codes %s no worse than it did', (set, options, floor) => {
  const scored = score(set, options);
  const reached = Object.keys(floor).map((name) => [name, 100 * figureOf(scored, name)] as const);
  process.stderr.write(
    `${set}: ${reached.map(([name, value]) => `${name} ${value.toFixed(1)}`).join(', ')}\n`,
  );
  expect(reached.filter(([name, value]) => value < (floor[name] ?? 0))).toEqual([]);
});

/** The headline of a score stands apart from its other figures. */
function figureOf({ headline, ...figures }: Scored, name: string): number {
  return headline.name === name ? headline.value : Number(figures[name]);
}

/** The share of the marked events whose whole CAMEO code is among those of the events that count. */
function codesFound(): number {
  const records: { text: string; expected: { code: string }[] }[] = readFileSync(
    goldOf('cameo_manual'),
    'utf8',
  )
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  const pairs = records.flatMap(({ text, expected }) => {
    const counted = codeText(text, '', undefined).events.filter(({ status }) =>
      ['occurred', 'ongoing', 'planned', 'requested'].includes(status),
    );
    const codes = new Set(counted.map(({ cameo }) => cameo));
    return [...new Set(expected.map(({ code }) => code))].map((code) => codes.has(code));
  });
  return (100 * pairs.filter(Boolean).length) / pairs.length;
}

it.skipIf(!present)('gives the events of the CAMEO manual their whole code no less often', () => {
  const found = codesFound();
  process.stderr.write(`cameo_manual: whole code ${found.toFixed(1)}\n`);
  expect(found).toBeGreaterThanOrEqual(68.8);
});
