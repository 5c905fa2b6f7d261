import type { VerbForm } from '../text/inflection.ts';
import type { Match } from './lexicon.ts';
import { mentionAt, type Sentence, treeWordAt, wordAt } from './sentence.ts';
import {
  conjunctions,
  determiners,
  forms,
  homographs,
  isAdverb,
  isAuxiliary,
  modals,
  negations,
  prepositions,
  pronouns,
} from './words.ts';

/** A lexical verb with its auxiliaries, by token index. */
export interface VerbGroup {
  /** The first auxiliary, or the verb itself. */
  readonly start: number;
  /** The verb. */
  readonly at: number;
  readonly form: VerbForm;
  readonly kind: 'finite' | 'infinitive' | 'gerund' | 'reduced';
  readonly passive: boolean;
  readonly progressive: boolean;
  /** The lower-case auxiliaries and negations in it. */
  readonly auxiliaries: readonly string[];
}

/** The group of a verb form at a place, or undefined where the word is rather a noun or an adjective there. */
export function verbGroup(s: Sentence, at: number, form: VerbForm): VerbGroup | undefined {
  if (mentionAt(s, at) && mentionAt(s, at)?.first !== at) return undefined;
  const start = groupStart(s, at);
  const auxiliaries = s.tokens
    .slice(start, at)
    .map((token) => token.lower)
    .filter(isPartOfGroup);
  const aux = auxiliaries.filter(isAuxiliary);
  const before = wordAt(s, start - 1);
  if (before === 'to' && form === 'base') return make('infinitive', 'to');
  if (aux.length > 0) return fits(form, aux.at(-1) ?? '') ? make('finite') : undefined;
  if (form === 'gerund') return gerundFits(before, s, at) ? make('gerund') : undefined;
  if (form === 'participle' || form === 'past') return pastGroup(before, s, at, make);
  return presentFits(s, at, form, start) ? make('finite') : undefined;

  function make(kind: VerbGroup['kind'], also?: string): VerbGroup {
    const last = aux.at(-1) ?? '';
    const isBe = forms.be.has(last);
    return {
      start: also === 'to' ? start - 1 : start,
      at,
      form,
      kind,
      passive: kind === 'reduced' || (isBe && (form === 'participle' || form === 'past')),
      progressive: isBe && form === 'gerund',
      auxiliaries,
    };
  }
}

function isPartOfGroup(word: string): boolean {
  return isAuxiliary(word) || negations.has(word);
}

/** Leftwards over auxiliaries, negations, adverbs and dates to the first word of the group. */
function groupStart(s: Sentence, at: number): number {
  let start = at;
  for (let i = at - 1; i >= 0; i -= 1) {
    const word = wordAt(s, i);
    if (isPartOfGroup(word) && word !== 'no') start = i;
    else if (!isAdverb(word) && s.isTime[i] !== true) break;
  }
  return start;
}

function fits(form: VerbForm, auxiliary: string): boolean {
  if (modals.has(auxiliary) || forms.do.has(auxiliary)) return form === 'base';
  if (forms.have.has(auxiliary)) return form === 'past' || form === 'participle';
  return form === 'gerund' || form === 'participle' || form === 'past';
}

