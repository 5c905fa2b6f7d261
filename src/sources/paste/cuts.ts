import { isReason, isStructure } from './evidence.ts';
import type { Heading, Stack } from './headings.ts';
import type { Labelled } from './labels.ts';
import { countBodies, countWords, fewestWords, type Scene } from './scene.ts';
import { placeSigns, type Signs, signsOf } from './signs.ts';

/** Where an article begins. */
export interface Cut {
  /** Index of the line: its title, or its first body line when it has none. */
  readonly at: number;
  readonly title: Heading | undefined;
  readonly reasons: readonly string[];
  /** How far the evidence is past what a cut needs, in natural logarithms of odds. */
  readonly margin: number;
}

/** How much each sign speaks for a cut, as learned; what is not named says nothing. */
export type CutWeights = ReadonlyMap<string, number>;

/** Of so many words at least, an article after a footer has so many paragraphs. */
const fewestParagraphs = 4;
/** Of a pile of headings, those that may yet be the title: the nearest to the body. */
const nearestHeadings = 40;
/** Cuts before one that are tried as the last before it. */
const lookBack = 12;
/** An article of a few words is worth less than none, and so is one under the very headline of the last. */
const shortPenalty = 2;
const copyPenalty = 4;
/** What a headless report needs: an end mark before it, or a drawn line and a dateline. */
const headless = { 'end-before': 3.5, 'rule-before': 1.5, dateline: 2.5, needed: 3 } as const;

/** The articles of a document, by where each begins, in order; none if it has neither body nor headings. */
export function findCuts(scene: Scene, stacks: readonly Stack[], weights: CutWeights): Cut[] {
  const { lines } = scene;
  if (isListOfHeadlines(lines, stacks)) {
    return stacks.flatMap(({ headings }) => headlineCuts(lines, headings));
  }
  const options = [
    ...stacks.flatMap((stack) => optionAt(scene, stack, weights)),
    ...headlessCuts(scene),
  ].toSorted((a, b) => a.at - b.at);
  const cuts = bestOf(scene, options).filter((cut, index, all) =>
    isStory(scene, cut, all[index + 1]?.at),
  );
  return [...openingCut(scene, cuts), ...cuts];
}

/** The likeliest title of a stack. It may be worth less than none: the whole decides. */
function optionAt(scene: Scene, stack: Stack, weights: CutWeights): Cut[] {
  if (stack.bodyAfter >= scene.lines.length) return [];
  const place = placeSigns(scene, stack);
  let best: { heading: Heading; signs: Signs; score: number } | undefined;
  for (const heading of stack.headings.slice(-nearestHeadings)) {
    const signs = new Map([...signsOf(scene, stack, heading), ...place]);
    const score = scoreOf(signs, weights);
    // Of equals the nearer to the body wins.
    if (!best || score >= best.score) best = { heading, signs, score };
  }
  if (!best || best.score < -shortPenalty) return [];
  const { heading: title, signs, score } = best;
  const reasons = [...signs].filter(([sign, much]) => isReason(sign) && much > 0);
  return [{ at: title.first, title, reasons: reasons.map(([sign]) => sign), margin: score }];
}

function scoreOf(signs: Signs, weights: CutWeights): number {
  let sum = 0;
  for (const [sign, much] of signs) sum += much * (weights.get(sign) ?? 0);
  return sum;
}

/** The choice of cuts that is worth most, each seen beside the one before it (dynamic programming). Linear. */
function bestOf(scene: Scene, options: readonly Cut[]): Cut[] {
  const worth: number[] = [];
  const back: number[] = [];
  options.forEach((cut, index) => {
    let [most, from] = [0, -1];
    for (let other = Math.max(0, index - lookBack); other < index; other += 1) {
      const before = options[other];
      const value = before ? (worth[other] ?? 0) - costOf(scene, before, cut) : -Infinity;
      if (value > most) [most, from] = [value, other];
    }
    worth.push(cut.margin + most);
    back.push(from);
  });
  const cuts: Cut[] = [];
  let last = worth.reduce((most, one, i) => (one > (worth[most] ?? 0) ? i : most), -1);
  if (last >= 0 && (worth[last] ?? 0) <= 0) last = -1;
  for (; last >= 0; last = back[last] ?? -1) {
    const cut = options[last];
    if (cut) cuts.push(cut);
  }
  return cuts.toReversed();
}

