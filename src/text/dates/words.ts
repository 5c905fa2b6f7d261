import { addDays, type Day, daysBetween, monthOf, weekday, yearOf } from '../../core/day.ts';
import type { When } from '../../model/coding.ts';
import { dayNames, monthNames } from './lexicon.ts';
import { wholeUnit } from './stretch.ts';

/** A day in words, such as "Sunday 26 November 2023". */
export function dayInWords(day: Day): string {
  return `${dayNames[weekday(day)]} ${dateOf(day)} ${monthInWords(day)}`;
}

/** The first and last day in words, of two days next to one another as a choice of them. */
export function daysInWords(from: Day, to: Day): string {
  if (from === to) return dayInWords(from);
  const link = addDays(from, 1) === to ? 'or' : 'to';
  return `${dayInWords(from)} ${link} ${dayInWords(to)}`;
}

/** What a date comes to, in words that are no more exact than the text was. */
export function whenInWords(when: When): string {
  const { from, to, precision, text } = when;
  const open = openInWords(when);
  if (open !== undefined) return open;
  if (from === null || to === null) return `“${text}”`;
  if (precision === 'vague' || precision === 'season')
    return `“${text}” (${aboutInWords(from, to)})`;
  return from === to ? dayInWords(from) : stretchInWords(from, to, precision);
}

/** "Since 2014", "by Friday 1 December 2023": the word of the text, and the end that it is about. */
function openInWords({ from, to, precision, text }: When): string | undefined {
  const lead = /^[a-z]+/i.exec(text)?.[0].toLowerCase() ?? '';
  const isVague = precision === 'vague';
  if ((lead === 'since' || lead === 'after') && from !== null)
    return isVague
      ? `“${text}” (from about ${monthInWords(from)})`
      : `${lead} ${point(from, precision)}`;
  if (to === null) return undefined;
  if (lead === 'before' && !isVague) return `before ${point(addDays(to, 1), precision)}`;
  if (!/^(?:by|until|till|through|before)$/.test(lead)) return undefined;
  if (/\bend\b/.test(text)) return `${lead} ${endInWords(to)}`;
  return isVague ? `“${text}” (by ${endInWords(to)})` : `${lead} ${point(to, precision)}`;
}

/** The day, or the week, month or year that holds it. */
function point(day: Day, precision: When['precision']): string {
  if (precision === 'year') return String(yearOf(day));
  if (precision === 'month') return monthInWords(day);
  if (precision === 'week') return weekInWords(wholeUnit('week', day).from);
  return dayInWords(day);
}

/** "The end of 2030", "the end of May 2024", else the day. */
function endInWords(to: Day): string {
  if (to.endsWith('-12-31')) return `the end of ${yearOf(to)}`;
  return to === wholeUnit('month', to).to ? `the end of ${monthInWords(to)}` : dayInWords(to);
}

function stretchInWords(from: Day, to: Day, precision: When['precision']): string {
  if (precision === 'day') return rangeInWords(from, to);
  const unit = precision === 'week' || precision === 'month' ? precision : 'year';
  const [first, last] = [wholeUnit(unit, from), wholeUnit(unit, to)];
  const isStart = from === first.from;
  const isEnd = to === last.to;
  if (unit === 'week' && addDays(from, 6) === to) return weekInWords(from);
  const [one, other] = [point(from, unit), point(to, unit)];
  if (one !== other && isStart && isEnd) return `${shortened(one, other)} to ${other}`;
  if (one !== other) return rangeInWords(from, to);
  if (isStart && isEnd) return one;
  return isStart || isEnd ? `${isStart ? 'earlier' : 'later'} in ${one}` : rangeInWords(from, to);
}

/** "March" for "March 2022" before "June 2022". */
function shortened(one: string, other: string): string {
  const year = other.slice(-5);
  return one.endsWith(year) ? one.slice(0, -5) : one;
}

function weekInWords(from: Day): string {
  return `the week of ${dayInWords(from)}`;
}

/** "Friday 3 to Sunday 5 May 2024". */
function rangeInWords(from: Day, to: Day): string {
  const day = `${dayNames[weekday(from)]} ${dateOf(from)}`;
  const month =
    from.slice(0, 4) === to.slice(0, 4)
      ? ` ${monthNames[monthOf(from) - 1]}`
      : ` ${monthInWords(from)}`;
  return `${day}${from.slice(0, 7) === to.slice(0, 7) ? '' : month} to ${dayInWords(to)}`;
}

/** Years where they are whole, days within a week or so, else months. */
function aboutInWords(from: Day, to: Day): string {
  if (from === to) return dayInWords(from);
  if (from.endsWith('-01-01') && to.endsWith('-12-31')) {
    const [first, last] = [yearOf(from), yearOf(to)];
    return first === last ? String(first) : `${first} to ${last}`;
  }
  if (daysBetween(from, to) < 9) return rangeInWords(from, to);
  const [first, last] = [monthInWords(from), monthInWords(to)];
  return first === last ? first : `${first} to about ${last}`;
}

function dateOf(day: Day): number {
  return Number(day.slice(8));
}

function monthInWords(day: Day): string {
  return `${monthNames[monthOf(day) - 1]} ${yearOf(day)}`;
}
