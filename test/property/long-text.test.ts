import { describe, expect, it } from 'vitest';
import { analyse, type ParsedSentence } from '../../src/text/analyse.ts';

// Few words of many letters, so that it takes seconds.
const word = 'counter'.repeat(60);
const sentence = `The ${word}revolutionaries ${word}signed ${word}agreements. `;
const withEnds = (length: number) => sentence.repeat(length / sentence.length);
const withoutEnds = (length: number) => withEnds(length).replaceAll('.', ',');

/** Pairs of words that the parser weighs, which is the only work of it that grows faster than the text. */
function pairsOf(sentences: readonly ParsedSentence[]): number {
  return sentences.reduce((sum, { words }) => sum + (words.length + 1) ** 2, 0);
}

describe.each([
  ['with ends of sentences', withEnds],
  ['without an end of sentence', withoutEnds],
])('one line %s', (_, make) => {
  it('makes no more than some ten times the work of a line a tenth as long', () => {
    const [short, long] = [100_000, 1_000_000].map((length) => pairsOf(analyse(make(length))));
    // Not quite, since the last piece is shorter. Without cuts it would be a hundred times.
    expect((long ?? 0) / (short ?? 0)).toBeLessThan(15);
  });

  it('is analysed to its last word at 5 MB', { timeout: 180_000 }, () => {
    const text = make(5_000_000);
    let end = 0;
    for (const { words } of analyse(text)) {
      for (const { span } of words) {
        if (text.slice(end, span[0]).trim() !== '') expect.fail(`a gap at ${end}`);
        end = span[1];
      }
    }
    expect(text.slice(end).trim()).toBe('');
  });
});

it.each([
  ['letters', 'x'],
  ['ideographs', '北京'],
  ['initials', 'a.b.'],
])('takes 1 MB of %s without a blank as one word', (_, unit) => {
  const text = unit.repeat(1_000_000 / unit.length);
  expect(analyse(text).map(({ words }) => words.map(({ span }) => span))).toEqual([
    [[0, text.length]],
  ]);
});
