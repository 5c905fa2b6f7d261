import type { Attachment } from 'postal-mime';
import { capturedOf } from '../captured.ts';
import type { Source, Told } from '../source.ts';
import type { Tally } from '../tally.ts';

/** What is attached and may hold news, by type or by the ending of its name. */
const readableType =
  /^(?:text\/(?:plain|html|markdown|xml)|application\/(?:xhtml\+xml|pdf|rss\+xml|atom\+xml|gzip|zip|x-zip-compressed)|message\/(?:rfc822|global)|multipart\/related)$/;
const readableName =
  /\.(?:txt|text|md|html?|xhtml|pdf|eml|mhtml?|mbox|rss|atom|xml|jsonl|ndjson|zip|gz|warc)$/i;

/** What belongs to the letter: pictures in it and signatures under it. */
const partOfLetter =
  /^(?:image\/|application\/(?:pgp-signature|(?:x-)?pkcs7-signature|ms-tnef|pgp-keys))/;

/** Types that say nothing of what it is. */
const anything = /^application\/(?:octet-stream|x-download|force-download|binary)$/;

/** The attachments of a mail that can be read; the others are counted. */
export function* membersOf(
  told: Told,
  attachments: readonly Attachment[],
  tally: Tally,
): Generator<Source> {
  for (const [n, { mimeType, filename, content }] of attachments.entries()) {
    if (partOfLetter.test(mimeType)) continue;
    if (!readableType.test(mimeType) && !readableName.test(filename ?? '')) {
      tally.pass(`of type ${mimeType.slice(0, 60)}`);
      continue;
    }
    tally.read += 1;
    yield {
      name: `${told.name}!${filename?.trim() || `attachment-${n + 1}`}`,
      ...(!anything.test(mimeType) && { mediaType: mimeType }),
      ...capturedOf(told),
      bytes: typeof content === 'string' ? Buffer.from(content) : new Uint8Array(content),
    };
  }
}
