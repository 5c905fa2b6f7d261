import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readWeights } from '../../src/text/parse/weights.ts';
import { splitWords } from '../../src/text/segment/words.ts';

const sentencesPerParagraph = 3;

const stories = readFileSync(join(import.meta.dirname, 'news.txt'), 'utf8')
  .trim()
  .split('\n\n')
  .map((story) => story.split('\n'));

/** Sentences of an edition, as its author counts them. */
export const sentencesPerEdition = stories.flat().length;

/** The stories as they stand in news.txt: the same words in each edition. */
export const plainEdition: readonly string[] = stories.map(inParagraphs);

function inParagraphs(sentences: readonly string[]): string {
  return sentences
    .map(
      (sentence, i) => (i === 0 ? '' : i % sentencesPerParagraph === 0 ? '\n\n' : ' ') + sentence,
    )
    .join('');
}

/** How many of the longer words give way to others. */
const share = 0.4;

/**
 * The stories in so many editions, each with other words in place of some longer ones, of the same ending. An analyser
 * that keeps what it knows of a word would be flattered by the same words again: in two sets of real news articles 8 to
 * 12 words in 100 were none of the last 16,384 word types. The sentences lose their sense and keep their shape.
 */
export function variedEditions(count: number): string[][] {
  const random = shares();
  const vocabulary = wordsByEnding();
  const vary = (word: string) => {
    if (random.next().value > share) return word;
    const others = vocabulary.get(endingOf(word)) ?? [word];
    return others[Math.floor(random.next().value * others.length)] ?? word;
  };
  return Array.from({ length: count }, () =>
    plainEdition.map((story) => story.replaceAll(/\b[a-z]{5,}\b/g, vary)),
  );
}

const endingOf = (word: string) => word.slice(-2);

function wordsByEnding(): Map<string, string[]> {
  const file = join(import.meta.dirname, '../../data/parse/english.bin');
  const words = readWeights(readFileSync(file), file).head.lists['vectors'] ?? [];
  const byEnding = new Map<string, string[]>();
  for (const word of words.filter((one) => /^[a-z]{5,}$/.test(one))) {
    const others = byEnding.get(endingOf(word));
    if (others) others.push(word);
    else byEnding.set(endingOf(word), [word]);
  }
  return byEnding;
}

/** Numbers from 0 to 1 by chance, the same in every run. */
function* shares(): Generator<number, never> {
  for (let state = 7; ; state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) {
    yield state / 2 ** 32;
  }
}

/** How many word types there are, and how many words are new to a memory of so many types that starts anew when full. */
export function noveltyOf(texts: readonly string[], memory = 16_384): string {
  const types = new Set<string>();
  const kept = new Set<string>();
  let [words, fresh] = [0, 0];
  for (const text of texts) {
    for (const { start, end } of splitWords(text)) {
      const form = text.slice(start, end);
      words += 1;
      if (!kept.has(form)) fresh += 1;
      if (kept.size === memory) kept.clear();
      kept.add(form);
      types.add(form);
    }
  }
  return `${types.size} word types, ${((100 * fresh) / words).toFixed(0)} words of 100 new`;
}
