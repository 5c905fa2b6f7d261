import { agentsOf, isPassiveVerb, prepositionOf, subjectsOf } from '../../text/syntax/clauses.ts';
import { dependentsBy, isRelation, subtree, type Tree } from '../../text/syntax/tree.ts';
import type { Cue } from '../lexicon.ts';
import type { Sentence } from '../sentence.ts';
import { type Attribution, attributionOf } from './attribution.ts';
import { type Complement, phraseUnder } from './complements.ts';
import { groupAt, lowerAt, type Stretch } from './group.ts';

/** "Lima's warning that …", "a claim by Ruiz that …", "voiced concern about …". */
export function nounAttribution(s: Sentence, at: number, entry: Cue): Attribution | undefined {
  const { tree } = s;
  const complement =
    clauseOn(tree, at, entry) ?? phraseUnder(tree, at, entry.takes, ['nmod', 'acl']);
  if (complement === undefined) return undefined;
  const owner = ownerOf(tree, at);
  const carrier = carrierOf(tree, at);
  const source = owner ?? (carrier === undefined ? undefined : doerOf(tree, carrier, at));
  const { preposition } = complement;
  const last = preposition === at + 1 ? preposition : at;
  const isCarried = carrier !== undefined && carrier < at && owner === undefined;
  const first = isCarried ? groupAt(tree, carrier).first : phraseFirst(tree, at);
  return attributionOf(s, { entry, at, cue: { first, last }, source, words: complement.words });
}

/** "the warning that …", "the decision to …", "Oslo's fear – that …". */
function clauseOn(tree: Tree, at: number, { takes }: Cue): Complement | undefined {
  const clauses = dependentsBy(tree, at, 'acl', 'ccomp', 'appos', 'parataxis').filter((i) => {
    const marks = dependentsBy(tree, i, 'mark').map((k) => lowerAt(tree, k));
    if (takes.has('that') && marks.includes('that')) return true;
    return takes.has('inf') && marks[0] === 'to' && isRelation(tree, i, 'acl');
  });
  // Where the parse hangs the clause on the verb: "spoke of the claim that …".
  const mark = /^[–—-]+$/.test(lowerAt(tree, at + 1)) ? at + 2 : at + 1;
  const next =
    takes.has('that') && lowerAt(tree, mark) === 'that' ? (tree.words[mark]?.head ?? -1) : -1;
  const isNext = clauses.length === 0 && next > mark && isRelation(tree, mark, 'mark');
  const words = (isNext ? [next] : clauses).flatMap((i) => subtree(tree, i)).filter((i) => i > at);
  return words.length > 0 ? { words } : undefined;
}

/** Whose it is: "Lima's fear", "a claim by Ruiz", "a warning from Chile". */
function ownerOf(tree: Tree, at: number): number | undefined {
  const [possessor] = dependentsBy(tree, at, 'nmod:poss');
  if (possessor !== undefined) return possessor;
  return dependentsBy(tree, at, 'nmod', 'obl').find((i) =>
    /^(?:by|from|among)$/.test(prepositionOf(tree, i)),
  );
}

const carrying = new Set(
  `make issue give express voice raise offer have release send deliver reiterate repeat renew share take hold lodge post
  publish write put launch reach state air hear draw keep show pen place run air circulate sign file`.split(
    /\s+/,
  ),
);

/** The verb that only says that something is said, thought or put out: "issued a warning", "has doubts". */
export function carrierOf(tree: Tree, at: number): number | undefined {
  const head = tree.words[at]?.head ?? -1;
  const isCarrying = carrying.has(tree.words[head]?.lemma.toLowerCase() ?? '');
  return isCarrying && isRelation(tree, at, 'obj', 'nsubj:pass') ? head : undefined;
}

/** Who does what a verb says, other than a noun of its own. */
export function doerOf(tree: Tree, verb: number, at: number): number | undefined {
  const found = isPassiveVerb(tree, verb) ? agentsOf(tree, verb) : subjectsOf(tree, verb);
  return found.find((i) => i !== at);
}

/** Where the noun's own phrase begins, behind whose it is. */
function phraseFirst(tree: Tree, at: number): number {
  let first = at;
  while (
    tree.words[first - 1]?.head === at &&
    isRelation(tree, first - 1, 'det', 'amod', 'compound', 'advmod')
  )
    first -= 1;
  return first;
}

/** "Lima is alarmed at …", "Ruiz was confident that …". */
export function adjectiveAttribution(s: Sentence, at: number, entry: Cue): Attribution | undefined {
  const { tree } = s;
  const isPredicate =
    dependentsBy(tree, at, 'cop', 'aux:pass').length > 0 || isRelation(tree, at, 'xcomp', 'advcl');
  const [source] = isPredicate ? subjectsOf(tree, at) : [];
  const complement = source === undefined ? undefined : predicateComplement(tree, at, entry);
  if (complement === undefined) return undefined;
  const group: Stretch = groupAt(tree, at);
  const last = complement.preposition === at + 1 ? complement.preposition : group.last;
  return attributionOf(s, {
    entry,
    at,
    cue: { first: group.first, last },
    source,
    words: complement.words,
  });
}

function predicateComplement(tree: Tree, at: number, { takes }: Cue): Complement | undefined {
  const relations = [
    ...(takes.has('that') ? ['ccomp'] : []),
    ...(takes.has('inf') ? ['xcomp'] : []),
  ];
  const clauses = relations.length > 0 ? dependentsBy(tree, at, ...relations) : [];
  const words = clauses.flatMap((i) => subtree(tree, i));
  return words.length > 0 ? { words } : phraseUnder(tree, at, takes, ['obl', 'advcl']);
}
