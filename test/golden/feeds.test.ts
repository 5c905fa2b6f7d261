import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateAtomFeed, generateJsonFeed, generateRssFeed } from 'feedsmith';
import { expect, it } from 'vitest';
import { readFeed } from '../../src/sources/feed/read-feed.ts';

const cases = join(import.meta.dirname, 'feeds/cases');

it.each(readdirSync(cases))('reads the feed %s as expected', async (name) => {
  const [input = ''] = readdirSync(join(cases, name)).filter((file) => file.startsWith('input'));
  const feed = readFeed({ bytes: readFileSync(join(cases, name, input)) });
  await expect(`${JSON.stringify(feed, null, 2)}\n`).toMatchFileSnapshot(
    join(cases, name, 'expected.json'),
  );
});

/** What another program writes as a feed of one entry, in each format it knows. */
const written = {
  rss: generateRssFeed({
    title: 'Wire & Co',
    link: 'https://n.example/',
    description: 'All <of> it',
    items: [
      {
        title: 'Talks <again>',
        link: 'https://n.example/1?a=1&b=2',
        guid: { value: 'n-1', isPermaLink: false },
        pubDate: new Date('2025-03-04T08:15:00Z'),
        content: { encoded: '<p>They met &amp; parted.</p>' },
      },
    ],
  }),
  atom: generateAtomFeed({
    id: 'urn:wire',
    title: { value: 'Wire & Co' },
    subtitle: { value: 'All <of> it' },
    updated: new Date('2025-03-04T08:15:00Z'),
    links: [{ href: 'https://n.example/' }],
    entries: [
      {
        id: 'n-1',
        title: { value: 'Talks <again>', type: 'text' },
        links: [{ href: 'https://n.example/1?a=1&b=2' }],
        published: new Date('2025-03-04T08:15:00Z'),
        updated: new Date('2025-03-04T08:15:00Z'),
        content: { value: '<p>They met &amp; parted.</p>', type: 'html' },
      },
    ],
  }),
  json: JSON.stringify(
    generateJsonFeed({
      title: 'Wire & Co',
      home_page_url: 'https://n.example/',
      description: 'All <of> it',
      items: [
        {
          id: 'n-1',
          title: 'Talks <again>',
          url: 'https://n.example/1?a=1&b=2',
          date_published: new Date('2025-03-04T08:15:00Z'),
          content_html: '<p>They met &amp; parted.</p>',
        },
      ],
    }),
  ),
};

it.each(Object.entries(written))('reads what another program writes as %s', (format, text) => {
  expect(readFeed({ bytes: Buffer.from(text) })).toMatchObject({
    format,
    title: 'Wire & Co',
    link: 'https://n.example/',
    entries: [
      {
        id: 'n-1',
        title: 'Talks <again>',
        link: 'https://n.example/1?a=1&b=2',
        published: '2025-03-04T08:15:00Z',
        content: { value: '<p>They met &amp; parted.</p>' },
      },
    ],
  });
});
