import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { levels, rowCount } from '../../src/coding/factuality/model.ts';
import { openRandom } from '../nn/random.ts';
import { packed, weightsFile } from '../weights-file.ts';
import { type Example, examplesOf, setNames } from './material.ts';
import { fit, judge } from './regression.ts';

const { values } = parseArgs({
  options: {
    /** A set to leave out of what is learned from. */
    without: { type: 'string', multiple: true, default: [] },
    /** Where the weights go. */
    out: {
      type: 'string',
      default: new URL('../../data/coding/factuality.bin', import.meta.url).pathname,
    },
  },
});

const folds = 5;
const seed = 1;

const used = setNames.filter((name) => !values.without.includes(name));
const sets = new Map(used.map((name) => [name, examplesOf(name)]));
const examples = [...sets.values()].flat();
const say = (text: string) => process.stderr.write(`${text}\n`);

/** Each example judged by what was learned without its own fifth of the texts. */
function crossValidate(): void {
  const random = openRandom(seed);
  const foldOf = new Map(examples.map(({ text }) => [text, random.below(folds)]));
  const guesses = new Map<Example, number>();
  for (let fold = 0; fold < folds; fold += 1) {
    const isHeld = ({ text }: Example) => foldOf.get(text) === fold;
    const held = examples.filter(isHeld);
    const weights = fit(
      examples.filter((one) => !isHeld(one)),
      rowCount,
    );
    for (const [i, guess] of judge(weights, held).entries()) {
      const example = held[i];
      if (example) guesses.set(example, guess);
    }
  }
  for (const [name, asked] of sets) tell(name, asked, (one) => guesses.get(one) ?? 0);
}

function tell(name: string, asked: readonly Example[], guessOf: (one: Example) => number): void {
  const off = mean(asked.map((one) => Math.abs(guessOf(one) - one.value)));
  const r = correlation(
    asked.map(guessOf),
    asked.map(({ value }) => value),
  );
  say(`${name}: ${asked.length} words, r ${r.toFixed(3)}, off by ${off.toFixed(3)}`);
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}

/** Pearson's. */
function correlation(a: readonly number[], b: readonly number[]): number {
  const [ma, mb] = [mean(a), mean(b)];
  const together = (x: readonly number[], mx: number, y: readonly number[], my: number) =>
    mean(x.map((one, i) => (one - mx) * ((y[i] ?? 0) - my)));
  return together(a, ma, b, mb) / Math.sqrt(together(a, ma, a, ma) * together(b, mb, b, mb));
}

say(`learned from ${used.join(', ')}, ${folds} folds`);
crossValidate();
writeFileSync(
  values.out,
  weightsFile(
    {
      method: 'factuality@1',
      notice: `Trained on ${used.join(', ')}; see NOTICE. These weights are under CC BY-SA 4.0.`,
      sizes: {},
      lists: {},
    },
    [['weights', packed(fit(examples, rowCount), rowCount, levels.length, 'by-column')]],
  ),
);
