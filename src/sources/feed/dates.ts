import { monthOf } from './months.ts';

interface Clock {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  /** Minutes east of Greenwich; undefined where none is written. */
  readonly offset: number | undefined;
}

/**
 * A date as feeds write them, as ISO 8601: an instant in UTC (`2004-01-01T19:48:21Z`), a local time where no zone is
 * written (`2004-01-01T19:48:21`), else the day, month or year, as exactly as it is written. Null for what is no date.
 */
export function feedDate(written: string): string | null {
  const text = written.slice(0, 200).trim().replaceAll(/\s+/g, ' ');
  if (text === '') return null;
  const forms = [eastAsian, isoDate, basicDate, spokenDate, slashedDate];
  for (const form of forms) {
    const date = form(text);
    if (date !== null) return isBlank.test(date) ? null : date;
  }
  return null;
}

/** What programs write where they have no date. */
const isBlank = /^1970-01-01(?:T00:00:00Z?)?$/;

const zones: Readonly<Record<string, number>> = {
  ut: 0,
  utc: 0,
  gmt: 0,
  z: 0,
  wet: 0,
  west: 60,
  bst: 60,
  cet: 60,
  met: 60,
  mez: 60,
  cest: 120,
  mest: 120,
  mesz: 120,
  eet: 120,
  eest: 180,
  msk: 180,
  msd: 240,
  ist: 330,
  pkt: 300,
  ict: 420,
  wib: 420,
  sgt: 480,
  hkt: 480,
  awst: 480,
  jst: 540,
  kst: 540,
  aest: 600,
  aedt: 660,
  nzst: 720,
  nzdt: 780,
  ast: -240,
  adt: -180,
  est: -300,
  edt: -240,
  et: -300,
  cst: -360,
  cdt: -300,
  ct: -360,
  mst: -420,
  mdt: -360,
  mt: -420,
  pst: -480,
  pdt: -420,
  pt: -480,
  akst: -540,
  akdt: -480,
  hst: -600,
  brt: -180,
  art: -180,
};

/** RFC 3339 and its relatives: a day, a month or a year, and a time after `T`, a blank or a colon. */
function isoDate(text: string): string | null {
  const found = text.match(/^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?(?:[T ,:]{1,2}(.+))?$/i);
  if (!found) return null;
  const [, year = '', month, day, rest] = found;
  if (month === undefined) return rest === undefined && Number(year) >= 1000 ? year : null;
  if (day === undefined) {
    const ok = rest === undefined && Number(month) >= 1 && Number(month) <= 12;
    return ok ? `${year}-${month.padStart(2, '0')}` : null;
  }
  return dated(Number(year), Number(month), Number(day), rest);
}

/** `20031231`, `20031231T101455Z`, the day of a year (`2003-365`) and of a week (`2003-W01-3`), years of two digits. */
function basicDate(text: string): string | null {
  const plain = text.match(/^(\d{4})(\d{2})(\d{2})(?:[T ]?(\d{2}):?(\d{2}):?(\d{2})(.*))?$/i);
  if (plain) {
    const [, year, month, day, hour, minute, second, zone = ''] = plain;
    const clock = hour === undefined ? undefined : `${hour}:${minute}:${second}${zone}`;
    return dated(Number(year), Number(month), Number(day), clock);
  }
  const ordinal = text.match(/^(\d{4})-?(\d{3})(?:T(.+))?$/i);
  if (ordinal) return afterDays(Number(ordinal[1]), 1, Number(ordinal[2]) - 1, ordinal[3]);
  const short = text.match(/^(\d{2})-(\d{2})-(\d{2})(?:[T ](.+))?$/i);
  if (short) return dated(fullYear(short[1] ?? ''), Number(short[2]), Number(short[3]), short[4]);
  const week = text.match(/^(\d{4})-?W(\d{2})-?([1-7])(?:T(.+))?$/i);
  if (!week) return null;
  const [, year, number, day, rest] = week;
  const fourth = new Date(Date.UTC(Number(year), 0, 4)).getUTCDay() || 7;
  return afterDays(Number(year), 4, (Number(number) - 1) * 7 + Number(day) - fourth, rest);
}

function afterDays(
  year: number,
  day: number,
  days: number,
  rest: string | undefined,
): string | null {
  const date = new Date(Date.UTC(year, 0, day + days));
  return dated(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate(), rest);
}

/**
 * RFC 822 and its relatives, asctime, and the same with the months of other languages: by its words, in any order. Of two
 * words that can be a month (a Tuesday is a “mar” for many) the last is it.
 */
