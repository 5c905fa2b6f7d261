import { overlaps, type Span, slice, within } from '../core/span.ts';
import type { Party } from '../model/coding.ts';
import type { Name } from '../ontology/names.ts';
import { clauseOf, prepositionOf } from '../text/syntax/clauses.ts';
import { coreNounPhrase, isNominal, nounPhrase } from '../text/syntax/phrases.ts';
import { conjuncts, dependentsBy, isRelation, subtree } from '../text/syntax/tree.ts';
import type { Scope } from './parties.ts';
import type { Sentence } from './sentence.ts';
import { noteParties } from './trace.ts';

/** Prepositions behind which a phrase still names who acts: "ministers of A and B", "the envoy from A". */
const belonging = new Set(['of', 'from']);

/**
 * Everybody that the phrase of a noun stands for, one party for each: of "the ministers of A and B" and "A and B ships"
 * two, of "A's decision" its owner, of any other phrase itself, known to the tables or not.
 */
export function partiesAt(s: Sentence, at: number, scope: Scope): Party[] {
  const found = namedAt(s, at, scope);
  noteParties(scope.trace, found, at);
  return found;
}

function namedAt(s: Sentence, at: number, scope: Scope): Party[] {
  const { tree } = s;
  const owner = ownerOf(s, at, scope);
  if (owner !== undefined) return partiesAt(s, owner, scope);
  const shared = sharersOf(s, at);
  if (shared.length > 1) {
    const head = tree.words[at]?.form ?? '';
    return shared.map(({ span }) => party(s, span, `${slice(s.text, span)} ${head}`, scope));
  }
  const doer = doerBehind(s, at);
  if (doer !== undefined) return partiesAt(s, doer, scope);
  const core = coreNounPhrase(tree, at);
  const named = slice(s.text, core);
  const back = scope.register.listBehind(named);
  if (back) return back.map((one) => ({ ...one, text: named, span: core }));
  const members = namesIn(s, core).length > 0 ? [] : membersOf(s, at);
  if (members.length > 1) {
    return members.map((i) => {
      const span = coreNounPhrase(tree, i);
      return party(s, span, `${named} of ${slice(s.text, span)}`, scope);
    });
  }
  const whole = nounPhrase(tree, at);
  const span = members.length === 1 ? whole : core;
  return [party(s, span, slice(s.text, namesIn(s, core).length > 0 ? core : whole), scope)];
}

function party(s: Sentence, span: Span, described: string, scope: Scope): Party {
  const text = slice(s.text, span);
  const code = scope.resolve(described).code ?? scope.register.codeOf(text);
  return { text, span, code };
}

/** The possessor of what can do nothing itself: "Peru" of "Peru's decision", but nobody of "Peru's navy". */
function ownerOf({ tree, text }: Sentence, at: number, scope: Scope): number | undefined {
  const [owner] = dependentsBy(tree, at, 'nmod:poss');
  if (owner === undefined) return undefined;
  const { sector } = scope.resolve(slice(text, tree.words[at]?.span ?? [0, 0]));
  return sector === null ? owner : undefined;
}

const documents =
  /^(?:statement|lawsuit|report|letter|resolution|complaint|suit|communique|communiqué|memo|note|op-ed|petition|indictment|motion)$/;

/** Who put out the document that says something: "Peru released a statement criticising …", "Peru said it would …". */
function doerBehind({ tree }: Sentence, at: number): number | undefined {
  const { lemma = '', form = '', head = -1 } = tree.words[at] ?? {};
  const isWritten = documents.test(lemma.toLowerCase()) && isRelation(tree, at, 'obj');
  if (isWritten) return clauseOf(tree, head).subjects.find((i) => i !== at);
  if (!/^(?:it|they|he|she)$/i.test(form) || !isRelation(tree, at, 'nsubj')) return undefined;
  const sayer = tree.words[head]?.head ?? -1;
  if (!isRelation(tree, head, 'ccomp') || sayer < 0) return undefined;
  const [subject] = clauseOf(tree, sayer).subjects;
  return subject !== undefined && tree.words[subject]?.upos !== 'PRON' ? subject : undefined;
}

/** Names of several states that describe one noun: "Russian and Chinese ships". */
function sharersOf(s: Sentence, at: number): Name[] {
  const modifiers = dependentsBy(s.tree, at, 'amod', 'compound').flatMap((i) =>
    conjuncts(s.tree, i),
  );
  const names = modifiers.flatMap((i) => s.nameAt(i) ?? []);
  const codes = new Set(names.map(({ code }) => code));
  return codes.size > 1 && !codes.has(null) ? [...new Set(names)] : [];
}

/** The states whose members a phrase is about: "the foreign ministers of A, B and C". */
function membersOf(s: Sentence, at: number): number[] {
  return dependentsBy(s.tree, at, 'nmod')
    .filter((i) => belonging.has(prepositionOf(s.tree, i)))
    .flatMap((i) => conjuncts(s.tree, i))
    .filter((i) => namesIn(s, coreNounPhrase(s.tree, i)).length > 0);
}

function namesIn({ mentions }: Sentence, span: Span): Name[] {
  return mentions.map(({ name }) => name).filter((name) => within(name.span, span));
}

/** Sectors whose doings among themselves are of interest even where no state is named. */
const political = new Set('GOV MIL REB JUD COP OPP PTY LEG SPY UAF PRM PRE'.split(' '));

/** Whether a party is somebody in politics: known by country, or by what it is. */
export function isPolitical({ code }: Party): boolean {
  if (code === null) return false;
  return !code.startsWith('---') || political.has(code.slice(3, 6));
}

/** Whether what somebody says of deeds to come is a plan rather than a forecast. */
export function isOfficial({ code }: Party): boolean {
  return code !== null && /^(?:[A-Z]{3}|---)(?:GOV|MIL|LEG|JUD|COP|SPY|REB|PTY|UAF)?$/.test(code);
}

/** The first noun after and below a word that stands for somebody known: by name, else by what it is. */
export function somebodyBelow(
  s: Sentence,
  at: number,
  others: readonly number[],
  scope: Scope,
): number | undefined {
  const taken = new Set(others);
  const isInside = (i: number) => !isRelation(s.tree, i, 'parataxis', 'conj', 'appos', 'acl:relcl');
  const below = subtree(s.tree, at, isInside).filter(
    (i) => i > at && !taken.has(i) && isNounAt(s, i),
  );
  const named = below.find((i) =>
    namesIn(s, coreNounPhrase(s.tree, i)).some(({ code }) => code !== null),
  );
  if (named !== undefined) return named;
  return below.find(
    (i) => scope.resolve(slice(s.text, s.tree.words[i]?.span ?? [0, 0])).code !== null,
  );
}

/** Whether a word heads a phrase of its own and is no day. */
function isNounAt({ tree, dates }: Sentence, at: number): boolean {
  const span = tree.words[at]?.span ?? [0, 0];
  return isNominal(tree, at) && !dates.some((date) => overlaps(date.span, span));
}
