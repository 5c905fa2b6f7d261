import type { Measure } from '../../model/coding.ts';
import { obliquesOf, prepositionOf } from '../../text/syntax/clauses.ts';
import {
  conjuncts,
  dependentsBy,
  firstConjunct,
  isRelation,
  type Tree,
} from '../../text/syntax/tree.ts';
import type { Scope } from '../parties.ts';
import type { Sentence } from '../sentence.ts';
import { nationsAt, ownersOf, type Seat, seatOf, subjectsAt } from './nations.ts';
import type { Quantity } from './quantities.ts';

/** What a quantity measures, of which countries, and the word that says whose or what it is. */
export interface Measured {
  readonly measure: Measure | null;
  readonly of: readonly string[];
  readonly subject: number | undefined;
}

/** All that is asked about one quantity. */
interface Asked {
  readonly s: Sentence;
  readonly scope: Scope;
  readonly quantity: Quantity;
  readonly seat: Seat;
  readonly subjects: readonly number[];
}

/** Reads off the tree what a quantity is a quantity of; unknown stays unknown. */
export function measuredBy(s: Sentence, quantity: Quantity, scope: Scope): Measured {
  const seat = seatOf(s.tree, quantity.at);
  const asked: Asked = { s, scope, quantity, seat, subjects: subjectsAt(s.tree, seat.verb) };
  const known =
    quantity.unit === 'percent'
      ? shareOf(asked)
      : quantity.unit === 'people'
        ? headsOf(asked)
        : /^[A-Z]{3}$/.test(quantity.unit)
          ? sumOf(asked)
          : undefined;
  return known ?? unknown(asked);
}

/** Without a measure only what the sentence says outright: whose soldiers they are, or who is the subject. */
function unknown({ s, scope, quantity: { at, unit }, subjects }: Asked): Measured {
  const isCounted = !/^(?:percent|[A-Z]{3})$/.test(unit);
  const named = s.nameAt(at) ? nationsAt(s, at, scope) : ownersOf(s, at, scope);
  const own = isCounted ? named : [];
  const beside = conjuncts(s.tree, firstConjunct(s.tree, at));
  const [subject] = subjects.filter((i) => !beside.includes(i));
  if (own.length > 0 || subject === undefined) return { measure: null, of: own, subject };
  const codes = nationsAt(s, subject, scope);
  return { measure: null, of: codes.length > 0 ? codes : ownersOf(s, subject, scope), subject };
}

type Kind = 'gdp' | 'population' | 'military-spending';

function lemmaAt({ words }: Tree, at: number): string {
  return words[at]?.lemma.toLowerCase() ?? '';
}

function describedBy(tree: Tree, at: number, words: RegExp): boolean {
  return dependentsBy(tree, at, 'amod', 'compound', 'nmod:poss', 'nmod:desc').some((i) =>
    words.test(lemmaAt(tree, i)),
  );
}

/** What kind of total a noun names: "gross domestic product", "the world economy", "defence budget". */
function kindAt(tree: Tree, at: number): Kind | undefined {
  const lemma = lemmaAt(tree, at);
  if (/^(?:gdp|economy)$/.test(lemma)) return 'gdp';
  if (lemma === 'population') return 'population';
  if (lemma === 'product') return describedBy(tree, at, /^gross$/) ? 'gdp' : undefined;
  if (lemma === 'output')
    return describedBy(tree, at, /^(?:economic|world|global)$/) ? 'gdp' : undefined;
  const isSpending = /^(?:spending|expenditure|outlay|budget)$/.test(lemma);
  return isSpending && describedBy(tree, at, military) ? 'military-spending' : undefined;
}

const military = /^(?:military|defence|defense|armed)$/;
const worldly = /^(?:world|global|worldwide|globe|planet)$/;

function isWorldly(tree: Tree, at: number): boolean {
  return (
    describedBy(tree, at, worldly) ||
    dependentsBy(tree, at, 'nmod').some((i) => worldly.test(lemmaAt(tree, i)))
  );
}

/** The nouns behind "of", or the one that "half the …" describes. */
function wholesOf(tree: Tree, at: number): number[] {
  const { head = -1 } = tree.words[at] ?? {};
  const own = dependentsBy(tree, at, 'nmod', 'obl').filter((i) => prepositionOf(tree, i) === 'of');
  return isRelation(tree, at, 'det', 'nummod', 'amod') && head >= 0 ? [head, ...own] : own;
}

