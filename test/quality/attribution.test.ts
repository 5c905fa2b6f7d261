import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { codeText } from '../../src/coding/article.ts';
import { makeFolder } from '../support/command.ts';

/** News with marked attributions, and the script that scores against them, of others; not part of the project. */
const shared = join(import.meta.dirname, '../../../shared');
const script = join(shared, 'tools/score-claims.mjs');

interface Scored {
  readonly headline: { readonly value: number };
  readonly exact: Readonly<Record<'source' | 'cue' | 'content', { readonly f1: number }>>;
}

function score(set: string, options: readonly string[]): Scored {
  const file = join(shared, 'data/claims', `${set}.jsonl.gz`);
  const run = (...words: string[]) =>
    execFileSync(process.execPath, [script, file, ...options, ...words], {
      encoding: 'utf8',
      maxBuffer: 1e9,
    });
  const lines = run('--inputs').trim().split('\n');
  const answers = lines.map((line) => {
    const { id, text }: { id: string; text: string } = JSON.parse(line);
    const { claims } = codeText(text, id, undefined);
    return JSON.stringify({ id, claims });
  });
  using folder = makeFolder({ 'answers.jsonl': answers.join('\n') });
  return JSON.parse(run('--json', '--pred', join(folder.path, 'answers.jsonl')));
}

const present = existsSync(script);
if (!present)
  process.stderr.write(`SKIPPED: ${import.meta.filename} wants the sets in ../shared.\n`);

const percent = (value: number) => Math.round(1000 * value) / 10;

it.skipIf(!present)('finds who says what no worse than it did', () => {
  const linked = percent(score('polnear_dev', []).headline.value);
  const { exact } = score('cofenet_polnear_valid', ['--units']);
  const spans = [exact.source.f1, exact.cue.f1, exact.content.f1].map(percent);
  process.stderr.write(`linked F1 ${linked}; exact source, cue, content ${spans.join(', ')}\n`);
  expect(linked).toBeGreaterThanOrEqual(74.6);
  expect(spans[0]).toBeGreaterThanOrEqual(73);
  expect(spans[1]).toBeGreaterThanOrEqual(69.4);
  expect(spans[2]).toBeGreaterThanOrEqual(58.7);
});
