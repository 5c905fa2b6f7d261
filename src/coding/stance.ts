import { type Span, within } from '../core/span.ts';
import type { Claim, Party, Stance } from '../model/coding.ts';
import { dependentsBy } from '../text/syntax/tree.ts';
import { ownMood } from './mood/own.ts';
import { kindOf } from './register.ts';
import type { Sentence } from './sentence.ts';
import type { Telling } from './telling.ts';

interface Said {
  readonly content: readonly Span[];
  /** The stance of the cue, where nothing in what is said speaks for another. */
  readonly base: Stance;
  readonly telling: Telling;
  readonly speaker: Party | undefined;
}

/** Who does not think so thinks not so (Horn 1978, Remarks on neg-raising). */
const raising =
  /^(?:think|believe|consider|expect|anticipate|feel|seem|appear|suppose|imagine|regard|see|view|deem|foresee|agree|convinced|certain|confident|sure)$/;

/** What the holder does with the content, from the cue's class and the mood of the content's main verb. */
export function stanceOf(
  s: Sentence,
  { content, base, telling, speaker }: Said,
): Pick<Claim, 'stance' | 'polarity'> {
  const mood = moodOf(s, content);
  const { class: kind, lemma, isNegated } = telling;
  if (kind === 'deny' && isNegated) return { stance: 'states', polarity: 'asserts' };
  if (kind === 'deny') return { stance: 'denies', polarity: 'denies' };
  if (isNegated && raising.test(lemma))
    return mood === 'negated'
      ? { stance: base, polarity: 'asserts' }
      : { stance: 'denies', polarity: 'denies' };
  if (mood === 'negated' && !/^(?:directive|fear|warn|wish)$/.test(kind))
    return { stance: 'denies', polarity: 'denies' };
  if (/^(?:directive|commissive|fear|wish)$/.test(kind))
    return { stance: base, polarity: 'asserts' };
  if (mood === 'future' && base !== 'forecasts')
    return { stance: 'forecasts', polarity: 'asserts' };
  if (mood === 'obliged' && kind !== 'forecast') return { stance: 'urges', polarity: 'asserts' };
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

/** The mood of the main verb of the content. */
function moodOf(s: Sentence, content: readonly Span[]): Mood {
  const at = contentHead(s, content);
  if (at === undefined) return 'plain';
  if (isGoingTo(s, at)) return 'future';
  switch (ownMood(s.tree, at).status) {
    case 'denied':
      return 'negated';
    case 'forecast':
      return 'future';
    case 'requested':
      return 'obliged';
    case 'possible':
    case 'conditional':
      return 'possible';
    default:
      return 'plain';
  }
}

/** The word on which all others of the content hang; of several the first that no "while" or "if" opens. */
export function contentHead({ tree }: Sentence, content: readonly Span[]): number | undefined {
  const isIn = (i: number) => content.some((part) => within(tree.words[i]?.span ?? [0, 0], part));
  const heads = [...tree.words.keys()].filter((i) => {
    const { upos = '', head = -1 } = tree.words[i] ?? {};
    return upos !== 'PUNCT' && isIn(i) && (head < 0 || !isIn(head));
  });
  const isAside = (i: number) =>
    dependentsBy(tree, i, 'mark').some((k) => asides.test(tree.words[k]?.form ?? ''));
  return heads.find((i) => !isAside(i)) ?? heads[0];
}

const asides = /^(?:while|although|though|if|when|because|since|unless|whereas|as)$/i;

/** "is going to": a future that the tree has for a verb with its complement. */
function isGoingTo({ tree }: Sentence, at: number): boolean {
  const isGoing = tree.words[at]?.form.toLowerCase() === 'going';
  return isGoing && dependentsBy(tree, at, 'xcomp').length > 0;
}
