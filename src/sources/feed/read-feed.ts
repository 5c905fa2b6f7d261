import type { Source } from '../source.ts';
import { xmlFeed } from './channel.ts';
import { decodeBytes } from './encoding.ts';
import type { Feed } from './feed.ts';
import { jsonFeed } from './json.ts';

/** What no text has; in a feed, the remains of other programs' slips. */
const controls = /[^\P{Cc}\t\n\r\u0080-\u009f]/gu;

/** The feed that some bytes are, of whatever format and however broken: never throws, in linear time. */
export function readFeed({
  bytes,
  mediaType,
  url,
}: Pick<Source, 'bytes' | 'mediaType' | 'url'>): Feed {
  const { text: decoded, encoding } = decodeBytes(bytes, mediaType);
  const text = decoded.replaceAll(controls, '');
  const base = url ?? null;
  const feed = looksLikeJson(text) ? jsonFeed(text, base) : undefined;
  return { ...(feed ?? xmlFeed(text, base)), encoding };
}

function looksLikeJson(text: string): boolean {
  return /^\s*\{/.test(text.slice(0, 1000));
}
