import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readFeed } from '../../src/sources/feed/read-feed.ts';
import { beginningOf } from '../../src/sources/feed/recognise.ts';
import { caseGroups, feedCases, meets } from '../support/feed-cases.ts';

/**
 * The test files of a feed parser in Python (2,106 of them), each with what it expects in a comment.
 *
 * A case counts where all that its expectation names are fields of our record (`coreFields` in the support file; `bozo`,
 * the parser's word for “not well-formed”, is passed over). Cases about fields that we do not keep (copyright, generator,
 * contributors, podcast settings, geography, …) or about no field at all are only to be survived. Three groups:
 *
 * - plain: what a reader of news needs, in files that are not about making markup safe: title, link, identity,
 *   description or summary, content, author, dates, language, each as a value.
 * - fields: those, and the parts of them (type, language, base, addresses of authors, categories, links, enclosures).
 * - safety: the same fields in the files about making markup safe.
 */
const archive = join(import.meta.dirname, '../../../shared/data/reading/feedparser-cases.tar.gz');
const present = existsSync(archive);
if (!present)
  process.stderr.write(
    `SKIPPED: ${import.meta.filename} wants ${archive}, the cases of a parser.\n`,
  );

/** How many of each group are met, of how many: raise them with the reader. */
const reached = { plain: [575, 585], fields: [904, 918], safety: [662, 670] } as const;

describe.skipIf(!present)('the cases of another feed parser', () => {
  const cases = present ? feedCases(archive) : [];

  it('throw in none of the files', () => {
    expect(cases).toHaveLength(2106);
    for (const one of cases) expect(() => readFeed(one), one.name).not.toThrow();
  });

  it('are all known for feeds, but for the one that is empty', () => {
    const unknown = cases.filter((one) => beginningOf(one.bytes.subarray(0, 8192), one) !== 'feed');
    expect(unknown.map(({ name }) => name)).toEqual(['illformed/rss_empty_document.xml']);
  });

  it.each(caseGroups)('are met as before: $name', ({ name, holds }) => {
    const group = cases.filter(holds);
    const missed = group.filter((one) => !meets(readFeed(one), one));
    const [met, all] = reached[name];
    expect(group).toHaveLength(all);
    expect(group.length - missed.length, missed.map((one) => one.name).join('\n')).toBe(met);
  });
});
