import type { Element } from './element.ts';
import { isLive } from './marks.ts';
import type { PageScene } from './page-scene.ts';
import { between, headingOf, type Scene } from './scene.ts';

/** An article of a page: which of its lines are body. */
export interface Story {
  /** The element that holds it, and its headline; none where the page is one article. */
  readonly element: Element | undefined;
  readonly headline: number | undefined;
  readonly body: readonly boolean[];
}

/** Words of body below which an `article` element is a teaser. */
const least = 80;
/** More `article` elements than this are a list of something. */
const most = 40;
/** Share of the body's words that must lie in the `article` elements for the page to be several. */
const share = 0.8;

/** The articles of a page: one, or each of several `article` elements that have their own headings and long bodies. */
export function storiesOf(page: PageScene, picked: readonly boolean[]): Story[] {
  const { scene } = page;
  const whole: Story = { element: undefined, headline: undefined, body: picked };
  // The hour of an entry stands before it, not in it.
  if (isLive(page))
    return [
      { ...whole, body: picked.map((one, i) => one && scene.lines[i]?.block.leaf.tag !== 'time') },
    ];
  const words = wordsPicked(scene, picked);
  const total = between(words, 0, scene.lines.length);
  const parts = scene.elements.filter(
    (element) =>
      element.tag === 'article' && !isInArticle(element) && heldWords(words, element) >= least,
  );
  const inParts = parts.reduce((sum, element) => sum + heldWords(words, element), 0);
  if (parts.length < 2 || parts.length > most || inParts < share * total) return [whole];
  const stories = parts.map((element) => ({
    element,
    headline: headlineIn(scene, element),
    body: picked.map((one, i) => one && i >= element.firstBlock && i < element.endBlock),
  }));
  return stories.every(({ headline }) => headline !== undefined) && areSiblings(parts)
    ? stories
    : [whole];
}

function wordsPicked({ lines }: Scene, picked: readonly boolean[]): Float64Array {
  const sums = new Float64Array(lines.length + 1);
  for (const [i, { counts }] of lines.entries())
    sums[i + 1] = (sums[i] ?? 0) + (picked[i] ? counts.words : 0);
  return sums;
}

function heldWords(words: Float64Array, { firstBlock, endBlock }: Element): number {
  return between(words, firstBlock, endBlock);
}

function isInArticle({ parent }: Element): boolean {
  for (let at = parent; at; at = at.parent) if (at.tag === 'article') return true;
  return false;
}

function areSiblings(parts: readonly Element[]): boolean {
  return parts.every(({ depth }) => depth === parts[0]?.depth);
}

/** The first heading of the first or second level in an element, near its beginning. */
function headlineIn({ lines }: Scene, { firstBlock, endBlock }: Element): number | undefined {
  for (let i = firstBlock; i < Math.min(endBlock, firstBlock + 8); i += 1) {
    const line = lines[i];
    const level = line ? headingOf(line.block.element) : 0;
    if ((level === 1 || level === 2) && (line?.counts.words ?? 0) >= 3) return i;
  }
  return undefined;
}
