import type { Day } from '../core/day.ts';
import { listedSubjects, type Meaning } from './listed.ts';
import { gapBefore, type Match, matchOf } from './names.ts';
import { lazy } from './tables.ts';
import { type Word, wordsOf } from './words.ts';

/** Their names differ by the vowels that this spelling leaves open. */
const exact = new Set(['CHN', 'HKG', 'TWN', 'KOR', 'PRK', 'JPN', 'VNM', 'KHM', 'SGP', 'MMR']);

/** The full names of persons and groups by what all their transliterations share. */
const bySound = lazy(() => {
  const sounds = new Map<string, Meaning>();
  for (const { written, meaning, isSurname } of listedSubjects()) {
    const words = wordsOf(written);
    if (!meaning?.subject || isSurname || words.length < 2) continue;
    if (meaning.subject.tenures.some(({ country }) => exact.has(country ?? ''))) continue;
    const sound = soundOf(words);
    if (sound !== undefined && !sounds.has(sound)) sounds.set(sound, meaning);
  }
  return sounds;
});

/** "Mohamed" and "Muhammad", "Aliev" and "Aliyev": consonants in order, any vowel between them. */
function soundOf(words: readonly Word[]): string | undefined {
  const sounds = words.map(({ key }) =>
    key
      .replace(/[aeiouy]+h?$/, '')
      .replace(/[aeiouy]+/g, 'a')
      .replace(/ph/g, 'f')
      .replace(/ck|q/g, 'k')
      .replace(/w/g, 'v')
      .replace(/(.)\1+/g, '$1'),
  );
  const sound = sounds.join(' ');
  return sound.replace(/[a ]/g, '').length >= 5 ? sound : undefined;
}

/** The first person or group that words stand for by another transliteration than those listed. */
export function matchSounds(text: string, words: readonly Word[], on?: Day): Match[] {
  for (let at = 0; at + 1 < words.length; at += 1) {
    const match = isNameWord(words[at]) && soundAt({ text, words, at, on });
    if (match) return [match];
  }
  return [];
}

function isNameWord(word: Word | undefined): boolean {
  return /^\p{Lu}|^(?:al|el|bin|ibn|van|von|de|da|dos)$/u.test(word?.form ?? '');
}

/** Longer names are not tried: hardly one that is listed has more words. */
const longest = 5;

function soundAt(place: {
  readonly text: string;
  readonly words: readonly Word[];
  readonly at: number;
  readonly on: Day | undefined;
}): Match | undefined {
  const { text, words, at } = place;
  let found: Match | undefined;
  for (let to = at + 1; to < Math.min(words.length, at + longest); to += 1) {
    if (gapBefore(text, words, to) !== 'join' || !isNameWord(words[to])) break;
    const sound = soundOf(words.slice(at, to + 1));
    const meaning = sound === undefined ? undefined : bySound().get(sound);
    found = (meaning && matchOf(place, meaning, to + 1)) ?? found;
  }
  return found;
}
