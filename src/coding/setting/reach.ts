import type { Status } from '../../model/coding.ts';
import type { EventType } from '../../ontology/plover.ts';
import { prepositionOf } from '../../text/syntax/clauses.ts';
import { dependentsBy, isRelation, type Tree } from '../../text/syntax/tree.ts';

/** An act whose date and place are looked for. */
export interface Act {
  readonly at: number;
  readonly type: EventType;
  /** What its frame wants beside it. */
  readonly needed: readonly number[];
  /** How far it is real by its own words. */
  readonly status: Status;
  /** Whether the act is what somebody says of deeds to come: then it was when that was said. */
  readonly isTold: boolean;
  /** The acts of the sentence, by their words: what hangs on another one is that one's. */
  readonly acts: ReadonlyMap<number, EventType>;
  /** The words by which somebody says something: their date is that of the saying. */
  readonly cues: ReadonlySet<number>;
}

/** A word on which the date or place of an act may hang, and how far it is from the act. */
export interface Home {
  readonly cost: number;
  /** Whether only what opens the sentence counts: "On Monday Peru met Chile and freed …". */
  readonly isForOpenings: boolean;
}

export type Homes = ReadonlyMap<number, Home>;

/** How far outward a carrier is looked for. */
const reach = 5;

/** The act's own word and those that carry it, outwards and inwards. */
export function homesOf(tree: Tree, act: Act): Homes {
  const homes = new Map<number, Home>();
  let home: Home = { cost: 0, isForOpenings: false };
  for (let at = act.at, left = reach; at >= 0 && left > 0; left -= 1) {
    homes.set(at, home);
    for (const i of below(tree, at, act)) {
      if (!homes.has(i)) homes.set(i, { ...home, cost: home.cost + 1 });
    }
    const above = isClause(tree, at) ? clauseAbove(tree, at, act) : nounAbove(tree, at, act);
    home = {
      cost: home.cost + 1,
      isForOpenings:
        home.isForOpenings || (isRelation(tree, at, 'conj') && !isMeeting(tree, above, act)),
    };
    at = above;
  }
  return homes;
}

/** "met on Friday and agreed to …": a meeting is the occasion of what is joined to it. */
function isMeeting(tree: Tree, at: number, { acts }: Act): boolean {
  return [at, ...dependentsBy(tree, at, 'obj')].some((i) => acts.get(i) === 'CONSULT');
}

function isClause(tree: Tree, at: number): boolean {
  const { upos = '' } = tree.words[at] ?? {};
  return /^(?:VERB|AUX|ADJ)$/.test(upos) || dependentsBy(tree, at, 'nsubj', 'cop').length > 0;
}

const during = /^(?:|in|during|at|with|through|via|by|amid|as|into)$/;

/** "a round of talks", "the start of the war". */
const phases =
  /^(?:act|beginning|campaign|conclusion|couple|day|end|launch|number|opening|outbreak|pair|part|resumption|round|series|session|spate|start|string|wave)$/;

/** The verb that carries a noun ("held talks", "killed five in an attack"), or the noun of which it is a part. */
function nounAbove(tree: Tree, at: number, act: Act): number {
  const head = tree.words[at]?.head ?? -1;
  if (head < 0 || isForeign(head, act)) return -1;
  if (isRelation(tree, at, 'conj')) return head;
  const preposition = prepositionOf(tree, at);
  if (isRelation(tree, at, 'nmod'))
    return preposition === 'of' && phases.test(tree.words[head]?.lemma ?? '') ? head : -1;
  return isRelation(tree, at, 'obj', 'nsubj', 'obl') && during.test(preposition) ? head : -1;
}

/** The verb whose time is that of a verb below it: "managed to seize", "fled, leaving …", "met and agreed". */
function clauseAbove(tree: Tree, at: number, act: Act): number {
  const head = tree.words[at]?.head ?? -1;
  if (head < 0) return -1;
  if (act.isTold && isRelation(tree, at, 'ccomp', 'parataxis')) return head;
  if (act.cues.has(head)) return -1;
  if (isRelation(tree, at, 'conj')) return head;
  const isReal = /^(?:occurred|ongoing|denied)$/.test(act.status);
  if (isRelation(tree, at, 'xcomp')) return isReal && !isForeign(head, act) ? head : -1;
  return isRelation(tree, at, 'advcl') && isAtOnce(tree, at) ? head : -1;
}

/** "…, accusing them", "when they attacked": at the time of what it hangs on. */
function isAtOnce(tree: Tree, at: number): boolean {
  const marks = dependentsBy(tree, at, 'mark', 'case').map(
    (i) => tree.words[i]?.form.toLowerCase() ?? '',
  );
  if (marks.length === 0) return tree.words[at]?.xpos === 'VBG';
  return marks.every((mark) => /^(?:when|while|as|by)$/.test(mark));
}

/** "the attack killed five": a noun for the same act. */
function isSame(at: number, { type, acts }: Act): boolean {
  return acts.get(at) === type;
}

/** Another act, unless of the same kind: "killed five in an attack". */
export function isForeign(at: number, { type, acts, cues }: Act): boolean {
  const other = acts.get(at);
  return cues.has(at) || (other !== undefined && other !== type);
}

/** What tells more of an act: "sanctions imposed in 2014", "talks that began on Monday", "met and signed a pact on Monday". */
function below(tree: Tree, at: number, act: Act): number[] {
  if (isClause(tree, at)) {
    const shared = dependentsBy(tree, at, 'conj').filter(
      (i) => dependentsBy(tree, i, 'nsubj', 'aux', 'mark').length === 0 && !act.cues.has(i),
    );
    // Of what was refused the date is that of the refusal: "refused to meet them in 2018".
    const refused =
      act.type === 'REJECT' ? act.needed.filter((i) => isRelation(tree, i, 'xcomp')) : [];
    const same = dependentsBy(tree, at, 'nsubj', 'obl').filter((i) => isSame(i, act));
    return [...shared, ...refused, ...same];
  }
  if (at !== act.at) return [];
  return dependentsBy(tree, at, 'acl').filter(
    (i) => /^VB[DNZ]$/.test(tree.words[i]?.xpos ?? '') && !isForeign(i, act),
  );
}
