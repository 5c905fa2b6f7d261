import type { Element } from './element.ts';
import type { Scene } from './scene.ts';

/** Kinds of hints: comments and reviews, links to other stories. */
const foreignHints = [
  [6, 6],
  [5, 3],
] as const;

/** Whether line `i` stands among comments or links to other stories; never right beside the headline. */
export function isForeign(scene: Scene, i: number, leaf: Element | undefined): boolean {
  const { hints, headline } = scene;
  if (leaf === undefined || (headline >= 0 && i > headline && i <= headline + 8)) return false;
  return foreignHints.some(([kind, steps]) => hints.steps(leaf, kind) < steps);
}
