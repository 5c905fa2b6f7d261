import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { isDay } from '../../src/core/day.ts';
import { resolveActor } from '../../src/ontology/actors.ts';

/** Phrases with the country and sector that others gave them; not part of the project. */
const set = new URL('../../../shared/data/coding/actor_resolution.jsonl', import.meta.url);
const isHere = existsSync(set);
if (!isHere) {
  process.stderr.write(`SKIPPED: actor resolution is not measured, ${set.pathname} is not here.\n`);
}

interface Phrase {
  readonly actor: string;
  readonly context: string | null;
  readonly date: string | null;
  readonly expected: { readonly country?: string; readonly code_1?: string };
}

/** The set was written in 2022: that is its "today", and the day of phrases without one. */
const itsToday = '2022-06-01';

function dayOf({ date, context }: Phrase): string {
  // Some of its dates stand where the context should.
  for (const text of [date, context]) {
    const ms = Date.parse(`${text ?? ''} UTC`);
    const day = isDay(text ?? '') ? text : Number.isNaN(ms) ? null : new Date(ms).toISOString();
    if (day) return day.slice(0, 10);
  }
  return itsToday;
}

/** Its codes as PLOVER v2.0 has them; an unknown sector is no sector. */
const renamed: Readonly<Record<string, string>> = { XKX: 'KOS', HLH: 'MED', UNK: '' };

function plover(code: string): string {
  return renamed[code] ?? code;
}

function shareRight(phrases: readonly Phrase[], part: 'country' | 'sector'): number {
  const key = part === 'country' ? 'country' : 'code_1';
  const known = phrases.filter(({ expected }) => expected[key] !== undefined);
  const right = known.filter((phrase) => {
    const found = resolveActor(phrase.actor, dayOf(phrase))[part];
    return plover(found ?? '') === plover(phrase.expected[key] ?? '');
  });
  const share = (100 * right.length) / known.length;
  process.stderr.write(`${part} ${right.length} of ${known.length}: ${share.toFixed(1)} %\n`);
  return share;
}

it.skipIf(!isHere)('resolves the phrases of others no worse than it did', () => {
  const phrases = readFileSync(set, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line): Phrase => JSON.parse(line));
  expect(phrases.length).toBeGreaterThan(300);
  expect(shareRight(phrases, 'country')).toBeGreaterThan(89.9);
  expect(shareRight(phrases, 'sector')).toBeGreaterThan(88.7);
});
