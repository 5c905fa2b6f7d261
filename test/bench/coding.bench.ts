import { createRequire } from 'node:module';
import { describe } from 'vitest';
import { quietRun } from '../../src/core/run.ts';
import type * as workbench from '../../src/workbench/index.ts';
import { noveltyOf, plainEdition, sentencesPerEdition, variedEditions } from './news.ts';
import { benchRates, type Contender } from './rates.ts';
import { codeByWords } from './word-lists.ts';

// The package as it is built: sources that the runner has rewritten are a third slower.
const built = createRequire(import.meta.url)('../../dist/workbench/index.js');
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- built from there
const { codeLines } = built as typeof workbench;

/** JSON Lines of the editions in turn, without an end. */
async function* linesOf(editions: readonly (readonly string[])[]) {
  for (let n = 0; ; n += 1) {
    const edition = editions[n % editions.length] ?? [];
    for (const [i, text] of edition.entries())
      yield JSON.stringify({ id: `${n}.${i}`, text, date: '2024-06-10' });
  }
}

/** From lines of raw text to events and claims, an edition a pass. */
function coderOf(editions: readonly (readonly string[])[], threads: number): Contender {
  const coded = codeLines([linesOf(editions)], { threads }, quietRun());
  const pass = async () => {
    for (const _ of editions[0] ?? []) await coded.next();
    return sentencesPerEdition;
  };
  return {
    name: `${threads} thread${threads > 1 ? 's' : ''}`,
    threads,
    pass,
    end: () => coded.return(undefined),
  };
}

/** The same texts by word lists: which words are there, and which names stand nearest. */
function wordsOf(editions: readonly (readonly string[])[]): Contender {
  let next = 0;
  const pass = () => {
    for (const story of editions[next % editions.length] ?? []) codeByWords(story);
    next += 1;
    return sentencesPerEdition;
  };
  return { name: 'word lists', pass };
}

/** A thread is warm after some thousand sentences. */
const times = { time: 3000, iterations: 40, warmupTime: 1000, warmupIterations: 40 };

function benchCoders(editions: readonly (readonly string[])[]): void {
  const contenders = [coderOf(editions, 1), coderOf(editions, 2), wordsOf(editions)];
  benchRates('sentences', contenders, times);
}

const varied = variedEditions(90);

describe(`a stream of news, ${noveltyOf(varied.flat())}`, () => {
  benchCoders(varied);
});

describe('the same news again', () => {
  benchCoders([plainEdition]);
});
