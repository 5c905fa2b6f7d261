import { agentsOf, isPassiveVerb, subjectsOf } from '../../text/syntax/clauses.ts';
import { kindOfNoun } from '../../text/syntax/nouns.ts';
import { dependentsBy, isRelation, subtree, type Tree } from '../../text/syntax/tree.ts';
import type { Cue } from '../lexicon.ts';
import { ownMood } from '../mood/own.ts';
import type { Sentence } from '../sentence.ts';
import { isBreak, isFiniteAt, type Place, range, wordsAround } from './around.ts';
import { type Attribution, attributionOf, type Found } from './attribution.ts';
import {
  type Complement,
  complementOf,
  contrastedUnder,
  isAdding,
  wordsLater,
} from './complements.ts';
import { quoteAt } from './contents.ts';
import { groupAt, lowerAt, type Stretch } from './group.ts';
import { carrierOf, doerOf } from './nouns.ts';

/** "Peru said that …", "“…,” said Ruiz", "it was claimed that …", "…, warning that …". */
export function verbAttribution(s: Sentence, at: number, entry: Cue): Attribution | undefined {
  const { tree } = s;
  if (isRelation(tree, at, 'amod', 'compound')) return undefined;
  // Who "cannot offer" or "never promised" something says nothing of it.
  if (entry.class === 'commissive' && ownMood(tree, at).status === 'denied') return undefined;
  const cue = groupAt(tree, at);
  if (entry.takes.has('seem')) return seeming(s, at, cue, entry);
  if (isPassiveVerb(tree, at) && !isActiveAfterAll(tree, at)) return passive(s, at, cue, entry);
  if (isLoose(tree, at)) return undefined;
  const source = sourceOf(s, { at, cue });
  if (source === undefined || isThing(tree, at, source)) return undefined;
  const complement = complementBeside(s, at, entry, source);
  const around = canQuote(entry) ? wordsAround(s, { at, cue, source }, complement) : undefined;
  const words = around ?? complement?.words ?? wordsLater(s, at, entry);
  if (words === undefined)
    return canQuote(entry) ? awaiting(s, { entry, at, cue, source, words: [] }) : undefined;
  const { preposition } = complement ?? {};
  const whole = preposition === cue.last + 1 ? { ...cue, last: preposition } : withColon(tree, cue);
  return attributionOf(s, { ...publisherOf(tree, whole, source), entry, at, words });
}

/** What the same speaker says besides, each a claim of its own, since one may be denied and the other not. */
export function contrasted(s: Sentence, { entry, at, source }: Attribution): Attribution[] {
  const cue = groupAt(s.tree, at);
  const clauses = canQuote(entry) ? contrastedUnder(s.tree, at) : [];
  return clauses.flatMap((words) => attributionOf(s, { entry, at, cue, source, words }) ?? []);
}

/** "ships that support the town" think nothing; "a report that says so" does. */
function isThing(tree: Tree, at: number, source: number): boolean {
  const isRelative = tree.words[source]?.xpos === 'WDT';
  return isRelative && dependentsBy(tree, at, 'ccomp').length === 0;
}

/** "Peru issued a statement saying that …" is said by Peru, in so many words. */
function publisherOf(tree: Tree, cue: Stretch, source: number): Pick<Found, 'cue' | 'source'> {
  const isDocument = kindOfNoun(tree.words[source]?.lemma.toLowerCase() ?? '') === 'document';
  const carrier = isDocument && source < cue.last ? carrierOf(tree, source) : undefined;
  const doer = carrier === undefined ? undefined : doerOf(tree, carrier, source);
  if (carrier === undefined || doer === undefined || carrier > source) return { cue, source };
  const isNear = cue.first - carrier <= longestAside;
  return { source: doer, cue: isNear ? { ...cue, first: groupAt(tree, carrier).first } : cue };
}

/** "a plan to back Peru", "to praise Peru is easy", "backing Peru has helped": nobody does so. */
function isLoose(tree: Tree, at: number): boolean {
  const { xpos } = tree.words[at] ?? {};
  if (dependentsBy(tree, at, 'aux', 'nsubj').length > 0) return false;
  if (xpos === 'VBG') return isRelation(tree, at, 'ccomp', 'csubj') && !isAdding(tree, at);
  const isInfinitive = dependentsBy(tree, at, 'mark').some((i) => lowerAt(tree, i) === 'to');
  return isInfinitive && isRelation(tree, at, 'acl', 'csubj');
}

/** The complement, unless that is who speaks: "…, says envoy". */
function complementBeside(
  s: Sentence,
  at: number,
  entry: Cue,
  source: number,
): Complement | undefined {
  const complement = complementOf(s, at, entry);
  return complement?.words.includes(source) ? undefined : complement;
}

/** "Ruiz said:" at the end of a sentence or line. */
function awaiting(s: Sentence, found: Found): Attribution | undefined {
  const { words } = s.tree;
  const last = words.length - 1;
  const isOpen = words[last]?.form === ':' && last - found.at <= longestAside;
  if (!isOpen) return undefined;
  const cue = withColon(s.tree, found.cue);
  return attributionOf(s, { ...found, cue, isAwaited: true });
}

/** How many words may stand between a cue and the colon that it announces a quotation with. */
const longestAside = 8;

function canQuote({ takes }: Cue): boolean {
  return takes.has('that') || takes.has('quote');
}

function withColon(tree: Tree, { first, last }: Stretch): Stretch {
  return { first, last: lowerAt(tree, last + 1) === ':' ? last + 1 : last };
}

