import type { Tree } from './element.ts';
import { siteNames } from './outlets.ts';
import { makeScene, type Scene } from './scene.ts';
import { type Facts, factsOf } from './stated.ts';
import { titleCandidates } from './titles.ts';
import { parseTree } from './tree.ts';

/** A page as it is looked at, with what it states of itself. */
export interface PageScene {
  readonly tree: Tree;
  readonly facts: Facts;
  readonly site: readonly string[];
  readonly scene: Scene;
}

/** Takes the source of a page apart; `address` is where it was found, `title` what it is called by whoever handed it over. */
export function sceneOf(source: string, address: string | undefined, title?: string): PageScene {
  const tree = parseTree(source);
  const facts = factsOf(tree, source);
  const site = siteNames(facts, address);
  const stated = title ?? titleCandidates(facts, site, undefined)[0] ?? '';
  return { tree, facts, site, scene: makeScene(tree, stated) };
}
