import { readFileSync } from 'node:fs';
import { type Measure, measures } from '../model/coding.ts';
import { lazy, parseTable } from './tables.ts';

/** What is known of one or several countries in a year. */
export interface Fact {
  readonly measure: Measure;
  /** Country codes in the order of the alphabet; `WLD` for the world. */
  readonly of: readonly string[];
  readonly year: number;
  /** In whole units: dollars, not billions of them. */
  readonly value: number;
  /** `percent`, an ISO 4217 code or `people`. */
  readonly unit: string;
  /** How it was counted, such as `market rates`; `null` where there is but one way. */
  readonly basis: string | null;
  readonly source: string;
}

/** A table of facts by measure, countries and year. */
export interface Facts {
  readonly byKey: ReadonlyMap<string, Fact>;
  /** The years of any fact, the latest first. */
  readonly years: readonly number[];
}

const columns = ['measure', 'of', 'basis', 'year', 'value', 'unit', 'source'] as const;

/** The facts of `data/facts/facts.tsv`, read when they are first asked for. */
export const knownFacts = lazy(() =>
  factsIn(readFileSync(new URL('../../data/facts/facts.tsv', import.meta.url), 'utf8')),
);

/** The facts of a table; throws where a line is none. */
export function factsIn(text: string): Facts {
  const byKey = new Map<string, Fact>();
  for (const row of parseTable(text, columns)) {
    const fact = toFact(row);
    const key = keyOf(fact.measure, fact.of, fact.year);
    if (byKey.has(key)) throw new Error(`The fact ${key} stands there twice.`);
    byKey.set(key, fact);
  }
  const years = new Set([...byKey.values()].map(({ year }) => year));
  return { byKey, years: [...years].toSorted((a, b) => b - a) };
}

function toFact(row: Readonly<Record<(typeof columns)[number], string>>): Fact {
  const measure = measures.find((one) => one === row.measure);
  const [, word = '', unit = ''] = /^(?:(thousand|million|billion) )?(\S+)$/.exec(row.unit) ?? [];
  const value = Number(row.value) * (scales[word] ?? 1);
  const year = Number(row.year);
  const isSound = unit !== '' && row.of !== '' && row.source !== '' && row.value !== '';
  if (measure === undefined || !isSound || !Number.isFinite(value) || !Number.isInteger(year))
    throw new Error(`A line of the facts is none: ${Object.values(row).join(' | ')}`);
  const of = row.of.split('+').toSorted();
  return { measure, of, year, value, unit, basis: row.basis || null, source: row.source };
}

const scales: Readonly<Record<string, number>> = { thousand: 1e3, million: 1e6, billion: 1e9 };

function keyOf(measure: Measure, of: readonly string[], year: number): string {
  return `${measure} ${of.join('+')} ${year}`;
}

/** What is known for a year: as it is stated for these countries together, else computed; nothing where a part is missing. */
export function factFor(
  facts: Facts,
  { measure, of }: Pick<Fact, 'measure' | 'of'>,
  year: number,
): Fact | undefined {
  const all = [...new Set(of)].toSorted();
  return (
    facts.byKey.get(keyOf(measure, all, year)) ??
    (all.length > 1 ? sumOf(facts, { measure, of: all }, year) : undefined) ??
    shareOf(facts, { measure, of: all }, year)
  );
}

/** Of several countries together; the European Union is no summand, since it holds some of them. */
function sumOf(
  facts: Facts,
  { measure, of }: Pick<Fact, 'measure' | 'of'>,
  year: number,
): Fact | undefined {
  if (measure === 'military-spending-share-of-gdp' || of.includes('EUR')) return undefined;
  const parts = of.map((code) => facts.byKey.get(keyOf(measure, [code], year)));
  const [first] = parts;
  const known = parts.filter((part) => part !== undefined && part.unit === first?.unit);
  if (first === undefined || known.length < of.length) return undefined;
  return { ...first, of, value: known.reduce((sum, part) => sum + (part?.value ?? 0), 0) };
}

const wholes: Partial<Record<Measure, Measure>> = {
  'gdp-share-of-world': 'gdp',
  'population-share-of-world': 'population',
  'military-spending-share-of-world': 'military-spending',
};

function shareOf(
  facts: Facts,
  { measure, of }: Pick<Fact, 'measure' | 'of'>,
  year: number,
): Fact | undefined {
  const whole = wholes[measure];
  const world = whole && facts.byKey.get(keyOf(whole, ['WLD'], year));
  const part = whole && factFor(facts, { measure: whole, of }, year);
  if (!world || !part || world.unit !== part.unit) return undefined;
  return { ...part, measure, unit: 'percent', value: (100 * part.value) / world.value };
}
