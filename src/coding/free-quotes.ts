import { cover, overlaps, type Span, within } from '../core/span.ts';
import type { Party } from '../model/coding.ts';
import { clauseOf } from '../text/syntax/clauses.ts';
import { mentionsOf } from '../text/syntax/mentions.ts';
import { urgedBy } from './addressees.ts';
import { aboutOf, type ClaimDraft, isClaimed } from './claims.ts';
import { saying } from './lexicon.ts';
import type { Scope } from './parties.ts';
import { type Sentence, wordAt } from './sentence.ts';
import { speakerAt } from './speakers.ts';
import { stanceOf } from './stance.ts';
import { plainTelling } from './telling.ts';

/** Words from which on a quotation is somebody's content and not a term or a scare quote. */
const contentWords = 6;

interface Paragraph {
  readonly sentences: readonly Sentence[];
  readonly quotes: readonly Span[];
  /** The claims whose cues stand in it, in order. */
  readonly claims: readonly ClaimDraft[];
  /** Who spoke last before it. */
  readonly before: Party | undefined;
  /** The sentence right before it, if nobody says anything there. */
  readonly previous: Sentence | undefined;
}

/**
 * The claims of a paragraph with the quotations that no cue governs. One that goes on where a claim's sentence ended
 * ("“…,” said Ruiz. “…”") is part of that claim; any other is a claim of the last speaker in the paragraph, else of
 * whoever the sentence before tells of ("Ruiz went to Lima. “…”"), else of the last speaker before it. Without any, such a
 * quotation has no speaker.
 */
export function withFreeQuotes(paragraph: Paragraph, scope: Scope): ClaimDraft[] {
  const claims = [...paragraph.claims, ...signedQuotes(paragraph, scope)];
  const free: ClaimDraft[] = [];
  for (const { s, part, quote } of freeParts({ ...paragraph, claims })) {
    const at = continued(s, part, claims);
    const claim = claims[at];
    const last = free.at(-1);
    if (claim) claims[at] = longer(claim, withPart(claim.content, part, quote), scope);
    else if (wordsIn(s.text.slice(...quote)) < contentWords) continue;
    else if (last && within(last.cue, quote))
      free[free.length - 1] = { ...last, content: withPart(last.content, part, quote) };
    else free.push(freeClaim(s, part, speakerOf(quote, part, paragraph, scope), scope));
  }
  return [...claims.filter(({ content }) => content.length > 0), ...free];
}

/** How many words a signature has at most. */
const longestSignature = 12;

/** "“…” — Ana Ruiz, Lima": quotations signed with a name. */
function signedQuotes({ sentences, quotes }: Paragraph, scope: Scope): ClaimDraft[] {
  return sentences.flatMap((s) => {
    const { words } = s.tree;
    const at = words.findLastIndex(({ form }) => /^[—–―-]+$/.test(form));
    const dash = words[at];
    const name = words.slice(at + 1);
    const isName = name.length <= longestSignature && /^\p{Lu}/u.test(name[0]?.form ?? '');
    if (!dash || !isName || name.some(({ upos }) => upos === 'VERB' || upos === 'AUX')) return [];
    const isBefore = ([, end]: Span) =>
      end <= dash.span[0] && s.text.slice(end, dash.span[0]).trim() === '';
    const quote = quotes.find(isBefore);
    const speaker = quote && speakerAt(s, at + 1, scope);
    if (quote === undefined || speaker === undefined) return [];
    const stand = sentences.find(({ span }) => overlaps(span, quote)) ?? s;
    const claim = freeClaim(stand, quote, { speaker, confidence: 0.8 }, scope);
    return [{ ...claim, cue: dash.span, sentence: s.span }];
  });
}

/** A claim with more content; what made it one stays the same. */
function longer(claim: ClaimDraft, content: readonly Span[], { trace }: Scope): ClaimDraft {
  const whole = { ...claim, content };
  const why = trace?.claims.get(claim);
  if (why) trace?.claims.set(whole, why);
  return whole;
}

/** The parts of one quotation are one part, over its sentences. */
function withPart(content: readonly Span[], part: Span, quote: Span): Span[] {
  const last = content.at(-1);
  return last && within(last, quote)
    ? [...content.slice(0, -1), cover(last, part)]
    : [...content, part];
}

