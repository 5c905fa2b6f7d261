import type { Element } from './element.ts';
import { between, type Scene } from './scene.ts';

const steps = [-5, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5];
const stretches = [8, 20];
const levels = 4;

/** Gives what was guessed of the lines around a line and of those in the elements around it, by their length; -1 for none. */
export function surroundingsOf({ lines }: Scene, guesses: Float64Array): (i: number) => number[] {
  const [weighed, weights] = [
    new Float64Array(lines.length + 1),
    new Float64Array(lines.length + 1),
  ];
  for (const [i, { counts }] of lines.entries()) {
    const weight = counts.words + 1;
    weights[i + 1] = (weights[i] ?? 0) + weight;
    weighed[i + 1] = (weighed[i] ?? 0) + weight * (guesses[i] ?? 0);
  }
  const mean = (from: number, to: number, without = -1) => {
    const has = without >= Math.max(0, from) && without < to;
    const own = has
      ? [between(weights, without, without + 1), between(weighed, without, without + 1)]
      : [0, 0];
    const weight = between(weights, from, to) - (own[0] ?? 0);
    return weight < 0.5 ? -1 : (between(weighed, from, to) - (own[1] ?? 0)) / weight;
  };
  return (i) => {
    const row = steps.map((step) => guesses[i + step] ?? -1);
    for (const size of stretches) row.push(mean(i - size, i), mean(i + 1, i + 1 + size));
    for (const element of widening(lines[i]?.block.element))
      row.push(mean(element.firstBlock, element.endBlock, i));
    while (row.length < steps.length + 2 * stretches.length + levels) row.push(-1);
    return row;
  };
}

/** The element and those above it that hold more lines each. */
function widening(element: Element | undefined): Element[] {
  const found: Element[] = [];
  let most = -1;
  for (let at: Element | undefined = element; at && found.length < levels; at = at.parent) {
    const count = at.endBlock - at.firstBlock;
    if (count > most) {
      found.push(at);
      most = count;
    }
  }
  return found;
}
