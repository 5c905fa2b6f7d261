import type { Told } from '../source.ts';

const mark = /^\s*(?:<\?xml[^>]{0,300}>\s*)?(?:<!--[^]{0,4000}?-->\s*)*/i;
const opening = /^<(?:!doctype\s+html|html|head|body|title|meta|script|style|link|noscript)\b/i;
/** Elements that a part of a page begins with. */
const partOpening =
  /^<(?:p|div|article|section|main|h[1-6]|ul|ol|table|span|a|img|figure|blockquote|br|b|strong|em|i|center|font|style)\b[^<>]{0,2000}>/i;
const otherXml = /^<(?:rss|feed|rdf:RDF|opml|urlset|sitemapindex|svg)\b/i;
/** Tags in so many characters make a text that begins with one a part of a page. */
const charactersPerTag = 600;

/** Whether bytes are a page, or a part of one: by their beginning, or because whoever handed them over says so. */
export function looksLikePage(
  head: Uint8Array,
  { mediaType = '' }: Pick<Told, 'mediaType'>,
): boolean {
  const text = beginning(head);
  const start = text.slice(mark.exec(text)?.[0].length ?? 0);
  if (otherXml.test(start)) return false;
  if (opening.test(start)) return true;
  if (/^(?:text\/html|application\/xhtml\+xml)\b/i.test(mediaType.trim())) return true;
  return mediaType === '' && isPart(start);
}

/** ASCII of the bytes; of two-byte encodings the half that is not zero. */
function beginning(head: Uint8Array): string {
  const latin = Buffer.from(head.buffer, head.byteOffset, head.length).toString('latin1');
  const isWide = /^(?:\xff\xfe|\xfe\xff)/.test(latin);
  return (
    isWide ? latin.slice(2).replaceAll('\0', '') : latin.replace(/^\xef\xbb\xbf/, '')
  ).trimStart();
}

function isPart(start: string): boolean {
  if (!partOpening.test(start)) return false;
  const closed =
    start.match(/<\/(?:p|div|a|li|h[1-6]|section|article|span|b|strong|em|figure|table)\s*>/gi) ??
    [];
  return closed.length > 0 && closed.length * charactersPerTag >= start.length;
}
