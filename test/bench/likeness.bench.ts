import { describe } from 'vitest';
import { clusterTexts } from '../../src/text/likeness/clusters.ts';
import { sketchOf } from '../../src/text/likeness/sketch.ts';
import { abridged, furnished, reworded, spoiled, story, told } from '../support/stories.ts';
import { benchRates } from './rates.ts';

const texts = Array.from({ length: 60 }, (_, n) => story(n + 1, 60)).flatMap((sentences, n) => [
  told(sentences),
  furnished(sentences, n),
  abridged(sentences),
  spoiled(told(sentences), n),
  reworded(told(sentences), n),
]);

/** What one would write in a minute: the word triples of every text against those of every other. */
function allPairs(): number {
  const sets = texts.map((text) => {
    const words = text.toLowerCase().split(/\P{L}+/u);
    return new Set(words.map((_, n) => words.slice(n, n + 3).join(' ')));
  });
  let alike = 0;
  for (const [n, one] of sets.entries()) {
    for (const other of sets.slice(n + 1)) {
      let shared = 0;
      for (const triple of one) if (other.has(triple)) shared += 1;
      if (shared > 0.4 * Math.min(one.size, other.size)) alike += 1;
    }
  }
  return alike;
}

describe('copies of one story among 300 texts', () => {
  benchRates('texts', [
    {
      name: 'all pairs',
      pass: () => {
        allPairs();
        return texts.length;
      },
    },
    {
      name: 'tiltmeter',
      pass: () => {
        clusterTexts(texts.map(sketchOf));
        return texts.length;
      },
    },
  ]);
});
