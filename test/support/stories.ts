/** Stories drawn from made-up words, and what outlets make of them: the same number, the same story. */

const openings = ['b', 'br', 'd', 'f', 'gr', 'k', 'l', 'm', 'n', 'p', 'r', 's', 'st', 't', 'v'];
const vowels = ['a', 'e', 'i', 'o', 'u', 'ai', 'ou'];
const endings = ['', 'n', 'r', 's', 't', 'l'];
const small = ['the', 'of', 'and', 'to', 'in', 'that', 'for', 'with', 'on', 'was', 'its', 'by'];

export type Draw = (below: number) => number;

/** Whole numbers below a bound, always the same ones for a seed. */
export function drawing(seed: number): Draw {
  let state = (seed * 2_654_435_761 + 12_345) >>> 0;
  return (below) => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c_1b_3c_6d) + 0x9e_37_79_b9) >>> 0;
    const mixed = Math.imul(state ^ (state >>> 12), 0x29_7a_2d_39) >>> 0;
    return ((mixed ^ (mixed >>> 15)) >>> 0) % below;
  };
}

const pick = <Item>(items: readonly Item[], draw: Draw): Item => {
  const item = items[draw(items.length)];
  if (item === undefined) throw new Error('There is nothing to pick from.');
  return item;
};

function word(draw: Draw): string {
  if (draw(3) === 0) return pick(small, draw);
  const syllable = () => pick(openings, draw) + pick(vowels, draw) + pick(endings, draw);
  return Array.from({ length: 1 + draw(3) }, syllable).join('');
}

/** Sentences of some twelve words. */
export function story(seed: number, sentences = 30): string[] {
  const draw = drawing(seed);
  return Array.from({ length: sentences }, () => {
    const words = Array.from({ length: 8 + draw(9) }, () => word(draw)).join(' ');
    return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
  });
}

export const told = (sentences: readonly string[]) => sentences.join(' ');

/** The first sentences alone. */
export const abridged = (sentences: readonly string[], share = 0.4) =>
  told(sentences.slice(0, Math.ceil(sentences.length * share)));

/** With a byline, a notice and links around it. */
export const furnished = (sentences: readonly string[], seed = 1) =>
  `By our staff, updated an hour ago\n\n${sentences.join('\n\n')}\n\nMore from us: ${told(story(900_000 + seed, 2))}\nAll rights reserved.`;

/** As a bad scan has it: letters changed, blanks and stops put in. */
export function spoiled(text: string, seed = 1, share = 0.06): string {
  const draw = drawing(seed);
  return Array.from(text)
    .map((letter) => {
      if (draw(1000) >= share * 1000) return letter;
      return pick([pick(['e', 'i', 'c', 'l', 'o'], draw), `${letter}.`, ` ${letter}`, ''], draw);
    })
    .join('');
}

/** One word in ten another one, and one in twenty put in. */
export function reworded(text: string, seed = 1): string {
  const draw = drawing(seed);
  return text
    .split(' ')
    .flatMap((own) => (draw(10) === 0 ? [word(draw)] : draw(20) === 0 ? [own, word(draw)] : [own]))
    .join(' ');
}

/** Half of one story, and after it a long passage of another. */
export const halfQuoting = (own: readonly string[], other: readonly string[], share = 0.3) =>
  told([
    ...own.slice(0, Math.ceil(own.length / 2)),
    ...other.slice(0, Math.ceil(other.length * share)),
  ]);
