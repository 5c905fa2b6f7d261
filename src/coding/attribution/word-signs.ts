import { clauseOf } from '../../text/syntax/clauses.ts';
import { joined, type Signs } from '../signs.ts';
import type { Passage } from './passage.ts';

/** The kinds of signs; their numbers are part of the weights. */
const kind = {
  always: 101,
  path: 102,
  pathQuote: 103,
  pathQuotes: 104,
  pathCue: 105,
  pathCueRelation: 106,
  pathFrame: 107,
  pathDepth: 108,
  pathWord: 109,
  pathForm: 110,
  tagQuote: 111,
  quote: 112,
  quoteSentence: 113,
  distance: 114,
  distanceTag: 115,
  commas: 116,
  commasCue: 117,
  commasPath: 118,
  form: 119,
  formDistance: 120,
  relationPath: 121,
  beforePath: 122,
  afterPath: 123,
  tags: 124,
  tagDistance: 125,
  pathBefore: 126,
  pathAfter: 127,
  sentenceCue: 128,
  pathCueTag: 129,
  subject: 130,
  ruled: 131,
  ruledPath: 132,
} as const;

/** Sentences before and behind that of a cue in which its content is looked for. */
const [before, behind] = [4, 6];

/**
 * The places in which the source and the content of a cue are looked for: its sentence, and the sentences around where the
 * paragraph has a quotation that the cue does not stand in, or ends the sentence with a colon.
 */
function windowOf(p: Passage, cue: number): readonly [from: number, to: number] {
  const sentence = p.sentence[cue] ?? 0;
  const end = p.sentenceStarts[sentence + 1] ?? p.size;
  const isWide = p.forms[end - 1] === ':' || p.quotes.some((_, i) => i !== p.quote[cue]);
  return [
    p.sentenceStarts[Math.max(0, sentence - (isWide ? before : 0))] ?? 0,
    p.sentenceStarts[sentence + (isWide ? behind : 0) + 1] ?? p.size,
  ];
}

/** What the words of a window are seen by, from one cue. */
export interface Outlook {
  readonly cue: number;
  readonly from: number;
  readonly to: number;
  /** By word of the window: the way to the cue through the tree, and how far below its branch. */
  readonly paths: Int32Array;
  readonly depths: Int32Array;
  readonly commas: Int32Array;
  readonly isSubject: Uint8Array;
  /** What the words are by the rules: 0 where these have no such cue, else a label and 1. */
  readonly ruled: Uint8Array;
  readonly frame: number;
  /** The quotation nearest to the cue that it does not stand in; -1 for none. */
  readonly nearest: number;
}

export function outlookOf(p: Passage, cue: number): Outlook {
  const [from, to] = windowOf(p, cue);
  const ways = waysTo(p, cue, from, to);
  return {
    cue,
    from,
    to,
    ...ways,
    commas: commasFrom(p, cue, from, to),
    isSubject: subjectWords(p, cue, from, to),
    ruled: ruledWords(p, cue, from, to),
    frame: frameOf(p, cue),
    nearest: nearestQuote(p, cue, from, to),
  };
}

const elsewhere = 7;
const self = 11;

/**
 * For each word the branch on which it hangs: below the cue, or below a word above the cue, with the relations from the
 * cue up to there.
 */
function waysTo(p: Passage, cue: number, from: number, to: number) {
  const above = new Map<number, number>();
  let key = 3;
  for (let i = cue, k = 0; i >= 0; i = p.heads[i] ?? -1, k += 1) {
    above.set(i, key);
    if (k < 3) key = joined(key, p.plain[i] ?? 0);
  }
  const paths = new Int32Array(to - from);
  const depths = new Int32Array(to - from);
  const own = p.sentence[cue] ?? 0;
  for (let at = from; at < to; at += 1) {
    const off = (p.sentence[at] ?? 0) - own;
    if (off !== 0) {
      paths[at - from] = joined(elsewhere, Math.max(-3, Math.min(3, off)) + 5);
      depths[at - from] = 9;
      continue;
    }
    let branch = -1;
    let depth = 0;
    let top = at;
    while (top >= 0 && !above.has(top)) {
      branch = top;
      top = p.heads[top] ?? -1;
      depth += 1;
    }
    const side = branch < cue ? 1 : 2;
    paths[at - from] = joined(
      above.get(top) ?? 0,
      branch < 0 ? self : joined(p.relation[branch] ?? 0, side),
    );
    depths[at - from] = Math.min(depth, 4);
  }
  return { paths, depths };
}

