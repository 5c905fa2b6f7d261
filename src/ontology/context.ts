import type { Entry } from './gazetteer.ts';
import { isTitle } from './roles.ts';
import { lazy, readTable } from './tables.ts';
import type { Word } from './words.ts';

/** An entry with the words it was found at: the first, and the one after the last. */
interface Candidate {
  readonly entry: Entry;
  readonly from: number;
  readonly to: number;
}

/** Whether what stands beside the words lets them be the name they look like. */
export function readsAsName(
  text: string,
  words: readonly Word[],
  { entry, from, to }: Candidate,
): boolean {
  const [before, after] = [words[from - 1], words[to]];
  const beside = {
    before: before && isBlank(text, before.end, words[from]?.start) ? before : undefined,
    after: after && isBlank(text, words[to - 1]?.end, after.start) ? after : undefined,
    hyphenated: after && text.slice(words[to - 1]?.end, after.start) === '-' ? after : undefined,
    ends: after === undefined || !isBlank(text, words[to - 1]?.end, after.start),
    form: words[from]?.form ?? '',
  };
  return (
    isPreparedFor(entry, beside) &&
    !isPartOfPerson(entry, beside) &&
    !isTreaty(entry, beside) &&
    !isLanguage(entry, beside) &&
    !isCommonWord(entry, beside) &&
    !isShouted(entry, beside)
  );
}

interface Beside {
  /** The words next to it, where only a blank parts them. */
  readonly before: Word | undefined;
  readonly after: Word | undefined;
  readonly hyphenated: Word | undefined;
  /** Nothing follows but a sign or the end. */
  readonly ends: boolean;
  readonly form: string;
}

function isBlank(text: string, start: number | undefined, end: number | undefined): boolean {
  return start !== undefined && end !== undefined && /^[^\S\n]+$/.test(text.slice(start, end));
}

const prepositions = new Set(
  'in at near from to of outside inside around into toward towards off over between through via across city town port village'.split(
    ' ',
  ),
);

const honorifics = new Set(
  'mr mrs ms miss dr sir lord lady dame madam president minister premier chancellor secretary general gen senator sen governor gov director chairman chairwoman chief leader mayor king queen prince ambassador speaker justice judge representative rep admiral colonel col commander comrade emperor sheikh ayatollah adviser candidate'.split(
    ' ',
  ),
);

function isPreparedFor({ needs }: Entry, { before }: Beside): boolean {
  if (needs === 'nothing') return true;
  if (before === undefined) return false;
  if (needs === 'preposition') return prepositions.has(before.key);
  return honorifics.has(before.key) || isTitle(before.key);
}

const givenNames = lazy(
  () => new Set(readTable('given-names', ['name']).map(({ name }) => name.toLowerCase())),
);

const suffixes = new Set(['jr', 'sr', 'tower', 'organization', 'foundation', 'library']);

/** "Michael Jordan", "Eric Trump": a surname that belongs to somebody else. */
function isPartOfPerson({ meaning, forms, isSurname }: Entry, { before, after }: Beside): boolean {
  if (isSurname && after && suffixes.has(after.key)) return true;
  const isPlaceLike = meaning?.place !== null && meaning?.kind !== 'metonym';
  if (forms.length > 1 || !(isSurname || isPlaceLike)) return false;
  return before !== undefined && /^\p{Lu}/u.test(before.form) && givenNames().has(before.key);
}

const treaties = new Set(
  'convention conventions agreement agreements accord accords protocol protocols treaty treaties declaration pact communique olympics process consensus memorandum charter formula principles syndrome climate'.split(
    ' ',
  ),
);

/** "Minsk agreements", "Vienna Convention": a town by which a paper is called. */
function isTreaty({ meaning }: Entry, { after }: Beside): boolean {
  const isTown = meaning?.kind === 'capital' || meaning?.kind === 'city';
  return isTown && after !== undefined && treaties.has(after.key);
}

const languages = new Set(
  'arabic chinese dutch french german greek italian japanese korean polish portuguese russian spanish thai turkish ukrainian vietnamese'.split(
    ' ',
  ),
);
const speaking = new Set(['speak', 'speaks', 'spoke', 'speaking', 'spoken', 'fluent', 'learn']);
const origins = new Set(['language', 'speaking', 'style', 'made', 'built', 'designed', 'era']);

/** "in Russian", "French-speaking", "Chinese-made": said of a tongue or a thing, not of a state. */
function isLanguage({ meaning }: Entry, { before, hyphenated, ends, form }: Beside): boolean {
  if (meaning?.kind !== 'demonym') return false;
  if (hyphenated && origins.has(hyphenated.key)) return true;
  if (!before || !languages.has(form.toLowerCase())) return false;
  return speaking.has(before.key) || (before.key === 'in' && ends);
}

/** Names that begin a sentence as a common word, by the words that then follow. */
const commonUses = new Map(
  Object.entries({
    Polish: new Set(['the', 'your', 'up', 'off', 'it', 'their', 'his', 'her', 'with']),
    Turkey: new Set('dinner breast sandwich meat bacon shoot hunt farm stuffing legs'.split(' ')),
    China: new Set(['cup', 'cups', 'plate', 'plates', 'cabinet', 'shop', 'doll', 'clay']),
    Bush: new Set(['meat', 'fire', 'fires', 'telegraph', 'plane']),
  }),
);

function isCommonWord({ forms }: Entry, { after, form }: Beside): boolean {
  if (forms.length > 1 || after === undefined) return false;
  return commonUses.get(form)?.has(after.form) ?? false;
}

const wordLike = new Set(
  'WHO ICE RAW CARE MUST IS PAN UPS MUD PLAN SAP MAS LET ANA ALBA VOX'.split(' '),
);

/** "WHO PAYS FOR THIS": in a line of capitals an acronym cannot be told from the word. */
function isShouted({ forms }: Entry, { before, after, form }: Beside): boolean {
  if (forms.length > 1 || !wordLike.has(form)) return false;
  return [before, after].some((word) => word !== undefined && /^\p{Lu}{2,}$/u.test(word.form));
}
