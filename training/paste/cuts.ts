import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { silenceComments } from '../../src/sources/paste/comments.ts';
import { weight as judged } from '../../src/sources/paste/evidence.ts';
import { findClues } from '../../src/sources/paste/features.ts';
import { findStacks } from '../../src/sources/paste/headings.ts';
import { labelLines } from '../../src/sources/paste/labels.ts';
import { splitLines } from '../../src/sources/paste/lines.ts';
import type { Numbers } from '../../src/sources/paste/numbers.ts';
import { makeScene } from '../../src/sources/paste/scene.ts';
import { settle } from '../../src/sources/paste/settle.ts';
import { placeSigns, signsOf } from '../../src/sources/paste/signs.ts';
import type { Digest } from './digest.ts';
import { blockOf, numbersOf } from './score.ts';
import { ownCases } from './sequences.ts';

/** The headings of one place, of which one may be a title. */
export interface Choice {
  readonly options: readonly {
    readonly signs: readonly (readonly [string, number])[];
    readonly isRight: boolean;
  }[];
  readonly weight: number;
}

/** Where learning starts: the reader's own judgement, and what is plain of the signs that are numbers. */
const prior = new Map<string, number>([
  ...Object.entries(judged),
  ['always', -3.5],
  ['title', 0.5],
  ['follows', 2],
  ['led', -1],
  ['first', 1.5],
  ['same-6', -0.5],
  ['same-20', -1],
  ['copied-below', -1],
  ['back-reference', -0.6],
]);
const epochs = 40;
const rate = 0.3;
/** How strongly the weights are held to the prior, for each choice. */
const decay = 0.002;
const ownWeight = 4;
/** Added to what speaks for a cut: likelihood alone misses more of them than it makes up, by cross-validation. */
const eagerness = 0.5;
const farHeadings = 40;

function choicesIn(
  text: string,
  numbers: Numbers,
  isRight: (line: number) => boolean,
  weight: number,
): Choice[] {
  const lines = silenceComments(settle(labelLines(findClues(splitLines(text)), numbers)));
  const scene = makeScene(lines);
  return findStacks(lines)
    .filter(({ bodyAfter }) => bodyAfter < lines.length)
    .map((stack) => {
      const place = placeSigns(scene, stack);
      const options = stack.headings.slice(-farHeadings).map((heading) => ({
        signs: [...signsOf(scene, stack, heading), ...place].filter(([, much]) => much !== 0),
        isRight: isRight(lines[heading.first]?.clue.line.number ?? 0),
      }));
      return { options, weight };
    });
}

/** The choices of a digest of pages: right is what stands where an article may begin. */
export function choicesOf(digest: Digest, numbers: Numbers): Choice[] {
  const at = numbersOf(digest.text);
  const titles = Array.from({ length: digest.articles }, (_, n) => blockOf(digest, n, at));
  const texts = new Set(
    digest.lines.flatMap(({ gold, isCopy }, i) => (gold === 'title' || isCopy ? [at[i] ?? 0] : [])),
  );
  return choicesIn(
    digest.text,
    numbers,
    (line) => texts.has(line) && titles.some(([from, to]) => line >= from && line <= to),
    1,
  );
}

/** The choices of our own digests, the golden cases. */
export function ownChoices(numbers: Numbers): Choice[] {
  return ownCases.flatMap((folder) => {
    const { articles } = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8'));
    const titles = new Set<number>(
      articles.flatMap(({ segments }: { segments: { kind: string; line: number }[] }) =>
        segments.filter(({ kind }) => kind === 'title').map(({ line }) => line),
      ),
    );
    const text = readFileSync(join(folder, 'input.txt'), 'utf8');
    return choicesIn(text, numbers, (line) => titles.has(line), ownWeight);
  });
}

/** Learns how much each sign speaks: each place has one title or none, by a softmax over both (AdaGrad, pulled to the prior). */
export function fitCuts(choices: readonly Choice[]): Map<string, number> {
  const weights = new Map(prior);
  const squares = new Map<string, number>();
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    for (let at = 0; at < choices.length; at += 20) {
      const slopes = new Map<string, number>();
      for (const choice of choices.slice(at, at + 20)) addSlopes(slopes, choice, weights);
      for (const [sign, slope] of slopes) {
        const now = weights.get(sign) ?? 0;
        const full = slope + decay * 20 * (now - (prior.get(sign) ?? 0));
        const square = (squares.get(sign) ?? 0) + full * full;
        squares.set(sign, square);
        weights.set(sign, now - (rate * full) / Math.sqrt(square + 1e-6));
      }
    }
  }
  weights.set('always', (weights.get('always') ?? 0) + eagerness);
  return weights;
}

function addSlopes(
  slopes: Map<string, number>,
  { options, weight }: Choice,
  weights: ReadonlyMap<string, number>,
): void {
  const odds = options.map(({ signs }) =>
    Math.exp(
      Math.min(
        30,
        signs.reduce((sum, [sign, much]) => sum + much * (weights.get(sign) ?? 0), 0),
      ),
    ),
  );
  const all = odds.reduce((a, b) => a + b, 1);
  const right = options.reduce((sum, { isRight }, i) => sum + (isRight ? (odds[i] ?? 0) : 0), 0);
  options.forEach(({ signs, isRight }, i) => {
    const own = odds[i] ?? 0;
    const off = weight * (own / all - (right > 0 && isRight ? own / right : 0));
    if (Math.abs(off) < 1e-6) return;
    for (const [sign, much] of signs) slopes.set(sign, (slopes.get(sign) ?? 0) + off * much);
  });
}
