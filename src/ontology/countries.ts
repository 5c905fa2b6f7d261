import { type PseudoCountry, pseudoCountries } from './plover.ts';
import { lazy, readTable } from './tables.ts';

/** The states and territories, with their names, demonyms and capitals. */
export const countryRows = lazy(() =>
  readTable('countries', ['code', 'name', 'also', 'adjectives', 'people', 'capitals', 'kind']),
);

const byCode = lazy(() => new Map(countryRows().map((row) => [row.code, row])));

function isPseudoCountry(code: string): code is PseudoCountry {
  return Object.hasOwn(pseudoCountries, code);
}

/** The name to show for a country or pseudo-country code; the code itself where there is none. */
export function countryName(code: string): string {
  if (isPseudoCountry(code)) return pseudoNames[code];
  return byCode().get(code)?.name ?? code;
}

/** As they stand in a list of actors, shorter than what they mean. */
const pseudoNames: Readonly<Record<PseudoCountry, string>> = {
  IGO: 'International organisation',
  UNO: 'United Nations',
  EUR: 'European Union',
  NGO: 'Non-governmental organisation',
  ISM: 'Islamist movement',
  IMG: 'International militant group',
  MNC: 'Multinational company',
};

/** Whether a code is that of a state, Kosovo, Palestine, Taiwan and the Holy See included. */
export function isState(code: string): boolean {
  return byCode().get(code)?.kind === 'state';
}

/** Whether a code is one that an actor can have: a state, a territory or a pseudo-country. */
export function isCountryCode(code: string): boolean {
  return isPseudoCountry(code) || byCode().has(code);
}
