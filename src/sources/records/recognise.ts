import type { Told } from '../source.ts';
import { fieldNames, hasText, valuesOf } from './fields.ts';

const linesType = /^application\/(?:x-)?(?:ndjson|jsonl|jsonlines|json-lines|json-seq)\b/i;

/** Whether these first bytes are JSON Lines of articles: by name or type, or by a first line that is a record with a text. */
export function beginsLines(head: Uint8Array, { name, mediaType = '', stated }: Told): boolean {
  const text = textOf(head);
  if (stated || !text.startsWith('{')) return false;
  if (linesType.test(mediaType) || /\.(?:jsonl|ndjson|jsonlines|jl)$/i.test(name)) return true;
  const end = text.indexOf('\n');
  if (end < 0 && head.length >= seen) return namesText(text);
  const values = valuesOf(parse(end < 0 ? text : text.slice(0, end)));
  return values !== undefined && hasText(values);
}

/** Whether these first bytes are a JSON list of articles, one article, or an object that holds a list of them. */
export function beginsList(head: Uint8Array, { stated }: Told): boolean {
  const text = textOf(head);
  return stated === undefined && /^(?:\[\s*\{|\{\s*")/.test(text) && namesText(text);
}

/** How many of the first bytes are looked at. */
const seen = 8192;

/** A field that holds a text, in JSON that is seen in part; feeds are written so too, but theirs lie deeper. */
function namesText(text: string): boolean {
  if (/"https?:\/\/(?:www\.)?jsonfeed\.org/.test(text)) return false;
  const keys = [...text.matchAll(/"([\w -]{2,30})"\s*:\s*["[{]/g)].map(([, key = '']) =>
    key.toLowerCase().replace(/[-_\s]/g, ''),
  );
  const known = new Set<string>([...fieldNames.text, ...fieldNames.html]);
  return keys.some((key) => known.has(key));
}

function textOf(head: Uint8Array): string {
  const { buffer, byteOffset, byteLength } = head;
  return Buffer.from(buffer, byteOffset, byteLength)
    .toString('utf8', 0, seen)
    .replace(/^\ufeff/, '')
    .trimStart();
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
