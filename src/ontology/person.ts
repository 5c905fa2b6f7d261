import type { Day } from '../core/day.ts';
import type { Match } from './names.ts';
import type { Sector } from './plover.ts';
import { formerSector, personSector, type Standing, standingOf, type Tenure } from './tenures.ts';

/** A role that introduces a person: its words in lower case and the sector it gives. */
export interface Title {
  readonly words: string;
  readonly sector: Sector | null;
}

/** What a phrase says about the person it names. */
interface Introduction {
  /** The countries named beside the person. */
  readonly countries: readonly string[];
  readonly title: Title | undefined;
  readonly isFormer: boolean;
}

/** Country and sector of a person on a day, where the phrase may know better than the tables. */
export function resolvePerson(
  { meaning, code, sector }: Match,
  said: Introduction,
  on: Day | undefined,
): { readonly country: string | null; readonly sector: Sector | null } {
  if (!meaning.subject) return { country: code, sector };
  const fitting = fittingTenures(meaning.subject.tenures, said);
  const standing = standingOf({ name: meaning.name, tenures: fitting }, on);
  if (!standing) return { country: code, sector: said.title?.sector ?? null };
  const country = standing.tenure.country;
  if (said.isFormer)
    return { country, sector: formerSector(said.title?.sector ?? standing.tenure.sector) };
  return { country, sector: sectorNow(standing, said, on) };
}

/** Those under the country and, if any, the title that the phrase gives; all where none agrees. */
function fittingTenures(tenures: readonly Tenure[], said: Introduction): readonly Tenure[] {
  const here = tenures.filter(({ country }) => said.countries.includes(country ?? ''));
  return here.length > 0 ? here : tenures;
}

function sectorNow(standing: Standing, said: Introduction, on: Day | undefined): Sector | null {
  const known = personSector(standing);
  const titled = said.title?.sector ?? null;
  if (titled === null || standing.when === 'during') return known;
  // A title that the tables saw end is a courtesy; any other is news to them.
  const isCourtesy =
    on !== undefined && standing.when === 'after' && isTitleOf(standing.tenure, said.title);
  return isCourtesy ? known : titled;
}

function isTitleOf({ office }: Tenure, title: Title | undefined): boolean {
  if (title === undefined) return false;
  const [full, short] = [office.toLowerCase(), title.words];
  return full.includes(short) || short.includes(full);
}
