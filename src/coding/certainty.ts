import type { Status } from '../model/coding.ts';
import { dependentsBy, firstConjunct, isRelation, type Tree } from '../text/syntax/tree.ts';
import { governorEffect } from './lexicon.ts';

/** How certain an act is to the innermost of its holders, and the word that this was read from, if one says so. */
export interface Certainty {
  /** -3 certainly not, 3 certainly. */
  readonly value: number;
  readonly at?: number;
}

/** How certain each status is where no word says more. */
const plain: Readonly<Record<Status, number>> = {
  occurred: 3,
  ongoing: 3,
  denied: 3,
  forecast: 2,
  planned: 1.5,
  possible: 0.8,
  feared: 0.7,
  conditional: 1,
  requested: 0,
};

type Values = ReadonlyMap<string, number>;

const modals = valuesOf({
  'will shall wo sha ll': 2.5,
  'would d': 1,
  may: 0.8,
  might: 0.6,
  could: 0.8,
  'can ca': 1.5,
});
const adverbs = valuesOf({
  'likely probably': 2,
  'presumably apparently seemingly ostensibly': 1.5,
  'reportedly allegedly supposedly purportedly': 1,
  'perhaps possibly maybe potentially conceivably': 0.8,
});
/** Words above an act that say how certain it is, whatever else they do. */
const above = valuesOf({
  'set due schedule scheduled slate slated bound poised certain going': 2.5,
  'likely probable expect expected believe think presume assume estimate reckon able allow enable permit': 2,
  'seem appear unlikely improbable doubtful doubt': 1.5,
  'suspect speculate suggest indicate imply possible conceivable plausible alleged potential': 0.8,
  'risk threat possibility chance prospect danger': 0.7,
});

function valuesOf(table: Readonly<Record<string, number>>): Values {
  return new Map(
    Object.entries(table).flatMap(([words, value]) =>
      words.split(' ').map((word): [string, number] => [word, value]),
    ),
  );
}

const conditions = /^(?:if|unless|lest|provided|providing|assuming|supposing)$/;

/** How many words outward it is looked for. */
const reach = 5;

/**
 * How certain an act of a status is, by the weakest word from the act outwards that says so: its modal and adverbs, then
 * the words that govern it. A word of a cue is the last that is asked.
 */
export function certaintyAt(
  tree: Tree,
  at: number,
  status: Status,
  isCue: (at: number) => boolean,
): Certainty {
  if (status === 'occurred' || status === 'ongoing' || status === 'requested')
    return { value: plain[status] };
  const way = wayOut(tree, at, isCue);
  const open = status === 'denied' ? undefined : openBy(tree, way, status);
  if (open !== undefined) return { value: 0, at: open };
  const weakest = way
    .flatMap((i) => [
      ...(isCue(i) ? [] : own(tree, i, status)),
      ...(i === at ? [] : governing(tree, i)),
    ])
    .reduce<Certainty | undefined>(
      (least, one) => (least && least.value <= one.value ? least : one),
      undefined,
    );
  const found = weakest ?? { value: plain[status] };
  if (status === 'denied') return { ...found, value: -found.value };
  return status === 'conditional'
    ? { ...found, value: Math.min(found.value, plain[status]) }
    : found;
}

/** The words from an act to where somebody else, or another clause, takes over. */
function wayOut(tree: Tree, at: number, isCue: (at: number) => boolean): number[] {
  const way: number[] = [];
  for (let i = at; i >= 0 && way.length < reach; i = headOver(tree, i)) {
    way.push(i);
    if ((i !== at && isCue(i)) || isApart(tree, i)) break;
  }
  return way;
}

/** Of a verb with a subject of its own the words joined before it say nothing. */
function headOver(tree: Tree, at: number): number {
  const isOwn = isRelation(tree, at, 'conj') && isFinite(tree, at);
  return tree.words[isOwn ? firstConjunct(tree, at) : at]?.head ?? -1;
}

/** "…, which left", "because they left": clauses that say for themselves how certain they are. */
function isApart(tree: Tree, at: number): boolean {
  return isRelation(tree, at, 'acl:relcl') || (isRelation(tree, at, 'advcl') && isFinite(tree, at));
}

function isFinite(tree: Tree, at: number): boolean {
  return dependentsBy(tree, at, 'nsubj', 'aux').length > 0;
}

/** The word that leaves it open: "if", "whether", the mark of a question. */
function openBy(tree: Tree, way: readonly number[], status: Status): number | undefined {
  const last = tree.words.length - 1;
  if (status === 'possible' && lowerAt(tree, last) === '?') return last;
  const wanted = status === 'conditional' ? conditions : /^whether$/;
  if (status !== 'conditional' && status !== 'possible') return undefined;
  return way
    .flatMap((i) => dependentsBy(tree, i, 'mark'))
    .find((i) => wanted.test(lowerAt(tree, i)));
}

/** What a word's own modal, adverbs and attributes say. */
function own(tree: Tree, at: number, status: Status): Certainty[] {
  const perfect = dependentsBy(tree, at, 'aux').some((i) => tree.words[i]?.lemma === 'have');
  const ofModals = dependentsBy(tree, at, 'aux').flatMap((i) => {
    const form = lowerAt(tree, i);
    if (form === 'must' && perfect && status !== 'denied') return { value: 2, at: i };
    return noted(modals, i, modalIn(form, status, perfect));
  });
  const ofAdverbs = dependentsBy(tree, at, 'advmod').flatMap((i) =>
    noted(adverbs, i, lowerAt(tree, i)),
  );
  const ofAttributes = dependentsBy(tree, at, 'amod').flatMap((i) =>
    noted(above, i, lowerAt(tree, i)),
  );
  return [...ofModals, ...ofAdverbs, ...ofAttributes];
}

/** What a modal says beside a status: "cannot" and "could have" deny for certain; "would" after "said" is a "will". */
function modalIn(form: string, status: Status, isPerfect: boolean): string {
  const isWould = form === 'would' || form === 'd';
  if (status === 'denied' && (isPerfect || /^(?:can|ca|could)$/.test(form))) return '';
  return isWould && status !== 'conditional' && status !== 'possible' ? 'scheduled' : form;
}

/** What a word makes of the certainty of what it governs. */
function governing(tree: Tree, at: number): Certainty[] {
  const { upos = '', lemma = '' } = tree.words[at] ?? {};
  const word = lemma.toLowerCase();
  const known = noted(above, at, above.has(word) ? word : lowerAt(tree, at));
  if (known.length > 0) return known;
  const pos = upos === 'NOUN' ? 'noun' : upos === 'ADJ' ? 'adjective' : 'verb';
  const effect = governorEffect(word, pos);
  return effect === 'planned' || effect === 'forecast' ? [{ value: plain[effect], at }] : [];
}

function noted(values: Values, at: number, word: string): Certainty[] {
  const value = values.get(word);
  return value === undefined ? [] : [{ value, at }];
}

function lowerAt(tree: Tree, at: number): string {
  const form = tree.words[at]?.form.toLowerCase() ?? '';
  return /^['’]/.test(form) ? form.slice(1) : form;
}
