import type { Reading } from '../../model/article.ts';
import type { Document } from '../../model/document.ts';
import { makeArticle } from './articles.ts';
import { silenceComments } from './comments.ts';
import { findCuts } from './cuts.ts';
import { findClues } from './features.ts';
import { findStacks } from './headings.ts';
import { labelLines } from './labels.ts';
import { splitLines } from './lines.ts';
import { learnedNumbers, type Numbers } from './numbers.ts';
import { makePlan } from './plan.ts';
import { documentDay } from './published.ts';
import { assignRoles } from './roles.ts';
import { makeScene } from './scene.ts';
import { makeSegments, type Placed } from './segments.ts';
import { settle } from './settle.ts';

/** Takes a pasted text apart into its articles and what belongs to none of them. Total on any text; linear in its length. */
export function readPaste(document: Document, numbers: Numbers = learnedNumbers()): Reading {
  const lines = silenceComments(settle(labelLines(findClues(splitLines(document.text)), numbers)));
  const stacks = findStacks(lines);
  const scene = makeScene(lines);
  const day = documentDay(makePlan(lines, stacks, findCuts(scene, stacks, numbers.cut)));
  // Knowing the day of the digest, an old date marks a link to an older story.
  const plan = makePlan(
    lines,
    stacks,
    findCuts({ ...scene, day: day ?? undefined }, stacks, numbers.cut),
  );
  const assigned = { plan, roles: assignRoles(plan) };
  const placed = makeSegments(document.text, lines, assigned.roles);
  const byArticle = groupByArticle(placed, plan.cuts.length);
  const everything = byArticle.flat().map(({ segment }) => segment.text);
  return {
    articles: byArticle.map((own, n) =>
      makeArticle(document, assigned, { n, own, day, everything }),
    ),
    furniture: placed.filter(({ article }) => article === undefined).map(({ segment }) => segment),
    date: day,
  };
}

function groupByArticle(placed: readonly Placed[], count: number): Placed[][] {
  const groups: Placed[][] = Array.from({ length: count }, () => []);
  for (const one of placed) if (one.article !== undefined) groups[one.article]?.push(one);
  return groups;
}
