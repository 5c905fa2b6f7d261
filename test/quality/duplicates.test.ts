import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { clusterTexts } from '../../src/text/likeness/clusters.ts';
import { sketchOf } from '../../src/text/likeness/sketch.ts';

/** Copies of texts that others made; not part of the project. */
const set = new URL('../../../shared/data/reading/duplicates-dev.jsonl.gz', import.meta.url);
const present = existsSync(set);
if (!present)
  process.stderr.write(`SKIPPED: duplicates are not measured, ${set.pathname} is not here.\n`);

interface Item {
  readonly kind: string;
  readonly cluster: number;
  readonly text: string;
}

const pairsIn = (names: readonly string[]) => {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts.values()].reduce((sum, count) => sum + (count * (count - 1)) / 2, 0);
};

/** The adjusted Rand index of Hubert and Arabie (1985). */
function adjustedRand(gold: readonly string[], found: readonly string[]): number {
  const both = pairsIn(gold.map((name, n) => `${name} ${found[n]}`));
  const [wanted, made] = [pairsIn(gold), pairsIn(found)];
  const chance = (wanted * made) / ((gold.length * (gold.length - 1)) / 2);
  return (both - chance) / ((wanted + made) / 2 - chance);
}

describe.skipIf(!present)('copies of one story', () => {
  let items: readonly Item[] = [];
  let found: readonly string[] = [];
  beforeAll(() => {
    items = gunzipSync(readFileSync(set))
      .toString()
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    found = clusterTexts(items.map(({ text }) => sketchOf(text))).map(String);
  });

  it('are found no worse than they were', () => {
    const index = adjustedRand(
      items.map(({ cluster }) => String(cluster)),
      found,
    );
    process.stderr.write(`duplicates adjusted Rand index ${index.toFixed(4)}\n`);
    expect(index).toBeGreaterThanOrEqual(0.999);
  });

  it('are never texts that quote half of another', () => {
    const merged = items.flatMap((item, n) =>
      item.kind === 'half+quote'
        ? items.filter((other, m) => found[m] === found[n] && other.cluster !== item.cluster)
        : [],
    );
    expect(merged).toEqual([]);
  });

  it('are found as well where the original is not among them', () => {
    const kept = [...items.keys()].filter((n) => !/^(?:orig|furn)$/.test(items[n]?.kind ?? ''));
    const clusters = clusterTexts(kept.map((n) => sketchOf(items[n]?.text ?? ''))).map(String);
    const gold = kept.map((n) => String(items[n]?.cluster));
    expect(adjustedRand(gold, clusters)).toBeGreaterThanOrEqual(0.998);
  });
});
