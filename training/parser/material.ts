import { openRandom } from '../nn/random.ts';
import { ownSentences } from '../own/grammar.ts';
import { type GoldSentence, readTreebank } from '../treebank.ts';

/** Where the treebanks lie, beside the project. */
const shared = new URL('../../../shared/data/ud/', import.meta.url);
const treebank = (name: string) => new URL(`${name}.conllu.gz`, shared).pathname;

/** Sentences of our own grammar, and their seed. */
const own = { count: 1500, seed: 7 };
/** One in so many GUM sentences is seen twice: the habits learned are to be GUM's. */
const repeated = 2;
const longest = 120;

/** The sentences that the network learns from. */
export function goldSentences(): GoldSentence[] {
  const gum = readTreebank(treebank('gum_train'), 'gum');
  return [
    ...readTreebank(treebank('ewt_train'), 'ewt'),
    ...gum,
    ...gum.filter((_, i) => i % repeated === 0),
    ...ownSentences(own.count, openRandom(own.seed)),
  ].filter(({ words }) => words.length < longest);
}

/** The sentences that it is measured on. */
export function heldOut(): Readonly<Record<'gum' | 'ewt', readonly GoldSentence[]>> {
  return {
    gum: readTreebank(treebank('gum_news_dev'), 'gum'),
    ewt: readTreebank(treebank('ewt_dev'), 'ewt'),
  };
}
