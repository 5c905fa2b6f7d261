import type { Facts } from './stated.ts';

/** The outlet that a page names out of sight, if any. */
export function statedOutlet({ meta, linked }: Facts): string | undefined {
  return (
    meta('og:site_name')?.value.trim() ??
    linked.publisher ??
    meta(
      'application-name',
      'dc.publisher',
      'publisher',
      'twitter:app:name:iphone',
      'apple-mobile-web-app-title',
    )?.value.trim()
  );
}

/** Names by which the site of a page goes, for telling them from its headline. */
export function siteNames(facts: Facts, address: string | undefined): string[] {
  const { meta, all, linked } = facts;
  const page = meta('og:url')?.value ?? address ?? '';
  const host = /^https?:\/\/([^/:?#]+)/i.exec(page)?.[1]?.toLowerCase() ?? '';
  const parts = host.split('.').filter((part) => part !== 'www');
  const second = parts.at(-2) ?? '';
  const domain = second.length <= 3 && parts.length > 2 ? (parts.at(-3) ?? '') : second;
  return [
    linked.publisher,
    ...all('og:site_name', 'application-name', 'apple-mobile-web-app-title', 'publisher').map(
      ({ value }) => value,
    ),
    meta('twitter:site')?.value.replace(/^@/, ''),
    parts.join('.'),
    host === '' ? undefined : parts.slice(-2).join('.'),
    domain.length > 3 ? domain : undefined,
  ].filter((name) => name !== undefined);
}
