import type { Signs } from '../signs.ts';
import { label } from './labels.ts';
import type { Passage } from './passage.ts';

/** The kinds of signs; their numbers are part of the weights. */
const kind = {
  always: 1,
  lemma: 2,
  form: 3,
  tag: 4,
  lemmaTag: 5,
  ending: 6,
  quoted: 7,
  near: 8,
  lemmaNear: 9,
  before: 10,
  after: 11,
  lemmaBefore: 12,
  lemmaAfter: 13,
  twoBefore: 14,
  twoAfter: 15,
  tagsAround: 16,
  lemmaTagsAround: 17,
  relation: 18,
  lemmaRelation: 19,
  tagRelation: 20,
  below: 21,
  lemmaBelow: 22,
  tagBelow: 23,
  belowLemma: 24,
  belowTag: 25,
  belowQuoted: 26,
  lemmaBelowQuoted: 27,
  subject: 28,
  subjectTag: 29,
  subjectNear: 30,
  complement: 31,
  complementTag: 32,
  complementWord: 33,
  complementSide: 34,
  lemmaComplementSide: 35,
  preposition: 36,
  object: 37,
  frame: 38,
  lemmaFrame: 39,
  frameNear: 40,
  head: 41,
  headRelation: 42,
  headTags: 43,
  headLemma: 44,
  above: 45,
  headQuoted: 46,
  headSide: 47,
  first: 48,
  last: 49,
  quotesBeside: 50,
  heading: 51,
  ruled: 52,
} as const;

const candidates = /^(?:VERB|NOUN|ADJ|ADV|ADP|AUX|SCONJ)$/;

/** Whether a word may head a cue: one that a rule takes for one, one of some lemmas, or a verb with a clause of its own. */
export function mayCue(p: Passage, at: number, lemmas: ReadonlySet<string>): boolean {
  const upos = p.uposes[at] ?? '';
  if (!candidates.test(upos) && p.forms[at] !== ':') return false;
  const s = p.sentence[at] ?? 0;
  if (p.ruled[s]?.has(at - (p.sentenceStarts[s] ?? 0)) || lemmas.has(p.lemmas[at] ?? ''))
    return true;
  const hasClause = (p.dependents[at] ?? []).some((i) =>
    /^(?:ccomp|parataxis)/.test(p.relations[i] ?? ''),
  );
  return upos === 'VERB' && hasClause;
}

/** What is known of a word that may be the head of a cue. */
export function cueSigns(p: Passage, at: number, near: number, signs: Signs): void {
  signs.clear();
  const [lemma, tag] = [p.lemma[at] ?? 0, p.xpos[at] ?? 0];
  signs.add(kind.always, p.upos[at]);
  signs.add(kind.lemma, lemma);
  signs.add(kind.form, p.lower[at]);
  signs.add(kind.tag, tag);
  signs.add(kind.lemmaTag, lemma, tag);
  signs.add(kind.ending, tag, p.ending[at]);
  signs.add(kind.quoted, isQuoted(p, at));
  signs.add(kind.near, near);
  signs.add(kind.lemmaNear, lemma, near);
  ruledSigns(p, at, signs);
  aroundSigns(p, at, signs);
  headSigns(p, at, near, signs);
  const frame = dependentSigns(p, at, near, signs);
  signs.add(kind.frame, p.upos[at], frame);
  signs.add(kind.lemmaFrame, lemma, frame);
  signs.add(kind.frameNear, frame, near, isQuoted(p, at));
}

/** What the rules make of the word: a cue, or nothing. */
function ruledSigns(p: Passage, at: number, signs: Signs): void {
  const s = p.sentence[at] ?? 0;
  const labels = p.ruled[s]?.get(at - (p.sentenceStarts[s] ?? 0));
  const isRuled = labels === undefined ? 1 : labels.includes(label.source) ? 3 : 2;
  signs.add(kind.ruled, isRuled, p.upos[at]);
  signs.add(kind.ruled, isRuled, p.lemma[at], 1);
  signs.add(kind.ruled, isRuled, p.relation[at], 2);
  signs.add(kind.ruled, isRuled, isQuoted(p, at), 3);
}

