import type { Word } from '../../text/analyse.ts';
import { ordinalWords } from '../../text/dates/numbers.ts';
import { numeralAt } from './numerals.ts';
import type { Quantity } from './quantities.ts';
import { unitAt } from './units.ts';

type Part = Omit<Quantity, 'first' | 'bound'>;

const fractions: ReadonlyMap<string, number> = new Map([
  ['half', 2],
  ['quarter', 4],
  ...[...ordinalWords].filter(([, n]) => n > 2 && n < 11),
]);

/** A part of a whole, as a percentage: "a quarter of", "two-thirds of", "half the", "one in five voters". */
export function partAt(words: readonly Word[], at: number): Part | undefined {
  return fractionAt(words, at) ?? ratioAt(words, at);
}

function lowerAt(words: readonly Word[], at: number): string {
  return words[at]?.form.toLowerCase() ?? '';
}

const hours = /^(?:hour|day|week|month|year|decade|century|dozen)$/;

function fractionAt(words: readonly Word[], at: number): Part | undefined {
  const first = lowerAt(words, at);
  if (first === 'half') return halfAt(words, at, at + 1);
  if (first === 'a' || first === 'one') return sharedAt(words, at + 1, 1);
  const count = /^(?:two|three|four|five|six|seven|eight|nine)$/.test(first)
    ? numeralAt(words, at)
    : undefined;
  return count && sharedAt(words, count.end, count.value);
}

/** "half of the vote", "half the vote"; not "the first half of 2024". */
function halfAt(words: readonly Word[], at: number, behind: number): Part | undefined {
  if (/^(?:first|second|latter|other|the|top|bottom|a)$/.test(lowerAt(words, at - 1)))
    return undefined;
  const isOf = lowerAt(words, behind) === 'of';
  if (!isOf && !/^(?:the|its|their|all)$/.test(lowerAt(words, behind))) return undefined;
  return part(words, at, { end: behind, count: 1, of: 2 });
}

function sharedAt(words: readonly Word[], from: number, count: number): Part | undefined {
  const at = /^[-‐]$/.test(words[from]?.form ?? '') ? from + 1 : from;
  const word = lowerAt(words, at);
  const of = fractions.get(count > 1 ? word.replace(/s$/, '').replace(/halve$/, 'half') : word);
  const isShare = of !== undefined && count < of && lowerAt(words, at + 1) === 'of';
  return isShare ? part(words, at, { end: at + 1, count, of }) : undefined;
}

function part(
  words: readonly Word[],
  at: number,
  { end, count, of }: { readonly end: number; readonly count: number; readonly of: number },
): Part | undefined {
  // "a quarter of an hour", "half of 2024"
  const whole = words[/^(?:an?|the)$/.test(lowerAt(words, end + 1)) ? end + 2 : end + 1];
  if (hours.test(whole?.lemma ?? '') || /^\d{4}$/.test(whole?.form ?? '')) return undefined;
  const scale = lowerAt(words, at)
    .replace(/s$/, '')
    .replace(/halve$/, 'half');
  return { at, end, value: percentOf(count, of), unit: 'percent', scale };
}

function percentOf(count: number, of: number): number {
  return Number(((100 * count) / of).toPrecision(4));
}

/** "one in five voters", "nine out of ten voters". */
function ratioAt(words: readonly Word[], at: number): Part | undefined {
  const count = numeralAt(words, at);
  if (count === undefined || count.scale !== null) return undefined;
  const isIn =
    lowerAt(words, count.end) === 'in' ||
    (lowerAt(words, count.end) === 'out' && lowerAt(words, count.end + 1) === 'of');
  if (!isIn) return undefined;
  const from = lowerAt(words, count.end) === 'in' ? count.end + 1 : count.end + 2;
  const of = numeralAt(words, from);
  if (of === undefined || of.value > 100 || of.value <= count.value || of.scale !== null)
    return undefined;
  const counted = unitAt(words, of.end);
  if (
    counted === undefined ||
    counted.at < of.end ||
    !/^NNS|^NNPS/.test(words[counted.at]?.xpos ?? '')
  )
    return undefined;
  return {
    at,
    end: counted.end,
    value: percentOf(count.value, of.value),
    unit: 'percent',
    scale: `in ${of.value}`,
  };
}
