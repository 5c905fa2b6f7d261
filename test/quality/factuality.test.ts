import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readSentences } from '../../src/coding/article.ts';
import { factualityOf } from '../../src/coding/factuality.ts';
import { makeFolder } from '../support/command.ts';

/** Marked words that readers judged, and the script that scores against them, of others; not part of the project. */
const shared = join(import.meta.dirname, '../../../shared');
const script = join(shared, 'tools/score-factuality.mjs');

/** Pearson's r at least, and the mean error at most: half a hundredth off what was reached. */
const bounds: readonly (readonly [set: string, r: number, off: number])[] = [
  ['uw_dev', 0.79, 0.421],
  ['megaveridicality_dev', 0.706, 0.721],
];

interface Scored {
  readonly headline: { readonly value: number };
  readonly mae: number;
}

function score(set: string): Scored {
  const run = (...words: string[]) =>
    execFileSync(
      process.execPath,
      [script, join(shared, 'data/claims', `${set}.jsonl.gz`), ...words],
      { encoding: 'utf8', maxBuffer: 1e8 },
    );
  const lines = run('--inputs').trim().split('\n');
  const answers = lines.map((line) => {
    const asked: { id: string; text: string; triggers: [number, number][] } = JSON.parse(line);
    const factuality = factualityOf(readSentences(asked.text), asked.triggers);
    return JSON.stringify({ id: asked.id, factuality });
  });
  using folder = makeFolder({ 'answers.jsonl': answers.join('\n') });
  return JSON.parse(run('--json', '--pred', join(folder.path, 'answers.jsonl')));
}

const present = existsSync(script);
if (!present)
  process.stderr.write(`SKIPPED: ${import.meta.filename} wants the sets in ../shared.\n`);

it.skipIf(!present).each(bounds)('judges %s no worse than it did', (set, r, off) => {
  const { headline, mae } = score(set);
  process.stderr.write(`${set}: r ${headline.value.toFixed(3)}, off by ${mae.toFixed(3)}\n`);
  expect(headline.value).toBeGreaterThanOrEqual(r);
  expect(mae).toBeLessThanOrEqual(off);
});
