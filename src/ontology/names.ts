import type { Day } from '../core/day.ts';
import type { Span } from '../core/span.ts';
import { readsAsName } from './context.ts';
import { type Entry, entriesFor } from './gazetteer.ts';
import type { Meaning, NameKind } from './listed.ts';
import type { Sector } from './plover.ts';
import { personSector, standingOf } from './tenures.ts';
import { type Word, wordsOf } from './words.ts';

/** A name in a text, and who or what it is on the day that was asked for. */
export interface Name {
  /** Without a possessive ending. */
  readonly span: Span;
  readonly kind: NameKind;
  /** Country or pseudo-country; `null` at sea or where several share the place. */
  readonly code: string | null;
  readonly sector: Sector | null;
  /** The name as the tables have it. */
  readonly name: string;
  /** The country that a place lies in, which need not be whom it stands for. */
  readonly place: string | null;
}

/** A name with the words it covers and the entry that it came from. */
export interface Match extends Name {
  /** First word, and the one after the last. */
  readonly words: readonly [from: number, to: number];
  readonly meaning: Meaning;
}

/**
 * The names in a text, the longest where several start at one word, none inside another. Office-holders and groups are
 * what they are `on` that day; a former holder is an elite of the country; without a day, as far as the tables know.
 */
export function findNames(text: string, on?: Day): Name[] {
  return matchNames(text, wordsOf(text), on).map(
    ({ span, kind, code, sector, name, place }): Name => ({
      span,
      kind,
      code,
      sector,
      name,
      place,
    }),
  );
}

/** As `findNames`, over words already cut. */
export function matchNames(text: string, words: readonly Word[], on?: Day): Match[] {
  const matches: Match[] = [];
  let present: ReadonlySet<string> | undefined;
  const hasCue = (cues: readonly string[]): boolean => {
    present ??= new Set(words.map((word) => word.form));
    return cues.some((cue) => present?.has(cue));
  };
  for (let at = 0; at < words.length; ) {
    const here = longestAt({ text, words, at, hasCue, on });
    // "the Commonwealth" must not take the head off "Commonwealth of Independent States".
    const inner =
      here && words[at]?.key === 'the' && longestAt({ text, words, at: at + 1, hasCue, on });
    const found = inner && inner.next > here.next ? inner : here;
    if (found?.match) matches.push(found.match);
    at = found ? found.next : at + 1;
  }
  return withShortKoreas(matches, words);
}

/** Where a search stands. */
interface Place {
  readonly text: string;
  readonly words: readonly Word[];
  readonly at: number;
  readonly hasCue: (cues: readonly string[]) => boolean;
  readonly on: Day | undefined;
}

/** What starts at a word: a name, or something that only looks like one and is passed over. */
interface Found {
  readonly next: number;
  readonly match?: Match;
}

function longestAt(place: Place): Found | undefined {
  let best: Found | undefined;
  for (const entry of entriesFor(place.words[place.at]?.key ?? '')) {
    const to = place.at + entry.keys.length;
    if (best && to < best.next) return best;
    if (!isSpelt(place, entry)) continue;
    if (entry.meaning === null) return { next: to };
    if (!readsAsName(place.text, place.words, { entry, from: place.at, to })) continue;
    const match = matchOf(place, entry.meaning, to);
    if (match && !entry.isSurname) return best ?? { next: to, match };
    if (match && (!best || fitOf(place, match) >= fitOf(place, best.match))) {
      best = { next: to, match };
    }
  }
  return best;
}

/** Whether the words at a place are those of an entry, written and joined as a name is. */
function isSpelt({ text, words, at, hasCue }: Place, entry: Entry): boolean {
  const { keys, hasComma, cues } = entry;
  for (let i = 1; i < keys.length; i += 1) {
    if (words[at + i]?.key !== keys[i]) return false;
  }
  if (!isWrittenSo(words, at, entry)) return false;
  for (let i = 1; i < keys.length; i += 1) {
    const gap = gapBefore(text, words, at + i);
    if (gap === 'break' || (gap === 'comma' && !hasComma)) return false;
  }
  return cues.length === 0 || hasCue(cues);
}

/** Of several with one surname: the one whose title stands before it, then the one in office, then the last listed. */
function fitOf({ words, at, on }: Place, match: Match | undefined): number {
  const subject = match?.meaning.subject;
  const title = words[at - 1]?.key;
  if (!subject) return 0;
  const isTitled = subject.tenures.some(({ office }) =>
    office
      .toLowerCase()
      .split(' ')
      .includes(title ?? ''),
  );
  return (isTitled ? 2 : 0) + (standingOf(subject, on)?.when === 'during' ? 1 : 0);
}

