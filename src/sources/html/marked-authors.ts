import { hasGivenName, isPersonName } from '../paste/names.ts';
import { type Authors, isNameLike, namesIn, unique } from './author-names.ts';
import type { Element } from './element.ts';
import { isForeign } from './near.ts';
import type { Scene } from './scene.ts';

/** The kind of hint that names of authors stand under, and how many steps above a name it may be. */
const authorHint = 10;
const steps = 3;

/** What is marked as the author: by `rel` or `itemprop`, by a class of its own or of what is around it. */
export function markedAuthors(scene: Scene): Authors[] {
  const { elements, lines, headline } = scene;
  const found: Authors[] = [];
  for (const element of elements) {
    const mark = markOf(element);
    const { firstBlock } = element;
    const line = lines[firstBlock];
    if (mark === undefined || line === undefined || isForeign(scene, firstBlock, element)) continue;
    const names = unique(namesIn(textOf(element, line.block)));
    if (names.length === 0 || !(mark.isSure || names.some(isNameLike))) continue;
    const isNear = headline < 0 || (firstBlock >= headline - 8 && firstBlock <= headline + 25);
    const far = Math.abs(firstBlock - Math.max(0, headline)) / 10_000;
    const trust = (isNear ? mark.trust : mark.trust - 0.7) - far;
    found.push({
      names,
      line: firstBlock,
      reason: mark.isSure ? 'marked-author' : 'author-class',
      trust,
    });
  }
  return [...found, ...under(scene)];
}

interface Mark {
  readonly isSure: boolean;
  readonly trust: number;
}

function markOf({ attributes, tag }: Element): Mark | undefined {
  const { rel, itemprop, class: names } = attributes;
  const isSure =
    (rel !== undefined && /\bauthor\b/i.test(rel)) ||
    (itemprop !== undefined && /\b(?:author|creator)\b/i.test(itemprop));
  if (isSure) return { isSure, trust: 3.6 };
  if (tag === 'address') return { isSure: false, trust: 2.3 };
  if (names === undefined) return undefined;
  if (
    /(?:author|byline|contributor|writer|creator)[-_]*(?:full)?(?:name|link)/i.test(names) ||
    /(?:^|[\s_-])byline/i.test(names)
  )
    return { isSure: false, trust: 3.2 };
  return /(?:^|[\s_-])(?:authors?|writer|contributor)(?:$|[\s_-])/i.test(names)
    ? { isSure: false, trust: 2.9 }
    : undefined;
}

/** The text of an element on its first line. */
function textOf(
  { from, to }: Element,
  { text, start }: { readonly text: string; readonly start: number },
): string {
  const own = text.slice(Math.max(0, from - start), to - start);
  return own.length > 160 ? '' : own;
}

/** Persons' names that stand alone under something of the author's. */
function under(scene: Scene): Authors[] {
  return scene.lines.flatMap((line, i): Authors[] => {
    const { block, counts } = line;
    if (counts.words > 6 || counts.words < 2 || scene.hints.steps(block.leaf, authorHint) > steps)
      return [];
    if (isForeign(scene, i, block.leaf)) return [];
    const names = namesIn(block.text).filter((name) => isPersonName(name));
    const far = Math.abs(i - Math.max(0, scene.headline)) / 1000;
    return names.length > 0
      ? [
          {
            names,
            line: i,
            reason: 'author-class',
            trust: (names.every(hasGivenName) ? 2.7 : 2.1) - Math.min(0.5, far),
          },
        ]
      : [];
  });
}
