import type { Party } from '../model/coding.ts';
import { resolveActor } from './actors.ts';
import { isCountryCode } from './countries.ts';
import { findNames, type Name } from './names.ts';
import { isSector } from './plover.ts';
import { wordsOf } from './words.ts';

/** Somebody as a user asks for them: a code, a name that the tables know, or words. */
export interface Who {
  readonly given: string;
  /** Whether a party is them. */
  readonly isParty: (party: Pick<Party, 'text' | 'code' | 'name'>) => boolean;
  /** Whether words are about them; `codes` are those of the countries that the words name or point back to. */
  readonly isTold: (text: string, codes: readonly string[]) => boolean;
}

/**
 * Who is meant. A code, or a name that stands for a country or its government, means all of that code: `CHN` and “China”
 * whatever the sector, `CHNGOV` and “Beijing” the government alone. A person, body or group that the tables know is
 * meant by any of its names, and not all others of its code. Anybody else is meant by these words, case and accents
 * aside.
 */
export function readWho(given: string): Who {
  const code = codeIn(given);
  if (code !== undefined) return byCode(given, code);
  const name = spelt(given)
    .map((form) => ({ form, names: findNames(form) }))
    .find(({ names }) => names.length > 0);
  if (name !== undefined) return byNames(given, name.form, name.names);
  const lower = codeIn(given.toUpperCase());
  return lower === undefined ? byWords(given) : byCode(given, lower);
}

/** The spellings under which the tables may have what was typed without capitals. */
function spelt(given: string): string[] {
  if (given !== given.toLowerCase()) return [given];
  const capital = given.replaceAll(/(?<![\p{L}\p{M}'’])\p{L}/gu, (letter) => letter.toUpperCase());
  return [given, capital, given.toUpperCase()];
}

/** A code as far as it may be asked for: `CHN`, `CHNGOV`, `---REB`. */
function codeIn(text: string): string | undefined {
  const [, country = '', sector = ''] = /^([A-Z]{3}|---)([A-Z]{3})?$/.exec(text.trim()) ?? [];
  const isCode =
    country === '---' ? isSector(sector) : isCountryCode(country) && (!sector || isSector(sector));
  return isCode ? country + sector : undefined;
}

const governing = new Set(['country', 'demonym', 'capital', 'metonym']);
/** Codes that one body alone has. */
const ownCodes = new Set(['UNO', 'EUR']);

function byNames(given: string, form: string, names: readonly Name[]): Who {
  const [name] = names;
  if (name === undefined || names.length > 1) return byWords(given);
  const { kind, code, sector } = name;
  const ofPlace = governing.has(kind);
  if (!ofPlace && kind !== 'city' && kind !== 'region')
    return ownCodes.has(code ?? '') && sector === null
      ? byCode(given, String(code))
      : byName(given, name.name);
  if (!ofPlace || code === null) return byWords(given);
  if (isWhole(form, name)) return byCode(given, code + (sector ?? ''));
  // “the Japanese defence ministry”: the words around the name say which sector.
  const actor = resolveActor(form);
  return actor.country === code && actor.sector !== null
    ? byCode(given, `${code}${actor.sector}`)
    : byWords(given);
}

/** Whether a name is all that stands there, but for an article. */
function isWhole(form: string, { span: [start, end] }: Name): boolean {
  return /^\s*(?:the\s+)?$/i.test(form.slice(0, start)) && form.slice(end).trim() === '';
}

function byCode(given: string, asked: string): Who {
  const fits = (code: string | null) =>
    code !== null && (asked.length === 3 ? code.slice(0, 3) === asked : code === asked);
  const isNamed = (name: Name) => fits(name.code && `${name.code}${name.sector ?? ''}`);
  return {
    given,
    isParty: ({ code, text }) => fits(code) || namesAlone(text).some(isNamed),
    isTold: (text, codes) =>
      asked.length === 3 ? codes.includes(asked) : findNames(text).some(isNamed),
  };
}

/** The names of a party that is nothing but several names: “China and Russia” has the code of the first alone. */
function namesAlone(text: string): readonly Name[] {
  if (!/,|\band\b|&/.test(text)) return [];
  const names = findNames(text);
  let rest = '';
  let from = 0;
  for (const { span } of names) {
    rest += `${text.slice(from, span[0])} `;
    [, from] = span;
  }
  return /^(?:\s|,|&|\b(?:and|the|both)\b)*$/i.test(rest + text.slice(from)) ? names : [];
}

function byName(given: string, name: string): Who {
  const hasWords = containing(given);
  const isNamed = (text: string) =>
    hasWords(text) || findNames(text).some((one) => one.name === name);
  return {
    given,
    isParty: ({ text, name: full }) => isNamed(text) || (full !== undefined && isNamed(full)),
    isTold: isNamed,
  };
}

function byWords(given: string): Who {
  const hasWords = containing(given);
  return {
    given,
    isParty: ({ text, name }) => hasWords(text) || (name !== undefined && hasWords(name)),
    isTold: hasWords,
  };
}

/** Whether a text has these words, one after the other, case and accents aside. */
function containing(given: string): (text: string) => boolean {
  const asked = keys(given);
  return (text) => asked.trim() !== '' && keys(text).includes(asked);
}

function keys(text: string): string {
  return ` ${wordsOf(text)
    .map(({ key }) => key)
    .join(' ')} `;
}
