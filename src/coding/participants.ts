import { cover, overlaps, type Span, slice, within } from '../core/span.ts';
import type { Party } from '../model/coding.ts';
import type { Name } from '../ontology/names.ts';
import { endsInRole } from '../ontology/roles.ts';
import { countedAt } from '../text/syntax/amounts.ts';
import { appositionsOf } from '../text/syntax/apposition.ts';
import { clauseOf, prepositionOf } from '../text/syntax/clauses.ts';
import { kindOfNoun } from '../text/syntax/nouns.ts';
import { coreNounPhrase, nounPhrase } from '../text/syntax/phrases.ts';
import { conjuncts, dependentsBy, isRelation, type Tree } from '../text/syntax/tree.ts';
import { antecedentOf, isPronoun } from './antecedents.ts';
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
  const core = wholeName(s, at);
  const isNamed = s.nameAt(at) !== undefined;
  const counted = isNamed ? undefined : countedAt(tree, at);
  if (counted !== undefined) return countedParties(s, at, counted, scope);
  const owner = isNamed ? undefined : ownerOf(s, at, scope);
  if (owner !== undefined) return ownersOf(s, owner, scope);
  const sharers = sharersOf(s, at);
  if (sharers.length > 1) {
    const head = tree.words[at]?.form ?? '';
    return sharers.map(({ span }) => party(s, span, `${slice(s.text, span)} ${head}`, scope));
  }
  const doer = doerBehind(s, at);
  if (doer !== undefined) return partiesAt(s, doer, scope);
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
  const isOwn = namesIn(s, core).length > 0;
  const plain = party(s, core, slice(s.text, isOwn ? core : whole), scope);
  const isWide = members.length === 1 || isHeldBy(s, at) || (!isOwn && isOfState(plain));
  const wide = isWide ? placedPhrase(s, at) : core;
  const told = isWide ? { ...plain, text: slice(s.text, wide), span: wide } : plain;
  return [introduced(s, at, isThing(s, at, told) ? { ...told, code: null } : told, scope)];
}

/** A phrase as far as the name behind it that says whose it is: "rebels in the north of Mali", without days and other things. */
function placedPhrase(s: Sentence, at: number): Span {
  const core = coreNounPhrase(s.tree, at);
  const placed = dependentsBy(s.tree, at, 'nmod').find(
    (i) => i > at && namesIn(s, nounPhrase(s.tree, i)).length > 0,
  );
  if (placed === undefined || namesIn(s, core).length > 0) return core;
  return cover(core, placedPhrase(s, placed));
}

/** "military equipment" is nobody, though its words tell of a sector. */
function isThing(s: Sentence, at: number, { span, code }: Party): boolean {
  const { upos = '', lemma = '', span: [, end] = span } = s.tree.words[at] ?? {};
  if (upos !== 'NOUN' || !code?.startsWith('---')) return false;
  const isOther = !/^(?:person|organisation|place)$/.test(kindOfNoun(lemma.toLowerCase()) ?? '');
  return isOther && !endsInRole(slice(s.text, [span[0], end]));
}

function party(s: Sentence, span: Span, described: string, scope: Scope): Party {
  const text = slice(s.text, span);
  const code = scope.resolve(described).code ?? scope.register.codeOf(text);
  return { text, span, code };
}

/** "Secretary of State Ana Ruiz": whom an "of" names is the one who bears the title, and no other. */
function isHeldBy(s: Sentence, at: number): boolean {
  return dependentsBy(s.tree, at, 'nmod').some(
    (i) => prepositionOf(s.tree, i) === 'of' && s.nameAt(i)?.kind === 'office-holder',
  );
}

