import { headingOf, type Scene } from './scene.ts';
import type { Facts } from './stated.ts';
import { titleCandidates, withoutSite } from './titles.ts';
import { keyWords } from './words.ts';

/** The title of an article, and the line that is it; none where it stands out of sight alone. */
export interface Headline {
  readonly title: string;
  readonly line: number | undefined;
  readonly reason: string;
}

/** The headline that is seen, where it says what the page states as its title; else what is stated. */
export function chooseTitle(scene: Scene, facts: Facts, site: readonly string[]): Headline {
  const line = scene.lines[scene.headline];
  const seen = line && seenTitle(line.block.text, site);
  const [stated, ...others] = titleCandidates(facts, site, seen);
  if (seen === undefined || line === undefined)
    return { title: stated ?? '', line: undefined, reason: 'stated-title' };
  const own = { title: seen, line: scene.headline, reason: 'headline' };
  if (stated === undefined) return own;
  const likeness = Math.max(...[stated, ...others].map((title) => likenessOf(title, seen)));
  const least = headingOf(line.block.element) === 1 ? 0.12 : 1;
  return likeness >= least ? own : { title: stated, line: undefined, reason: 'stated-title' };
}

/** The words of a headline's line, without the name of the site and what stands in a cell of its own. */
function seenTitle(text: string, site: readonly string[]): string {
  const [first = text] = text.split('\t');
  return withoutSite(first, { site, known: [] });
}

/** Words that two titles share, of those that either has. */
function likenessOf(one: string, other: string): number {
  const [a, b] = [new Set(keyWords(one)), new Set(keyWords(other))];
  const common = [...a].filter((word) => b.has(word)).length;
  return common / Math.max(1, a.size + b.size - common);
}
