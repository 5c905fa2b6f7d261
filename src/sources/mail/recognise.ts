import type { Told } from '../source.ts';

/** How many of the first bytes are looked at. */
const seen = 8192;

/** Header fields that mail programs write and nobody pastes by hand. */
const machineField =
  /^(?:received|return-path|delivered-to|message-id|mime-version|content-type|content-transfer-encoding|dkim-signature|arc-seal|authentication-results|snapshot-content-location|x-[\w-]+):/im;
const field = /^[A-Za-z][A-Za-z0-9-]*[ \t]*:/;

/** "From nina@example.org Mon Jun 10 08:00:00 2024", above each message of an mbox. */
const separator =
  /^From [^\r\n]{0,300}?\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),?[ \t]+(?:[A-Z][a-z]{2}[ \t]+\d{1,2}|\d{1,2}[ \t]+[A-Z][a-z]{2})\b[^\r\n]{0,60}\d{4}[^\r\n]{0,20}\r?$/;

/** Whether a line divides the messages of an mbox. */
export function isSeparator(line: string): boolean {
  return separator.test(line);
}

/** Whether these first bytes are an mbox: a dividing line with a header field below it. */
export function beginsMbox(head: Uint8Array, { stated }: Told): boolean {
  const [first = '', second = ''] = textOf(head).split(/\r?\n/, 2);
  return (
    stated === undefined && isSeparator(first) && /^(?:>From |[A-Za-z][A-Za-z0-9-]*:)/.test(second)
  );
}

/**
 * Whether these first bytes are a mail: header fields alone before the first blank line, at least three and one of them
 * written by a machine, or any at all of what is said to be one.
 */
export function beginsMail(head: Uint8Array, { mediaType = '', name, stated }: Told): boolean {
  if (stated) return false;
  const text = textOf(head);
  const lines = headerLines(text);
  const fields = lines.filter((line) => field.test(line));
  if (!lines.every((line, n) => field.test(line) || (n > 0 && /^[ \t]/.test(line)))) return false;
  if (/^message\/(?:rfc822|global)\b/i.test(mediaType) || /\.(?:eml|mht|mhtml)$/i.test(name))
    return fields.length > 0;
  // A header that is longer than what is seen may be so by one field alone.
  const isCut = head.length >= seen && !/\r?\n\r?\n/.test(text);
  return fields.length >= (isCut ? 1 : 3) && lines.some((line) => machineField.test(line));
}

/** Whether a mail is a page saved whole with what belongs to it. */
export function beginsSavedPage(head: Uint8Array, told: Told): boolean {
  if (!beginsMail(head, told)) return false;
  const header = headerLines(textOf(head)).join('\n');
  const isRelated = /^content-type:\s*multipart\/related\b/im.test(header);
  const isSaved = /^(?:snapshot-content-location:|from:\s*<?saved by\b)/im.test(header);
  return isRelated && (isSaved || /\.(?:mht|mhtml)$/i.test(told.name));
}

/** The lines above the first blank one; of a header that is longer than what is seen, those that are whole. */
function headerLines(text: string): string[] {
  const end = /\r?\n\r?\n/.exec(text)?.index;
  const lines = text.slice(0, end).split(/\r?\n/);
  return end === undefined && lines.length > 3 ? lines.slice(0, -1) : lines;
}

function textOf(head: Uint8Array): string {
  return fromFirstField(head).toString('latin1', 0, seen);
}

/** The same bytes without a byte order mark and blanks before the header, which would end it. */
export function fromFirstField({ buffer, byteOffset, byteLength }: Uint8Array): Buffer {
  const bytes = Buffer.from(buffer, byteOffset, byteLength);
  const start = bytes.findIndex((byte) => byte > 0x20 && !mark.includes(byte));
  return bytes.subarray(Math.max(0, start));
}

const mark = [0xef, 0xbb, 0xbf];
