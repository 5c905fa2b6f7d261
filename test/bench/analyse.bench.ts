import { createRequire } from 'node:module';
import nlp from 'compromise';
import { bench, describe } from 'vitest';
import model from 'wink-eng-lite-web-model';
import winkNLP, { type ItsFunction } from 'wink-nlp';
import type * as workbench from '../../src/workbench/analyse.ts';
import { noveltyOf, plainEdition, sentencesPerEdition, variedEditions } from './news.ts';
import { benchRates } from './rates.ts';

// The package as it is built: sources that the runner has rewritten are a third slower.
const built = createRequire(import.meta.url)('../../dist/workbench/analyse.js');
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- built from there
const { analyseText } = built as typeof workbench;

// What it does beyond the others, negation and sentiment, is left out.
const wink = winkNLP(model, ['sbd', 'pos', 'ner']);

/** Reads off what it found, since it makes lemmas and entities only then. */
function winkAnalyse(text: string): unknown {
  const doc = wink.readDoc(text);
  // oxlint-disable-next-line typescript/unbound-method -- they are functions, written as methods in its types
  const { span, pos, lemma, detail } = wink.its;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- its types leave it out of what `out` takes
  const lemmas = doc.tokens().out(lemma as unknown as ItsFunction<string>);
  return [doc.sentences().out(span), doc.tokens().out(pos), lemmas, doc.entities().out(detail)];
}

/** Each from raw text to sentences, words, tags, lemmas, names and dates; the first to trees as well. */
const analysers: Readonly<Record<string, (text: string) => unknown>> = {
  tiltmeter: (text) => analyseText('', text, '2024-06-10'),
  'wink-nlp': winkAnalyse,
  compromise: (text) => nlp(text).compute('root').document,
};

/** Contenders that read one edition a pass, in turn. */
function readersOf(editions: readonly (readonly string[])[]) {
  return Object.entries(analysers).map(([name, analyse]) => {
    let next = 0;
    const pass = () => {
      for (const story of editions[next % editions.length] ?? []) analyse(story);
      next += 1;
      return sentencesPerEdition;
    };
    return { name, pass };
  });
}

const varied = variedEditions(60);

describe(`a stream of news, ${noveltyOf(varied.flat())}`, () => {
  benchRates('sentences', readersOf(varied));
});

describe(`the same news again, ${new Set(plainEdition.join(' ').split(/\s+/)).size} word types, none new`, () => {
  benchRates('sentences', readersOf([plainEdition]));
});

const line = variedEditions(250).flat().join(' ').replaceAll(/\s+/g, ' ').slice(0, 5_000_000);
const once = { time: 0, iterations: 1, warmupTime: 0, warmupIterations: 0 };

// By then it is warm. The tasks are asynchronous because others are run once more to see whether they are.
describe.each([
  ['one line', line],
  ['one line without an end of sentence', line.replaceAll(/[.!?:;“”]/g, ',')],
])('%s', (title, text) => {
  const perByte: number[] = [];
  const benchSize = (name: string, size: number, tell: () => void) => {
    const part = text.slice(0, size);
    const work = async () => {
      const start = process.cpuUsage();
      analyseText('', part, undefined);
      perByte.push(process.cpuUsage(start).user / size);
      tell();
    };
    bench(name, work, once);
  };
  benchSize('0.5 MB', 500_000, () => {});
  benchSize('5 MB', 5_000_000, () => {
    const [short = 0, long = 0] = perByte;
    process.stdout.write(
      `\n${title}: a byte of 5 MB takes ${(long / short).toFixed(2)} times as long as one of 0.5 MB\n\n`,
    );
  });
});
