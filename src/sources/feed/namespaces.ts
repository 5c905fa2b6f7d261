/** What elements are called here, by the namespace they are in: what a feed is made of has no prefix. */
const prefixes: readonly (readonly [prefix: string, address: RegExp])[] = [
  [
    '',
    /^https?:\/\/(?:www\.)?(?:purl\.org\/(?:atom\/ns|rss\/1\.0|net\/rss)|w3\.org\/2005\/atom|backend\.userland\.com\/|blogs\.law\.harvard\.edu\/tech\/rss|my\.netscape\.com\/|channel\.netscape\.com\/|cyber\.law\.harvard\.edu\/rss)/,
  ],
  ['dc', /purl\.org\/dc\/elements/],
  ['dcterms', /purl\.org\/dc\/terms/],
  ['content', /purl\.org\/rss\/1\.0\/modules\/content/],
  ['rdf', /www\.w3\.org\/1999\/02\/22-rdf-syntax-ns/],
  ['xhtml', /www\.w3\.org\/1999\/xhtml/],
  ['svg', /www\.w3\.org\/2000\/svg/],
  ['math', /www\.w3\.org\/1998\/math/],
  ['xlink', /www\.w3\.org\/1999\/xlink/],
  ['media', /search\.yahoo\.com\/mrss/],
  ['itunes', /itunes\.(?:apple\.)?com\/dtds\//],
  ['feedburner', /rssnamespace\.org\/feedburner/],
];

/** The prefix of an address; undefined for one not known. The modules of RSS 1.0 come before RSS 1.0 itself. */
export function prefixOf(address: string): string | undefined {
  const lower = address.trim().toLowerCase();
  if (lower.includes('/modules/')) return prefixes.find(([p, at]) => p && at.test(lower))?.[0];
  return prefixes.find(([, at]) => at.test(lower))?.[0];
}

/** Prefixes that are taken for what they mostly are where no address is given. */
export const usualPrefixes: ReadonlyMap<string, string> = new Map([
  ...prefixes.map(([prefix]) => [prefix, prefix] as const),
  ['atom', ''],
  ['rss', ''],
  ['mathml', 'math'],
  ['xml', 'xml'],
]);
