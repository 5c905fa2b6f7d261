import { overlaps, type Span, within } from '../core/span.ts';
import type { Party } from '../model/coding.ts';
import { aboutOf, type ClaimDraft, isClaimed } from './claims.ts';
import type { Scope } from './parties.ts';
import { type Sentence, wordAt } from './sentence.ts';
import { stanceOf } from './stance.ts';

/** Words from which on a quotation is somebody's content and not a term or a scare quote. */
const contentWords = 6;

interface Paragraph {
  readonly sentences: readonly Sentence[];
  readonly quotes: readonly Span[];
  /** The claims whose cues stand in it, in order. */
  readonly claims: readonly ClaimDraft[];
  /** Who spoke last before it. */
  readonly before: Party | undefined;
}

/**
 * The quotations of a paragraph that no cue governs, as claims: of the one who speaks the rest of the same quotation,
 * else of the last speaker in the paragraph, else of the last before it. Without any, such a quotation has no speaker.
 */
export function freeQuotes(paragraph: Paragraph, scope: Scope): ClaimDraft[] {
  return paragraph.sentences.flatMap((s) =>
    paragraph.quotes
      .map((quote) => ({
        quote,
        part: [Math.max(quote[0], s.span[0]), Math.min(quote[1], s.span[1])] as const,
      }))
      .filter(
        ({ quote, part }) =>
          part[1] > part[0] &&
          wordsIn(s, part) >= contentWords &&
          !isClaimed(
            part,
            paragraph.claims.filter(({ cue }) => !within(cue, quote)),
          ),
      )
      .map(({ quote, part }) => freeClaim(s, part, speakerOf(quote, part, paragraph), scope)),
  );
}

interface Attributed {
  readonly speaker: Party | undefined;
  readonly confidence: number;
}

function speakerOf(quote: Span, part: Span, { claims, before }: Paragraph): Attributed {
  const same = claims.find(
    ({ content, cue }) => !within(cue, quote) && content.some((other) => overlaps(other, quote)),
  );
  if (same) return { speaker: same.speakers[0], confidence: 0.85 };
  const last = claims.findLast(
    ({ cue, speakers }) => cue[0] < part[0] && speakers.length > 0 && !within(cue, quote),
  );
  if (last) return { speaker: last.speakers[0], confidence: 0.7 };
  return { speaker: before, confidence: before ? 0.5 : 0.3 };
}

const said = { words: '', pos: 'noun', class: 'say', stance: 'states', takes: '' } as const;

function freeClaim(
  s: Sentence,
  part: Span,
  { speaker, confidence }: Attributed,
  scope: Scope,
): ClaimDraft {
  const advice = { stance: 'urges', polarity: 'asserts' } as const;
  return {
    speakers: speaker ? [speaker] : [],
    cue: [part[0], part[0]],
    content: [part],
    about: aboutOf(s, [part], scope),
    ...(advises(s, part) ? advice : stanceOf(s, [part], said, speaker)),
    horizon: null,
    sentence: s.span,
    confidence,
  };
}

function wordsIn(s: Sentence, part: Span): number {
  return s.tokens.filter((token) => token.kind === 'word' && within(token.span, part)).length;
}

/** "A key element would be to “deepen …”": an infinitive behind "be to" is what ought to be done. */
function advises(s: Sentence, [start]: Span): boolean {
  const at = s.tokens.findIndex((token) => token.span[0] >= start);
  return wordAt(s, at - 1) === 'to' && /^(?:be|is|are)$/.test(wordAt(s, at - 2));
}
