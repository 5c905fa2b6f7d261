import {
  type Evidence,
  headingEvidence,
  isStructure,
  mostShift,
  shiftScore,
  threshold,
  thresholdFor,
  weight,
} from './evidence.ts';
import type { Heading, Stack } from './headings.ts';
import type { Labelled } from './labels.ts';
import { cohesionAround, countBodies, countWords, mostWords, type Scene } from './scene.ts';

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
const fewestWords = mostWords;

/** Of so many words at least, an article after a footer has so many paragraphs. */
const fewestParagraphs = 4;

/** Paragraphs that may stand over their own headline. */
const mostLead = 3;

/** Of a pile of headings, those that may yet be the title: the nearest to the body. */
const nearestHeadings = 40;

/** The articles of a document, by where each begins, in order; none if it has neither body nor headings. */
export function findCuts(scene: Scene, stacks: readonly Stack[]): Cut[] {
  const { lines } = scene;
  if (isListOfHeadlines(lines, stacks)) {
    return stacks.flatMap(({ headings }) => headlineCuts(lines, headings));
  }
  const cuts = [...stacks.flatMap((stack) => cutAt(scene, stack)), ...headlessCuts(scene)]
    .toSorted((a, b) => a.at - b.at)
    .filter(
      (cut, index, all) => index === 0 || countBodies(scene, all[index - 1]?.at ?? 0, cut.at) > 0,
    )
    .filter((cut, index, all) => isStory(scene, cut, all[index + 1]?.at));
  return [...openingCut(scene, cuts), ...cuts];
}

/** The best heading of a stack, if the evidence makes it a title. */
function cutAt(scene: Scene, stack: Stack): Cut[] {
  if (stack.bodyAfter >= scene.lines.length) return [];
  const isFirst = countWords(scene, 0, stack.bodyBefore + 1) < fewestWords;
  const shift = isFirst ? threshold + 2 : shiftScore(cohesionAround(scene, stack));
  let best: { heading: Heading; evidence: Evidence } | undefined;
  for (const heading of stack.headings.slice(-nearestHeadings)) {
    const evidence = headingEvidence(scene, stack, heading);
    // Of equals the nearer to the body wins.
    if (!best || evidence.score >= best.evidence.score) best = { heading, evidence };
  }
  if (!best) return [];
  const { heading: title, evidence } = best;
  const needed = isFirst ? threshold : thresholdFor(evidence.reasons);
  const margin = evidence.score + shift - needed;
  if (margin >= 0) return [{ at: title.first, title, reasons: evidence.reasons, margin }];
  const lead = shift < 0 && evidence.score >= mostShift ? leadOf(scene, stack) : undefined;
  return lead === undefined
    ? []
    : [{ at: lead, title, reasons: ['after-lead', ...evidence.reasons], margin: 0 }];
}

/** The first line of a document whose first paragraphs stand over its headline, and tell the same story. */
function leadOf(scene: Scene, { bodyBefore }: Stack): number | undefined {
  if (countBodies(scene, 0, bodyBefore + 1) > mostLead) return undefined;
  return scene.profiles.findIndex((profile) => profile !== undefined);
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