function isQuoted(p: Passage, at: number): number {
  return (p.quote[at] ?? -1) >= 0 ? 2 : 1;
}

/** How long the longest quotation of a sentence is that a word does not stand in: 1 there is none, 4 it is a clause. */
export function quotationNear(p: Passage, at: number): number {
  const s = p.sentence[at] ?? 0;
  let longest = 0;
  let last = -1;
  for (let i = p.sentenceStarts[s] ?? 0; i < (p.sentenceStarts[s + 1] ?? 0); i += 1) {
    const quote = p.quote[i] ?? -1;
    if (quote < 0 || quote === last || quote === p.quote[at]) continue;
    last = quote;
    const [from, to] = p.quotes[quote] ?? [0, 0];
    longest = Math.max(longest, to - from);
  }
  return longest === 0 ? 1 : longest < 4 ? 2 : longest < 8 ? 3 : 4;
}

function aroundSigns(p: Passage, at: number, signs: Signs): void {
  const s = p.sentence[at] ?? 0;
  const [from, to] = [p.sentenceStarts[s] ?? 0, p.sentenceStarts[s + 1] ?? 0];
  const word = (i: number) => (i < from ? 1 : i >= to ? 2 : (p.lower[i] ?? 0));
  const tagged = (i: number) => (i < from ? 1 : i >= to ? 2 : (p.upos[i] ?? 0));
  const lemma = p.lemma[at] ?? 0;
  signs.add(kind.before, word(at - 1));
  signs.add(kind.after, word(at + 1));
  signs.add(kind.lemmaBefore, lemma, word(at - 1));
  signs.add(kind.lemmaAfter, lemma, word(at + 1));
  signs.add(kind.twoBefore, word(at - 2), word(at - 1));
  signs.add(kind.twoAfter, word(at + 1), word(at + 2));
  signs.add(kind.tagsAround, tagged(at - 1), p.upos[at], tagged(at + 1));
  signs.add(kind.lemmaTagsAround, lemma, tagged(at - 1), 1);
  signs.add(kind.lemmaTagsAround, lemma, tagged(at + 1), 2);
  const beside = isQuoted(p, at - 1) * 3 + isQuoted(p, at + 1);
  signs.add(kind.quotesBeside, beside);
  signs.add(kind.quotesBeside, beside, lemma);
  signs.add(kind.first, at === from ? 1 : 2);
  signs.add(kind.last, at + 2 >= to ? 1 : 2);
  const isHeading = /^[.!?”"’':]/.test(p.forms.at(-1) ?? '') ? 1 : 2;
  signs.add(kind.heading, isHeading, p.upos[at]);
  signs.add(kind.heading, isHeading, lemma, 1);
}

function headSigns(p: Passage, at: number, near: number, signs: Signs): void {
  const [lemma, tag, relation] = [p.lemma[at] ?? 0, p.xpos[at] ?? 0, p.relation[at] ?? 0];
  signs.add(kind.relation, relation, near);
  signs.add(kind.lemmaRelation, lemma, relation);
  signs.add(kind.lemmaRelation, lemma, relation, near);
  signs.add(kind.tagRelation, tag, relation);
  const head = p.heads[at] ?? -1;
  if (head < 0) return;
  signs.add(kind.head, p.lemma[head]);
  signs.add(kind.headRelation, p.lemma[head], relation);
  signs.add(kind.headTags, p.xpos[head], relation, tag);
  signs.add(kind.headLemma, p.upos[head], relation, lemma);
  const second = p.heads[head] ?? -1;
  signs.add(kind.above, relation, p.relation[head], second < 0 ? 1 : p.upos[second]);
  signs.add(kind.above, relation, p.relation[head], lemma);
  const isApart = isQuoted(p, head) * 3 + isQuoted(p, at);
  signs.add(kind.headQuoted, relation, isApart);
  signs.add(kind.headQuoted, relation, isApart, lemma);
  const side = head < at ? 1 : 2;
  signs.add(kind.headSide, relation, side, p.upos[at]);
  signs.add(kind.headSide, relation, side, lemma);
}

/** The frame that the dependents make, as one key whatever their order. */
function dependentSigns(p: Passage, at: number, near: number, signs: Signs): number {
  const [lemma, upos, tag] = [p.lemma[at] ?? 0, p.upos[at] ?? 0, p.xpos[at] ?? 0];
  let frame = 1;
  for (const i of p.dependents[at] ?? []) {
    const relation = p.relation[i] ?? 0;
    const named = p.relations[i] ?? '';
    signs.add(kind.below, relation);
    signs.add(kind.lemmaBelow, lemma, relation);
    signs.add(kind.tagBelow, upos, relation);
    signs.add(kind.belowLemma, relation, p.lemma[i]);
    signs.add(kind.belowTag, relation, p.xpos[i], upos);
    const isApart = p.quote[i] !== p.quote[at] && (p.quote[i] ?? -1) >= 0 ? 2 : 1;
    signs.add(kind.belowQuoted, relation, isApart);
    signs.add(kind.lemmaBelowQuoted, lemma, relation, isApart);
    if (framing.test(named)) frame |= bitOf(named);
    if (named.startsWith('nsubj') || named === 'nmod:poss' || named === 'obl:agent') {
      subjectSigns(p, at, i, near, signs);
    } else if (clausal.test(named)) complementSigns(p, at, i, near, signs);
    else if (/^(?:obj|obl|nmod)/.test(named)) {
      const preposition = (p.dependents[i] ?? []).find((j) => p.relations[j] === 'case');
      signs.add(kind.preposition, lemma, preposition === undefined ? 1 : p.lower[preposition]);
      if (named === 'obj') {
        signs.add(kind.object, lemma, p.lemma[i]);
        signs.add(kind.object, tag, p.xpos[i], 1);
        signs.add(kind.object, p.lemma[i]);
      }
    }
  }
  return frame;
}

const clausal = /^(?:ccomp|xcomp|advcl|acl|parataxis)/;
const framing = /^(?:nsubj|ccomp|xcomp|obj|obl|parataxis|acl)/;
const frameOrder = ['nsubj', 'ccomp', 'xcomp', 'obj', 'obl', 'parataxis', 'acl'];

function bitOf(relation: string): number {
  return 2 << frameOrder.findIndex((one) => relation.startsWith(one));
}

function subjectSigns(p: Passage, at: number, i: number, near: number, signs: Signs): void {
  const [lemma, tag] = [p.lemma[at] ?? 0, p.xpos[at] ?? 0];
  const isName = /^\p{Lu}/u.test(p.forms[i] ?? '') ? 1 : 2;
  signs.add(kind.subject, p.lemma[i]);
  signs.add(kind.subject, p.lemma[i], tag);
  signs.add(kind.subjectTag, p.xpos[i], lemma);
  signs.add(kind.subjectTag, p.upos[i], isName, tag);
  signs.add(kind.subjectNear, p.upos[i], near);
}

function complementSigns(p: Passage, at: number, i: number, near: number, signs: Signs): void {
  const [lemma, upos, relation] = [p.lemma[at] ?? 0, p.upos[at] ?? 0, p.relation[i] ?? 0];
  const side = i < at ? 1 : 2;
  signs.add(kind.complement, lemma, p.lemma[i]);
  signs.add(kind.complementTag, relation, p.xpos[i], upos);
  signs.add(kind.complementTag, relation, p.xpos[i], lemma);
  signs.add(kind.complementSide, relation, side, near);
  signs.add(kind.lemmaComplementSide, lemma, relation, side);
  let mark = 1;
  for (const j of p.dependents[i] ?? []) {
    const named = p.relations[j] ?? '';
    if (named === 'mark') mark = p.lower[j] ?? 0;
    if (!/^(?:aux|nsubj|mark|expl)/.test(named)) continue;
    signs.add(kind.complementWord, relation, p.relation[j], upos);
    signs.add(kind.complementWord, relation, p.relation[j], lemma);
    signs.add(kind.complementWord, relation, p.lower[j]);
  }
  signs.add(kind.complementWord, relation, mark, 1);
  signs.add(kind.complementWord, relation, mark, lemma);
  signs.add(kind.complementWord, relation, mark, upos);
}
