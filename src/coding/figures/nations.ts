import { slice } from '../../core/span.ts';
import { clauseOf, prepositionOf } from '../../text/syntax/clauses.ts';
import { countAt } from '../../text/syntax/naming.ts';
import { coreNounPhrase } from '../../text/syntax/phrases.ts';
import { conjuncts, dependentsBy, isRelation, type Tree } from '../../text/syntax/tree.ts';
import { antecedentOf } from '../antecedents.ts';
import type { Scope } from '../parties.ts';
import type { Sentence } from '../sentence.ts';

/** The countries that a noun and those joined to it stand for as a whole, each once; empty where one of them is something else. */
export function nationsAt(s: Sentence, at: number, scope: Scope): string[] {
  const each = membersAt(s.tree, at).map((i) => nationsIn(s, i, scope));
  return each.some((codes) => codes.length === 0) ? [] : [...new Set(each.flat())];
}

/** The words that are joined; of "the two neighbours, Peru and Chile" those that are counted, which the parse joins to them. */
function membersAt(tree: Tree, at: number): number[] {
  const [first, ...others] = conjuncts(tree, at);
  const isList = others.length > 1 && countAt(tree, at) === others.length;
  return isList || first === undefined ? others : [first, ...others];
}

/** A country, a list of them that "the three nations" points back to, or what a pronoun stands for. */
function nationsIn(s: Sentence, at: number, scope: Scope): string[] {
  const name = s.nameAt(at);
  if (name !== undefined) return isWhole(name.kind, name.sector) ? stateOf(name.code) : [];
  const antecedent = antecedentOf(s, at);
  if (antecedent !== undefined) return nationsAt(s, antecedent, scope);
  const words = slice(s.text, coreNounPhrase(s.tree, at));
  const listed = scope.register.listBehind(words);
  if (listed !== undefined) return listed.flatMap(({ code }) => stateOf(code));
  return totals.test(s.tree.words[at]?.lemma.toLowerCase() ?? '') ? ownersOf(s, at, scope) : [];
}

/** A state or its government, not a company or an army of it. */
function isWhole(kind: string, sector: string | null): boolean {
  return (
    /^(?:country|demonym|capital|metonym|organisation)$/.test(kind) &&
    (sector === null || sector === 'GOV')
  );
}

function stateOf(code: string | null): string[] {
  const state = code?.slice(0, 3) ?? '';
  return /^[A-Z]{3}$/.test(state) && !/^(?:IGO|NGO|UNO|MNC|IMG|ISM)$/.test(state) ? [state] : [];
}

/** Nouns that stand for a country in what they amount to: "the Chinese economy accounts for …". */
const totals = /^(?:economy|government|country|nation|state|gdp|output|people|population)$/;

/** Whose a thing is: "China's GDP", "the Chinese economy", "the GDP of China", "its GDP". */
export function ownersOf(s: Sentence, at: number, scope: Scope): string[] {
  const { tree } = s;
  const owners = [
    ...dependentsBy(tree, at, 'nmod:poss', 'amod', 'compound', 'nmod:desc'),
    ...dependentsBy(tree, at, 'nmod').filter((i) => /^(?:of|in|for)$/.test(prepositionOf(tree, i))),
  ];
  for (const i of owners) {
    const codes = s.nameAt(i) || isRelation(tree, i, 'nmod') ? nationsAt(s, i, scope) : [];
    if (codes.length > 0) return codes;
  }
  return [];
}

/** The predicate that a phrase hangs on, and the word of the phrase that does so. */
export interface Seat {
  readonly verb: number;
  readonly below: number;
}

/** How far up a predicate is looked for. */
const reach = 6;

/** The predicate above a word; what a form of "be" joins to a subject is its own. */
export function seatOf(tree: Tree, at: number): Seat {
  let below = at;
  for (let i = at, steps = 0; steps < reach; steps += 1) {
    const { upos = '', head = -1 } = tree.words[i] ?? {};
    // "A fifth" may be tagged as an adjective.
    const isClause = i !== at && /^(?:VERB|AUX|ADJ)$/.test(upos);
    if (isClause || dependentsBy(tree, i, 'nsubj').length > 0 || head < 0)
      return { verb: i, below };
    below = i;
    i = head;
  }
  return { verb: -1, below };
}

/** The words that are the subject of a predicate; "the US accounts for", which the parse has for a noun, included. */
export function subjectsAt(tree: Tree, verb: number): readonly number[] {
  if (verb < 0) return [];
  const { lemma = '', upos = '' } = tree.words[verb] ?? {};
  if (lemma === 'account' && upos === 'NOUN')
    return dependentsBy(tree, verb, 'compound', 'nmod:poss');
  return clauseOf(tree, verb).subjects;
}