function commasFrom(p: Passage, cue: number, from: number, to: number): Int32Array {
  const commas = new Int32Array(to - from);
  for (const step of [1, -1]) {
    let run = 0;
    for (let at = cue + step; at >= from && at < to; at += step) {
      if (p.forms[at] === ',') run = Math.min(3, run + 1);
      commas[at - from] = run;
    }
  }
  return commas;
}

/** The words below whoever does what a cue says, also where that stands with a verb above it. */
function subjectWords(p: Passage, cue: number, from: number, to: number): Uint8Array {
  const s = p.sentence[cue] ?? 0;
  const start = p.sentenceStarts[s] ?? 0;
  const tree = p.trees[s];
  const marked = new Uint8Array(to - from);
  if (tree === undefined) return marked;
  const { subjects } = clauseOf(tree, cue - start);
  for (let at = start; at < (p.sentenceStarts[s + 1] ?? 0); at += 1) {
    if (at < from || at >= to) continue;
    let top = at;
    for (let k = 0; top >= 0 && k < 6 && !subjects.includes(top - start); k += 1) {
      top = top === cue ? -1 : (p.heads[top] ?? -1);
    }
    marked[at - from] = top >= 0 && subjects.includes(top - start) ? 2 : 1;
  }
  return marked;
}

function ruledWords(p: Passage, cue: number, from: number, to: number): Uint8Array {
  const marked = new Uint8Array(to - from);
  const s = p.sentence[cue] ?? 0;
  const start = p.sentenceStarts[s] ?? 0;
  const labels = p.ruled[s]?.get(cue - start);
  if (labels === undefined) return marked;
  marked.fill(1);
  for (const [i, one] of labels.entries()) {
    const at = start + i - from;
    if (at >= 0 && at < marked.length) marked[at] = one + 1;
  }
  return marked;
}

const framing = ['nsubj', 'ccomp', 'xcomp', 'obj', 'obl', 'parataxis', 'acl'];

function frameOf(p: Passage, cue: number): number {
  let frame = 1;
  for (const i of p.dependents[cue] ?? []) {
    const bit = framing.findIndex((one) => p.relations[i]?.startsWith(one));
    if (bit >= 0) frame |= 2 << bit;
  }
  return frame;
}

function nearestQuote(p: Passage, cue: number, from: number, to: number): number {
  for (let off = 1; cue - off >= from || cue + off < to; off += 1) {
    for (const at of [cue - off, cue + off]) {
      if (at < from || at >= to) continue;
      const quote = p.quote[at] ?? -1;
      if (quote >= 0 && quote !== p.quote[cue]) return quote;
    }
  }
  return -1;
}

function stepsOf(count: number): number {
  if (count <= 3) return count;
  return count <= 6 ? 4 : count <= 12 ? 5 : count <= 25 ? 6 : 7;
}

/** How a word stands to the quotations: 1 in none, else in the cue's own, the nearest or another, a short or a long one. */
function quoteOf(p: Passage, { cue, nearest }: Outlook, at: number): number {
  const quote = p.quote[at] ?? -1;
  if (quote < 0) return 1;
  const [from, to] = p.quotes[quote] ?? [0, 0];
  const which = quote === p.quote[cue] ? 1 : quote === nearest ? 2 : 3;
  return which * 2 + (to - from < 4 ? 0 : 1);
}

