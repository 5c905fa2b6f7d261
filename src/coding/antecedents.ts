import { within } from '../core/span.ts';
import type { Name } from '../ontology/names.ts';
import { countedAt } from '../text/syntax/amounts.ts';
import { clauseOf } from '../text/syntax/clauses.ts';
import { kindOfNoun } from '../text/syntax/nouns.ts';
import { nounPhrase } from '../text/syntax/phrases.ts';
import { conjuncts, firstConjunct, isRelation, type Tree } from '../text/syntax/tree.ts';
import type { Sentence } from './sentence.ts';

/** How far up the subjects of clauses are looked at. */
const reach = 6;

/** Whether a word is a pronoun of the third person, or a possessive of one. */
export function isPronoun({ words }: Tree, at: number): boolean {
  return /^(?:it|its|they|them|their|he|him|his|she|her)$/i.test(words[at]?.form ?? '');
}

/**
 * Whom a pronoun stands for, as far as its sentence says it surely: the nearest subject above it that agrees with it,
 * unless somebody else who agrees was named before it ("Peru accused Chile of arming its rebels").
 */
export function antecedentOf(s: Sentence, at: number): number | undefined {
  const { tree } = s;
  if (!isPronoun(tree, at)) return undefined;
  const found = subjectAbove(s, at);
  if (found === undefined) return onlyState(s, at);
  return isContested(s, at, found) ? undefined : found.subject;
}

/** "Sanctions against Iraq followed its invasion": the state or body that alone was named before. */
function onlyState({ tree, mentions }: Sentence, at: number): number | undefined {
  const { form = '', span: [end] = [0, 0] as const } = tree.words[at] ?? {};
  if (!/^its$/i.test(form)) return undefined;
  const before = mentions.filter(
    ({ name }) => name.span[1] <= end && name.kind !== 'office-holder',
  );
  const [first] = before;
  const isAlone = before.every(({ name }) => name.code === first?.name.code);
  if (!first || !isAlone || !/^(?:country|organisation|armed-group)$/.test(first.name.kind))
    return undefined;
  return tree.words.findIndex(({ span }) => span[1] >= first.name.span[1]);
}

interface Found {
  readonly verb: number;
  readonly subject: number;
}

function subjectAbove(s: Sentence, at: number): Found | undefined {
  const { tree } = s;
  let i = tree.words[at]?.head ?? -1;
  for (let steps = 0; i >= 0 && steps < reach; steps += 1) {
    if (isClause(tree, i)) {
      const subject = clauseOf(tree, i).subjects.find((one) => agrees(s, at, one));
      if (subject !== undefined) return { verb: i, subject };
    }
    i = tree.words[i]?.head ?? -1;
  }
  return undefined;
}

function isClause({ words }: Tree, at: number): boolean {
  return /^(?:VERB|ADJ)$/.test(words[at]?.upos ?? '');
}

/** Whether a noun can be what a pronoun stands for, and does not hold the pronoun itself. */
function agrees(s: Sentence, pronoun: number, at: number): boolean {
  const { tree } = s;
  const { upos = '', xpos = '', lemma = '', span = [0, 0] as const } = tree.words[at] ?? {};
  if (!/^(?:NOUN|PROPN)$/.test(upos) || at > pronoun) return false;
  if (within(tree.words[pronoun]?.span ?? span, nounPhrase(tree, at))) return false;
  const form = tree.words[pronoun]?.form.toLowerCase() ?? '';
  const kind = kindOfNoun(lemma.toLowerCase());
  const name = s.nameAt(at);
  const isPerson = kind === 'person' || name?.kind === 'office-holder';
  if (/^(?:he|him|his|she|her)$/.test(form))
    return isPerson || (name === undefined && upos === 'PROPN');
  if (isPerson && xpos !== 'NNS' && xpos !== 'NNPS') return false;
  const isMany =
    xpos === 'NNS' ||
    isPeople(s, at) ||
    conjuncts(tree, at).length > 1 ||
    countedAt(tree, at) !== undefined;
  return form.startsWith('it') ? !isMany : isMany || kind === 'organisation' || isBody(name);
}

/** "Serbs", whatever the tagger makes of them. */
function isPeople(s: Sentence, at: number): boolean {
  return s.nameAt(at)?.kind === 'demonym' && s.tree.words[at]?.form.endsWith('s') === true;
}

function isBody(name: Name | undefined): boolean {
  return name?.kind === 'armed-group' || name?.kind === 'organisation';
}

/** Whether another state or person is named between the one taken for it and the pronoun; before an object, anywhere. */
function isContested(s: Sentence, pronoun: number, { verb, subject: at }: Found): boolean {
  const { tree, mentions } = s;
  const own = nounPhrase(tree, at);
  const isSubject = isRelation(tree, firstConjunct(tree, at), 'nsubj');
  const end = tree.words[pronoun]?.span[0] ?? 0;
  const start = Math.max(own[1], tree.words[verb]?.span[0] ?? 0);
  const isHis = /^(?:he|him|his|she|her)$/i.test(tree.words[pronoun]?.form ?? '');
  return mentions.some(
    ({ name }) =>
      (isSubject ? name.span[0] >= start : !within(name.span, own)) &&
      name.span[1] <= end &&
      (name.kind === 'office-holder') === isHis &&
      name.kind !== 'city' &&
      name.code !== null &&
      name.code !== s.nameAt(at)?.code,
  );
}
