import { kindOfNoun } from './nouns.ts';
import { isExpletive } from './pleonasm.ts';
import {
  bareObjects,
  isMainVerb,
  isWillingIt,
  oneByName,
  strandedSubjects,
  strayedSubjects,
} from './repairs.ts';
import { conjuncts, dependentsBy, firstConjunct, isRelation, once, type Tree } from './tree.ts';

/** A phrase that hangs on a word by a preposition. */
export interface Oblique {
  /** Its words in lower case: "with", "because of"; empty where there is none ("met Sunday"). */
  readonly preposition: string;
  readonly at: number;
}

/** A verb with its arguments as they are meant: who does it, to whom, whatever the voice and wherever they stand. */
export interface Clause {
  readonly verb: number;
  readonly subjects: readonly number[];
  readonly objects: readonly number[];
  readonly obliques: readonly Oblique[];
  /** "out" of "pull out". */
  readonly particles: readonly string[];
  readonly isPassive: boolean;
}

/** How far subjects are looked for through verbs that govern one another. */
const reach = 6;

/** The clause of a verb, or of what a form of "be" joins to a subject. Of arguments joined by "and" each is there. */
export const clauseOf = once((tree: Tree, verb: number): Clause => {
  const isPassive = isPassiveVerb(tree, verb);
  const agents = agentsOf(tree, verb);
  const subjects = grammaticalSubjects(tree, verb, reach);
  const objects = objectsOf(tree, verb, isPassive);
  return {
    verb,
    subjects: allOf(tree, isPassive ? agents : subjects),
    objects: allOf(tree, isPassive ? [...subjects, ...objects] : objects),
    obliques: obliquesOf(tree, verb).filter(
      ({ at }) => !agents.includes(at) && !objects.includes(at),
    ),
    particles: particlesOf(tree, verb),
    isPassive,
  };
});

function objectsOf(tree: Tree, verb: number, isPassive: boolean): number[] {
  const own = [...dependentsBy(tree, verb, 'obj', 'iobj'), ...gapObjects(tree, verb)];
  return own.length > 0 || isPassive ? own : bareObjects(tree, verb);
}

/** "out" of "pulled out"; "back" and the like, which the parse has for adverbs. */
function particlesOf(tree: Tree, verb: number): string[] {
  const adverbs = dependentsBy(tree, verb, 'advmod').filter((i) =>
    /^(?:back|away|down|out|up|off|over|in|aside|apart|forward|together|ahead)$/.test(
      lower(tree, i),
    ),
  );
  return [...dependentsBy(tree, verb, 'compound:prt'), ...adverbs].map((i) => lower(tree, i));
}

/** The phrases that hang on a verb or noun by prepositions, each of those joined by "and" by itself. */
export const obliquesOf = once((tree: Tree, at: number): readonly Oblique[] => {
  return dependentsBy(tree, at, 'obl', 'nmod')
    .filter((i) => !isRelation(tree, i, 'nmod:poss'))
    .flatMap((i) => (isDegree(tree, i) ? [i, ...dependentsBy(tree, i, 'obl', 'nmod')] : [i]))
    .flatMap((i) => {
      const own = prepositionOf(tree, i);
      return allOf(tree, [i]).map((one) => ({
        preposition: prepositionOf(tree, one) || own,
        at: one,
      }));
    });
});

/** "not least against Peru", which the parse hangs on "least". */
function isDegree(tree: Tree, at: number): boolean {
  return /^(?:least|notably|particularly|especially|chiefly|mainly)$/.test(lower(tree, at));
}

/** The preposition of a phrase, all of its words. */
export const prepositionOf = once((tree: Tree, at: number): string => {
  const words = dependentsBy(tree, at, 'case').filter((i) => tree.words[i]?.xpos !== 'POS');
  return words
    .flatMap((i) => [i, ...dependentsBy(tree, i, 'fixed')])
    .map((i) => lower(tree, i))
    .join(' ');
});

/** The words that stand as subject of a verb, be it of the verb above that shares its own. */
export function subjectsOf(tree: Tree, verb: number): number[] {
  return grammaticalSubjects(tree, verb, reach);
}

/** Who does what a passive verb says; the parse does not always tell "by the army" from "by the river". */
export function agentsOf(tree: Tree, verb: number): number[] {
  // "shot dead by …": the agent may hang on what the verb makes of somebody.
  const verbs = [
    verb,
    ...dependentsBy(tree, verb, 'xcomp').filter((i) => tree.words[i]?.upos === 'ADJ'),
  ];
  const agents = verbs.flatMap((i) => dependentsBy(tree, i, 'obl:agent'));
  if (agents.length > 0 || !isPassiveVerb(tree, verb)) return agents;
  return dependentsBy(tree, verb, 'obl').filter((i) => prepositionOf(tree, i) === 'by');
}

