import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { isEventType, quadOf } from '../../src/ontology/plover.ts';
import { openRandom } from '../nn/random.ts';
import { packed, weightsFile } from '../weights-file.ts';
import { type Example, examplesOf, type SetName, setNames } from './material.ts';
import { fit, judge, type SetWeights } from './regression.ts';

const { values } = parseArgs({
  options: {
    /** A set to leave out of what is learned from. */
    without: { type: 'string', multiple: true, default: [] },
    /** Where the weights go. */
    out: {
      type: 'string',
      default: new URL('../../data/coding/pairs.bin', import.meta.url).pathname,
    },
  },
});

const counts: SetWeights = { plv: 1, manual: 0.7, own: 0.2 };
const folds = 5;
const seed = 1;

const used = setNames.filter((name: SetName) => !values.without.includes(name));
const examples = new Map(setNames.map((name) => [name, examplesOf(name)]));
const learned = used.flatMap((name) => examples.get(name) ?? []);
const roots = [...new Set([...examples.values()].flat().map(({ root }) => root))].toSorted();
const say = (text: string) => process.stderr.write(`${text}\n`);

/** Each pair of the PLV set judged by what was learned without its own fifth of that set. */
function crossValidate(): void {
  const asked = examples.get('plv') ?? [];
  const random = openRandom(seed);
  const foldOf = new Map(asked.map((example) => [example, random.below(folds)]));
  const guesses = new Map<Example, string>();
  for (let fold = 0; fold < folds; fold += 1) {
    const held = asked.filter((example) => foldOf.get(example) === fold);
    const model = fit(
      learned.filter((example) => foldOf.get(example) !== fold),
      roots,
      counts,
    );
    for (const [i, shares] of judge(model, held).entries()) {
      const example = held[i];
      if (example) guesses.set(example, roots[shares.indexOf(Math.max(...shares))] ?? '');
    }
  }
  tell(asked, (example) => guesses.get(example) ?? '');
}

function tell(asked: readonly Example[], guessOf: (example: Example) => string): void {
  const share = (fits: (example: Example) => boolean) => asked.filter(fits).length / asked.length;
  const f1 = (root: string) => {
    const hits = asked.filter((one) => one.root === root && guessOf(one) === root).length;
    const both =
      asked.filter((one) => one.root === root).length +
      asked.filter((one) => guessOf(one) === root).length;
    return (2 * hits) / Math.max(1, both);
  };
  const present = roots.filter((root) => asked.some((one) => one.root === root));
  say(`${asked.length} pairs, learned from ${used.join(', ')}, ${folds} folds`);
  say(`accuracy ${share((one) => guessOf(one) === one.root).toFixed(4)}`);
  say(`macro-F1 ${(present.reduce((sum, root) => sum + f1(root), 0) / present.length).toFixed(4)}`);
  say(`quad ${share((one) => quadOfRoot(guessOf(one)) === quadOfRoot(one.root)).toFixed(4)}`);
  for (const root of present) say(`  ${root} ${f1(root).toFixed(3)}`);
}

/** The PLV set has what is yielded as material cooperation. */
function quadOfRoot(root: string): number {
  return isEventType(root) ? quadOf(root) : 2;
}

crossValidate();
const { signs, weights } = fit(learned, roots, counts);
writeFileSync(
  values.out,
  weightsFile(
    {
      method: 'pairs@1',
      notice: `Trained on ${used.join(', ')}; see NOTICE. These weights are under CC BY-SA 4.0.`,
      sizes: {},
      lists: { signs, roots },
    },
    [['weights', packed(weights, weights.length / roots.length, roots.length, 'by-row')]],
  ),
);
