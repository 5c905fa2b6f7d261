import type { Source, Stated, Told } from '../source.ts';
import type { Entry, Feed, Wording } from './feed.ts';
import { foldBlanks } from './markup.ts';
import { escapeText } from './references.ts';
import { isMarkup } from './wording.ts';

/**
 * An entry as what is read next: its content as it stands in the feed, or its title and summary, in UTF-8. The bytes
 * come from the entry alone, so that it is the same document at every poll of the feed.
 */
export function memberOf(entry: Entry, feed: Feed, { name, capturedAt }: Told): Source {
  const { text, mediaType } = wordsOf(entry);
  return {
    name: `${name}!${foldBlanks(entry.id)}`,
    mediaType: `${mediaType}; charset=utf-8`,
    ...(entry.link !== null && { url: entry.link }),
    ...(capturedAt !== undefined && { capturedAt }),
    stated: statedOf(entry, feed),
    bytes: Buffer.from(text, 'utf8'),
  };
}

function wordsOf({ title, content, summary }: Entry): { text: string; mediaType: string } {
  if (content && isReadable(content)) return { text: content.value, mediaType: typeOf(content) };
  if (!summary || !isReadable(summary)) return { text: title, mediaType: 'text/plain' };
  const mediaType = typeOf(summary);
  if (mediaType === 'text/plain') return { text: `${title}\n\n${summary.value}`.trim(), mediaType };
  const heading = title === '' ? '' : `<h1>${escapeText(title)}</h1>\n`;
  return { text: heading + summary.value, mediaType };
}

function isReadable({ value, type }: Wording): boolean {
  return value !== '' && (isMarkup(type) || type.startsWith('text/'));
}

/** What is called markup and has none is a text with lines. */
function typeOf({ value, type }: Wording): string {
  return isMarkup(type) && /[<&]/.test(value) ? 'text/html' : 'text/plain';
}

/** What the feed says of it. Where nobody says when it was published, when it was changed last is the nearest known. */
function statedOf(entry: Entry, feed: Feed): Stated {
  const { title, authors, published, updated, source, language } = entry;
  const names = authors.map(({ name }) => name).filter((name) => name !== null);
  const date = published ?? updated;
  const outlet = source ?? feed.title;
  return {
    ...(title !== '' && { title }),
    ...(names.length > 0 && { authors: names }),
    ...(outlet !== '' && { outlet }),
    ...(date !== null && { published: date }),
    ...(language !== null && { language }),
  };
}
