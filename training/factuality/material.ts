import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { readSentences } from '../../src/coding/article.ts';
import { rowCount } from '../../src/coding/factuality/model.ts';
import { addSet, addSigns } from '../../src/coding/factuality/signs.ts';
import { markedWord } from '../../src/coding/factuality.ts';
import type { Sentence } from '../../src/coding/sentence.ts';
import { Signs } from '../../src/coding/signs.ts';
import { overlaps } from '../../src/core/span.ts';
import { type Marked, ownSentences } from './own.ts';

/** A marked word: what holds of it, and how far readers took its act for real. */
export interface Example {
  /** Examples of one text are judged together, never by what was learned from another of them. */
  readonly text: string;
  readonly rows: Int32Array;
  readonly value: number;
  /** How much it counts. */
  readonly worth: number;
}

/**
 * What is learned from: news (Lee et al. 2015), and sentences about one governor each (White and Rawlins 2018; Ross and
 * Pavlick 2019), none of which states a licence in what we have; and sentences of our own, which say what the rules are.
 * Their judges differ, so that news counts most.
 */
const worths = { uw: 1, megaveridicality: 0.5, rosspavlick: 0.5, own: 0.3 } as const;
export type SetName = keyof typeof worths;
export const setNames: readonly SetName[] = ['uw', 'megaveridicality', 'rosspavlick', 'own'];

const shared = new URL('../../../shared/data/claims/', import.meta.url);

/** The examples of a set; those of sentences about governors also say which set it is from, since their judges have habits of their own. */
export function examplesOf(set: SetName): Example[] {
  const signs = new Signs(rowCount);
  const read = new Map<string, readonly Sentence[]>();
  const entries = set === 'own' ? ownSentences() : entriesOf(`${set}_train`);
  return entries.flatMap(({ text, event, score }) => {
    const sentences = read.get(text) ?? readSentences(text);
    read.set(text, sentences);
    const s = sentences.find(({ span }) => overlaps(span, event));
    const at = s ? markedWord(s, event) : -1;
    if (!s || at < 0) return [];
    signs.clear();
    addSigns(signs, s, at);
    if (set !== 'uw' && set !== 'own') addSet(signs, setNames.indexOf(set));
    return [{ text, rows: signs.rows(), value: score, worth: worths[set] }];
  });
}

function entriesOf(name: string): Marked[] {
  const file = new URL(`${name}.jsonl.gz`, shared);
  if (!existsSync(file)) throw new Error(`no ${file.pathname}`);
  const lines = gunzipSync(readFileSync(file)).toString('utf8').trim().split('\n');
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as data/claims/README.md describes them
  return lines.map((line) => JSON.parse(line) as Marked);
}
