import type { Span } from '../core/span.ts';
import type { Claim, Party } from '../model/coding.ts';
import type { Cue } from './lexicon.ts';
import { kindOf } from './register.ts';
import { type Sentence, wordAt } from './sentence.ts';
import { isVerbLike } from './verbs.ts';
import { forms, isAuxiliary, modals, negations } from './words.ts';

/** What the holder does with the content, from the cue's class and the mood of the content's main verb. */
export function stanceOf(
  s: Sentence,
  content: readonly Span[],
  cue: Cue,
  speaker: Party | undefined,
): Pick<Claim, 'stance' | 'polarity'> {
  const mood = moodOf(s, content);
  const base = cue.stance;
  if (cue.class === 'deny') return { stance: 'denies', polarity: 'denies' };
  if (mood === 'negated' && !/^(?:directive|fear|warn)$/.test(cue.class))
    return { stance: 'denies', polarity: 'denies' };
  if (cue.class === 'directive' || cue.class === 'commissive' || cue.class === 'fear')
    return { stance: base, polarity: 'asserts' };
  if (mood === 'future' && base !== 'forecasts')
    return { stance: 'forecasts', polarity: 'asserts' };
  if (mood === 'obliged' && cue.class !== 'forecast')
    return { stance: 'urges', polarity: 'asserts' };
  if (base === 'states' && (mood === 'possible' || isAssessor(speaker)))
    return { stance: 'assesses', polarity: 'asserts' };
  return { stance: base, polarity: 'asserts' };
}

/** Scholars and analysts judge; institutes, ministries and newspapers state. */
function isAssessor(speaker: Party | undefined): boolean {
  if (speaker === undefined || kindOf(speaker.name ?? speaker.text) !== 'person') return false;
  return (
    (speaker.code ?? '').endsWith('EDU') ||
    /\b(?:analyst|academic|professor|expert|scholar|researcher)\b/i.test(speaker.text)
  );
}

type Mood = 'plain' | 'negated' | 'future' | 'obliged' | 'possible';

/** The mood of the first main verb of the content, over a subordinate clause that opens it. */
function moodOf(s: Sentence, content: readonly Span[]): Mood {
  const [start, end] = [content[0]?.[0] ?? 0, content.at(-1)?.[1] ?? 0];
  const first = s.tokens.findIndex((token) => token.span[0] >= start);
  for (
    let i = mainFrom(s, first);
    i >= 0 && i < s.tokens.length && (s.tokens[i]?.span[0] ?? end) < end;
    i += 1
  ) {
    const word = wordAt(s, i);
    if (/^(?:no|neither|nobody|none)$/.test(word) && i - first < 6) return 'negated';
    if (i > first + 1 && /^(?:that|which|who|because|if|whether)$/.test(word)) return 'plain';
    if (word === 'mean' || !isVerbLike(s, i) || isNounHead(s, i)) continue;
    return auxiliaryMood(s, i);
  }
  return 'plain';
}

function isNounHead(s: Sentence, i: number): boolean {
  return !isAuxiliary(wordAt(s, i)) && wordAt(s, i - 1) === 'to';
}

/** Past "that", and past "while …," or "although …," to the main clause. */
function mainFrom(s: Sentence, first: number): number {
  let from = first;
  while (/^(?:that|[^\p{L}\p{N}]+)$/u.test(wordAt(s, from))) from += 1;
  if (!/^(?:while|although|though|if|when|because|since|unless|whereas)$/.test(wordAt(s, from)))
    return from;
  const comma = s.tokens.findIndex((token, i) => i > from && token.text === ',');
  return comma < 0 ? from : comma + 1;
}

function auxiliaryMood(s: Sentence, i: number): Mood {
  const group: string[] = [];
  for (let j = i; j < i + 5; j += 1) {
    const word = wordAt(s, j);
    if (isAuxiliary(word) || negations.has(word)) group.push(word);
    else if (j > i && !word.endsWith('ly')) break;
  }
  if (group.some((word) => negations.has(word))) return 'negated';
  const word = group[0] ?? '';
  if (/^(?:will|shall|wo|.ll)$/.test(word)) return 'future';
  if (forms.be.has(word) && wordAt(s, i + 1) === 'going' && wordAt(s, i + 2) === 'to')
    return 'future';
  if (/^(?:must|should|ought)$/.test(word)) return 'obliged';
  return modals.has(word) ? 'possible' : 'plain';
}
