import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { statuses } from '../../src/model/coding.ts';
import { parseLabels } from '../support/claim-labels.ts';
import { type Answers, answer, f1Of, figuresOf, missesOf } from '../support/claim-scores.ts';

/**
 * Figures in percent below which they must not fall: half a point under what was reached. The statuses of the held-out half
 * were at 80.7 before the chain knew where content begins and ends; they fell to 79.5 with few pieces of fear, not looked into.
 */
const floors: readonly (readonly [string, Readonly<Record<string, number>>])[] = [
  [
    'dev.txt',
    { statusMacroF1: 94.4, cueFound: 93.9, speakerRight: 90.8, nameRight: 94.5, stanceRight: 82.8 },
  ],
  [
    'held.txt',
    { statusMacroF1: 79, cueFound: 91, speakerRight: 88.5, nameRight: 99.5, stanceRight: 77.5 },
  ],
];

/** How the figures are shown; of the held-out half no single answer ever is. */
function report(name: string, answers: Answers): string {
  const figures = Object.entries(figuresOf(answers)).map(([key, value]) => `${key} ${value}`);
  const byStatus = statuses.map(
    (status) => `${status} ${(100 * f1Of(answers.statuses, status)).toFixed(0)}`,
  );
  return `${name}: ${figures.join(', ')}, false cues ${answers.falseCues}\n  F1: ${byStatus.join(', ')}\n`;
}

describe.each(floors)('claims and status in %s', (name, floor) => {
  const source = readFileSync(join(import.meta.dirname, '../gold/claims', name), 'utf8');
  const answers = answer(parseLabels(source, name));

  it('are read no worse than they were', () => {
    process.stdout.write(report(name, answers));
    const figures = Object.entries(figuresOf(answers));
    const misses = name === 'dev.txt' ? missesOf(answers).join('\n') : '';
    expect(
      figures.filter(([key, value]) => value < (floor[key] ?? 0)),
      misses,
    ).toEqual([]);
  });
});

const score = (labels: string) =>
  figuresOf(
    answer(parseLabels(`@ a.1 P1\nPeru said that Chile had attacked Bolivia.\n${labels}\n`, 'a')),
  );

describe('the scorer', () => {
  it('gives full marks to what the coder has right', () => {
    const right = 'occurred: attacked\nclaim: said | Peru | Chile … Bolivia | states';
    const { statusMacroF1, ...rest } = score(right);
    expect(statusMacroF1).toBeCloseTo(100 / 9, 0);
    expect(rest).toMatchObject({
      statusAccuracy: 100,
      cueFound: 100,
      speakerRight: 100,
      stanceRight: 100,
    });
  });

  it.each([
    ['denied: attacked\nclaim: said | Peru | Chile … Bolivia | states', 'statusAccuracy'],
    ['denied: attacked\nclaim: attacked | Peru | Chile … Bolivia | states', 'cueFound'],
    ['denied: attacked\nclaim: said | Chile | Chile … Bolivia | states', 'speakerRight'],
    ['denied: attacked\nclaim: said | - | Chile … Bolivia | states', 'speakerRight'],
    ['denied: attacked\nclaim: said | Peru = Lima | Chile … Bolivia | states', 'nameRight'],
    ['denied: attacked\nclaim: said | Peru | Chile … Bolivia | urges', 'stanceRight'],
  ])('gives none for %s', (labels, figure) => {
    expect(score(labels)[figure]).toBe(0);
  });
});
