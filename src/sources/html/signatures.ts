import type { Element } from './element.ts';
import type { Scene, Told } from './scene.ts';

interface Tally {
  lines: number;
  words: number;
  chars: number;
  linked: number;
  prose: number;
  inMain: number;
  first: number;
  last: number;
}

/** What the lines of the same make (tag and class of their element and the one above it) have in common, a row a line. */
export function signaturesOf({ lines, mains }: Scene): number[][] {
  const main = mains[1];
  const tallies = new Map<string, Tally>();
  const known = new Map<Element, string>();
  const keys = lines.map(({ block }) => {
    const key = known.get(block.element) ?? keyOf(block.element);
    known.set(block.element, key);
    return key;
  });
  for (const [i, line] of lines.entries()) {
    const key = keys[i] ?? '';
    const isIn = main !== undefined && i >= main.firstBlock && i < main.endBlock;
    tallies.set(key, added(tallies.get(key), line, { i, isIn }));
  }
  return keys.map((key) => {
    const one = tallies.get(key);
    if (one === undefined) return [];
    return [
      one.lines,
      one.words / one.lines,
      one.linked / Math.max(1, one.chars),
      one.prose / one.lines,
      one.inMain / one.lines,
      (one.last - one.first + 1) / one.lines,
    ];
  });
}

function added(
  tally: Tally | undefined,
  { block, counts, isProse }: Told,
  { i, isIn }: { readonly i: number; readonly isIn: boolean },
): Tally {
  const one = tally ?? {
    lines: 0,
    words: 0,
    chars: 0,
    linked: 0,
    prose: 0,
    inMain: 0,
    first: i,
    last: i,
  };
  one.lines += 1;
  one.words += counts.words;
  one.chars += block.text.length;
  one.linked += block.linked;
  one.prose += isProse ? 1 : 0;
  one.inMain += isIn ? 1 : 0;
  one.last = i;
  return one;
}

function keyOf({ tag, attributes, parent }: Element): string {
  return `${tag}.${attributes['class'] ?? ''}>${parent?.tag ?? ''}.${parent?.attributes['class'] ?? ''}`;
}