/** The nearest subject, else what stands next to the cue, else that of the verb above. */
function sourceOf(s: Sentence, place: Omit<Place, 'source'>): number | undefined {
  const { tree } = s;
  // "“The port,” said the mayor, “is open.”": what is quoted may look like a subject.
  const quote = quoteAt(s, place.at);
  const own = dependentsBy(tree, place.at, 'nsubj').filter((i) => quoteAt(s, i) === quote);
  const nearest = own.findLast((i) => i < place.at) ?? own[0];
  if (nearest !== undefined) return nearest;
  const beside = isFiniteAt(tree, place.at) ? sourceBeside(s, place) : undefined;
  // “…,” she said, adding that …
  const isUnder = isRelation(tree, place.at, 'ccomp') && isAdding(tree, place.at);
  const verb = isUnder ? (tree.words[place.at]?.head ?? place.at) : place.at;
  return beside ?? subjectsOf(tree, verb)[0] ?? nominalBefore(tree, place.cue.first);
}

/** "…, said Ruiz", "the pact, Ruiz said, …" where the parse has the speaker for something else. */
function sourceBeside(s: Sentence, { at, cue }: Omit<Place, 'source'>): number | undefined {
  const { tree } = s;
  const isInverted = cue.first === cue.last && cue.first > 0 && isBreak(tree, cue.first - 1);
  const isSaying = quoteAt(s, cue.first - 1) !== undefined || tree.words[at]?.lemma === 'say';
  const [behind] = isInverted && isSaying ? dependentsBy(tree, at, 'obj', 'iobj') : [];
  return behind ?? insertedBefore(tree, cue.first);
}

/** The noun or name right before a cue. */
function nominalBefore(tree: Tree, end: number): number | undefined {
  return isNominalAt(tree, end - 1) ? end - 1 : undefined;
}

function isNominalAt({ words }: Tree, at: number): boolean {
  const { upos = '', xpos = '' } = words[at] ?? {};
  return /^(?:NOUN|PROPN|PRON)$/.test(upos) && !xpos.startsWith('W');
}

/** "Ruiz" in "the pact, Ruiz said, …" where the parse has it for an apposition. */
function insertedBefore(tree: Tree, end: number): number | undefined {
  let first = end;
  while (first > 0 && !isBreak(tree, first - 1)) first -= 1;
  const block = range(first, end);
  if (
    first === 0 ||
    block.some((i) => /^(?:VERB|AUX|SCONJ|CCONJ)$/.test(tree.words[i]?.upos ?? ''))
  )
    return undefined;
  const head = block.find((i) => !block.includes(tree.words[i]?.head ?? -1));
  return head !== undefined && isNominalAt(tree, head) ? head : undefined;
}

/** "Ruiz, a lawyer, recalled that …": no passive, though the tagger has a participle on a noun. */
function isActiveAfterAll(tree: Tree, at: number): boolean {
  if (!isRelation(tree, at, 'acl') || naming.has(tree.words[at]?.lemma ?? '')) return false;
  if (dependentsBy(tree, at, 'aux:pass').length > 0 || agentsOf(tree, at).length > 0) return false;
  return dependentsBy(tree, at, 'obj', 'ccomp').length > 0;
}

const naming = new Set(['call', 'name', 'dub', 'title', 'label', 'brand']);

// ------------------------------------------------------------- passive, raising

/** "Peru is said to …", "the pact was praised by Chile", "it was reported that …". */
function passive(s: Sentence, at: number, cue: Stretch, entry: Cue): Attribution | undefined {
  const { tree } = s;
  const [source] = agentsOf(tree, at);
  // "The bay is called the Gate": a name, and no judgement.
  if (source === undefined && naming.has(tree.words[at]?.lemma ?? '')) return undefined;
  const subjects = dependentsBy(tree, at, 'nsubj');
  const clauses = canQuote(entry) ? dependentsBy(tree, at, 'ccomp') : [];
  const open = dependentsBy(tree, at, 'xcomp');
  const { takes } = entry;
  let heads: number[] = [];
  if (clauses.length > 0) heads = clauses;
  else if (open.length > 0 && (takes.has('inf') || takes.has('that')))
    heads = [...subjects, ...open];
  else if (takes.has('np')) heads = [...undergoers(tree, at, subjects, source), ...roles(tree, at)];
  if (heads.length === 0) return undefined;
  const words = heads.flatMap((i) => subtree(tree, i, (k) => k !== at));
  return attributionOf(s, { entry, at, cue, source, words });
}

/** What a passive verb is about: its subject, or the noun that it describes where it says who does it. */
function undergoers(
  tree: Tree,
  at: number,
  subjects: readonly number[],
  agent: number | undefined,
): readonly number[] {
  if (subjects.length > 0) return subjects;
  const head = tree.words[at]?.head ?? -1;
  return agent !== undefined && isRelation(tree, at, 'acl') ? [head] : [];
}

function roles(tree: Tree, at: number): number[] {
  return dependentsBy(tree, at, 'obl', 'advcl').filter((i) =>
    dependentsBy(tree, i, 'case', 'mark').some((k) => /^(?:as|for|of)$/.test(lowerAt(tree, k))),
  );
}

/** "Peru seems to waver", "it appears that …": nobody says so. */
function seeming(s: Sentence, at: number, cue: Stretch, entry: Cue): Attribution | undefined {
  const { tree } = s;
  const said = dependentsBy(tree, at, 'xcomp', 'ccomp');
  if (said.length === 0) return undefined;
  const words = [...dependentsBy(tree, at, 'nsubj'), ...said].flatMap((i) => subtree(tree, i));
  return attributionOf(s, { entry, at, cue, source: undefined, words });
}
