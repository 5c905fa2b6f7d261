import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { stateCount } from '../../src/coding/attribution/labels.ts';
import { signRows } from '../../src/coding/attribution/model.ts';
import { vectorColumns } from '../../src/text/vectors.ts';
import { packed, weightsFile } from '../weights-file.ts';
import { cueExamples, cueLemmas, learnCues } from './cues.ts';
import { labelExamples, learnLabels } from './labels.ts';
import { materialOf } from './material.ts';

const set = 'polnear_train';

const { values } = parseArgs({
  options: {
    /** Where the weights go. */
    out: {
      type: 'string',
      default: new URL('../../data/coding/attribution.bin', import.meta.url).pathname,
    },
  },
});

const say = (text: string) => process.stderr.write(`${text}\n`);
const paragraphs = materialOf(set);
say(`${paragraphs.length} paragraphs of ${set}`);
const lemmas = cueLemmas(paragraphs);
const { cues, vector } = learnCues(paragraphs.flatMap((one) => cueExamples(one, lemmas)));
say('cues learned');
const { labels, steps } = learnLabels(paragraphs.flatMap(labelExamples), say);
writeFileSync(
  values.out,
  weightsFile(
    {
      method: 'attribution@1',
      notice: `Trained on ${set}; see NOTICE.`,
      sizes: {},
      lists: { lemmas: [...lemmas] },
    },
    [
      ['cues', packed(cues, signRows, 1, 'float')],
      ['vector', packed(vector, 1, vectorColumns, 'float')],
      ['labels', packed(labels, signRows, stateCount, 'by-row')],
      ['steps', packed(steps, stateCount, stateCount, 'float')],
    ],
  ),
);
