import type { Span } from '../../core/span.ts';
import { clauseOf } from '../../text/syntax/clauses.ts';
import { nounPhrase } from '../../text/syntax/phrases.ts';
import { isRelation } from '../../text/syntax/tree.ts';
import { label } from './labels.ts';
import { cueChance, labelsOf } from './model.ts';
import type { Passage } from './passage.ts';
import { outlookOf } from './word-signs.ts';

/** Who says what, as spans of the text; places count in the passage. */
export interface Learned {
  /** The word that heads the cue. */
  readonly at: number;
  readonly cue: Span;
  readonly sources: readonly Span[];
  readonly contents: readonly Span[];
  /** The chance of the cue. */
  readonly chance: number;
}

/** From this chance on a word is taken for a cue: where precision and recall are best together on what was held apart. */
const threshold = 0.4;

/** The attributions of a passage in the order of their cues. */
export function learnedIn(p: Passage): Learned[] {
  const cues: { at: number; chance: number }[] = [];
  for (let at = 0; at < p.size; at += 1) {
    const chance = cueChance(p, at);
    if (chance >= threshold) cues.push({ at, chance });
  }
  const places = new Set(cues.map(({ at }) => at));
  return cues.flatMap(({ at, chance }) => attributionOf(p, at, chance, places) ?? []);
}

type Places = readonly [from: number, to: number];

function attributionOf(
  p: Passage,
  at: number,
  chance: number,
  cued: ReadonlySet<number>,
): Learned | undefined {
  const outlook = outlookOf(p, at);
  const labels = labelsOf(p, outlook);
  const next = (p.dependents[at] ?? []).find((i) => cued.has(i) && isNext(p, i, at));
  if (next !== undefined) clearFrom(p, next, outlook.from, labels);
  const runs = (wanted: number) => runsOf(labels, wanted, outlook.from);
  const named = runs(label.source).filter((run) => hasWord(p, run));
  const sources = named.length > 0 ? named : subjectsOf(p, at);
  const cues = runs(label.cue);
  const taken = [...sources, ...cues];
  const contents = tidied(p, at, runs(label.content), taken).filter((run) => saysSomething(p, run));
  if (contents.length === 0) return undefined;
  const cue = withoutPronoun(
    p,
    at,
    cues.find(([from, to]) => from <= at && at < to),
  );
  const spanOf = ([from, to]: Places): Span => [p.spans[from]?.[0] ?? 0, p.spans[to - 1]?.[1] ?? 0];
  return {
    at,
    cue: spanOf(cue),
    sources: sources.map(spanOf),
    contents: contents.map(spanOf),
    chance,
  };
}

/** "said that … and warned that …", "issued a report, warning that …". */
function isNext(p: Passage, i: number, at: number): boolean {
  if (p.relations[i] === 'conj') return true;
  const isBehind = i > at && p.lemmas[i - 1] === ',';
  return isBehind && p.relations[i] === 'advcl' && (p.forms[i] ?? '').endsWith('ing');
}

/** "**It** was reported that …": nobody is part of what says so. */
function withoutPronoun(p: Passage, at: number, cue: Places = [at, at + 1]): Places {
  const [from, to] = cue;
  return from < at && p.uposes[from] === 'PRON' ? [from + 1, to] : cue;
}

/** "said that … and warned that …": from the second cue on, what is said is said by that one. */
function clearFrom(p: Passage, cue: number, from: number, labels: Uint8Array): void {
  const own = (p.dependents[cue] ?? []).filter(
    (i) => i < cue && /^(?:cc|aux|advmod)/.test(p.relations[i] ?? ''),
  );
  const start = Math.min(cue, ...own);
  for (let at = start; at < from + labels.length && p.sentence[at] === p.sentence[cue]; at += 1) {
    if (labels[at - from] === label.content) labels[at - from] = label.other;
  }
}

/** Who does what a verb says, where nobody was labelled: "…, and called for talks" has its subject with another verb. */
function subjectsOf(p: Passage, at: number): Places[] {
  const s = p.sentence[at] ?? 0;
  const start = p.sentenceStarts[s] ?? 0;
  const tree = p.trees[s];
  if (tree === undefined || p.uposes[at] !== 'VERB') return [];
  const { subjects } = clauseOf(tree, at - start);
  const people = subjects.filter((i) => !isRelation(tree, i, 'expl') && i + start !== at);
  return people.slice(0, 1).map((i) => {
    const [from, to] = nounPhrase(tree, i);
    const places = tree.words.flatMap(({ span }, k) =>
      from <= span[0] && span[1] <= to ? [k] : [],
    );
    return [(places[0] ?? i) + start, (places.at(-1) ?? i) + start + 1];
  });
}

function runsOf(labels: Uint8Array, wanted: number, from: number): Places[] {
  const runs: [number, number][] = [];
  for (const [i, one] of labels.entries()) {
    if (one !== wanted) continue;
    const last = runs.at(-1);
    if (last?.[1] === from + i) last[1] += 1;
    else runs.push([from + i, from + i + 1]);
  }
  return runs;
}

function hasWord(p: Passage, [from, to]: Places): boolean {
  for (let at = from; at < to; at += 1) if (p.uposes[at] !== 'PUNCT') return true;
  return false;
}

/** "**It** was reported that …" tells nothing. */
function saysSomething(p: Passage, run: Places): boolean {
  return hasWord(p, run) && !(run[1] - run[0] === 1 && p.lemmas[run[0]] === 'it');
}

/** A quotation of fewer words may be a name or a term. */
const shortest = 4;
/** Words between two stretches that are one. */
const gap = 2;

/** Contents to the ends of the quotations they touch, and in one piece where next to nothing stands between. */
function tidied(
  p: Passage,
  cue: number,
  runs: readonly Places[],
  taken: readonly Places[],
): Places[] {
  const isFree = (from: number, to: number) => !taken.some((one) => one[0] < to && from < one[1]);
  const joined: [number, number][] = [];
  for (const run of runs.map((one) => toQuoteEnds(p, cue, one, isFree))) {
    const last = joined.at(-1);
    const isNear =
      last && run[0] - last[1] <= gap && isFree(last[1], run[0]) && !isParted(p, last[1], run[0]);
    if (last && (run[0] <= last[1] || isNear)) last[1] = Math.max(last[1], run[1]);
    else joined.push([run[0], run[1]]);
  }
  return joined;
}

/** Whether a quotation begins behind a sentence that ends outside it, or behind another quotation: it is told by itself. */
function isParted(p: Passage, before: number, from: number): boolean {
  const quote = p.quote[from] ?? -1;
  const isOpening = quote >= 0 && p.quotes[quote]?.[0] === from;
  return isOpening && p.sentence[before - 1] !== p.sentence[from];
}

function toQuoteEnds(
  p: Passage,
  cue: number,
  [from, to]: Places,
  isFree: (from: number, to: number) => boolean,
): Places {
  let [first, last] = [from, to];
  for (let at = from; at < to; at += 1) {
    const quote = p.quote[at] ?? -1;
    const [start, end] = p.quotes[quote] ?? [0, 0];
    if (quote < 0 || quote === p.quote[cue] || end - start < shortest || !isFree(start, end))
      continue;
    [first, last] = [Math.min(first, start), Math.max(last, end)];
  }
  return [first, last];
}
