import { overlaps, type Span, trim, within } from '../core/span.ts';
import type { Claim, Party, Stance, When } from '../model/coding.ts';
import { type Cue, cues, lineOfCue, type Match } from './lexicon.ts';
import type { Scope } from './parties.ts';
import { type Range, subjectOf } from './phrases.ts';
import { type Sentence, spanOf, treeWordAt, wordAt } from './sentence.ts';
import { speakerIn } from './speakers.ts';
import { stanceOf } from './stance.ts';
import { isVerbForm, isVerbLike, type VerbGroup, verbAt, verbGroup } from './verbs.ts';
import { forms, prepositions, subordinators } from './words.ts';

/** A claim before it has its number; `parent` is the place of the enclosing one in the list. */
export type ClaimDraft = Omit<Claim, 'id' | 'parent'>;

/** The claims of a sentence in the order of their cues; free-standing quotations are found by `freeQuotes`. */
export function findClaims(s: Sentence, scope: Scope): ClaimDraft[] {
  const drafts: ClaimDraft[] = [];
  for (let i = 0; i < s.tokens.length; i += 1) {
    const draft = accordingTo(s, i, scope) ?? cuedAt(s, i, scope, drafts);
    if (draft) drafts.push(draft);
  }
  return drafts;
}

function cuedAt(
  s: Sentence,
  i: number,
  scope: Scope,
  before: readonly ClaimDraft[],
): ClaimDraft | undefined {
  for (const match of cues().get(wordAt(s, i)) ?? []) {
    if (match.rest.some((word, k) => wordAt(s, i + 1 + k) !== word)) continue;
    const found = isVerbForm(match)
      ? verbClaim(s, i, match, scope)
      : nominalClaim(s, i, match, scope, before);
    if (found) return found;
  }
  return undefined;
}

interface Parts {
  readonly speaker: Party | undefined;
  readonly cue: Span;
  readonly content: readonly Span[];
}

function draftOf(
  s: Sentence,
  { speaker, cue, content }: Parts,
  entry: Cue,
  scope: Scope,
): ClaimDraft | undefined {
  const kept = content.map((span) => trimContent(s, span)).filter(([start, end]) => end > start);
  if (kept.length === 0) return undefined;
  const { stance, polarity } = stanceOf(s, kept, entry, speaker);
  scope.register.noteSpeaker(speaker);
  const draft: ClaimDraft = {
    speakers: speaker ? [speaker] : [],
    cue,
    content: kept,
    about: aboutOf(s, kept, scope),
    stance,
    polarity,
    horizon: horizonOf(s, stance, kept),
    sentence: s.span,
    confidence: speaker ? (speaker.code ? 0.9 : 0.8) : 0.5,
  };
  scope.trace?.claims.set(draft, { cue: lineOfCue(entry) });
  return draft;
}

/** Forecasts, promises and plans come true by the date in or right after their content. */
function horizonOf(s: Sentence, stance: Stance, content: readonly Span[]): When | null {
  if (stance !== 'forecasts' && stance !== 'promises' && stance !== 'plans' && stance !== 'warns')
    return null;
  const from = content[0]?.[0] ?? 0;
  return (
    s.dates.find(({ span, to, from: first }) => span[0] >= from && (to === null || first !== to)) ??
    null
  );
}

/** Everybody whom the content names, or points back to as a pair or list. */
export function aboutOf(s: Sentence, content: readonly Span[], { register }: Scope): string[] {
  const named = s.mentions.filter(({ name }) => content.some((part) => within(name.span, part)));
  const back = content.flatMap(([start, end]) => register.listIn(s.text.slice(start, end)));
  const codes = [
    ...named.map(({ name }) => name.code ?? ''),
    ...back.map(({ code }) => code?.slice(0, 3) ?? ''),
  ];
  return [...new Set(codes)].filter((code) => /^\p{L}/u.test(code));
}

/** Without outer blanks, a final full stop and a comma left over at its edge. */
function trimContent(s: Sentence, span: Span): Span {
  let [start, end] = trim(s.text, span);
  while (end > start && /[.,;:—–-]/.test(s.text[end - 1] ?? ''))
    [start, end] = trim(s.text, [start, end - 1]);
  while (end > start && /[,;:—–-]/.test(s.text[start] ?? ''))
    [start, end] = trim(s.text, [start + 1, end]);
  return [start, end];
}

