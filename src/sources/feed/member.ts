import type { Source, Stated, Told } from '../source.ts';
import type { Entry, Feed, Person, Wording } from './feed.ts';
import { escapeText } from './references.ts';
import { isMarkup } from './wording.ts';

/**
 * An entry as what is read next: its content as it stands in the feed, or its title and summary, in UTF-8. The bytes
 * come from the entry alone, so that it is the same document at every poll of the feed.
 */
export function memberOf(entry: Entry, feed: Feed, { name, capturedAt }: Told): Source {
  const { text, mediaType } = wordsOf(entry);
  return {
    name: `${name}!${entry.id}`,
    mediaType: `${mediaType}; charset=utf-8`,
    ...(entry.link !== null && { url: entry.link }),
    ...(capturedAt !== undefined && { capturedAt }),
    stated: statedOf(entry, feed),
    bytes: Buffer.from(text, 'utf8'),
  };
}

function wordsOf({ title, content, summary }: Entry): { text: string; mediaType: string } {
  if (content && isReadable(content))
    return { text: content.value, mediaType: plainOrHtml(content) };
  if (!summary || !isReadable(summary)) return { text: title, mediaType: 'text/plain' };
  if (!isMarkup(summary.type))
    return { text: `${title}\n\n${summary.value}`.trim(), mediaType: 'text/plain' };
  const heading = title === '' ? '' : `<h1>${escapeText(title)}</h1>\n`;
  return { text: heading + summary.value, mediaType: 'text/html' };
}

function isReadable({ value, type }: Wording): boolean {
  return value !== '' && (isMarkup(type) || type === 'text/plain');
}

function plainOrHtml({ type }: Wording): string {
  return isMarkup(type) ? 'text/html' : 'text/plain';
}

/** What the feed says of it. Where nobody says when it was published, when it was changed last is the nearest known. */
function statedOf({ title, authors, published, updated, language }: Entry, feed: Feed): Stated {
  const names = authors.map(nameOf).filter((name) => name !== null);
  const date = published ?? updated;
  return {
    ...(title !== '' && { title }),
    ...(names.length > 0 && { authors: names }),
    ...(feed.title !== '' && { outlet: feed.title }),
    ...(date !== null && { published: date }),
    ...(language !== null && { language }),
  };
}

function nameOf({ name, email }: Person): string | null {
  return name ?? email;
}
