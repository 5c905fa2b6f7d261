import { isAlphanumeric, isIn, kindAt, kinds } from './characters.ts';

const schemes = new Set(['http', 'https', 'ftp', 'file', 'mailto', 'doi']);
const longestScheme = 6;

/** Ends of host and file names; those that are English words ("me", "it", "so") are left out. */
const endings = new Set(
  'com org net edu gov mil int info biz io uk de fr jp cn ru ua kr tw hk au nz ca eu tv ly ai cc gg nl pl ch se es br doc docx xls xlsx ppt pptx pdf txt rtf html htm php asp aspx jsp jpg jpeg png gif svg zip exe csv tsv json xml yaml js ts py md mp3 mp4 mov avi wav'.split(
    ' ',
  ),
);

/** As many characters as RFC 5321 allows before the "@", and DNS in a host name; the bounds keep the scanner linear. */
const longestMailbox = 64;
const longestName = 253;

/**
 * Where the web or mail address or file name ends that begins at a place; undefined where none does. `to` is where the
 * letters and digits at its beginning end.
 */
export function addressEnd(text: string, at: number, to: number): number | undefined {
  // In the middle of what is none, none begins: this keeps "a-b-c-…" from being looked through again and again.
  if (kindAt(text, to + 1) === kinds.blank || isIn('-.+%', text, at - 1)) return undefined;
  switch (text[to]) {
    case ':':
      return schemeEnd(text, at, to);
    case '.':
      return text.slice(at, to).toLowerCase() === 'www'
        ? webEnd(text, at, to)
        : nameOrMailEnd(text, to);
    case '-':
    case '@':
    case '+':
    case '%':
      return nameOrMailEnd(text, to);
    default:
      return undefined;
  }
}

function nameOrMailEnd(text: string, to: number): number | undefined {
  return mailEnd(text, to) ?? nameEnd(text, to);
}

function schemeEnd(text: string, at: number, colon: number): number | undefined {
  const scheme = colon - at > longestScheme ? '' : text.slice(at, colon).toLowerCase();
  if (!schemes.has(scheme)) return undefined;
  const isBare = scheme === 'mailto' || scheme === 'doi';
  const begins = isBare ? isAlphanumeric(text, colon + 1) : text.startsWith('//', colon + 1);
  return begins ? webEnd(text, at, colon + 1) : undefined;
}

/** To the next blank or bracket that no address holds, without the punctuation that closes the sentence around it. */
function webEnd(text: string, at: number, from: number): number {
  let to = from;
  let hasBracket = false;
  while (kindAt(text, to) !== kinds.blank && !isIn('<>"“”«»', text, to)) {
    hasBracket ||= text[to] === '(';
    to += 1;
  }
  const closing = hasBracket ? '.,;:!?\'’"]}' : '.,;:!?\'’")]}';
  while (to > at && isIn(closing, text, to - 1)) to -= 1;
  return to;
}

function mailEnd(text: string, from: number): number | undefined {
  let at = from;
  const limit = from + longestMailbox;
  while (at < limit && (isAlphanumeric(text, at) || isIn('.-+%', text, at))) at += 1;
  if (text[at] !== '@' || !isAlphanumeric(text, at + 1)) return undefined;
  return labelsEnd(text, at + 1);
}

/** The end of a host or file name whose last part is known: "example.org", "report-2.final.pdf". */
function nameEnd(text: string, to: number): number | undefined {
  const end = labelsEnd(text, to);
  const dot = to + text.slice(to, end).lastIndexOf('.');
  if (dot < to || !endings.has(caseless(text.slice(dot + 1, end)))) return undefined;
  return text[end] === '/' ? webEnd(text, end, end) : end;
}

/** "com" and "COM", but not "Com"; and not "UK", which is more often a name. */
function caseless(ending: string): string {
  return ending.length > 2 && ending === ending.toUpperCase() ? ending.toLowerCase() : ending;
}

/** The end of letters and digits with single dots and hyphens between them. */
function labelsEnd(text: string, from: number): number {
  let to = from;
  const limit = from + longestName;
  while (to < limit && (isAlphanumeric(text, to) || isLabelMark(text, to))) to += 1;
  return to;
}

function isLabelMark(text: string, at: number): boolean {
  return isIn('.-', text, at) && isAlphanumeric(text, at + 1);
}