// ------------------------------------------------------------ according to

const prepositional: Cue = {
  words: 'according to',
  pos: 'noun',
  class: 'say',
  stance: 'states',
  takes: '',
};

function accordingTo(s: Sentence, i: number, scope: Scope): ClaimDraft | undefined {
  if (wordAt(s, i) !== 'according' || wordAt(s, i + 1) !== 'to') return undefined;
  let end = i + 2;
  while (end < s.tokens.length && !/^[,.;:—–“”"]$/.test(wordAt(s, end))) end += 1;
  const speaker = speakerIn(s, { first: i + 2, end }, scope);
  const left: Span = [s.span[0], s.tokens[i]?.span[0] ?? s.span[0]];
  const right: Span = [s.tokens[end]?.span[0] ?? s.span[1], s.span[1]];
  const initial = i === 0 || (/^(?:but|and|still)$/.test(wordAt(s, i - 1)) && i === 1);
  return draftOf(
    s,
    { speaker, cue: spanOf(s, i, i + 2), content: initial ? [right] : [left, right] },
    prepositional,
    scope,
  );
}

// ------------------------------------------------------------------- verbs

function verbClaim(
  s: Sentence,
  i: number,
  match: Match<Cue> & { form: VerbGroup['form'] },
  scope: Scope,
): ClaimDraft | undefined {
  // "smaller states" state nothing.
  if (treeWordAt(s, i)?.upos !== 'VERB') return undefined;
  const group = verbGroup(s, i, match.form) ?? invertedGroup(s, i, match);
  if (group === undefined || group.kind === 'infinitive') return undefined;
  const end = i + 1 + match.rest.length;
  const cue = spanOf(s, group.start, end);
  const inverted = invertedSpeaker(s, group, end);
  if (inverted) {
    const speaker = speakerIn(s, inverted, scope);
    const rest = afterParenthesis(s, inverted.end);
    return draftOf(
      s,
      { speaker, cue, content: [[s.span[0], leftEdge(s, group.start)], ...rest] },
      match.entry,
      scope,
    );
  }
  const subject = subjectOf(s, group);
  const speaker = subject && speakerIn(s, subject, scope);
  const content = contentOf(s, { group, end, subject, takes: match.entry.takes });
  return content && draftOf(s, { speaker, cue, content }, match.entry, scope);
}

/** "said" right after a quotation's comma has no word of its own before it. */
function invertedGroup(s: Sentence, at: number, match: Match<Cue>): VerbGroup | undefined {
  const isPast = match.form === 'past' || match.form === 'present';
  if (!isPast || !/^[,”"’?!]$/.test(wordAt(s, at - 1))) return undefined;
  return {
    start: at,
    at,
    form: match.form as VerbGroup['form'],
    kind: 'finite',
    passive: false,
    progressive: false,
    auxiliaries: [],
  };
}

/** The subject behind an inverted verb: `“…,” said the minister, who …`. */
function invertedSpeaker(
  s: Sentence,
  { start, at, kind }: VerbGroup,
  end: number,
): Range | undefined {
  const before = wordAt(s, start - 1);
  const afterQuote =
    /^[,”"’?!]$/.test(before) && s.tokens.slice(0, start).some((_, i) => s.isQuoted[i]);
  if (kind !== 'finite' || start !== at || !afterQuote) return undefined;
  const first = wordAt(s, end);
  if (first === '' || /^[,.;:“"]$/.test(first) || first === 'that' || prepositions.has(first))
    return undefined;
  let stop = end;
  while (stop < s.tokens.length && !stopsSpeaker(s, stop)) stop += 1;
  return stop > end ? { first: end, end: stop } : undefined;
}

function stopsSpeaker(s: Sentence, i: number): boolean {
  const word = wordAt(s, i);
  if (/^[,.;:—–“”"(]$/.test(word) || subordinators.has(word) || s.isTime[i] === true) return true;
  return prepositions.has(word) && !/^(?:of|for|from)$/.test(word);
}

interface Slot {
  readonly group: VerbGroup;
  readonly end: number;
  readonly subject: Range | undefined;
  readonly takes: string;
}

/** The content right of the cue, or around a parenthesis "…, Mulder said, …"; undefined where the frame does not fit. */
function contentOf(s: Sentence, slot: Slot): Span[] | undefined {
  const { group, end, subject, takes } = slot;
  const frame = takes.split(',');
  const first = skipAside(s, end, frame);
  const word = wordAt(s, first);
  const stop = s.tokens.length;
  if (/^(?:[.,;]|)$/.test(word) || first >= stop) return parenthesis(s, group, subject, first);
  const isQuote = /^[“"‘]$/.test(word) || (word === ':' && /^[“"‘]$/.test(wordAt(s, first + 1)));
  const fits =
    (frame.includes('that') && word === 'that') ||
    (frame.includes('quote') && isQuote) ||
    (frame.includes('of') && word === 'of') ||
    (frame.includes('to') && hasInfinitive(s, first)) ||
    (frame.includes('bare') && opensClause(s, first)) ||
    (frame.includes('np') && !prepositions.has(word));
  if (!fits) return parenthesis(s, group, subject, first);
  return [[s.tokens[first]?.span[0] ?? s.span[1], rightEdge(s, first, group.at)]];
}

/** Over an addressee, a day or a manner between the cue and its content ("told reporters on Monday that"). */
function skipAside(s: Sentence, end: number, frame: readonly string[]): number {
  for (let i = end; i < Math.min(s.tokens.length, end + 14); i += 1) {
    const word = wordAt(s, i);
    if (word === 'that' && frame.includes('that')) return i;
    if (i > end && /^[“":]$/.test(word)) return i;
    if (/^[.,;—–]$/.test(word) || isVerbLike(s, i)) break;
  }
  let i = end;
  while (s.isTime[i] === true) i += 1;
  return i;
}

function hasInfinitive(s: Sentence, from: number): boolean {
  for (let i = from; i < Math.min(s.tokens.length, from + 10); i += 1) {
    if (wordAt(s, i) === 'to') return true;
    if (/^[.,;:]$/.test(wordAt(s, i))) return false;
  }
  return false;
}

/** Whether a clause without "that" starts here: a verb follows before the next stop. */
function opensClause(s: Sentence, from: number): boolean {
  if (prepositions.has(wordAt(s, from)) || /^[“"‘(—–:]$/.test(wordAt(s, from))) return false;
  for (let i = from + 1; i < s.tokens.length; i += 1) {
    if (isVerbLike(s, i) && verbAt(s, i)?.kind !== 'gerund') return true;
    if (/^[.;:—–]$/.test(wordAt(s, i))) return false;
  }
  return false;
}

/** "…, S V, …": the content is what stands on both sides. */
function parenthesis(
  s: Sentence,
  group: VerbGroup,
  subject: Range | undefined,
  after: number,
): Span[] | undefined {
  const first = subject ? Math.min(subject.first, group.start) : group.start;
  if (first === 0 || !/^[,”"’?!—–]$/.test(wordAt(s, first - 1))) return undefined;
  return [[s.span[0], leftEdge(s, first)], ...afterParenthesis(s, after)];
}

function leftEdge(s: Sentence, first: number): number {
  return s.tokens[first - 1]?.span[1] ?? s.span[0];
}

function afterParenthesis(s: Sentence, from: number): Span[] {
  const mark = s.tokens[from];
  if (mark === undefined || mark.text !== ',') return [];
  return [[mark.span[1], s.span[1]]];
}

/** The sentence's end, the end of the quotation that holds the cue, or where the author takes the word again. */
function rightEdge(s: Sentence, from: number, cue: number): number {
  const inQuote = s.isQuoted[cue] === true;
  for (let i = from + 1; i < s.tokens.length; i += 1) {
    if (inQuote && s.isQuoted[i] !== true) return s.tokens[i]?.span[0] ?? s.span[1];
    if (wordAt(s, i) !== ',' || s.isQuoted[i] === true) continue;
    const next = wordAt(s, i + 1);
    if (next === 'according' || turns(s, i + 1)) return s.tokens[i]?.span[0] ?? s.span[1];
  }
  return s.span[1];
}

/** ", underlining …", ", while X stating …": a participle of the author's, or another speaker's clause. */
function turns(s: Sentence, i: number): boolean {
  const word = wordAt(s, i);
  if (
    /^(?:underlining|underscoring|highlighting|echoing|reflecting|signalling|signaling|adding|warning|saying|citing|noting|stressing|insisting|arguing)$/.test(
      word,
    )
  )
    return true;
  if (word === 'but') return !isVerbLike(s, i + 1);
  return (
    /^(?:although|though)$/.test(word) ||
    ((word === 'with' || word === 'while') && hasCueAhead(s, i + 1))
  );
}

function hasCueAhead(s: Sentence, from: number): boolean {
  for (let i = from; i < Math.min(s.tokens.length, from + 6); i += 1) {
    if (/^[,;]$/.test(wordAt(s, i))) return false;
    if (cues().get(wordAt(s, i))?.some(isVerbForm)) return true;
  }
  return false;
}

// --------------------------------------------------- nouns and adjectives

/** "Oslo's fear that …", "the fact that …", "was alarmed at …". */
function nominalClaim(
  s: Sentence,
  i: number,
  match: Match<Cue>,
  scope: Scope,
  before: readonly ClaimDraft[],
): ClaimDraft | undefined {
  const frame = match.entry.takes.split(',');
  let first = i + 1;
  while (/^[”"’,—–-]$/.test(wordAt(s, first))) first += 1;
  const word = wordAt(s, first);
  const clause = frame.includes('that') && word === 'that';
  if (match.form === 'adjective') return adjectiveClaim(s, i, first, match, scope);
  if (!clause && !(frame.includes('of') && word === 'of' && match.entry.class === 'fear'))
    return undefined;
  const content: Span = [s.tokens[first]?.span[0] ?? 0, rightEdge(s, first, i)];
  const around = before.findLast((draft) =>
    draft.content.some((part) => within(s.tokens[i]?.span ?? [0, 0], part)),
  );
  const speaker = ownerOf(s, i, scope) ?? around?.speakers[0];
  return draftOf(s, { speaker, cue: spanOf(s, i, i + 1), content: [content] }, match.entry, scope);
}

function adjectiveClaim(
  s: Sentence,
  i: number,
  first: number,
  match: Match<Cue>,
  scope: Scope,
): ClaimDraft | undefined {
  const be = [1, 2, 3, 4].find((by) => forms.be.has(wordAt(s, i - by)));
  const word = wordAt(s, first);
  if (be === undefined || !(word === 'that' || /^(?:at|about|by|over|of)$/.test(word)))
    return undefined;
  const at = i - be;
  const copula: VerbGroup = {
    start: at,
    at,
    form: 'past',
    kind: 'finite',
    passive: false,
    progressive: false,
    auxiliaries: [],
  };
  const subject = subjectOf(s, copula);
  const speaker = subject && speakerIn(s, subject, scope);
  const content: Span = [
    s.tokens[word === 'that' ? first : first + 1]?.span[0] ?? 0,
    rightEdge(s, first, i),
  ];
  return (
    speaker &&
    draftOf(s, { speaker, cue: spanOf(s, at, i + 1), content: [content] }, match.entry, scope)
  );
}

/** The possessor of a noun: "Tokyo's greatest fears". */
function ownerOf(s: Sentence, i: number, scope: Scope): Party | undefined {
  for (let j = i - 1; j >= Math.max(1, i - 5); j -= 1) {
    if (!/^['’]s?$/.test(wordAt(s, j))) continue;
    let first = j - 1;
    while (
      first > 0 &&
      s.tokens[first - 1]?.kind === 'word' &&
      !prepositions.has(wordAt(s, first - 1)) &&
      !isVerbLike(s, first - 1)
    )
      first -= 1;
    return speakerIn(s, { first, end: j }, scope);
  }
  return undefined;
}

/** Whether a claim of the list holds a span in its content. */
export function isClaimed(span: Span, claims: readonly ClaimDraft[]): boolean {
  return claims.some(({ content }) => content.some((part) => overlaps(part, span)));
}
