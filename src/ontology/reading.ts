import type { Day } from '../core/day.ts';
import { countryOf, isOwner, ownerIn } from './allegiance.ts';
import { resolvePerson, type Title } from './person.ts';
import { type Item, isMain, itemsIn, type Phrase, type Stretch, stretchOf } from './phrase.ts';
import type { Sector } from './plover.ts';
import { matchRoles, type RoleMatch } from './roles.ts';
import { formerSector } from './tenures.ts';
import type { Word } from './words.ts';

/** What a stretch of a phrase says of who is meant. */
export interface Reading {
  readonly country: string | null;
  readonly sector: Sector | null;
  /** Whether a word or name gives the sector, rather than where somebody is. */
  readonly isFirm: boolean;
  readonly name: string | null;
}

const nothing: Reading = { country: null, sector: null, isFirm: false, name: null };

/** Reads the head of a stretch, and what hangs on it as far as the head leaves questions open. */
export function readStretch(phrase: Phrase, stretch: Stretch, on: Day | undefined): Reading {
  const head = itemsIn(phrase, stretch.from, stretch.cut).filter(
    (item) => item.kind === 'role' || isOwner(phrase, item),
  );
  const main = head.findLast(isMain);
  const rest = readRest(phrase, stretch, on);
  const { sector, isFirm, isBorrowed } = sectorOfHead({ phrase, stretch, head, main, rest });
  const owner = ownerIn(phrase, head, main);
  const person = personIn({ phrase, head, main }, stretch, on);
  if (person) return { ...person, isFirm: true, name: nameOf(main) };
  const isOther = main?.kind === 'role' && main.match.use === 'other';
  const own = isOther ? null : countryOf(owner, sector);
  const isFromRest =
    own === null && !isOther && (isBorrowed || restSaysWhose({ phrase, stretch, main, rest }));
  return {
    country: isFromRest ? rest.country : own,
    sector,
    isFirm,
    name: nameOf(main) ?? (isOther ? null : owner?.name) ?? (isFromRest ? rest.name : null),
  };
}

function nameOf(item: Item | undefined): string | null {
  return item?.kind === 'name' ? item.match.name : null;
}

function prepositionOf({ words }: Phrase, { cut, to }: Stretch): string {
  return cut < to ? (words[cut]?.key ?? '') : '';
}

/** Prepositions and participles after which a country is that of the head. */
const placing = new Set(
  'of in from at across within inside throughout around near based living fleeing operating working staying along off outside'.split(
    ' ',
  ),
);
/** Those after which the body stands that an office or part belongs to. */
const belonging = new Set(['of', 'in', 'for', 'at', 'from', 'with', 'within', 'inside']);

function readRest(phrase: Phrase, stretch: Stretch, on: Day | undefined): Reading {
  const preposition = prepositionOf(phrase, stretch);
  if (!placing.has(preposition) && !belonging.has(preposition)) return nothing;
  return readStretch(phrase, stretchOf(phrase, stretch.cut + 1, stretch.to), on);
}

/** Whether the country of what hangs on a head is that of the head: "rebels in Mali", "a reporter for Al Jazeera". */
function restSaysWhose({ phrase, stretch, main, rest }: Omit<Head, 'head'>): boolean {
  const preposition = prepositionOf(phrase, stretch);
  if (placing.has(preposition)) return true;
  return main?.kind === 'role' && belonging.has(preposition) && rest.isFirm;
}

interface Head {
  readonly phrase: Phrase;
  readonly stretch: Stretch;
  readonly head: readonly Item[];
  readonly main: Item | undefined;
  readonly rest: Reading;
}

interface HeadSector {
  readonly sector: Sector | null;
  readonly isFirm: boolean;
  /** Whether it is that of the body which hangs on the head. */
  readonly isBorrowed: boolean;
}

function sectorOfHead(parts: Head): HeadSector {
  const found = plainSector(parts);
  if (!isFormer(parts) || found.sector === null) return found;
  return { ...found, sector: formerSector(found.sector) };
}

function plainSector(parts: Head): HeadSector {
  const { head, main, rest, phrase, stretch } = parts;
  if (main?.kind === 'role') return sectorOfRole(main.match, parts);
  if (main) return { sector: main.match.sector, isFirm: true, isBorrowed: false };
  const modifier = head.findLast((item) => item.kind === 'role');
  if (modifier) return { sector: modifier.match.sector, isFirm: true, isBorrowed: false };
  const seat = sectorOfPlace(phrase, stretch, head);
  if (seat !== null) return { sector: seat, isFirm: false, isBorrowed: false };
  const isOfBody = prepositionOf(phrase, stretch) === 'of' && rest.isFirm && head.length === 0;
  return isOfBody
    ? { sector: rest.sector, isFirm: true, isBorrowed: true }
    : { sector: null, isFirm: false, isBorrowed: false };
}

