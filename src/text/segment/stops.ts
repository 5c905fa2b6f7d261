import { abbreviationAt } from './abbreviations.ts';
import { coreEnd, isCapital, isIn, isSmall, kindAt, kinds, skipBlanks } from './characters.ts';

/** The end of a word over the stop after it, where that is its own: "Gen.", "U.S.", "e.g."; else the stop's place. */
export function stopEnd(text: string, at: number, stop: number): number {
  switch (kindAt(text, stop + 1)) {
    case kinds.letter:
      return innerStopEnd(text, at, stop);
    case kinds.digit:
      return digitStopEnd(text, at, stop);
    default:
      return ownsStop(text, at, stop) ? stop + 1 : stop;
  }
}

/** Over a stop that a letter follows at once. */
function innerStopEnd(text: string, at: number, stop: number): number {
  if (stop - at === 1 || text.slice(at, stop) === 'Ph') return dottedEnd(text, stop);
  if (isCapital(text, stop + 1)) {
    if (abbreviationAt(text, at, stop)) return stop + 1;
    // A blank is missing between two sentences.
    if (isSmall(text, stop - 1) && isSmall(text, stop - 2)) return stop;
  }
  return coreEnd(text, stop + 1);
}

/** Over a stop that a digit follows at once: "No.5", "v2.0", or the number of a note after a sentence. */
function digitStopEnd(text: string, at: number, stop: number): number {
  if (abbreviationAt(text, at, stop)) return stop + 1;
  return isSmall(text, stop - 1) && isSmall(text, stop - 2) ? stop : coreEnd(text, stop + 1);
}

/** The end of letters that stops part: "U.S.", "a.m", "Ph.D."; of "J.Moreau" only the initial. */
function dottedEnd(text: string, first: number): number {
  let stop = first;
  for (;;) {
    const end = coreEnd(text, stop + 1);
    const length = end - stop - 1;
    const goesOn = text[end] === '.';
    if (length === 0 || length > 3 || (length > 1 && !goesOn)) return stop + 1;
    if (!goesOn) return end;
    stop = end;
  }
}

function ownsStop(text: string, at: number, stop: number): boolean {
  if (text[stop + 1] === '.') return false;
  if (stop - at === 1) return !isLast(text, stop);
  if (text[stop + 1] === ',') return true;
  switch (abbreviationAt(text, at, stop)) {
    case undefined:
      return false;
    case 'number':
      return isNumberAhead(text, skipBlanks(text, stop + 1));
    case 'day':
      return isBeforeDate(text, stop);
    case 'place':
      return text.slice(at - 2, at) === ', ';
    default:
      return true;
  }
}

function isNumberAhead(text: string, at: number): boolean {
  return /^(?:\d|[IVXLC]+(?!\w))/.test(text.slice(at, at + 6));
}

/** Whether a day of the month follows, or the month itself. */
function isBeforeDate(text: string, stop: number): boolean {
  const next = skipBlanks(text, stop + 1);
  if (kindAt(text, next) === kinds.digit) return true;
  const end = coreEnd(text, next);
  return text[end] === '.' && abbreviationAt(text, next, end) !== undefined;
}

/** Whether nothing follows a stop but closing marks. */
function isLast(text: string, stop: number): boolean {
  let at = stop + 1;
  while (at < stop + 4 && isIn('"”’\')]', text, at)) at += 1;
  return skipBlanks(text, at) >= text.length;
}