/** What is known of a word of the window, seen from the cue. */
export function wordSigns(p: Passage, out: Outlook, at: number, signs: Signs): void {
  signs.clear();
  const { cue, from, to } = out;
  const path = out.paths[at - from] ?? 0;
  const quote = quoteOf(p, out, at);
  const isCueQuoted = (p.quote[cue] ?? -1) >= 0 ? 1 : 2;
  const side = at < cue ? 1 : at > cue ? 2 : 3;
  signs.add(kind.always);
  signs.add(kind.path, path);
  signs.add(kind.pathQuote, path, quote);
  signs.add(kind.pathQuotes, path, quote, isCueQuoted);
  signs.add(kind.pathCue, path, p.lemma[cue]);
  signs.add(kind.pathCueRelation, path, p.upos[cue], p.relation[cue]);
  signs.add(kind.pathCueTag, path, p.xpos[cue], quote);
  signs.add(kind.pathFrame, path, out.frame);
  signs.add(kind.pathDepth, path, out.depths[at - from]);
  signs.add(kind.pathWord, path, p.upos[at], p.relation[at]);
  signs.add(kind.pathForm, path, p.lower[at]);
  signs.add(kind.relationPath, path, p.relation[at]);
  signs.add(kind.beforePath, path, p.lower[at - 1] ?? 1);
  signs.add(kind.afterPath, path, p.lower[at + 1] ?? 1);
  signs.add(kind.pathBefore, path, at > from ? out.paths[at - 1 - from] : 1);
  signs.add(kind.pathAfter, path, at + 1 < to ? out.paths[at + 1 - from] : 1);
  signs.add(kind.subject, out.isSubject[at - from], path);
  signs.add(kind.subject, out.isSubject[at - from], p.upos[at], side);
  ruledSigns(p, out, at, signs);
  placeSigns(p, out, at, { path, quote, side, isCueQuoted }, signs);
}

function ruledSigns(p: Passage, { ruled, paths, from, cue }: Outlook, at: number, signs: Signs) {
  const own = ruled[at - from] ?? 0;
  if (own === 0) return;
  const around = (ruled[at - 1 - from] ?? 9) * 10 + (ruled[at + 1 - from] ?? 9) + 1;
  signs.add(kind.ruled, own);
  signs.add(kind.ruled, own, around);
  signs.add(kind.ruled, own, p.lower[at], 1);
  signs.add(kind.ruled, own, p.lemma[cue], 2);
  signs.add(kind.ruled, own, p.relation[at], 3);
  signs.add(kind.ruledPath, own, paths[at - from]);
  signs.add(kind.ruledPath, own, around, paths[at - from]);
}

interface Seen {
  readonly path: number;
  readonly quote: number;
  readonly side: number;
  readonly isCueQuoted: number;
}

function placeSigns(
  p: Passage,
  { cue, from, commas, nearest }: Outlook,
  at: number,
  { path, quote, side, isCueQuoted }: Seen,
  signs: Signs,
): void {
  const steps = stepsOf(Math.abs(at - cue)) * 4 + side;
  const run = (commas[at - from] ?? 0) * 4 + side;
  const off = Math.max(-2, Math.min(2, (p.sentence[at] ?? 0) - (p.sentence[cue] ?? 0))) + 4;
  signs.add(kind.tagQuote, p.upos[at], quote);
  signs.add(kind.quote, quote, isCueQuoted, side);
  signs.add(kind.quoteSentence, quote, off, isCueQuoted * 2 + (nearest >= 0 ? 1 : 0));
  signs.add(kind.distance, steps);
  signs.add(kind.distanceTag, steps, p.upos[at]);
  signs.add(kind.tagDistance, steps, p.xpos[at]);
  signs.add(kind.commas, run, quote);
  signs.add(kind.commasCue, run, p.lemma[cue]);
  signs.add(kind.commasPath, run, path);
  signs.add(kind.form, p.lower[at], side);
  signs.add(kind.formDistance, p.lower[at], steps);
  signs.add(kind.tags, joined(p.upos[at - 1] ?? 1, p.upos[at] ?? 0), p.upos[at + 1] ?? 1, side);
  signs.add(kind.sentenceCue, off, quote, p.lemma[cue]);
}