/** "five were killed and nine others **injured**": the second of two passives leaves its "were" out. */
function isHarmedToo(tree: Tree, verb: number): boolean {
  const { lemma = '', form = '' } = tree.words[verb] ?? {};
  const first = firstConjunct(tree, verb);
  return (
    first !== verb &&
    /^(?:wound|injure|hurt|arrest|detain|kill|displace|destroy|damage)$/.test(lemma) &&
    /(?:ed|hurt)$/i.test(form) &&
    dependentsBy(tree, verb, 'obj', 'aux').length === 0 &&
    dependentsBy(tree, verb, 'nsubj').length > 0 &&
    isPassiveVerb(tree, first)
  );
}

/** Whether its grammatical subject undergoes what a verb says. */
export const isPassiveVerb = once((tree: Tree, verb: number): boolean => {
  if (dependentsBy(tree, verb, 'aux:pass', 'nsubj:pass').length > 0) return true;
  if (isHarmedToo(tree, verb)) return true;
  if (tree.words[verb]?.xpos !== 'VBN' || dependentsBy(tree, verb, 'aux').length > 0) return false;
  if (isRelation(tree, verb, 'conj')) return isPassiveVerb(tree, firstConjunct(tree, verb));
  if (isMainVerb(tree, verb)) return dependentsBy(tree, verb, 'obl:agent').length > 0;
  return (
    isRelation(tree, verb, 'acl', 'advcl', 'xcomp', 'parataxis') || isHeadlinePassive(tree, verb)
  );
});

/** "Envoy expelled over leak": a headline leaves out the auxiliary and the stop, and then no object follows. */
function isHeadlinePassive(tree: Tree, verb: number): boolean {
  const isClosed = /[.?!]$/.test(tree.words.at(-1)?.form ?? '');
  const hasAgent = dependentsBy(tree, verb, 'obl:agent').length > 0;
  if (!isRelation(tree, verb, 'root') || (isClosed && !hasAgent)) return false;
  return dependentsBy(tree, verb, 'obj', 'ccomp', 'xcomp').length === 0;
}

function grammaticalSubjects(tree: Tree, verb: number, left: number): number[] {
  const own = ownSubjects(tree, verb);
  if (own.length > 0 || left === 0) return own;
  const head = tree.words[verb]?.head ?? -1;
  if (head < 0) return [];
  if (isRelation(tree, verb, 'conj')) return grammaticalSubjects(tree, head, left - 1);
  if (isRelation(tree, verb, 'xcomp')) return controllers(tree, head, left - 1);
  if (isRelation(tree, verb, 'acl')) {
    const charge = chargeAbove(tree, verb);
    return charge === undefined
      ? subjectsOfModifier(tree, verb, head, left - 1)
      : [...clauseOf(tree, charge).objects];
  }
  if (isRelation(tree, verb, 'advcl')) {
    if (isChargedWith(tree, verb)) return controllers(tree, head, left - 1);
    return doersOfResult(tree, verb) ?? grammaticalSubjects(tree, head, left - 1);
  }
  return [];
}

function ownSubjects(tree: Tree, verb: number): number[] {
  const own = dependentsBy(tree, verb, 'nsubj', 'expl').filter((i) =>
    isExpletive(tree, i) ? isWillingIt(tree, i) : tree.words[i]?.upos !== 'SCONJ',
  );
  if (own.length > 0) return oneByName(tree, own);
  const stranded = strandedSubjects(tree, verb);
  return stranded.length > 0 || isPassiveVerb(tree, verb) ? stranded : strayedSubjects(tree, verb);
}

/**
 * "Rebels shelled the town, killing nine, officials said.": not of those who said so, but of what they said. "The camp was
 * attacked by rebels, killing nine": those by whom it was.
 */
function doersOfResult(tree: Tree, verb: number): number[] | undefined {
  if (tree.words[verb]?.xpos !== 'VBG' || dependentsBy(tree, verb, 'mark').length > 0)
    return undefined;
  const head = tree.words[verb]?.head ?? -1;
  const [told] = dependentsBy(tree, head, 'ccomp').filter((i) => i < verb);
  const isTold = told !== undefined && dependentsBy(tree, head, 'nsubj').some((i) => i > verb);
  const main = isTold ? told : head;
  const agents = isPassiveVerb(tree, main) ? agentsOf(tree, main) : [];
  if (agents.length > 0 && harming.test(tree.words[verb]?.lemma ?? '')) return agents;
  return isTold ? grammaticalSubjects(tree, main, 1) : undefined;
}

const harming = /^(?:kill|wound|injure|hurt|destroy|damage|murder|slaughter)$/;

/** "accused Chile of arming …", "stopped Chile from arming …": the object does it. */
function isChargedWith(tree: Tree, verb: number): boolean {
  const isGerund = tree.words[verb]?.xpos === 'VBG';
  return (
    isGerund && dependentsBy(tree, verb, 'mark').some((i) => /^(?:of|from)$/.test(lower(tree, i)))
  );
}