/** The phrase of a noun up to its head, with the rest of a name that the tables or the parse see there. */
function wholeName(s: Sentence, at: number): Span {
  const core = coreNounPhrase(s.tree, at);
  const name = s.nameAt(at)?.span ?? core;
  const [beside] = dependentsBy(s.tree, at, 'appos').filter((i) => isJoined(s, core, i));
  const behind = beside === undefined ? core : coreNounPhrase(s.tree, beside);
  const whole = cover(cover(core, name), behind);
  const last = s.tree.words.findIndex(({ span }) => span[1] >= whole[1]);
  const tail = lastOfName(s, last, at);
  return tail === last ? whole : cover(whole, s.tree.words[tail]?.span ?? whole);
}

/** Whether a name stands right behind a phrase: "former president Ana Ruiz". */
function isJoined({ tree, text }: Sentence, core: Span, i: number): boolean {
  const [start] = coreNounPhrase(tree, i);
  return tree.words[i]?.upos === 'PROPN' && start > core[1] && text.slice(core[1], start) === ' ';
}

/** How far a name goes on word by word behind a phrase: "former president Ana Ruiz". */
function lastOfName(s: Sentence, last: number, at: number): number {
  const { tree, text, dates } = s;
  const [own, next] = [tree.words[last], tree.words[last + 1]];
  if (own === undefined || next === undefined || next.upos !== 'PROPN') return last;
  const isBeside = text.slice(own.span[1], next.span[0]) === ' ';
  const isTime = dates.some((date) => overlaps(date.span, next.span));
  return isBeside && !isTime && isNamedBy(tree, last + 1, at) ? lastOfName(s, last + 1, at) : last;
}

/** Whether the parse hangs a word on a noun as its name, or beside it where it stood for the noun. */
function isNamedBy(tree: Tree, i: number, at: number): boolean {
  const { head = -1 } = tree.words[i] ?? {};
  if (head === at) return isRelation(tree, i, 'appos', 'flat');
  if (isRelation(tree, i, 'flat', 'compound', 'nmod:desc')) return isNamedBy(tree, head, at);
  return head === tree.words[at]?.head && isRelation(tree, i, 'obj') && isRelation(tree, at, 'obj');
}

/** "scores of Peruvian and Chilean refugees": what is counted, by itself where it is more than one party. */
function countedParties(s: Sentence, at: number, counted: number, scope: Scope): Party[] {
  const parties = partiesAt(s, counted, scope);
  const [only] = parties;
  if (only === undefined || parties.length > 1) return parties;
  const span = nounPhrase(s.tree, at);
  if (!within(only.span, span)) return parties;
  const whole = party(s, span, slice(s.text, span), scope);
  const isPlaced = whole.code !== null && !whole.code.startsWith('---');
  return [isPlaced ? whole : { ...whole, code: only.code }];
}

/** The possessor of what can do nothing itself: "Peru" of "Peru's decision", but nobody of "Peru's navy". */
function ownerOf({ tree, text }: Sentence, at: number, scope: Scope): number | undefined {
  const [owner] = dependentsBy(tree, at, 'nmod:poss');
  const { upos, lemma = '', span = [0, 0] as const } = tree.words[at] ?? {};
  if (owner === undefined || upos === 'PROPN') return undefined;
  const kind = kindOfNoun(lemma.toLowerCase());
  if (kind === 'person' || kind === 'organisation' || kind === 'unknown') return undefined;
  return scope.resolve(slice(text, span)).sector === null ? owner : undefined;
}

function ownersOf(s: Sentence, owner: number, scope: Scope): Party[] {
  const antecedent = antecedentOf(s, owner);
  return partiesAt(s, antecedent ?? owner, scope);
}

/**
 * A party whose own words do not say whose it is, by those that introduce it: "the leader, Kari Lund of Norway", "rebels
 * loyal to Peru's president", "its citizens".
 */
function introduced(s: Sentence, at: number, plain: Party, scope: Scope): Party {
  if (isOfState(plain)) return plain;
  for (const { words, span } of introductionsOf(s, at, plain)) {
    const { code } = scope.resolve(words);
    if (code !== null && !code.startsWith('---')) return { text: slice(s.text, span), span, code };
  }
  return plain;
}

