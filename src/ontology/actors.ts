import type { Day } from '../core/day.ts';
import { misspeltName } from './misspelling.ts';
import { type Phrase, readPhrase, stretchesOf } from './phrase.ts';
import { actorCode, type Sector } from './plover.ts';
import { type Reading, readStretch } from './reading.ts';

/** Who a noun phrase means, as far as the tables and the phrase itself say. */
export interface Actor {
  /** ISO 3166-1 alpha-3 or PLOVER pseudo-country; `null` when unknown. */
  readonly country: string | null;
  readonly sector: Sector | null;
  /** Both as one, such as `CHNMIL`, `RUS` or `---REB`; `null` when both are unknown. */
  readonly code: string | null;
  /** The person, body or country as the tables name it. */
  readonly name: string | null;
}

/**
 * Who a noun phrase means on a day, such as "the Polish defence minister", "rebels in northern Mali" or "Ankara". A
 * common noun has a sector at most, never a guessed country. Total: any text gives an answer.
 */
export function resolveActor(phrase: string, on?: Day): Actor {
  const read = readPhrase(phrase, on);
  const readings = stretchesOf(read).map((stretch) => readStretch(read, stretch, on));
  const country = firstOf(readings, (one) => one.country) ?? misspeltCountry(read);
  const sector = firstOf(readings, knownSector) ?? firstOf(readings, (one) => one.sector);
  const name = firstOf(readings, (one) => one.name);
  return { country, sector, code: actorCode(country, sector), name };
}

/** "Two men, one of them a farmer" are farmers rather than people unknown. */
function knownSector({ sector }: Reading): Sector | null {
  return sector === 'UNK' ? null : sector;
}

function firstOf<T>(readings: readonly Reading[], pick: (reading: Reading) => T | null): T | null {
  for (const reading of readings) {
    const value = pick(reading);
    if (value !== null) return value;
  }
  return null;
}

/** The country of a slip such as "Kazahk", where no name at all is spelt right. */
function misspeltCountry({ words, items }: Phrase): string | null {
  if (items.some((item) => item.kind === 'name')) return null;
  for (const { form } of words) {
    const meaning = misspeltName(form);
    if (meaning) return meaning.code;
  }
  return null;
}
