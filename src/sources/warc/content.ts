import { mediaTypeOf, readFields } from '../fields.ts';
import { decodeBody } from './body.ts';
import type { RecordHead } from './record.ts';
import { whyUnread, whyUnwanted } from './wanted.ts';

/** What lies in a record. */
export interface Content {
  /** As whoever sent it stated it. */
  readonly contentType: string | undefined;
  readonly bytes: Buffer;
}

/** The longest head of an answer that is looked for. */
export const longestAnswerHead = 64 * 1024;

/** The address a record tells of; some writers put it in angle brackets. */
export function addressOf({ fields }: RecordHead): string {
  return (fields.get('warc-target-uri') ?? '').replace(/^<(.*)>$/, '$1');
}

/** Why a record is passed over, by its head and the first bytes of its content; undefined for one that is read. */
export function whyPassed(head: RecordHead, start: Buffer): string | undefined {
  const { type, fields } = head;
  const url = addressOf(head);
  const stated = fields.get('content-type');
  if (type === 'resource' || type === 'conversion') return whyUnwanted(stated, url);
  if (type !== 'response') return `${/^[a-z]{1,20}$/.test(type) ? type : 'unknown'} records`;
  if (mediaTypeOf(stated) !== 'application/http') return whyUnwanted(stated, url);
  const answer = splitAnswer(start);
  if (!answer) return 'answers without a head';
  if (answer.status !== '200') return `answers with status ${answer.status}`;
  return whyUnwanted(answer.fields.get('content-type'), url);
}

/** The content of a record that `whyPassed` lets through, decoded; a string says why it is not for reading after all. */
export function contentOf(
  head: RecordHead,
  taken: Buffer,
  limits: { readonly name: string; readonly maxBytes: number },
): Content | string {
  const stated = head.fields.get('content-type');
  const answer = mediaTypeOf(stated) === 'application/http' ? splitAnswer(taken) : undefined;
  const contentType = answer ? answer.fields.get('content-type') : stated;
  const bytes = answer ? decodeBody(answer.fields, answer.body, limits) : taken;
  return whyUnread(contentType, bytes) ?? { contentType, bytes };
}

/** An answer of a server in its parts; undefined for what is none. */
function splitAnswer(bytes: Buffer) {
  const status = /^HTTP\/\d(?:\.\d)?[ \t]+(\d{3})\b/.exec(bytes.toString('latin1', 0, 20))?.[1];
  const start = bytes.subarray(0, longestAnswerHead);
  const crlf = start.indexOf('\r\n\r\n', 0, 'latin1');
  const lf = start.indexOf('\n\n', 0, 'latin1');
  const isPlain = crlf >= 0 && (lf < 0 || crlf < lf);
  const end = isPlain ? crlf : lf;
  if (status === undefined || end < 0) return undefined;
  return {
    status,
    fields: readFields(start.toString('latin1', 0, end)),
    body: bytes.subarray(end + (isPlain ? 4 : 2)),
  };
}