function spokenDate(text: string): string | null {
  const time = text.match(/(?<!\d)\d{1,2}:\d{1,2}(?::\d{1,2}(?:\.\d{1,9})?)?/);
  const before = time ? text.slice(0, time.index) : text;
  const after = time ? text.slice((time.index ?? 0) + time[0].length) : '';
  const words = [...before.matchAll(/\p{L}+\.?|\d+/gu)].map(([word]) => word);
  const at = words.findLastIndex((word) => monthOf(word) !== undefined);
  const month = monthOf(words[at] ?? '');
  if (month === undefined) return null;
  const numbers = words.filter((word) => /^\d{1,2}$|^\d{4}$/.test(word));
  const year =
    numbers.find((word) => word.length === 4) ?? after.match(/(?<![\d:+-])\d{4}(?!\d)/)?.[0];
  const [first, second] = numbers.filter((word) => word.length < 3);
  const day = first;
  const own = year ?? second;
  if (day === undefined || own === undefined) return null;
  const zone = after.replace(/(?<![\d:+-])\d{4}(?!\d)/, '').trim();
  const clock = time === null ? undefined : `${time[0]}${zone === '' ? '' : ` ${zone}`}`;
  return dated(fullYear(own), month, Number(day), clock);
}

/** `2003/12/31 10:14`, `12/31/2003`, `31.12.2003`: of two that can be the month, the first in America's way. */
function slashedDate(text: string): string | null {
  const yearFirst = text.match(/^(\d{4})[/.](\d{1,2})[/.](\d{1,2})\.?(?:[ T,]{1,2}(.+))?$/i);
  if (yearFirst)
    return dated(Number(yearFirst[1]), Number(yearFirst[2]), Number(yearFirst[3]), yearFirst[4]);
  const found = text.match(/^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})\.?(?:[ T,]{1,2}(.+))?$/i);
  if (!found) return null;
  const [, first, sign, second, year, rest] = found;
  const dayFirst = sign !== '/' || Number(first) > 12;
  const [month, day] = dayFirst ? [second, first] : [first, second];
  return dated(Number(year), Number(month), Number(day), rest);
}

/** `2004년 05월 25일 오후 08:23:17`, `2004年5月25日 20:23`: local times, as no zone is written. */
function eastAsian(text: string): string | null {
  const found = text.match(
    /^(\d{4})[년年] ?(\d{1,2})[월月] ?(\d{1,2})[일日](?: ?\([^)]{1,4}\)| ?\S{1,2}(?:曜日|요일))? ?(오전|오후|午前|午後|上午|下午)? ?(\d{1,2}:\d{2}.*)?$/,
  );
  const [, year, month, day, half = '', clock] = found ?? shortKorean(text) ?? [];
  if (year === undefined) return null;
  const later = /오후|午後|下午/.test(half) ? ' pm' : half === '' ? '' : ' am';
  return dated(Number(year), Number(month), Number(day), clock && `${clock}${later}`);
}

function shortKorean(text: string): RegExpMatchArray | null {
  return text.match(/^(\d{4})-(\d{2})-(\d{2}) (오전|오후) (\d{1,2}:\d{2}(?::\d{2})?)$/);
}

function fullYear(written: string): number {
  const year = Number(written);
  if (written.length > 2) return year;
  return year < 70 ? 2000 + year : 1900 + year;
}

function dated(year: number, month: number, day: number, rest: string | undefined): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (year < 1000 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  const clock = rest === undefined ? undefined : clockOf(rest);
  const plainDay = date.toISOString().slice(0, 10);
  if (!clock) return plainDay;
  const { hour, minute, second, offset } = clock;
  const instant = Date.UTC(year, month - 1, day, hour, minute - (offset ?? 0), second);
  return `${new Date(instant).toISOString().slice(0, 19)}${offset === undefined ? '' : 'Z'}`;
}

function clockOf(text: string): Clock | undefined {
  const found = text
    .trim()
    .match(/^(\d{1,2})(?::?(\d{1,2})(?::?(\d{1,2})(?:[.,]\d{1,9})?)?)?\s*([ap]\.?m\.?)?\s*(.*)$/i);
  if (!found) return undefined;
  const [, hours, minutes = '0', seconds = '0', half, zone = ''] = found;
  const hour =
    half === undefined ? Number(hours) : (Number(hours) % 12) + (/^p/i.test(half) ? 12 : 0);
  const [minute, second] = [Number(minutes), Number(seconds)];
  if (hour > 24 || minute > 59 || second > 60) return undefined;
  return { hour, minute, second, offset: offsetOf(zone) };
}

/** `+0100`, `-05:00`, `GMT+1`, `EST`, `(CET)`, also after the name of a place. */
function offsetOf(zone: string): number | undefined {
  const shift = zone.match(/([+-])(\d{1,2})(?::?(\d{2}))?/);
  if (shift) {
    const minutes = Number(shift[2]) * 60 + Number(shift[3] ?? 0);
    return minutes > 15 * 60 ? undefined : shift[1] === '-' ? -minutes : minutes;
  }
  const name = zone.match(/[A-Za-z]{1,5}/)?.[0].toLowerCase();
  return name === undefined ? undefined : zones[name];
}
