import { overlaps, type Span, slice, within } from '../core/span.ts';
import type { Claim, Party, Stance, When } from '../model/coding.ts';
import { addresseesOf } from './addressees.ts';
import type { Attribution } from './cues/attribution.ts';
import { negationOf } from './negation.ts';
import type { Scope } from './parties.ts';
import type { Sentence } from './sentence.ts';
import { speakerAt } from './speakers.ts';
import { stanceOf } from './stance.ts';
import type { Telling } from './telling.ts';

/** A claim before it has its number. */
export type ClaimDraft = Omit<Claim, 'id' | 'parent'> & { readonly telling: Telling };

/** The claims of a sentence in the order of their cues; free-standing quotations are found by `withFreeQuotes`. */
export function findClaims(s: Sentence, found: readonly Attribution[], scope: Scope): ClaimDraft[] {
  const drafts: ClaimDraft[] = [];
  for (const attribution of found) {
    const speaker = speakerOf(s, attribution, scope) ?? holderOf(attribution, drafts);
    // Nobody's fears, and facts that nobody tells, are the author's.
    if (attribution.isNoun && speaker === undefined) continue;
    scope.register.noteSpeaker(speaker);
    drafts.push(draftOf(s, attribution, speaker, scope));
  }
  return drafts;
}

function speakerOf(s: Sentence, attribution: Attribution, scope: Scope): Party | undefined {
  const { source, sourceSpan } = attribution;
  const speaker = source === undefined ? undefined : speakerAt(s, source, scope, attribution);
  if (speaker === undefined || sourceSpan === undefined) return speaker;
  const [start, end] = sourceSpan;
  const owner = /['’]s?$/.exec(slice(s.text, sourceSpan))?.[0] ?? '';
  const span: Span = [start, end - owner.length];
  return { ...speaker, span, text: slice(s.text, span) };
}

/** Of "Ruiz spoke of the fact that …" the fact is hers; whose the fears are that she spoke of is not said. */
function holderOf(
  { cue, entry, isNoun }: Attribution,
  drafts: readonly ClaimDraft[],
): Party | undefined {
  if (!isNoun || entry.class !== 'factive') return undefined;
  return drafts.findLast(({ content }) => content.some((part) => within(cue, part)))?.speakers[0];
}

function draftOf(
  s: Sentence,
  attribution: Attribution,
  speaker: Party | undefined,
  scope: Scope,
): ClaimDraft {
  const { entry, at, cue, content } = attribution;
  const telling: Telling = {
    class: entry.class,
    lemma: s.tree.words[at]?.lemma.toLowerCase() ?? '',
    isNegated: negationOf(s.tree, at) !== undefined,
  };
  const { stance, polarity } = stanceOf(s, { content, base: entry.stance, telling, speaker });
  const draft: ClaimDraft = {
    speakers: speaker ? [speaker] : [],
    addressees: addresseesOf(s, { ...attribution, stance, speaker }, scope),
    cue,
    content,
    about: aboutOf(s, content, scope),
    stance,
    polarity,
    horizon: horizonOf(s, stance, content),
    resolvedBy: [],
    sentence: s.span,
    confidence: speaker ? (speaker.code ? 0.9 : 0.8) : 0.5,
    telling,
  };
  scope.trace?.claims.set(draft, { cue: entry.line });
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

/** Whether a claim of the list holds a span in its content. */
export function isClaimed(span: Span, claims: readonly ClaimDraft[]): boolean {
  return claims.some(({ content }) => content.some((part) => overlaps(part, span)));
}
