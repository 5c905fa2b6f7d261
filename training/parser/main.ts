import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readVectors } from '../vectors.ts';
import { packWeights } from './export.ts';
import { itemMaker } from './items.ts';
import { goldSentences, heldOut } from './material.ts';
import { measure } from './measure.ts';
import { shipped } from './sizes.ts';
import { type Trained, train } from './train.ts';
import { vocabularyOf } from './vocabulary.ts';

const { values } = parseArgs({
  options: {
    /** Where the weights go. */
    out: {
      type: 'string',
      default: new URL('../../data/parse/english.bin', import.meta.url).pathname,
    },
  },
});

const vectors = readVectors();
const gold = goldSentences();
const vocabulary = vocabularyOf(gold);
const makeItem = itemMaker(vocabulary, vectors);
const held = Object.entries(heldOut());

/** Figures are told after every so many epochs, and at the end. */
const everyEpochs = 4;
const percent = (share: number) => (100 * share).toFixed(2);

function figuresOf({ graph, network }: Trained): string[] {
  return held.map(([name, sentences]) => {
    const parts = { network, vocabulary, vectors };
    const { uas, las, xpos } = measure(graph, parts, sentences, makeItem);
    return `${name} UAS ${percent(uas)} LAS ${percent(las)} XPOS ${percent(xpos)}`;
  });
}

const items = gold.map(makeItem);
const { graph } = await train(shipped, { vocabulary, vectors, items }, (epoch, told, trained) => {
  const isShown = epoch % everyEpochs === 0 || epoch === shipped.epochs;
  const figures = isShown ? figuresOf(trained) : [];
  process.stderr.write(`${[`epoch ${epoch}: ${told}`, ...figures].join(' · ')}\n`);
});
const told = {
  method: 'parse@1',
  notice: 'Trained on UD English EWT and GUM; see NOTICE. These weights are under CC BY-SA 4.0.',
};
writeFileSync(values.out, packWeights(graph, { sizes: shipped.sizes, vocabulary, vectors }, told));