function gerundFits(before: string, s: Sentence, at: number): boolean {
  if (determiners.has(before) && !/^['’]s?$/.test(before)) return false;
  return !/^(?:of|between|with|,|in|from|at)$/.test(wordAt(s, at + 1)) || before === ',';
}

function pastGroup(
  before: string,
  s: Sentence,
  at: number,
  make: (kind: VerbGroup['kind']) => VerbGroup,
): VerbGroup | undefined {
  if (wordAt(s, at + 1) === 'by') return make('reduced');
  if (before === '' || determiners.has(before) || prepositions.has(before)) return undefined;
  const after = s.tokens[at + 1];
  const modifies =
    conjunctions.has(before) && after?.kind === 'word' && !determiners.has(after.lower);
  return modifies && wordAt(s, at + 2) === '' ? undefined : make('finite');
}

function presentFits(s: Sentence, at: number, form: VerbForm, start: number): boolean {
  const before = wordAt(s, start - 1);
  const own = wordAt(s, at);
  if (before === '' || determiners.has(before) || prepositions.has(before)) return false;
  if (pronouns.has(before)) return true;
  const lemma = form === 'present' ? own.replace(/(?:e?s)$/, '') : own;
  const isHomograph = homographs.has(own) || homographs.has(lemma) || homographs.has(`${lemma}e`);
  if (form === 'base') return pluralBefore(s, start - 1) && (!isHomograph || objectFollows(s, at));
  return !isHomograph || objectFollows(s, at);
}

function pluralBefore(s: Sentence, i: number): boolean {
  const word = wordAt(s, i);
  const mention = mentionAt(s, i);
  if (mention)
    return conjunctions.has(wordAt(s, mention.first - 1)) || listedBefore(s, mention.first);
  return /[^s]s$|people|men|women|police|[)”"]$/.test(word);
}

/** Whether a name closes a list ("A, B and the new C"). */
function listedBefore(s: Sentence, i: number): boolean {
  return [1, 2, 3].some((by) => wordAt(s, i - by) === 'and');
}

/** What follows a verb but not a noun: an object, a clause, a quotation. */
function objectFollows(s: Sentence, at: number): boolean {
  const word = wordAt(s, at + 1);
  return (
    determiners.has(word) ||
    (/^(?:that|to|for|on|[“"‘:])$/.test(word) && !/^(?:on|for|to)$/.test(word)) ||
    word === 'that' ||
    mentionAt(s, at + 1) !== undefined ||
    pronouns.has(word) ||
    s.tokens[at + 1]?.kind === 'number'
  );
}

/** Whether a word is a verb or an auxiliary, as the tagger has it: what parts clauses. */
export function isVerbLike(s: Sentence, i: number): boolean {
  if (isAuxiliary(wordAt(s, i))) return true;
  const { upos, relation = '' } = treeWordAt(s, i) ?? {};
  return upos === 'VERB' && !relation.startsWith('amod') && mentionAt(s, i) === undefined;
}

export function isVerbForm<Entry>(match: Match<Entry>): match is Match<Entry> & { form: VerbForm } {
  return match.form !== 'noun' && match.form !== 'adjective';
}

/** The verb nearest to the left of `i` that may govern or share a subject with what stands there. */
export function verbBefore(s: Sentence, i: number): VerbGroup | undefined {
  for (let j = i; j >= 0; j -= 1) {
    const word = wordAt(s, j);
    if (/^[;:—–]$/.test(word)) return undefined;
    const group = verbAt(s, j);
    if (group) return group;
  }
  return undefined;
}

const formsByTag: Readonly<Record<string, VerbForm>> = {
  VB: 'base',
  VBP: 'base',
  VBZ: 'present',
  VBD: 'past',
  VBN: 'participle',
  VBG: 'gerund',
};

/** The verb group whose last word stands at `i`, if one does. */
export function verbAt(s: Sentence, i: number): VerbGroup | undefined {
  const { upos = '', xpos = '' } = treeWordAt(s, i) ?? {};
  const form = formsByTag[xpos];
  const group = upos === 'VERB' && form ? verbGroup(s, i, form) : undefined;
  if (group) return group;
  const word = wordAt(s, i);
  const next = wordAt(s, i + 1);
  const copula = isAuxiliary(word) && !isAuxiliary(next) && !negations.has(next) && !isAdverb(next);
  if (!copula) return undefined;
  const start = groupStart(s, i);
  const auxiliaries = s.tokens
    .slice(start, i + 1)
    .map((token) => token.lower)
    .filter(isPartOfGroup);
  return {
    start,
    at: i,
    form: 'past',
    kind: 'finite',
    passive: false,
    progressive: false,
    auxiliaries,
  };
}