/** A percentage: of the world's total, or of a country's own. */
function shareOf(asked: Asked): Measured | undefined {
  const { s, scope, quantity } = asked;
  const { tree } = s;
  const share = shareNoun(asked);
  const [whole] = [quantity.at, ...(share === undefined ? [] : [share])]
    .flatMap((at) => wholesOf(tree, at))
    .filter((at) => kindAt(tree, at) !== undefined);
  if (whole === undefined) return undefined;
  const kind = kindAt(tree, whole);
  if (kind !== undefined && isWorldly(tree, whole)) {
    const own = share === undefined ? [] : ownersOf(s, share, scope);
    const measure = `${kind}-share-of-world` as const;
    if (own.length > 0) return { measure, of: own, subject: share };
    return { measure, ...holderOf(asked) };
  }
  return kind === 'gdp' ? burdenOf(asked, whole) : undefined;
}

/** "a 19 % share", "a share of 19 %", "its share …, 19 %", "its share … stood at 19 %". */
function shareNoun({ s: { tree }, quantity: { at }, seat, subjects }: Asked): number | undefined {
  const isShare = (i: number) => /^(?:share|proportion|percentage)$/.test(lemmaAt(tree, i));
  const { head = -1 } = tree.words[at] ?? {};
  if (isRelation(tree, at, 'compound', 'nummod', 'nmod', 'appos') && isShare(head)) return head;
  return isLevel(tree, at, seat) ? subjects.find(isShare) : undefined;
}

/** Military spending as a part of a country's product. */
function burdenOf(asked: Asked, whole: number): Measured | undefined {
  const { s, scope, seat, subjects } = asked;
  const spending = subjects.find((i) => kindAt(s.tree, i) === 'military-spending');
  if (spending === undefined && !isSpentOnArms(asked)) return undefined;
  const measure = 'military-spending-share-of-gdp';
  const [subject] = spending === undefined ? subjects : [spending];
  const own = ownersOf(s, spending ?? whole, scope);
  if (own.length > 0) return { measure, of: own, subject };
  const spender =
    spending === undefined && subject !== undefined ? nationsAt(s, subject, scope) : [];
  const isByVerb = isRelation(s.tree, seat.below, 'obj', 'obl');
  return {
    measure,
    of: isByVerb && spender.length > 0 ? spender : ownersOf(s, whole, scope),
    subject,
  };
}

/** "spends … on its military", "a year for defence". */
function isSpentOnArms({ s: { tree }, quantity: { at }, seat }: Asked): boolean {
  if (!/^(?:spend|allocate|devote|invest|earmark)$/.test(lemmaAt(tree, seat.verb))) return false;
  return [...obliquesOf(tree, seat.verb), ...obliquesOf(tree, at)].some(
    ({ preposition, at: on }) =>
      /^(?:on|for|to)$/.test(preposition) &&
      (military.test(lemmaAt(tree, on)) || kindAt(tree, on) === 'military-spending'),
  );
}

/** A sum of money: a country's product or its military spending. */
function sumOf(asked: Asked): Measured | undefined {
  const {
    s,
    scope,
    quantity: { at },
    subjects,
  } = asked;
  const total = totalNoun(asked);
  if (total !== undefined) {
    const kind = kindAt(s.tree, total);
    if (kind === undefined || kind === 'population') return undefined;
    return {
      measure: kind,
      of: totalOwners(asked, total),
      subject: total,
    };
  }
  const [subject] = subjects;
  if (subject === undefined || !isRelation(s.tree, at, 'obj') || !isSpentOnArms(asked))
    return undefined;
  return { measure: 'military-spending', of: nationsAt(s, subject, scope), subject };
}

/** The noun that a sum or a head count belongs to: "a budget of …", "its … economy", "the budget reached …". */
function totalNoun({ s: { tree }, quantity: { at }, seat, subjects }: Asked): number | undefined {
  const { head = -1 } = tree.words[at] ?? {};
  const isOwn =
    isRelation(tree, at, 'compound', 'nummod', 'appos') ||
    (isRelation(tree, at, 'nmod') && /^(?:of|at)$/.test(prepositionOf(tree, at)));
  if (isOwn && kindAt(tree, head) !== undefined) return head;
  return isLevel(tree, at, seat) ? subjects.find((i) => kindAt(tree, i) !== undefined) : undefined;
}

/** Whose a total is, or who has it: "China's GDP", "Peru, with a population of …", "Peru has a population of …". */
function totalOwners({ s, scope, seat, subjects }: Asked, total: number): readonly string[] {
  const { tree } = s;
  if (isWorldly(tree, total)) return [];
  const own = ownersOf(s, total, scope);
  if (own.length > 0 || dependentsBy(tree, total, 'nmod:poss').length > 0) return own;
  const { head = -1 } = tree.words[total] ?? {};
  const isBeside = isRelation(tree, total, 'nmod') && prepositionOf(tree, total) === 'with';
  if (isBeside && head >= 0) return nationsAt(s, head, scope);
  const [subject] = subjects;
  const isHad =
    (isRelation(tree, total, 'obj') && lemmaAt(tree, seat.verb) === 'have') ||
    (isRelation(tree, total, 'obl') && prepositionOf(tree, total) === 'with');
  return isHad && subject !== undefined ? nationsAt(s, subject, scope) : [];
}

