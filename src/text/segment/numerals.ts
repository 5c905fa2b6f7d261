import { coreEnd, isAlphanumeric, isIn, kindAt, kinds } from './characters.ts';

/** What may follow a number without a blank and is a word of its own: "5pm", "$3m", "35mm". */
const units = new Set(
  'am pm km cm mm m ft kg g mg lb lbs oz k mn bn tn trn mph kph hz khz mhz ghz kb mb gb tb kw mw gw kwh mwh gwh kv min mins hr hrs h sec secs yr yrs ml cc ha hh bps pc pct percent million billion trillion people persons'.split(
    ' ',
  ),
);

/** More units, of money alone. */
const sums = new Set(['b', 't', 'mil', 'bln', 'mln']);

/** Lengths of two groups that are no range: "555-0100", "77002-1234", the extension "3-1234". */
const phones = new Set(['3-4', '5-4', '1-4']);

/**
 * Where the numeral ends that begins at a place: digits with the commas, stops, colons and slashes in them, and a suffix
 * ("1980s", "3rd", "60's"), but no unit.
 */
export function numeralEnd(text: string, at: number): number {
  const digits = digitsEnd(text, at);
  const end = groupsEnd(text, at, digits) ?? decadeEnd(text, at, digits) ?? coreEnd(text, digits);
  return end - digits > 0 && isUnit(text, at, digits, end) ? digits : end;
}

function isUnit(text: string, at: number, digits: number, end: number): boolean {
  if (end - digits > 8 || isOfName(text, at)) return false;
  const tail = text.slice(digits, end);
  // "4G" is a name, "4g" a weight; "5p.m." has its unit cut short.
  if (tail === 'G') return false;
  if (/^[ap]$/i.test(tail)) return text[end] === '.' && /^m\b/i.test(text.slice(end + 1, end + 3));
  const unit = tail.toLowerCase();
  return units.has(unit) || (sums.has(unit) && isIn('$€£¥', text, at - 1));
}

/** Whether a number ends a name: "H-6K". */
function isOfName(text: string, at: number): boolean {
  return kindAt(text, at - 1) === kinds.hyphen && kindAt(text, at - 2) === kinds.letter;
}

function digitsEnd(text: string, at: number): number {
  let to = at;
  for (;;) {
    while (kindAt(text, to) === kinds.digit) to += 1;
    if (!isInner(text, to)) return to;
    to += 1;
  }
}

/** Whether the mark at a place stands inside a number; a comma does before three digits, or as in "1,00,000". */
function isInner(text: string, at: number): boolean {
  if (kindAt(text, at + 1) !== kinds.digit) return false;
  const mark = text[at];
  if (mark !== ',') return mark === '.' || mark === ':' || mark === '/';
  let to = at + 1;
  while (to < at + 5 && kindAt(text, to) === kinds.digit) to += 1;
  return to - at === 4 || (to - at === 3 && text[to] === ',');
}

/** The end of digits in groups that hyphens part and that are no range: telephone numbers, postal codes, dates. */
function groupsEnd(text: string, at: number, first: number): number | undefined {
  let groups = 1;
  let last = at;
  let to = first;
  while (groups < 6 && kindAt(text, to) === kinds.hyphen && kindAt(text, to + 1) === kinds.digit) {
    last = to + 1;
    to = digitsEnd(text, last);
    groups += 1;
  }
  if (groups === 1 || isAlphanumeric(text, to)) return undefined;
  return groups > 2 || phones.has(`${digitsBefore(text, first)}-${to - last}`) ? to : undefined;
}

/** How many digits stand before a place, as far as that matters. */
function digitsBefore(text: string, end: number): number {
  let count = 0;
  while (count < 6 && kindAt(text, end - count - 1) === kinds.digit) count += 1;
  return count;
}

/** "60's" and "1960's" are decades; after other numbers the "’s" is a word. */
function decadeEnd(text: string, at: number, digits: number): number | undefined {
  const isDecade = text[digits - 1] === '0' && (digits - at === 2 || digits - at === 4);
  if (!isDecade || kindAt(text, digits) !== kinds.apostrophe) return undefined;
  return /^s\b/.test(text.slice(digits + 1, digits + 3)) ? digits + 2 : undefined;
}