interface FreePart {
  readonly s: Sentence;
  readonly quote: Span;
  /** What of the quotation stands in the sentence. */
  readonly part: Span;
}

function freeParts({ sentences, quotes, claims }: Paragraph): FreePart[] {
  return sentences.flatMap((s) =>
    quotes
      .filter((quote) => overlaps(quote, s.span))
      .map((quote): FreePart => {
        const part = [Math.max(quote[0], s.span[0]), Math.min(quote[1], s.span[1])] as const;
        return { s, quote, part };
      })
      .filter(({ quote, part }) => {
        const outer = claims.filter(({ cue }) => !within(cue, quote));
        return !isClaimed(part, outer);
      }),
  );
}

/** The place of the claim that a quotation goes on with: its sentence or a part of it ended right before. */
function continued({ text }: Sentence, [start]: Span, claims: readonly ClaimDraft[]): number {
  const isNext = ({ sentence, content, speakers }: ClaimDraft) => {
    const end = Math.max(sentence[1], ...content.map((part) => part[1]));
    return speakers.length > 0 && end <= start && text.slice(end, start).trim() === '';
  };
  const isQuoted = ({ content }: ClaimDraft) =>
    content.length === 0 || content.some((part) => /[“"„«]|''|``/.test(text.slice(...part)));
  const quoted = claims.findLastIndex((claim) => isNext(claim) && isQuoted(claim));
  return quoted < 0 ? claims.findIndex(isNext) : quoted;
}

interface Attributed {
  readonly speaker: Party | undefined;
  readonly confidence: number;
}

function speakerOf(quote: Span, part: Span, paragraph: Paragraph, scope: Scope): Attributed {
  const { claims, before, sentences, previous } = paragraph;
  const last = claims.findLast(
    ({ cue, speakers }) => cue[0] < part[0] && speakers.length > 0 && !within(cue, quote),
  );
  if (last) return { speaker: last.speakers[0], confidence: 0.7 };
  const told = sentences.findLast(({ span }) => span[1] <= quote[0]) ?? previous;
  const speaker = (told && personTold(told, scope)) ?? before;
  return { speaker, confidence: speaker ? 0.5 : 0.3 };
}

/** The person that a sentence tells of, outside quotations. */
function personTold(s: Sentence, scope: Scope): Party | undefined {
  const root = s.tree.words.findIndex(({ relation }) => relation === 'root');
  const subjects = root < 0 ? [] : clauseOf(s.tree, root).subjects;
  const [only] = subjects;
  if (only === undefined || subjects.length > 1 || !isPerson(s, only)) return undefined;
  return speakerAt(s, only, scope);
}

/** Whether a word stands for one man or woman: by a name with a title or given name, by a role, by "he" or "she". */
function isPerson({ tree, quotes }: Sentence, at: number): boolean {
  const own = mentionsOf(tree, 0).find((mention) => mention.at === at && !mention.members.length);
  const isQuoted = quotes.some((quote) => overlaps(quote, tree.words[at]?.span ?? [0, 0]));
  return own?.kind === 'person' && own.number !== 'many' && !isQuoted;
}

function freeClaim(
  s: Sentence,
  part: Span,
  { speaker, confidence }: Attributed,
  scope: Scope,
): ClaimDraft {
  const advice = { stance: 'urges', polarity: 'asserts' } as const;
  const told = advises(s, part)
    ? advice
    : stanceOf(s, { content: [part], base: saying.stance, telling: plainTelling, speaker });
  return {
    speakers: speaker ? [speaker] : [],
    addressees:
      told.stance === 'urges' ? urgedBy(s, { ...told, speaker, content: [part] }, scope) : [],
    cue: [part[0], part[0]],
    content: [part],
    about: aboutOf(s, [part], scope),
    ...told,
    horizon: null,
    resolvedBy: [],
    sentence: s.span,
    confidence,
    telling: plainTelling,
  };
}

function wordsIn(quote: string): number {
  return quote.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}

/** "A key element would be to “deepen …”": an infinitive behind "be to" is what ought to be done. */
function advises(s: Sentence, [start]: Span): boolean {
  const at = s.tokens.findIndex((token) => token.span[0] >= start);
  return wordAt(s, at - 1) === 'to' && /^(?:be|is|are)$/.test(wordAt(s, at - 2));
}
