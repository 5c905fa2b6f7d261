import { type Fields, readFields } from '../fields.ts';

/** A part of a mail, or the mail itself. */
export interface Part {
  readonly fields: Fields;
  /** As it stands there, encoded. */
  readonly body: Buffer;
  /** Its bytes, decoded as `Content-Transfer-Encoding` says. */
  bytes(): Buffer;
}

export function readPart(bytes: Buffer): Part {
  const { end, start } = blankIn(bytes);
  const fields = readFields(`\n${bytes.toString('utf8', 0, end)}`);
  const body = bytes.subarray(start);
  return { fields, body, bytes: () => decode(body, fields.get('content-transfer-encoding') ?? '') };
}

/** The parts of a multipart, in their order. */
export function* partsOf({ fields, body }: Part): Generator<Part> {
  const boundary = /;\s*boundary\s*=\s*(?:"([^"]{1,200})"|([^\s;"]{1,200}))/i.exec(
    fields.get('content-type') ?? '',
  );
  const mark = `--${boundary?.[1] ?? boundary?.[2] ?? ''}`;
  if (mark === '--') return;
  let start = -1;
  for (let at = body.indexOf(mark); at >= 0; at = body.indexOf(mark, at + mark.length)) {
    const behind = body.toString('latin1', at + mark.length, at + mark.length + 2);
    if ((at > 0 && body[at - 1] !== 0x0a) || !/^(?:--|\s|$)/.test(behind)) continue;
    if (start >= 0) yield readPart(body.subarray(start, at));
    if (behind === '--') return;
    const line = body.indexOf(0x0a, at);
    start = line < 0 ? body.length : line + 1;
  }
  if (start >= 0) yield readPart(body.subarray(start));
}

/** Where the header ends and the body starts. */
function blankIn(bytes: Buffer): { readonly end: number; readonly start: number } {
  const crlf = bytes.indexOf('\r\n\r\n');
  const lf = bytes.indexOf('\n\n');
  if (crlf >= 0 && (lf < 0 || crlf < lf)) return { end: crlf, start: crlf + 4 };
  return lf < 0 ? { end: bytes.length, start: bytes.length } : { end: lf, start: lf + 2 };
}

function decode(body: Buffer, encoding: string): Buffer {
  const name = encoding.trim().toLowerCase();
  if (name === 'base64') return Buffer.from(body.toString('latin1'), 'base64');
  if (name !== 'quoted-printable') return body;
  const text = body
    .toString('latin1')
    .replace(/=[ \t]{0,20}\r?\n/g, '')
    .replace(/=([0-9A-Fa-f]{2})/g, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    );
  return Buffer.from(text, 'latin1');
}
