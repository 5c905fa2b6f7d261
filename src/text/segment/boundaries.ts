import { abbreviationAt } from './abbreviations.ts';
import { isAlphanumeric, isCapital, isSmall, kindAt, kinds } from './characters.ts';
import type { Ending } from './endings.ts';
import { isShouted } from './names.ts';
import {
  type Ahead,
  isOpener,
  isOpenerAfterInitial,
  isSpeakerAhead,
  wordAhead,
} from './openers.ts';
import { missesBlank } from './run-ons.ts';
import { type Shortened, shortened, wordBefore } from './shortened.ts';

/** Whether a sentence ends at its marks. */
export function endsSentence(ending: Ending): boolean {
  const { text, at, to } = ending;
  if ('。！？'.includes(text.charAt(at))) return true;
  const ahead = wordAhead(text, to);
  if (ahead.begins === 'nothing') return true;
  if (kindAt(text, to) !== kinds.blank) return missesBlank(ending, ahead);
  if (ending.dots === 0) return endsAtCry(ending, ahead);
  return ending.dots === 1 ? endsAtStop(ending, ahead) : endsAtDots(ending, ahead);
}

/** At "!" or "?", or several of them. */
function endsAtCry(ending: Ending, ahead: Ahead): boolean {
  const { text, at, marked, to } = ending;
  // “Why?” he asked. But: why? they never said.
  if (ahead.begins === 'small') return to === marked && isSmall(text, wordBefore(ending));
  // A title and its year: Who Rules? (2011)
  if (ahead.begins === 'digit' && text[ahead.start - 1] === '(') return false;
  if (to > marked && isSpeakerAhead(text, to)) return false;
  return !isShouted(text, at) || isOpener(text, ahead);
}

/** At an ellipsis; four dots are one with a full stop. */
function endsAtDots({ text, from, at, marked, to, dots }: Ending, ahead: Ahead): boolean {
  if (ahead.begins !== 'capital' || at === from) return false;
  if (text[marked] === ']') return to === marked + 1 && ahead.start === to + 1;
  if (dots > 3 || to > marked) return true;
  return ahead.end - ahead.start > 1 && isOpener(text, ahead);
}

function endsAtStop(ending: Ending, ahead: Ahead): boolean {
  const { text, at, to } = ending;
  const kind = shortened(ending);
  const closing = text.slice(at + 1, to);
  if (ahead.begins === 'small') return closing === '' && endsBeforeSmall(ending, kind, ahead);
  if (kind === undefined) return !isNumbering(ending);
  // A dateline: "WASHINGTON, D.C. — The envoys met."
  if (/[-–—]/.test(text.slice(to, ahead.start))) return false;
  if (kind !== 'title' && /["'”’»]/.test(closing)) return true;
  if (ahead.begins === 'digit') return kind === 'place' || kind === 'clock';
  return ahead.begins === 'capital' && endsBeforeCapital(ending, kind, ahead);
}

/** After a word that is no abbreviation a capital may be missing; not after "8-in." or "4ft.", nor before "b)". */
function endsBeforeSmall(ending: Ending, kind: Shortened | undefined, ahead: Ahead): boolean {
  const { text, at } = ending;
  const word = wordBefore(ending);
  if (kind !== undefined || at - word < 2 || kindAt(text, word - 1) === kinds.hyphen) return false;
  if (kindAt(text, word) === kinds.digit && kindAt(text, at - 1) === kinds.letter) return false;
  return ahead.end - ahead.start > 1 || text[ahead.end] !== ')';
}

const numbered =
  /^(?:(?:Figure|Fig\.|Table|Chart|Map|Box|Chapter|Section|Part|Step|Annex) )?\d[\d.]{0,8}$/;

/** Whether the stop belongs to the number of what follows: "4.1. Methods", "Table 2. Exports", "the aims: 1. Peace". */
function isNumbering({ text, from, at }: Ending): boolean {
  if (kindAt(text, at - 1) !== kinds.digit) return false;
  return (
    text.slice(at - 3, at) === ': 1' || (at - from < 18 && numbered.test(text.slice(from, at)))
  );
}

function endsBeforeCapital(ending: Ending, kind: Shortened, ahead: Ahead): boolean {
  const { text, from } = ending;
  const word = wordBefore(ending);
  switch (kind) {
    case 'initial':
      return endsAfterInitial(text, word, ahead);
    case 'title':
      return isStreet(text, word) && isOpener(text, ahead);
    case 'clock':
      return !isOfClock(text, ahead) && !isAdverbial(text.slice(from, word));
    case 'number':
      return !/^(?:[IVXLC]{2,}|[VX])$/.test(text.slice(ahead.start, ahead.end));
    case 'day':
      return abbreviationAt(text, ahead.start, ahead.end) === undefined;
    case 'place':
      return text.slice(word - 2, word) !== ', ' || isOpener(text, ahead);
    default:
      return isOpener(text, ahead) || text.startsWith('etc', word);
  }
}

/** "J. Moreau", but “you and I. Did you” and "plan B. The". */
function endsAfterInitial(text: string, letter: number, ahead: Ahead): boolean {
  if (text[letter] === 'I') return isOpener(text, ahead);
  return isCapital(text, letter) && isOpenerAfterInitial(text, ahead);
}

/** Whether "St." stands after a name, and so is a street, no saint. */
function isStreet(text: string, word: number): boolean {
  return text.startsWith('St', word) && isAlphanumeric(text, word - 2);
}

const zoneOrDay =
  /^(?:[A-Z]{2,4}|(?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day|Eastern|Central|Mountain|Pacific|Greenwich|Moscow)$/;

/** Whether a zone, day or month goes on with the time: "5 p.m. Friday". */
function isOfClock(text: string, { start, end }: Ahead): boolean {
  return zoneOrDay.test(text.slice(start, end)) || abbreviationAt(text, start, end) === 'plain';
}

/** Whether a sentence has no more than "At 5" before "a.m.", so that its verb is to come. */
function isAdverbial(opening: string): boolean {
  return /^["“‘]?(?:At|By|Before|After|Around|Until|From|Since)(?: \S+){0,2} $/.test(opening);
}