/** The words from one to another as a name with that meaning; undefined for a group that was not there yet. */
export function matchOf(
  { text, words, at, on }: Omit<Place, 'hasCue'>,
  meaning: Meaning,
  to: number,
): Match | undefined {
  const state = stateOf(meaning, on);
  const [first, last] = [words[at], words[to - 1]];
  if (!state || !first || !last) return undefined;
  const span: Span = [first.start, endOf(text, words, to)];
  return { ...meaning, ...state, span, words: [at, to], meaning };
}

/** Code and sector on the day; undefined for a group that was not there yet. */
function stateOf(meaning: Meaning, on: Day | undefined): Pick<Name, 'code' | 'sector'> | undefined {
  if (!meaning.subject) return meaning;
  const standing = standingOf(meaning.subject, on);
  if (!standing) return undefined;
  const { when, tenure } = standing;
  if (meaning.kind === 'office-holder')
    return { code: tenure.country, sector: personSector(standing) };
  if (when === 'before') return undefined;
  return { code: tenure.country, sector: when === 'during' ? tenure.sector : null };
}

/** The end of a name; the last stop of an abbreviation such as "U.S." belongs to it. */
function endOf(text: string, words: readonly Word[], to: number): number {
  const last = words[to - 1];
  if (!last) return 0;
  const isInitial = last.end - last.start === 1 && text[last.start - 1] === '.';
  return isInitial && text[last.end] === '.' ? last.end + 1 : last.end;
}

type Gap = 'join' | 'comma' | 'break';

const abbreviations = new Set(['st', 'mt', 'ft', 'jr', 'sr', 'gen', 'lt', 'col', 'dr', 'mr', 'no']);

/** What stands between a word and the one before it: whether the two can be one name. */
export function gapBefore(text: string, words: readonly Word[], i: number): Gap {
  const [before, word] = [words[i - 1], words[i]];
  if (!before || !word) return 'break';
  // No joint is longer; what is need not be cut out to be looked at.
  if (word.start - before.end > 4) return 'break';
  const gap = text.slice(before.end, word.start).replace(/^['’ʼ`]|['’ʼ`]$/u, '');
  if (/^(?:[ \t\u00a0\u2009\u202f]{0,2}\r?\n?|\s?[-‐‑&/+]\s?|\.)$/u.test(gap)) return 'join';
  if (/^,\s$/.test(gap)) return 'comma';
  const isShort = before.end - before.start === 1 || abbreviations.has(before.key);
  return isShort && /^\.\s$/.test(gap) ? 'join' : 'break';
}

const particles = new Set(
  'al el as ash ad the of and for in on de da del di du das des der den dos la le bin ibn ben ul ur van von zu ag arap e i y'.split(
    ' ',
  ),
);

/** What a name may end in with a small letter too: "the Congress party". */
const kinds = new Set(
  'party group movement cartel network coalition alliance administration regime university state province region district government army police ministry council parliament strait sea peninsula islands river'.split(
    ' ',
  ),
);

/** Whether the words stand in the case of the name: as listed, or all in capitals. */
function isWrittenSo(words: readonly Word[], at: number, { forms }: Entry): boolean {
  return forms.every((form, i) => {
    const seen = words[at + i]?.form ?? '';
    const lower = form.toLowerCase();
    if (seen === form || particles.has(lower)) return true;
    if (i > 0 && i === forms.length - 1 && seen === lower && kinds.has(lower)) return true;
    if (form === lower) return seen.toLowerCase() === lower;
    if (form !== form.toUpperCase()) return seen === form.toUpperCase();
    // "UNICEF" is also written "Unicef"; shorter ones are too much like words.
    return form.length >= 5 && seen === form.charAt(0) + lower.slice(1);
  });
}

/** "North and South Korea" names two states: the first by its bare adjective. */
function withShortKoreas(matches: readonly Match[], words: readonly Word[]): Match[] {
  return matches.flatMap((match) => {
    const [from] = match.words;
    const [adjective, conjunction, other] = words.slice(Math.max(0, from - 2), from + 1);
    if (from < 2 || !adjective || !other || !isKorea(match)) return [match];
    const isPair = conjunction?.key === 'and' || conjunction?.key === 'or';
    const code = koreas.get(adjective.form);
    if (!isPair || !code || code === match.code || !koreas.has(other.form)) return [match];
    const name = code === 'PRK' ? 'North Korea' : 'South Korea';
    const span: Span = [adjective.start, adjective.end];
    const state = { code, name, place: match.place && code };
    return [{ ...match, ...state, span, words: [from - 2, from - 1] }, match];
  });
}

const koreas = new Map([
  ['North', 'PRK'],
  ['South', 'KOR'],
]);

function isKorea({ code, kind }: Match): boolean {
  return (code === 'PRK' || code === 'KOR') && (kind === 'country' || kind === 'demonym');
}