/** What it costs that one cut follows another. */
function costOf(scene: Scene, before: Cut, after: Cut): number {
  if (countBodies(scene, before.at, after.at) === 0) return Infinity;
  const isShort = countWords(scene, before.at, after.at) < fewestWords;
  const copies = scene.lines[after.at]?.clue.near ?? [];
  const isCopy = before.title !== undefined && copies.includes(before.title.first);
  return (isShort ? shortPenalty : 0) + (isCopy ? copyPenalty : 0);
}

/** Reports without a headline: a dateline behind a drawn line, anything behind an end mark. */
function headlessCuts({ lines }: Scene): Cut[] {
  const cuts: Cut[] = [];
  let previous = -1;
  lines.forEach(({ label, clue }, index) => {
    if (label !== 'body') return;
    const between = lines.slice(previous + 1, index);
    const ended = between.some((line) => line.clue.has.has('end-mark'));
    const ruled = between.some((line) => line.clue.has.has('rule'));
    const titled = between.some((line) => line.label === 'heading');
    const score =
      (ended ? headless['end-before'] : 0) +
      (ruled ? headless['rule-before'] : 0) +
      (clue.dateline ? headless.dateline : 0);
    if (previous >= 0 && !titled && score >= headless.needed) {
      cuts.push({
        at: index,
        title: undefined,
        reasons: ['end-before'],
        margin: score - headless.needed,
      });
    }
    previous = index;
  });
  return cuts;
}

/** Below a page's footer, a few words under a heading are a notice; an article there has some length. */
function isStory(scene: Scene, { at, reasons }: Cut, to = scene.lines.length): boolean {
  const own = reasons.filter((reason) => isStructure(reason));
  if (!own.includes('footer-before') || own.length > 1) return true;
  return countWords(scene, at, to) >= fewestWords * fewestParagraphs;
}

/** Body before the first title is an article without one, unless it is but a line of greeting. */
function openingCut(scene: Scene, cuts: readonly Cut[]): Cut[] {
  const { lines } = scene;
  const first = cuts[0]?.at ?? lines.length;
  if (cuts.length > 0 && countWords(scene, 0, first) < fewestWords) return [];
  const at = lines.findIndex(({ label }) => label === 'body');
  if (at >= 0) return [{ at, title: undefined, reasons: ['no-headline'], margin: 1 }];
  // A lone line of a headline's shape is all there is to read.
  const alone = lines.findIndex(({ label }) => label === 'heading' || label === 'subhead');
  return alone < 0 ? [] : [{ at: alone, title: undefined, reasons: ['no-headline'], margin: 0 }];
}

/** A round-up of headlines: three at least, and hardly a line of text for four of them. */
function isListOfHeadlines(lines: readonly Labelled[], stacks: readonly Stack[]): boolean {
  const headings = stacks
    .flatMap((stack) => stack.headings)
    .filter(({ first }) => lines[first]?.label === 'heading');
  const bodies = lines.filter(({ label }) => label === 'body').length;
  return bodies === 0 ? headings.length > 1 : headings.length >= 3 && bodies * 4 <= headings.length;
}

function headlineCuts(lines: readonly Labelled[], headings: readonly Heading[]): Cut[] {
  return headings
    .filter(
      ({ first }) =>
        lines[first]?.label === 'heading' && !lines[first].clue.near.some((other) => other < first),
    )
    .map((title) => ({ at: title.first, title, reasons: ['headline-alone'], margin: 1 }));
}
