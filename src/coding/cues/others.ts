import { kindOfNoun } from '../../text/syntax/nouns.ts';
import { dependentsBy, subtree, type Tree } from '../../text/syntax/tree.ts';
import { type Cue, saying } from '../lexicon.ts';
import type { Sentence } from '../sentence.ts';
import { range } from './around.ts';
import { type Attribution, attributionOf } from './attribution.ts';
import { lowerAt } from './group.ts';

/** "According to Ruiz, …", "…, according to a study". */
export function accordingTo(s: Sentence, at: number): Attribution | undefined {
  const { tree } = s;
  if (lowerAt(tree, at) !== 'according' || lowerAt(tree, at + 1) !== 'to') return undefined;
  const source = tree.words[at]?.head ?? -1;
  if (source <= at) return undefined;
  const own = phraseOf(tree, source);
  const last = Math.max(...own);
  const opening = openingOf(s);
  const before = range(opening, at).filter((i) => !own.includes(i));
  const isInitial = before.every((i) => !/^(?:VERB|NOUN|PROPN|AUX)$/.test(upos(tree, i)));
  const words = isInitial ? range(last + 1, tree.words.length) : [...before, ...goesOn(tree, last)];
  return attributionOf(s, { entry: saying, at, cue: { first: at, last: at + 1 }, source, words });
}

/** Its words; those behind a comma are what is said where that has no other subject: "According to Ruiz, Peru and …". */
function phraseOf(tree: Tree, source: number): number[] {
  const own = subtree(tree, source);
  while (upos(tree, own.at(-1) ?? -1) === 'PUNCT') own.pop();
  const verb = tree.words[source]?.head ?? -1;
  const isWhole = verb < source || dependentsBy(tree, verb, 'nsubj').length > 0;
  const comma = isWhole ? -1 : own.findIndex((i) => i > source && lowerAt(tree, i) === ',');
  return comma < 0 ? own : own.slice(0, comma);
}

/** The words behind ", according to Ruiz, …". */
function goesOn(tree: Tree, last: number): number[] {
  return lowerAt(tree, last + 1) === ',' ? range(last + 2, tree.words.length) : [];
}

/** "reportedly left": the clause, and nobody who says so. */
export function adverbAttribution(s: Sentence, at: number, entry: Cue): Attribution | undefined {
  const head = s.tree.words[at]?.head ?? -1;
  if (head < 0) return undefined;
  return attributionOf(s, {
    entry,
    at,
    cue: { first: at, last: at },
    source: undefined,
    words: subtree(s.tree, head),
  });
}

/** How many words a name before a colon has at most, and how many what it says has at least. */
const [longestName, shortestContent] = [8, 3];

/** "Ruiz: Lima will not wait", "Study: …". */
export function colonAttribution(s: Sentence): Attribution | undefined {
  const { tree } = s;
  const opening = openingOf(s);
  const colon = tree.words.findIndex(({ form }, i) => i > opening && form === ':');
  if (colon < 0 || colon - opening > longestName) return undefined;
  const label = range(opening, colon);
  const words = range(colon + 1, tree.words.length);
  const said = words.filter((i) => upos(tree, i) !== 'PUNCT').length;
  if (said < shortestContent || !isName(tree, label)) return undefined;
  const source = label.find((i) => !label.includes(tree.words[i]?.head ?? -1));
  if (source === undefined || isPlace(s, source)) return undefined;
  return attributionOf(s, {
    entry: saying,
    at: colon,
    cue: { first: colon, last: colon },
    source,
    words,
  });
}

/** "Lima: …" may be a dateline, "Peru: …" a heading. */
function isPlace(s: Sentence, at: number): boolean {
  return /^(?:country|region|city|capital)$/.test(s.nameAt(at)?.kind ?? '');
}

/** A name of capitals throughout, or a noun for somebody or for a document. */
function isName(tree: Tree, label: readonly number[]): boolean {
  if (label.every((i) => /^\p{Lu}/u.test(tree.words[i]?.form ?? '')) && label.length <= 4)
    return label.every((i) => upos(tree, i) === 'PROPN') || isKnown(tree, label);
  const isPlain = label.every((i) => /^(?:NOUN|PROPN|ADJ|DET|NUM)$/.test(upos(tree, i)));
  return isPlain && isKnown(tree, label);
}

function isKnown(tree: Tree, label: readonly number[]): boolean {
  const kind = kindOfNoun(tree.words[label.at(-1) ?? -1]?.lemma.toLowerCase() ?? '');
  return kind !== undefined && kind !== 'place';
}

/** The first word of the sentence's own, behind a dateline and an opening mark. */
function openingOf({ tree, opening }: Sentence): number {
  return Math.max(
    0,
    tree.words.findIndex(({ span, upos: tag }) => span[0] >= opening && tag !== 'PUNCT'),
  );
}

function upos({ words }: Tree, at: number): string {
  return words[at]?.upos ?? '';
}
