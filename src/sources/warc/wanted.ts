import { mediaTypeOf } from '../fields.ts';

/** Media types that may hold news. */
const wanted = new Set([
  'text/html',
  'application/xhtml+xml',
  'text/plain',
  'text/markdown',
  'application/pdf',
  'application/rss+xml',
  'application/atom+xml',
  'application/rdf+xml',
  'application/feed+json',
  'message/rfc822',
  'multipart/related',
  'application/mbox',
]);
const perhapsFeed = new Set(['text/xml', 'application/xml', '']);

/** Texts for machines that lie at fixed places. */
const forMachines = /\/(?:robots|ads|app-ads|humans|security|llms)\.txt(?:$|\?)/i;

/** Why a thing of this type from this address is not for reading; undefined where it is. */
export function whyUnwanted(contentType: string | undefined, url: string): string | undefined {
  const type = mediaTypeOf(contentType);
  if (forMachines.test(url)) return 'texts for machines (robots.txt and the like)';
  return wanted.has(type) || perhapsFeed.has(type) ? undefined : `of type ${type.slice(0, 60)}`;
}

/** Why these bytes are not for reading after all, where their type left it open. */
export function whyUnread(contentType: string | undefined, bytes: Buffer): string | undefined {
  const type = mediaTypeOf(contentType);
  if (!perhapsFeed.has(type)) return undefined;
  const start = bytes.toString('latin1', 0, 2048);
  if (type === '' && /^\s*(?:%PDF-|<(?:!doctype|html|head|body)\b)/i.test(start)) return undefined;
  if (/<(?:rss|feed|rdf:RDF)\b/i.test(start)) return undefined;
  return type === '' ? 'of no type' : `of type ${type} that are no feeds`;
}