/** "accused in a report of arming …": what is charged with hangs on the report, and is done by those accused. */
function chargeAbove(tree: Tree, verb: number): number | undefined {
  const noun = tree.words[verb]?.head ?? -1;
  const charge = tree.words[noun]?.head ?? -1;
  const isCharge = /^(?:accuse|suspect|convict|acquit|charge)$/.test(
    tree.words[charge]?.lemma ?? '',
  );
  return isCharge && isRelation(tree, noun, 'obl') && isChargedWith(tree, verb)
    ? charge
    : undefined;
}

/** States of mind, of which somebody has the will: "showed readiness to act". */
const states =
  /^(?:ability|commitment|desire|determination|intent|intention|readiness|resolve|will|willingness)$/;

/** Who would do what a verb's open complement says: its object where it has one ("urged Peru to act"). */
function controllers(tree: Tree, governor: number, left: number): number[] {
  const objects = dependentsBy(tree, governor, 'obj', 'iobj');
  const isTheirs = /^(?:promise|vow|threaten|pledge|use|take|have|pay|play)$/.test(
    tree.words[governor]?.lemma ?? '',
  );
  const [mind] = objects.filter((i) => states.test(tree.words[i]?.lemma ?? ''));
  if (mind !== undefined) {
    const owners = dependentsBy(tree, mind, 'nmod:poss').filter(
      (i) => tree.words[i]?.xpos !== 'PRP$',
    );
    return owners.length > 0 ? owners : grammaticalSubjects(tree, governor, left);
  }
  return objects.length > 0 && !isTheirs ? objects : grammaticalSubjects(tree, governor, left);
}

/** "ships patrolling …", "sanctions imposed …": the noun; "Peru's plan to …", "has a plan to …": whose plan it is. */
function subjectsOfModifier(tree: Tree, verb: number, noun: number, left: number): number[] {
  const isInfinitive = dependentsBy(tree, verb, 'mark').some((i) => lower(tree, i) === 'to');
  if (!isInfinitive) return [noun];
  const owners = dependentsBy(tree, noun, 'nmod:poss');
  if (owners.length > 0) return owners;
  const above = tree.words[noun]?.head ?? -1;
  return isRelation(tree, noun, 'obj', 'obl') ? grammaticalSubjects(tree, above, left) : [];
}

/** "the pact that Peru signed": what the clause hangs on is its object, if it has a subject and no other object. */
export function gapObjects(tree: Tree, verb: number): number[] {
  if (!isRelation(tree, verb, 'acl:relcl')) return [];
  const subjects = dependentsBy(tree, verb, 'nsubj');
  const isFull = dependentsBy(tree, verb, 'obj', 'nsubj:pass', 'ccomp').length > 0;
  const isGap = subjects.length > 0 && !subjects.some((i) => isRelativePronoun(tree, i));
  return isGap && !isFull ? [tree.words[verb]?.head ?? -1] : [];
}

/** Words with those joined to them, relative pronouns replaced by what they stand for. */
function allOf(tree: Tree, heads: readonly number[]): number[] {
  const found = heads.map((i) => antecedentOf(tree, i)).flatMap((i) => joinedTo(tree, i));
  return [...new Set(found)];
}

/** "Peru's president, Ana Ruiz": two side by side without "and", the second the name of the first, are one. */
function joinedTo(tree: Tree, at: number): number[] {
  const all = withoutNames(tree, conjuncts(tree, at));
  const [first, second] = all;
  if (first === undefined || second === undefined || all.length > 2) return all;
  const isName = tree.words[second]?.upos === 'PROPN' && tree.words[first]?.upos === 'NOUN';
  const isBare = dependentsBy(tree, second, 'cc', 'det', 'nmod:poss').length === 0;
  return isName && isBare ? [first] : all;
}

/** "President Ana Ruiz" with each word of the name joined to the title. */
function withoutNames(tree: Tree, all: readonly number[]): number[] {
  const names = new Set<number>();
  for (const [k, at] of all.entries()) {
    const before = all[k - 1] ?? -1;
    const isTitle = kindOfNoun(tree.words[before]?.lemma.toLowerCase() ?? '') === 'person';
    const isBare = dependentsBy(tree, at, 'cc').length === 0 && tree.words[at]?.upos === 'PROPN';
    if (before === at - 1 && isBare && (isTitle || names.has(before))) names.add(at);
  }
  return all.filter((at) => !names.has(at));
}

function antecedentOf(tree: Tree, at: number): number {
  if (!isRelativePronoun(tree, at)) return at;
  let verb = tree.words[at]?.head ?? -1;
  while (verb >= 0 && !isRelation(tree, verb, 'acl:relcl')) verb = tree.words[verb]?.head ?? -1;
  return verb < 0 ? at : (tree.words[verb]?.head ?? at);
}

function isRelativePronoun({ words }: Tree, at: number): boolean {
  return /^(?:WDT|WP|WP\$)$/.test(words[at]?.xpos ?? '');
}

function lower({ words }: Tree, at: number): string {
  return (words[at]?.form ?? '').toLowerCase();
}