function sectorOfRole(role: RoleMatch, { phrase, stretch, head, rest }: Head): HeadSector {
  const own = { sector: role.sector, isFirm: true, isBorrowed: false };
  if (role.use === 'head' || role.use === 'other') return own;
  const lent = lentSector(role, head);
  if (lent !== null) return { ...own, sector: lent };
  const belongs = belonging.has(prepositionOf(phrase, stretch));
  if (belongs && rest.isFirm && rest.sector !== null) {
    return { sector: rest.sector, isFirm: true, isBorrowed: true };
  }
  return { ...own, isFirm: role.sector !== null, isBorrowed: belongs && role.use === 'part' };
}

/** The sector of the body before an office, as in "army chief" and "Hamas leader". */
function lentSector(role: RoleMatch, head: readonly Item[]): Sector | null {
  if (role.use === 'head') return null;
  const body = head.findLast(
    (item) => item.words[1] <= role.words[0] && isBody(item) && item.match.sector !== null,
  );
  return body?.match.sector ?? null;
}

/** What can lend its sector to an office: a role or a named body, not a place or a people. */
function isBody(item: Item): boolean {
  return item.kind === 'role' || isMain(item);
}

/** A capital stands for its government, another city for those who live there, but only as the head itself. */
function sectorOfPlace(
  { words, text }: Phrase,
  { cut }: Stretch,
  head: readonly Item[],
): Sector | null {
  const last = head.at(-1);
  if (last?.kind !== 'name') return null;
  const { kind, sector, words: range } = last.match;
  const after = range[1] < cut ? words[range[1]] : undefined;
  const isPossessor = after?.key === 's' && /['’ʼ]/u.test(text.charAt(after.start - 1));
  if (after !== undefined && !(isPossessor && kind === 'capital'))
    return kind === 'region' ? sector : null;
  return kind === 'city' ? (sector ?? 'CVL') : sector;
}

const formerly = new Set(
  'former ex formerly ousted deposed disgraced retired erstwhile onetime fallen overthrown toppled'.split(
    ' ',
  ),
);
/** States that are no more: "the former Soviet army" is not an army retired. */
const bygone = new Set(['soviet', 'yugoslav', 'yugoslavia', 'czechoslovakia', 'east']);

function isFormer({ phrase: { words }, stretch, main }: Pick<Head, 'phrase' | 'stretch' | 'main'>) {
  const end = main?.words[1] ?? stretch.cut;
  return words
    .slice(stretch.from, end)
    .some(({ key }, i, all) => formerly.has(key) && !bygone.has(all[i + 1]?.key ?? ''));
}

/** A person as the head, and what the phrase says to introduce them. */
function personIn(
  { phrase, head, main }: Pick<Head, 'phrase' | 'head' | 'main'>,
  stretch: Stretch,
  on: Day | undefined,
) {
  if (main?.kind !== 'name' || main.match.kind !== 'office-holder') return undefined;
  const before = head.filter((item) => item.words[1] <= main.words[0]);
  const countries = before.flatMap(({ kind, match }) =>
    kind === 'name' && match.code !== null ? [match.code] : [],
  );
  const said = {
    countries,
    title: titleOf(phrase, before, main),
    isFormer: isFormer({ phrase, stretch, main }),
  };
  return resolvePerson(main.match, said, on);
}

/** The role before a person, or the one that their name begins with, as in "King Hassan". */
function titleOf({ words }: Phrase, before: readonly Item[], main: Item): Title | undefined {
  const role = before.findLast((item) => item.kind === 'role' && item.match.use !== 'part');
  if (role?.kind === 'role') {
    const sector = lentSector(role.match, before) ?? role.match.sector;
    return { words: wordsBetween(words, role.words), sector };
  }
  const within = matchRoles(words.slice(...main.words))[0];
  if (!within || within.words[0] > 0) return undefined;
  return { words: wordsBetween(words.slice(...main.words), within.words), sector: within.sector };
}

function wordsBetween(words: readonly Word[], [from, to]: readonly [number, number]): string {
  return words
    .slice(from, to)
    .map((word) => word.key)
    .join(' ');
}
