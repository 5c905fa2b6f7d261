import type { Party } from '../model/coding.ts';

/** Who has spoken so far in an article, so that names, acronyms, "the report" and "the two powers" find their way back. */
export interface Register {
  /** Remembers a speaker that a later word may point back to. */
  note(party: Party): void;
  /** Remembers a list of parties named together. */
  noteList(parties: readonly Party[]): void;
  /** Remembers that an artefact ("report") speaks for the one who put it out. */
  noteOwner(owner: Party): void;
  /** The list that "the two powers", "both sides" or "the trio" points back to. */
  listBehind(words: string): readonly Party[] | undefined;
  /** The lists that such words anywhere in a stretch of text point back to. */
  listIn(words: string): readonly Party[];
  /** The party that a surname, an acronym or a report points back to. */
  partyBehind(words: string): Party | undefined;
  codeOf(words: string): string | null;
  /** The speaker of the latest claim, if there was one. */
  readonly lastSpeaker: Party | undefined;
  noteSpeaker(party: Party | undefined): void;
}

type SourceKind = 'person' | 'organisation' | 'artefact' | 'group';

const artefact =
  /\b(?:report|paper|study|survey|poll|document|outlook|yearbook|statement|analysis|review|assessment|white paper|article|bulletin)s?$/i;
const organisation =
  /\b(?:institute|ministry|think tank|agency|organi[sz]ation|group|office|department|council|commission|committee|centre|center|university|government|company|bank|bureau|alliance|party|court|paper|newspaper|board|body)$/i;
const person =
  /\b(?:analyst|professor|academic|expert|researcher|scholar|minister|president|premier|chancellor|ambassador|diplomat|spokes(?:man|woman|person)|official|leader|general|admiral|senator|chief|director|author|adviser|envoy|secretary|lawmaker)$/i;

/** Two capitalised words or more at the end of a phrase: "the envoy Ana Ruiz". */
const properName = /(?:\p{Lu}[\p{L}.’'-]*\s)+\p{Lu}[\p{L}’'-]+$/u;

/** The full name that a phrase ends in, without titles before it. */
export function properNameIn(words: string): string | undefined {
  return properName.exec(words)?.[0];
}

/** What kind of source a phrase is, by its head noun; a capitalised name without one is taken for a person. */
export function kindOf(words: string): SourceKind {
  const head = words
    .replace(/\s*[,(].*$/su, '')
    .replace(/\s(?:of|from|at|in|on|for|by|affiliated|based)\s.*$/su, '');
  if (artefact.test(head)) return 'artefact';
  if (/^\p{Lu}{2,}s?$/u.test(head)) return 'organisation';
  if (
    organisation.test(head) ||
    /\b(?:Institute|Ministry|Agency|Organi[sz]ation|University|Council|Kremlin|House|Nations|Union)\b/.test(
      head,
    )
  )
    return 'organisation';
  if (person.test(head)) return 'person';
  return properName.test(head) || /^\p{Lu}[\p{L}’'-]+$/u.test(head) ? 'person' : 'group';
}

interface Entry {
  readonly party: Party;
  readonly full: string;
}

export function createRegister(): Register {
  const entries: Entry[] = [];
  const lists: (readonly Party[])[] = [];
  let owner: Party | undefined;
  let lastSpeaker: Party | undefined;
  const latest = (fits: (entry: Entry) => boolean) => entries.findLast(fits)?.party;

  const listOf = (words: string) => {
    const size = listSize(words);
    return (size && lists.findLast((list) => list.length === size)) || [];
  };

  return {
    note(party) {
      entries.push({ party, full: fullName(party) });
    },
    noteList(parties) {
      if (parties.length > 1) lists.push(parties);
    },
    noteOwner(party) {
      owner = party;
    },
    listBehind(words) {
      const list = listOf(words);
      return list.length > 0 ? list : undefined;
    },
    listIn(words) {
      const found = /\b(?:two|three|four|five|both) (\w+)( \w+)?|\b(?:trio|pair|duo)\b/gi;
      return [...words.matchAll(found)].flatMap(([match, , second = '']) => {
        const short = match.slice(0, match.length - second.length);
        return listOf(short).length > 0 ? listOf(short) : listOf(match);
      });
    },
    partyBehind(words) {
      const plain = words.replace(/^(?:the|this|that|a|an)\s/i, '');
      const same = latest(({ full }) => isSameName(full, plain));
      const isPointed = /^(?:the|this|that|its|their)\s/i.test(words);
      return same ?? (isPointed && artefact.test(words) ? owner : undefined);
    },
    codeOf(words) {
      return latest(({ full }) => isSameName(full, words))?.code ?? null;
    },
    get lastSpeaker() {
      return lastSpeaker;
    },
    noteSpeaker(party) {
      lastSpeaker = party ?? lastSpeaker;
    },
  };
}

/** The name that later words shorten: without article, apposition and brackets. */
function fullName(party: Party): string {
  return (
    party.name ??
    party.text
      .replace(/^(?:The|the|A|a|An|an)\s/, '')
      .replace(/,.*$/su, '')
      .trim()
  );
}

/** The same name, its acronym in brackets or in it ("the NIDS report"), or its surname with or without a title. */
function isSameName(full: string, words: string): boolean {
  const names = [full, full.replace(/\s\(\p{Lu}[\p{Lu}&.-]+\)$/u, '')];
  if (names.some((name) => name.toLowerCase() === words.toLowerCase())) return true;
  const acronym = /\((\p{Lu}{2,})\)/u.exec(full)?.[1];
  if (acronym && new RegExp(`\\b${acronym}\\b`).test(words)) return true;
  const surname = /(\p{Lu}[\p{L}’'-]+)$/u.exec(full.replace(/\s*\(.*$/su, ''))?.[1];
  const last = /(\p{Lu}[\p{L}’'-]+)$/u.exec(words)?.[1];
  return (
    surname !== undefined && surname === last && full.includes(' ') && words.split(' ').length <= 2
  );
}

const sizes: Readonly<Record<string, number>> = {
  two: 2,
  both: 2,
  pair: 2,
  duo: 2,
  three: 3,
  trio: 3,
  four: 4,
  five: 5,
};

function listSize(words: string): number | undefined {
  const match =
    /^(?:the|these|all|our|those)?\s*(?:of )?(?:the )?(two|both|pair|duo|three|trio|four|five)\b(?<rest>.*)$/i.exec(
      words.trim(),
    );
  if (!match) return undefined;
  const rest = match.groups?.['rest']?.trim() ?? '';
  const fits =
    rest === '' ||
    /(?:countries|nations|powers|sides|states|leaders|neighbou?rs|governments|ministers|presidents|officials|diplomats|parties|allies|rivals|capitals|militaries|armies|armed forces|men)$/i.test(
      rest,
    );
  return fits ? sizes[(match[1] ?? '').toLowerCase()] : undefined;
}
