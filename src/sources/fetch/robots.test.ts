import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readRobots } from './robots.ts';

const allows = (text: string, path: string) => readRobots(text, 'tiltmeter').allows(path);
const open = (rules: string, path: string) => allows(`User-agent: *\n${rules}`, path);

it.each([
  ['for nobody in particular', 'Disallow: /', true],
  ['for all', 'User-agent: *\nDisallow: /', false],
  ['for others', 'User-agent: other\nDisallow: /', true],
  ['for us', 'User-agent: TiltMeter\nDisallow: /', false],
  ['for us in some version', 'User-agent: tiltmeter/2.0 (news)\nDisallow: /', false],
  ['for one whose name begins like ours', 'User-agent: tiltmeterbot\nDisallow: /', true],
  ['for all but us', 'User-agent: *\nDisallow: /\n\nUser-agent: tiltmeter\nDisallow:', true],
  [
    'for us in two groups',
    'User-agent: tiltmeter\nAllow: /x\nUser-agent: *\nAllow: /\nUser-agent: tiltmeter\nDisallow: /',
    false,
  ],
  ['for several at once', 'User-agent: a\nUser-agent: tiltmeter\n\nDisallow: /', false],
  [
    'for several with a delay between',
    'User-agent: tiltmeter\nCrawl-delay: 1\nUser-agent: b\nDisallow: /',
    false,
  ],
  [
    'with other lines between',
    'User-agent: *\nSitemap: https://example.org/s.xml\nNoise\nDisallow: /',
    false,
  ],
  [
    'with a mark of byte order, comments and old line ends',
    '\uFEFF# hi\rUser-agent: * # all\r\n disallow :/ # shut\r',
    false,
  ],
])('reads rules %s', (_, text, isAllowed) => {
  expect(allows(text, '/page')).toBe(isAllowed);
});

it.each([
  ['Disallow: /a', '/a', false],
  ['Disallow: /a', '/abc?d=e', false],
  ['Disallow: /a', '/A', true],
  ['Disallow: /a', '/b/a', true],
  ['Disallow: /a/', '/a', true],
  ['Disallow: /a$', '/a', false],
  ['Disallow: /a$', '/ab', true],
  ['Disallow: /*.pdf$', '/x/y.pdf', false],
  ['Disallow: /*.pdf$', '/x/y.pdf?z', true],
  ['Disallow: /*.pdf$', '/x.pdf.pdf', false],
  ['Disallow: /a*b*c', '/a-b-b-c-d', false],
  ['Disallow: /a*b*c', '/a-c-b', true],
  ['Disallow: /a*a$', '/a', true],
  ['Disallow: *', '/', false],
  ['Disallow: /*?', '/a?b', false],
  ['Disallow: /*?', '/a', true],
  ['Disallow: /a\nAllow: /a/b', '/a/b/c', true],
  ['Allow: /a/b\nDisallow: /a', '/a/c', false],
  ['Disallow: /a\nAllow: /a', '/a', true],
  ['Allow: /a\nDisallow: /*a', '/a', false],
  ['Disallow: /straße', '/stra%C3%9Fe', false],
  ['Disallow: /stra%c3%9fe', '/stra%C3%9Fe', false],
  ['Disallow: /%7Ejoe', '/~joe', false],
  ['Disallow: /a%2Fb', '/a/b', true],
  ['Disallow: /x%2A.html', '/x*.html', false],
  ['Disallow: /x%2A.html', '/xy.html', true],
  ['Disallow: /x%24', '/x$', false],
  ['Disallow: /x$y', '/x$y', false],
  ['Disallow: /', '/robots.txt', true],
  ['Disallow: ', '/', true],
])('by %j holds %j open: %j', (rules, path, isAllowed) => {
  expect(open(rules, path)).toBe(isAllowed);
});

it.each([
  ['Crawl-delay: 2.5', 2.5],
  ['Crawl-delay: soon', undefined],
  ['Crawl-delay: -1', undefined],
  ['Crawl-delay: Infinity', undefined],
  ['Crawl-delay:', undefined],
  ['Crawl-delay: 3\nCrawl-delay: 9', 3],
])('reads %j as a delay of %j', (line, delay) => {
  expect(readRobots(`User-agent: *\n${line}`, 'tiltmeter').crawlDelay).toBe(delay);
});

it('reads anything', () => {
  // Halves of characters among them.
  const noise = fc.uint8Array({ maxLength: 80 }).map((b) => Buffer.from(b).toString('utf16le'));
  const begun = fc.tuple(fc.constantFrom('User-agent: ', 'Disallow: ', 'Allow: '), noise);
  const line = fc.oneof(
    noise,
    begun.map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 20 }), fc.string({ maxLength: 20 }), (lines, path) => {
      expect(typeof allows(lines.join('\n'), path)).toBe('boolean');
    }),
  );
});

it('agrees with a plain expression about what a pattern fits', () => {
  const pattern = fc
    .string({ unit: fc.constantFrom('a', 'b', '*', '/', '$'), maxLength: 8 })
    .map((rest) => `/${rest}`);
  const path = fc
    .string({ unit: fc.constantFrom('a', 'b', '/', '$', '*'), maxLength: 8 })
    .map((rest) => `/${rest}`);
  fc.assert(
    fc.property(pattern, path, (rule, url) => {
      const source = rule.replaceAll(/[$/](?!$)|\/$/g, String.raw`\$&`).replaceAll('*', '.*');
      expect(open(`Disallow: ${rule}`, url)).toBe(!new RegExp(`^${source}`).test(url));
    }),
    { numRuns: 2000 },
  );
});
