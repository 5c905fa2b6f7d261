import fc from 'fast-check';
import { expect, it } from 'vitest';
import { clusterTexts } from '../../src/text/likeness/clusters.ts';
import { Judge } from '../../src/text/likeness/judge.ts';
import { sketchOf } from '../../src/text/likeness/sketch.ts';
import { drawing, halfQuoting, reworded, spoiled, story, told } from '../support/stories.ts';
import { anyText } from '../support/texts.ts';

const texts = fc.array(anyText, { maxLength: 12 });

it('gives each text one cluster, whatever the texts', () => {
  fc.assert(
    fc.property(texts, (all) => {
      const clusters = clusterTexts(all.map(sketchOf));
      expect(clusters).toHaveLength(all.length);
      expect(clusters.every((cluster) => cluster >= 0 && cluster < all.length)).toBe(true);
    }),
  );
});

it('puts the same letters into one cluster, and what has none into none', () => {
  fc.assert(
    fc.property(anyText, anyText, (text, other) => {
      const [first, , second] = clusterTexts([text, other, text].map(sketchOf));
      expect(second === first).toBe(
        /[\p{L}\p{N}]|\p{Surrogate}|[^\0-\uffff]/u.test(text.normalize('NFKD')),
      );
    }),
  );
});

it('finds a share from 0 to 1', () => {
  const judge = new Judge();
  fc.assert(
    fc.property(anyText, anyText, (text, other) => {
      judge.hold(sketchOf(text));
      const share = judge.shareIn(sketchOf(`${text} ${other}`));
      expect(share).toBeGreaterThanOrEqual(0);
      expect(share).toBeLessThanOrEqual(1);
    }),
  );
});

it('keeps stories apart and copies together, however they are drawn', () => {
  fc.assert(
    fc.property(
      fc.nat(1e6),
      fc.integer({ min: 12, max: 60 }),
      fc.integer({ min: 15, max: 35 }),
      (seed, length, quoted) => {
        const [one, other] = [story(seed, length), story(seed + 1_000_003, length)];
        const draw = drawing(seed);
        const copies = [told(one), spoiled(told(one), draw(1e6)), reworded(told(one), draw(1e6))];
        const quoting = halfQuoting(other, one, quoted / 100);
        const clusters = clusterTexts([...copies, told(other), quoting].map(sketchOf));
        expect(new Set(clusters.slice(0, 3)).size).toBe(1);
        expect(clusters[4]).toBe(clusters[3]);
        expect(clusters[3]).not.toBe(clusters[0]);
      },
    ),
    { numRuns: 60 },
  );
});
