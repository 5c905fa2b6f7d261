/** A record to put into a web archive. */
export interface WarcRecord {
  readonly type?: string;
  readonly uri?: string;
  readonly date?: string;
  /** Of the record; `application/http; msgtype=response` for answers. */
  readonly contentType?: string;
  readonly content: string | Uint8Array;
  /** The length as written, which need not be true. */
  readonly length?: number | string;
  readonly version?: string;
  /** What stands at the end of a line of the head. */
  readonly end?: string;
}

/** The bytes of one record, with the two line ends behind it. */
export function makeRecord(record: WarcRecord): Buffer {
  const {
    type = 'response',
    uri = 'https://news.example.org/talks',
    content,
    end = '\r\n',
  } = record;
  const bytes = Buffer.from(content);
  const head = [
    record.version ?? 'WARC/1.0',
    `WARC-Type: ${type}`,
    'WARC-Record-ID: <urn:uuid:0d2c9d4e-0000-4000-8000-000000000001>',
    `WARC-Date: ${record.date ?? '2024-06-03T10:00:00Z'}`,
    `WARC-Target-URI: ${uri}`,
    `Content-Type: ${record.contentType ?? 'application/http; msgtype=response'}`,
    `Content-Length: ${record.length ?? bytes.length}`,
    '',
    '',
  ].join(end);
  return Buffer.concat([Buffer.from(head), bytes, Buffer.from(end + end)]);
}

/** An answer as a server sends it. */
export function makeAnswer(
  body: string | Uint8Array,
  fields: Readonly<Record<string, string>> = {},
  status = '200 OK',
): Buffer {
  const lines = Object.entries({ 'Content-Type': 'text/plain; charset=utf-8', ...fields });
  const head = [`HTTP/1.1 ${status}`, ...lines.map(([name, value]) => `${name}: ${value}`), '', ''];
  return Buffer.concat([Buffer.from(head.join('\r\n')), Buffer.from(body)]);
}
