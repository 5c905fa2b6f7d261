import type { Status } from '../../model/coding.ts';
import { plainRelation, type Tree } from '../../text/syntax/tree.ts';
import { governorEffect } from '../lexicon.ts';
import { joined, keyOf } from '../signs.ts';

/** What a word shows of the mood it stands in, and puts what hangs on it into, in numbers that can be joined. */
export interface Look {
  readonly lemma: number;
  readonly xpos: number;
  readonly upos: number;
  /** To its head, with and without its subtype. */
  readonly relation: number;
  readonly plain: number;
  readonly auxiliaries: number;
  /** Its marks and prepositions. */
  readonly marks: number;
  /** 1 for a negated word. */
  readonly negated: number;
  /** Negation and the class of its modal verb. */
  readonly polarity: number;
  /** Polarity with perfect tense and a condition below it. */
  readonly mood: number;
  /** 0 for none, 1 in front of it, 2 behind. */
  readonly subject: number;
  /** What the lexicon says it makes of the infinitive it governs, with its negation. */
  readonly effect: number;
}

/** Statuses by number; 0 is none. */
export const statusNumber: Readonly<Record<Status, number>> = {
  occurred: 1,
  ongoing: 2,
  forecast: 3,
  planned: 4,
  possible: 5,
  feared: 6,
  conditional: 7,
  requested: 8,
  denied: 9,
};

const modals = new Map(
  [
    'will shall wo sha',
    'would',
    'may might',
    'could',
    'can ca cannot',
    'must should ought need',
  ].flatMap((words, i) => words.split(' ').map((word) => [word, i + 1] as const)),
);
const shortModals = new Map([
  ['ll', 1],
  ['d', 2],
]);
const negations = new Set(
  'not never no neither nor hardly barely scarcely without nobody none nothing few little rarely seldom cannot nt'.split(
    ' ',
  ),
);
const nominalNegations = new Set(['no', 'neither', 'few']);
const perfects = new Set(['have', 'has', 'had', 've']);

/** In lower case, a short form without its apostrophe. */
export function plainForm({ words }: Tree, at: number): string {
  const form = words[at]?.form.toLowerCase() ?? '';
  return /['’]/.test(form) ? form.replace(/['’]/, '') : form;
}

export function lookAt(tree: Tree, at: number): Look {
  const word = tree.words[at];
  const found = { auxiliaries: 0, marks: 0, negated: 0, modal: 0, perfect: 0, if: 0, subject: 0 };
  for (const below of tree.dependents[at] ?? []) note(tree, at, below, found);
  const polarity = found.negated * 8 + found.modal;
  const relation = word?.relation ?? '';
  return {
    lemma: keyOf(word?.lemma.toLowerCase() ?? ''),
    xpos: keyOf(word?.xpos ?? ''),
    upos: keyOf(word?.upos ?? ''),
    relation: keyOf(relation),
    plain: keyOf(plainRelation(relation)),
    auxiliaries: found.auxiliaries,
    marks: found.marks,
    negated: found.negated,
    polarity,
    mood: polarity * 4 + found.perfect * 2 + found.if,
    subject: found.subject,
    effect: effectAt(tree, at) * 2 + found.negated,
  };
}

interface Found {
  auxiliaries: number;
  marks: number;
  negated: number;
  modal: number;
  perfect: number;
  if: number;
  subject: number;
}

/** Takes down what one dependent says of the mood of its head. */
function note(tree: Tree, at: number, below: number, found: Found): void {
  const form = plainForm(tree, below);
  switch (plainRelation(tree.words[below]?.relation ?? '')) {
    case 'aux':
    case 'cop':
      noteAuxiliary(form, tree.words[below]?.form.length !== form.length, found);
      break;
    case 'mark':
    case 'case':
      found.marks = joined(found.marks, keyOf(form));
      if (form === 'without') found.negated = 1;
      break;
    case 'advmod':
    case 'det':
    case 'cc':
      if (negations.has(form) || form === 'longer') found.negated = 1;
      break;
    case 'nsubj':
      found.subject = below < at ? 1 : 2;
      if (isNobody(tree, below)) found.negated = 1;
      break;
    case 'obj':
      if (isNobody(tree, below)) found.negated = 1;
      break;
    case 'advcl':
      if (hasIf(tree, below)) found.if = 1;
      break;
    default:
  }
}

function noteAuxiliary(form: string, isShort: boolean, found: Found): void {
  found.auxiliaries = joined(found.auxiliaries, keyOf(form));
  found.modal = modals.get(form) ?? (isShort ? shortModals.get(form) : undefined) ?? found.modal;
  if (perfects.has(form)) found.perfect = 1;
  if (negations.has(form)) found.negated = 1;
}

/** "nobody", "no envoy", "few of them". */
function isNobody(tree: Tree, at: number): boolean {
  if (negations.has(plainForm(tree, at))) return true;
  return (tree.dependents[at] ?? []).some((i) => nominalNegations.has(plainForm(tree, i)));
}

function hasIf(tree: Tree, at: number): boolean {
  return (tree.dependents[at] ?? []).some((i) => {
    const form = plainForm(tree, i);
    return form === 'if' || form === 'unless';
  });
}

function effectAt(tree: Tree, at: number): number {
  const { lemma = '', upos = '', form = '' } = tree.words[at] ?? {};
  const effect =
    upos === 'VERB'
      ? governorEffect(lemma.toLowerCase(), 'verb')
      : upos === 'NOUN'
        ? governorEffect(lemma.toLowerCase(), 'noun')
        : governorEffect(form.toLowerCase(), 'adjective');
  return effect ? statusNumber[effect] : 0;
}
