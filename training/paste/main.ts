import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { quietRun } from '../../src/core/run.ts';
import { makeDocument } from '../../src/sources/document.ts';
import { type Numbers, readNumbers } from '../../src/sources/paste/numbers.ts';
import { readPaste } from '../../src/sources/paste/paste.ts';
import { type Choice, choicesOf, fitCuts, ownChoices } from './cuts.ts';
import { makeDigests } from './digest.ts';
import { foldOf, learnLines } from './learn.ts';
import { isReport, readPages } from './material.ts';
import { addScore, newScore, tellScore } from './score.ts';
import { tableOf } from './table.ts';

const { values } = parseArgs({
  options: {
    /** Where the numbers go. */
    out: {
      type: 'string',
      default: new URL('../../data/reading/lines.tsv', import.meta.url).pathname,
    },
  },
});

const notice = [
  'How much each thing seen of a line speaks for each label, how labels follow one another, and what speaks for a new article,',
  'in natural logarithms of odds. Written by training/paste from pages of the WCXB benchmark (labels CC BY 4.0; see NOTICE)',
  'and from digests of our own.',
];
const folds = 5;
const say = (text: string) => process.stderr.write(`${text}\n`);
const pages = readPages();
const run = quietRun('2024-06-10T08:00:00.000Z');
const blank = makeDocument({ bytes: Buffer.from('x'), name: 'x' }, run);

/** Pages of one part with the line numbers that were learned from the others, as on pages never seen. */
interface Part {
  readonly numbers: Numbers;
  readonly choices: readonly Choice[];
}

const parts = Array.from({ length: folds }, (_, fold): Part => {
  const lines = learnLines(
    pages.filter((page) => foldOf(page, folds) !== fold),
    () => {},
  );
  const numbers = readNumbers(tableOf({ ...lines, cut: new Map() }, []));
  const own = pages.filter((page) => foldOf(page, folds) === fold && isReport(page));
  const digests = makeDigests(own, { seed: 100 + fold, times: 3 });
  say(`${fold + 1} of ${folds} parts`);
  return { numbers, choices: digests.flatMap((digest) => choicesOf(digest, numbers)) };
});

const lines = learnLines(pages, () => {});
const all = readNumbers(tableOf({ ...lines, cut: new Map() }, []));
const allCuts = fitCuts([...parts.flatMap(({ choices }) => choices), ...ownChoices(all)]);
mkdirSync(dirname(values.out), { recursive: true });
writeFileSync(values.out, tableOf({ ...lines, cut: allCuts }, notice));

/** How digests of pages are read that nothing was learned from. */
const score = newScore();
parts.forEach(({ numbers }, fold) => {
  const others = parts.filter((_, n) => n !== fold).flatMap(({ choices }) => choices);
  const cut = fitCuts([...others, ...ownChoices(numbers)]);
  const own = pages.filter((page) => foldOf(page, folds) === fold && isReport(page));
  for (const digest of makeDigests(own, { seed: 7 + fold, times: 2 })) {
    addScore(score, digest, readPaste({ ...blank, text: digest.text }, { ...numbers, cut }));
  }
});
say(tellScore(score).join('\n'));
