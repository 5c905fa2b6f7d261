import type { Status } from '../model/coding.ts';
import { governors } from './lexicon.ts';
import { mentionAt, type Sentence, wordAt } from './sentence.ts';
import { isVerbLike, type VerbGroup, verbAt, verbBefore } from './verbs.ts';
import { conjunctions, forms, isAdverb, prepositions, subordinators } from './words.ts';

/** Tokens `[first, end)`. */
export interface Range {
  readonly first: number;
  readonly end: number;
}

/** The noun phrase, with what hangs on it, that ends before token `end`. */
function phraseBefore(s: Sentence, end: number): Range | undefined {
  let first = end;
  while (first > 0 && !startsPhrase(s, first - 1, end)) {
    first = wordAt(s, first - 1) === ')' ? openingOf(s, first - 1) : first - 1;
  }
  while (first < end && (isAdverb(wordAt(s, first)) || conjunctions.has(wordAt(s, first))))
    first += 1;
  return first < end ? { first, end } : undefined;
}

/** The bracket that a closing one belongs to, or the closing one itself. */
function openingOf(s: Sentence, closing: number): number {
  for (let i = closing - 1; i >= 0; i -= 1) if (wordAt(s, i) === '(') return i;
  return closing;
}

function startsPhrase(s: Sentence, i: number, end: number): boolean {
  const word = wordAt(s, i);
  if (mentionAt(s, i)) return false;
  if (word === ',') return !isListComma(s, i);
  if (/^[;:—–(“”"‘?!•]$/.test(word) || subordinators.has(word)) return true;
  return i < end - 1 && isVerbLike(s, i);
}

/** A comma between members of a list of names: a name before it, and "and" with another name soon after. */
function isListComma(s: Sentence, i: number): boolean {
  if (mentionAt(s, i - 1) === undefined) return false;
  let names = 0;
  for (let j = i + 1; j < Math.min(s.tokens.length, i + 14); j += 1) {
    const word = wordAt(s, j);
    if (mentionAt(s, j)) names += 1;
    else if (conjunctions.has(word))
      return names > 0 && [1, 2, 3].some((by) => mentionAt(s, j + by));
    else if (/^[;:—–()“”"]$/.test(word) || isVerbLike(s, j)) return false;
  }
  return false;
}

/** Where the subject of a verb group stands, through relative clauses, insertions, coordination and control. */
export function subjectOf(s: Sentence, group: VerbGroup, depth = 0): Range | undefined {
  if (depth > 4) return undefined;
  if (group.kind === 'infinitive') return controller(s, group, depth);
  let i = leftOf(s, group.start);
  const word = wordAt(s, i);
  if (/^(?:who|which|that)$/.test(word))
    return phraseBefore(s, wordAt(s, i - 1) === ',' ? i - 1 : i);
  if (conjunctions.has(word) || word === 'then') return sharedSubject(s, i, depth);
  if (group.kind === 'gerund' && (word === ',' || prepositions.has(word)))
    return sharedSubject(s, i, depth);
  if (word === ',' || word === ')') i = beforeInsertion(s, i);
  return i < 0 ? undefined : phraseBefore(s, i + 1);
}

/** Over adverbs and dates. */
function leftOf(s: Sentence, start: number): number {
  let i = start - 1;
  while (i >= 0 && (isAdverb(wordAt(s, i)) || s.isTime[i] === true)) i -= 1;
  if (wordAt(s, i) === ',' && i < start - 1) i = beforeInsertion(s, i);
  return i;
}

function sharedSubject(s: Sentence, i: number, depth: number): Range | undefined {
  const verb = verbBefore(s, i - 1);
  return verb && subjectOf(s, verb, depth + 1);
}

/** The place before ", a think tank in Oslo," or "(left)"; the place itself where nothing is inserted. */
function beforeInsertion(s: Sentence, i: number): number {
  const opener = wordAt(s, i) === ')' ? '(' : ',';
  for (let j = i - 1; j >= 0; j -= 1) {
    const word = wordAt(s, j);
    if (word === opener) return wordAt(s, j - 1) === ',' ? j - 2 : j - 1;
    if (/^[;:—–”“"]$/.test(word)) break;
  }
  return i - 1;
}

/** Whose act an infinitive would be: the subject or the object of the word that governs it. */
function controller(s: Sentence, group: VerbGroup, depth: number): Range | undefined {
  const governor = governorOf(s, group);
  if (governor === undefined) return sharedSubject(s, group.start, depth);
  if (governor.control === 'object') return { first: governor.end, end: group.start };
  if (governor.verb) return subjectOf(s, governor.verb, depth + 1);
  return phraseBefore(s, governor.at) ?? sharedSubject(s, governor.at, depth);
}

interface Governed {
  readonly effect: Status;
  readonly control: 'subject' | 'object';
  readonly at: number;
  readonly end: number;
  /** The governing verb; undefined for a noun or adjective. */
  readonly verb: VerbGroup | undefined;
}

/** The nearest word to the left that governs an infinitive, without a clause boundary between. */
function governorOf(s: Sentence, group: VerbGroup): Governed | undefined {
  for (let i = group.start - 1; i >= Math.max(0, group.start - 14); i -= 1) {
    const word = wordAt(s, i);
    if (/^[;:—–,]$/.test(word)) return undefined;
    for (const { entry, form, rest } of governors().get(word) ?? []) {
      if (rest.some((other, k) => wordAt(s, i + 1 + k) !== other)) continue;
      const verb = form === 'noun' || form === 'adjective' ? undefined : verbGroup0(s, i);
      if (verb === undefined && entry.pos === 'verb') continue;
      if (entry.pos === 'adjective' && !isPredicate(s, i)) continue;
      return {
        effect: entry.effect,
        control: entry.control,
        at: i,
        end: i + 1 + rest.length,
        verb,
      };
    }
    if (i < group.start - 1 && isVerbLike(s, i) && !forms.be.has(word)) return undefined;
  }
  return undefined;
}

function verbGroup0(s: Sentence, i: number): VerbGroup | undefined {
  return verbAt(s, i);
}

function isPredicate(s: Sentence, i: number): boolean {
  return [1, 2, 3].some((by) => forms.be.has(wordAt(s, i - by)));
}
