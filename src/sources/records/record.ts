import { isPersonName } from '../paste/names.ts';
import { outletOfHost } from '../paste/outlets.ts';
import type { Source, Stated } from '../source.ts';
import { type FieldName, fieldOf, type Values, wordsOf } from './fields.ts';

/** The article that a record holds, under the name; undefined where it has no text. */
export function articleIn(values: Values, name: string): Source | undefined {
  const text = read(values, 'text') ?? read(values, 'html');
  if (text === undefined) return undefined;
  const isPage = read(values, 'text') === undefined || looksLikePage(text);
  const url = addressIn(values);
  const captured = Date.parse(instantIn(read(values, 'captured')) ?? '');
  return {
    name,
    mediaType: `text/${isPage ? 'html' : 'plain'}; charset=utf-8`,
    ...(url !== undefined && { url }),
    ...(!Number.isNaN(captured) && { capturedAt: new Date(captured).toISOString() }),
    stated: statedBy(values),
    bytes: Buffer.from(text, 'utf8'),
  };
}

function read(values: Values, field: FieldName): string | undefined {
  const value = fieldOf(values, field);
  return value === undefined ? undefined : wordsOf(value);
}

function statedBy(values: Values): Stated {
  const title = read(values, 'title');
  const authors = authorsIn(fieldOf(values, 'authors'));
  const outlet = outletIn(read(values, 'outlet'));
  const published = instantIn(read(values, 'published'));
  const language = languageIn(read(values, 'language'));
  return {
    isOne: true,
    ...(title !== undefined && { title }),
    ...(authors.length > 0 && { authors }),
    ...(outlet !== undefined && { outlet }),
    ...(published !== undefined && { published }),
    ...(language !== undefined && { language }),
  };
}

/** Marks of HTML, of which a text in words has hardly two. */
function looksLikePage(text: string): boolean {
  const start = text.slice(0, 5000);
  const tags = start.match(
    /<\/?(?:p|div|br|html|head|body|article|section|span|h[1-6]|a|ul|li|figure)\b[^<>]{0,500}>/gi,
  );
  return (tags?.length ?? 0) >= (start.startsWith('<') ? 1 : 2);
}

function addressIn(values: Values): string | undefined {
  const url = read(values, 'url') ?? read(values, 'outlet');
  return url !== undefined && /^https?:\/\/\S{1,4000}$/i.test(url) ? url : undefined;
}

function authorsIn(value: unknown): string[] {
  const given = Array.isArray(value) ? value.map((one: unknown) => wordsOf(one)) : [wordsOf(value)];
  const names = given.flatMap((one) => namesIn(one.replace(/^by:?\s+/i, '')));
  return [...new Set(names)].filter((name) => name !== '' && name.length <= 200);
}

/** "Ana Ruiz; Bo Lind" is two; "Ana Ruiz, Bo Lind and Cy Abt" is three if each could be somebody's name. */
function namesIn(text: string): string[] {
  if (text.length > 1000) return [];
  if (text.includes(';')) return text.split(';').map((name) => name.trim());
  const parts = text.split(/\s*,\s*(?:and\s+)?|\s+and\s+|\s+&\s+/);
  return parts.every(isPersonName) ? parts : [text];
}

function outletIn(words: string | undefined): string | undefined {
  if (words === undefined || words.length > 200) return undefined;
  if (URL.canParse(words) && /^https?:/i.test(words)) return outletOfHost(new URL(words).hostname);
  return /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/i.test(words) ? outletOfHost(words) : words;
}

/** A date as it is written; seconds or milliseconds since 1970 as an instant. */
function instantIn(words: string | undefined): string | undefined {
  if (words === undefined || words.length > 100) return undefined;
  if (!/^\d{9,13}(?:\.\d{1,6})?$/.test(words)) return words;
  const number = Number(words);
  return new Date(number < 1e11 ? number * 1000 : number).toISOString();
}

function languageIn(words: string | undefined): string | undefined {
  if (/^(?:english|eng)$/i.test(words ?? '')) return 'en';
  return words !== undefined && /^[a-z]{2,3}(?:[-_][a-z0-9]{2,8})*$/i.test(words)
    ? words
    : undefined;
}
