import type { Day } from '../../core/day.ts';
import { profileOf, tellingIn } from './cohesion.ts';
import {
  cohesionAround,
  type Evidence,
  headingEvidence,
  type Scene,
  shiftScore,
  threshold,
  thresholdFor,
  weight,
} from './evidence.ts';
import type { Heading, Stack } from './headings.ts';
import type { Labelled } from './labels.ts';

/** Where an article begins. */
export interface Cut {
  /** Index of the line: its title, or its first body line when it has none. */
  readonly at: number;
  readonly title: Heading | undefined;
  readonly reasons: readonly string[];
  /** How far the evidence is past the threshold. */
  readonly margin: number;
}

/** Words of body before the first title that make an article of their own; fewer are a greeting. */
const fewestWords = 25;

/** The articles of a document, by where each begins, in order; none if it has neither body nor headings. */
export function findCuts(
  lines: readonly Labelled[],
  stacks: readonly Stack[],
  day: Day | undefined,
): Cut[] {
  if (isListOfHeadlines(lines, stacks))
    return stacks.flatMap(({ headings }) => headlineCuts(lines, headings));
  const profiles = lines.map(({ label, clue }) =>
    label === 'body' ? profileOf(clue.line.text) : undefined,
  );
  const telling = tellingIn(profiles.filter((profile) => profile !== undefined));
  const scene: Scene = { lines, profiles, telling, day };
  const cuts = [...stacks.flatMap((stack) => cutAt(scene, stack)), ...headlessCuts(scene)]
    .toSorted((a, b) => a.at - b.at)
    .filter((cut, index, all) => index === 0 || hasBody(lines, all[index - 1]?.at ?? 0, cut.at));
  return [...openingCut(lines, cuts), ...cuts];
}

/** The best heading of a stack, if the evidence makes it a title. */
function cutAt(scene: Scene, stack: Stack): Cut[] {
  if (stack.bodyAfter >= scene.lines.length) return [];
  const isFirst = countWords(scene.lines.slice(0, stack.bodyBefore + 1)) < fewestWords;
  const shift = isFirst ? threshold + 1 : shiftScore(cohesionAround(scene, stack));
  let best: { heading: Heading; evidence: Evidence } | undefined;
  for (const heading of stack.headings) {
    const evidence = headingEvidence(scene, stack, heading);
    // Of equals the nearer to the body wins.
    if (!best || evidence.score >= best.evidence.score) best = { heading, evidence };
  }
  if (!best) return [];
  const needed = isFirst ? threshold : thresholdFor(best.evidence.reasons);
  const margin = best.evidence.score + shift - needed;
  if (margin < 0) return [];
  return [{ at: best.heading.first, title: best.heading, reasons: best.evidence.reasons, margin }];
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
      (ended ? weight['end-before'] : 0) +
      (ruled ? weight['rule-before'] : 0) +
      (clue.dateline ? weight.dateline : 0);
    if (previous >= 0 && !titled && score >= threshold) {
      cuts.push({
        at: index,
        title: undefined,
        reasons: ['end-before'],
        margin: score - threshold,
      });
    }
    previous = index;
  });
  return cuts;
}

function hasBody(lines: readonly Labelled[], from: number, to: number): boolean {
  return lines.slice(from, to).some(({ label }) => label === 'body');
}

/** Body before the first title is an article without one, unless it is but a line of greeting. */
function openingCut(lines: readonly Labelled[], cuts: readonly Cut[]): Cut[] {
  const first = cuts[0]?.at ?? lines.length;
  if (cuts.length > 0 && countWords(lines.slice(0, first)) < fewestWords) return [];
  const at = lines.findIndex(({ label }) => label === 'body');
  if (at >= 0) return [{ at, title: undefined, reasons: ['no-headline'], margin: 1 }];
  // A lone line of a headline's shape is all there is to read.
  const alone = lines.findIndex(({ label }) => label === 'heading' || label === 'subhead');
  return alone < 0 ? [] : [{ at: alone, title: undefined, reasons: ['no-headline'], margin: 0 }];
}

/** The words of the body lines; of each so many at most as make an article. */
function countWords(lines: readonly Labelled[]): number {
  return lines
    .filter(({ label }) => label === 'body')
    .reduce((sum, { clue }) => sum + clue.line.text.split(/\s+/, fewestWords).length, 0);
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
