import type { Match } from './names.ts';
import type { Item, Phrase } from './phrase.ts';
import type { Sector } from './plover.ts';
import type { Word } from './words.ts';

type NameItem = Extract<Item, { kind: 'name' }>;

/** Before a name: against it, for it or across it, not of it. */
const stanceBefore = new Set(['anti', 'pro', 'non', 'trans', 'inter']);
/** After a name: others are meant, whom it arms, holds or leads. */
const dependence = new Set(
  'backed linked allied affiliated aligned supported funded financed armed trained sponsored controlled held occupied ruled run member friendly bound administered inspired installed brokered mediated imposed'.split(
    ' ',
  ),
);
/** After a name: theirs only if nobody else is named. */
const origin = new Set(['led', 'born', 'owned', 'educated', 'flagged', 'dominated', 'majority']);

/** The name among the items of a head that says whose it is; undefined where none does. */
export function ownerIn(phrase: Phrase, head: readonly Item[], main: Item | undefined) {
  const names = head
    .filter(isName)
    .filter((item) => item.match.code !== null && isOwner(phrase, item));
  const full = names.filter((item) => !isOrigin(phrase, item));
  // "Osama bin Laden's al-Qaeda fighters" are those of the group.
  const group = main?.kind === 'role' ? full.find(isArmedGroup) : undefined;
  const first = group ?? full[0] ?? names[0];
  if (main?.kind !== 'name' || main.match.code === null) return first?.match;
  return isPublicBody(main.match) && first?.match.kind !== 'office-holder'
    ? (first?.match ?? main.match)
    : main.match;
}

function isName(item: Item): item is NameItem {
  return item.kind === 'name';
}

function isArmedGroup({ match }: NameItem): boolean {
  return match.kind === 'armed-group';
}

/** Whether a name says whose the head is; not so in "anti-Syrian", "Iran-backed", "Taliban-ruled" or "ethnic Chinese". */
export function isOwner(phrase: Phrase, { words: [from, to] }: NameItem): boolean {
  const [before, first] = [phrase.words[from - 1], phrase.words[from]];
  const [last, after] = [phrase.words[to - 1], phrase.words[to]];
  if (stanceBefore.has(before?.key ?? '') && tieOf(phrase, before, first) === '-') return false;
  // Peoples by birth are citizens of wherever they live.
  if (before?.key === 'ethnic' && tieOf(phrase, before, first) === ' ') return false;
  const tie = tieOf(phrase, last, after);
  return (
    !(tie === '-' && dependence.has(after?.key ?? '')) && !(tie === ' ' && after?.key === 'ruled')
  );
}

/** Whether a name is joined to "-led" and the like: theirs only if nobody else is named. */
function isOrigin({ words, text }: Phrase, { words: [, to] }: NameItem): boolean {
  const [last, after] = [words[to - 1], words[to]];
  return origin.has(after?.key ?? '') && tieOf({ words, text }, last, after) === '-';
}

/** The sign or blank between two neighbouring words; empty where more stands there. */
function tieOf({ text }: Pick<Phrase, 'text' | 'words'>, a: Word | undefined, b: Word | undefined) {
  const gap = a && b ? text.slice(a.end, b.start) : '';
  return gap.replace(/^\s?[-‐‑]\s?$/u, '-');
}

const publicSectors: readonly (Sector | null)[] = ['GOV', 'LEG', 'MIL', 'COP', 'JUD', 'SPY', 'PTY'];

/** A body by a name that many states have: "the Iraqi Republican Guard", "Britain's Labour Party". */
function isPublicBody({ kind, sector, code }: Match): boolean {
  return kind === 'organisation' && publicSectors.includes(sector) && code?.length === 3;
}

const localSectors: readonly (Sector | null)[] = [
  'COP',
  'CVL',
  'MED',
  'EDU',
  'BUS',
  'JRN',
  'LAB',
  'REL',
  'AGR',
  'JUD',
  'CRM',
];

/** Whose they are: for those who live and work at a seat of power, the country it lies in. */
export function countryOf(owner: Match | undefined, sector: Sector | null): string | null {
  if (!owner) return null;
  const isSeat = owner.kind === 'metonym' || owner.kind === 'capital';
  return isSeat && localSectors.includes(sector) ? (owner.place ?? owner.code) : owner.code;
}
