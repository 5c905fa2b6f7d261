import { describe, expect, it } from 'vitest';
import { quietRun } from '../../src/core/run.ts';
import { makeDocument } from '../../src/sources/document.ts';
import { readPaste } from '../../src/sources/paste/paste.ts';
import { makeDigests } from '../../training/paste/digest.ts';
import { hasPages, isReport, readPages } from '../../training/paste/material.ts';
import { addScore, f1, newScore, precision, recall } from '../../training/paste/score.ts';

if (!hasPages)
  process.stderr.write(`SKIPPED: ${import.meta.filename} wants pages-dev.jsonl.gz in ../shared.\n`);

/**
 * The package's numbers were learned from these very pages, though not from these digests of them: these are floors
 * against a fall. `npm run train:paste` tells what they come to on pages that were not learned from.
 */
describe.skipIf(!hasPages)('digests put together from pages', () => {
  if (!hasPages) return;
  const score = newScore();
  const blank = makeDocument({ bytes: Buffer.from('x'), name: 'x' }, quietRun());
  for (const digest of makeDigests(readPages().filter(isReport), { seed: 3, times: 1 }).slice(
    0,
    24,
  )) {
    addScore(score, digest, readPaste({ ...blank, text: digest.text }));
  }

  it('has the lines right', () => {
    expect(f1(score.right)).toBeGreaterThan(0.9);
  });

  it('loses hardly any body', () => {
    expect(recall(score.words)).toBeGreaterThan(0.98);
    expect(precision(score.words)).toBeGreaterThan(0.95);
  });

  it('cuts the articles', () => {
    expect(f1(score.cuts)).toBeGreaterThan(0.7);
  });
});