/** Whether a clause says how much its subject is, not by how much it changed. */
function isLevel(tree: Tree, at: number, { verb, below }: Seat): boolean {
  if (verb === at) return true;
  if (below !== at) return false;
  const lemma = lemmaAt(tree, verb);
  if (/^(?:reach|total|hit|exceed|top|be|equal|worth|surpass|approach)$/.test(lemma)) return true;
  const preposition = prepositionOf(tree, at);
  if (/^(?:stand|remain|stay|peak|hover)$/.test(lemma)) return /^(?:at|around)$/.test(preposition);
  return (
    preposition === 'to' &&
    /^(?:amount|come|rise|grow|fall|drop|increase|climb|decline|shrink|swell|expand|slip|jump)$/.test(
      lemma,
    )
  );
}

/** A number of people: a country's population. */
function headsOf(asked: Asked): Measured | undefined {
  const {
    s,
    scope,
    quantity: { at },
    seat,
    subjects,
  } = asked;
  const { tree } = s;
  const total = totalNoun(asked);
  if (total !== undefined && kindAt(tree, total) === 'population')
    return {
      measure: 'population',
      of: totalOwners(asked, total),
      subject: total,
    };
  const { head = -1 } = tree.words[at] ?? {};
  const isWhole = dependentsBy(tree, at, 'acl', 'nmod', 'amod').length === 0;
  if (isWhole && lemmaAt(tree, head) === 'home' && isRelation(tree, at, 'nmod', 'obl')) {
    const place = tree.words[head]?.head ?? -1;
    const subject = dependentsBy(tree, head, 'nsubj')[0] ?? place;
    return { measure: 'population', of: subject < 0 ? [] : nationsAt(s, subject, scope), subject };
  }
  const [subject] = subjects;
  if (
    !isWhole ||
    subject === undefined ||
    !isRelation(tree, at, 'obj') ||
    lemmaAt(tree, seat.verb) !== 'have' ||
    hasMore(tree, seat.verb, at)
  )
    return undefined;
  const of = nationsAt(s, subject, scope);
  return of.length > 0 ? { measure: 'population', of, subject } : undefined;
}

/** "has 3,000 people in prison", "has 3,000 people working there". */
function hasMore(tree: Tree, verb: number, at: number): boolean {
  return dependentsBy(tree, verb, 'obl', 'xcomp', 'advcl').some(
    (i) => i > at && prepositionOf(tree, i) !== 'with',
  );
}

const holding =
  /^(?:account|make|represent|comprise|constitute|produce|generate|contribute|have|hold|form|command|control|be|boast|provide|own|equal|host|contain|responsible|home)$/;

/** Who holds a share: the subject of "account for", the agent of "is produced by", the noun before "with …". */
function holderOf({
  s,
  scope,
  quantity: { at },
  seat,
  subjects,
}: Asked): Pick<Measured, 'of' | 'subject'> {
  const { tree } = s;
  const { head = -1 } = tree.words[at] ?? {};
  const beside =
    isRelation(tree, at, 'appos') ||
    (isRelation(tree, at, 'nmod') && prepositionOf(tree, at) === 'with');
  if (beside && head >= 0) return { of: nationsAt(s, head, scope), subject: head };
  const [subject] = subjects;
  if (subject === undefined || !isPartOf(tree, at, seat)) return { of: [], subject };
  if (subjects.includes(at)) return { of: sourceOf(s, seat.verb, scope), subject };
  const isHeld =
    holding.test(lemmaAt(tree, seat.verb)) ||
    prepositionOf(tree, at) === 'with' ||
    seat.verb === at;
  return { of: isHeld ? nationsAt(s, subject, scope) : [], subject };
}

/** Whether a quantity stands in its clause by itself, or describes the noun that does ("a 19 % share"). */
function isPartOf({ words }: Tree, at: number, { verb, below }: Seat): boolean {
  return at === below || at === verb || words[at]?.head === below;
}

/** "18 % of world output comes from China". */
function sourceOf(s: Sentence, verb: number, scope: Scope): string[] {
  const found = obliquesOf(s.tree, verb).find(({ preposition }) => preposition === 'from');
  return found === undefined ? [] : nationsAt(s, found.at, scope);
}