/** Words that may say whose a party is, and what of the text its own phrase is with them. */
interface Introduction {
  readonly words: string;
  readonly span: Span;
}

function* introductionsOf(s: Sentence, at: number, { span }: Party): Generator<Introduction> {
  const { tree } = s;
  const [owner] = dependentsBy(tree, at, 'nmod:poss');
  const antecedent = owner === undefined ? undefined : antecedentOf(s, owner);
  if (owner !== undefined && antecedent !== undefined && isPronoun(tree, owner)) {
    const rest = s.text.slice(tree.words[owner]?.span[1] ?? span[0], span[1]);
    yield { words: `${slice(s.text, coreNounPhrase(tree, antecedent))}'s ${rest}`, span };
  }
  yield { words: slice(s.text, nounPhrase(tree, at)), span: cover(span, placedPhrase(s, at)) };
  for (const i of dependentsBy(tree, at, 'amod', 'acl')) {
    const { form = '', span: [end] = span } = tree.words[i] ?? {};
    if (i < at || !tying.test(form)) continue;
    for (const j of dependentsBy(tree, i, 'obl')) {
      const tied = nounPhrase(tree, j);
      const words = `${s.text.slice(span[0], end)}of ${slice(s.text, tied)}`;
      yield { words, span: cover(span, tied) };
    }
  }
  for (const i of appositionsOf(tree, at).filter((one) => isAlike(s, at, one)))
    yield { words: slice(s.text, nounPhrase(tree, i)), span };
}

/** People are no body, whatever stands beside them: "aid for refugees, the Red Cross said". */
function isAlike(s: Sentence, at: number, beside: number): boolean {
  const { xpos = '', lemma = '' } = s.tree.words[at] ?? {};
  const arePeople = xpos === 'NNS' && kindOfNoun(lemma.toLowerCase()) === 'person';
  return !arePeople || s.nameAt(beside)?.kind !== 'organisation';
}

/** What ties people to a place or to whom they follow: "fighters based in …", "troops loyal to …". */
const tying = /^(?:loyal|based|operating|living|stationed|working|affiliated|allied)$/i;

const documents =
  /^(?:statement|lawsuit|report|letter|resolution|complaint|suit|communique|communiqué|memo|note|op-ed|petition|indictment|motion|declaration|ultimatum|appeal|decree|editorial|article|manifesto)$/;

/** Who put out the document that says something, or is meant by a pronoun: "Peru released a statement criticising …". */
function doerBehind(s: Sentence, at: number): number | undefined {
  const { tree } = s;
  const { lemma = '', head = -1 } = tree.words[at] ?? {};
  const isWritten = documents.test(lemma.toLowerCase()) && isRelation(tree, at, 'obj');
  if (isWritten) return clauseOf(tree, head).subjects.find((i) => i !== at);
  return antecedentOf(s, at) ?? sayerAbove(tree, at);
}

/** "The envoy said they would …": whoever says it speaks for them, where nobody else is meant surely. */
function sayerAbove(tree: Tree, at: number): number | undefined {
  const { head = -1 } = tree.words[at] ?? {};
  const sayer = tree.words[head]?.head ?? -1;
  if (!isPronoun(tree, at) || !isRelation(tree, at, 'nsubj') || !isRelation(tree, head, 'ccomp'))
    return undefined;
  const [subject] = sayer < 0 ? [] : clauseOf(tree, sayer).subjects;
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
    .filter((i) => s.nameAt(i)?.kind !== 'office-holder')
    .filter((i) => namesIn(s, coreNounPhrase(s.tree, i)).length > 0);
}

function namesIn({ mentions }: Sentence, span: Span): Name[] {
  return mentions.map(({ name }) => name).filter((name) => within(name.span, span));
}

/** Whether a party is known by whose it is. */
export function isOfState({ code }: Party): boolean {
  return code !== null && !code.startsWith('---');
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
