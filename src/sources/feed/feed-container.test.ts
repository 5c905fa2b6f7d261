import { describe, expect, it } from 'vitest';
import { quietRun, type Report } from '../../core/run.ts';
import { formatOf } from '../formats.ts';
import type { Source } from '../source.ts';
import { feedContainer } from './feed-container.ts';

async function* chunksOf(text: string) {
  yield Buffer.from(text);
}

async function membersOf(text: string, run = quietRun()): Promise<Source[]> {
  const members: Source[] = [];
  const flow = { name: 'feed.xml', chunks: chunksOf(text) };
  for await (const member of feedContainer.open(flow, 1e6, run))
    if ('bytes' in member) members.push(member);
  return members;
}

const feed = `<rss version="2.0"><channel><title>Gazette</title><language>en</language>
  <item><guid isPermaLink="false">g-1</guid><title>Talks &amp; tea</title><link>https://n.example/1</link>
    <author>Ana Ruiz</author><pubDate>Tue, 04 Mar 2025 08:15:00 GMT</pubDate>
    <description>Short.</description><content:encoded>&lt;p>They met.&lt;/p></content:encoded></item>
  <item><title>Talks &amp; tea</title><link>https://n.example/2</link><description>They &lt;b>met&lt;/b>.</description></item>
  <item><title>Only a title</title></item></channel></rss>`;

describe('a feed as what is read', () => {
  it('hands out an entry with what the feed says of it', async () => {
    const [first] = await membersOf(feed);
    expect(first).toMatchObject({
      name: 'feed.xml!g-1',
      url: 'https://n.example/1',
      mediaType: 'text/html; charset=utf-8',
      stated: {
        title: 'Talks & tea',
        authors: ['Ana Ruiz'],
        outlet: 'Gazette',
        published: '2025-03-04T08:15:00Z',
        language: 'en',
      },
    });
    expect(String(first?.bytes)).toBe('<p>They met.</p>');
  });

  it('takes title and summary where there is no content', async () => {
    const [, second, third] = await membersOf(feed);
    expect(String(second?.bytes)).toBe('<h1>Talks &amp; tea</h1>\nThey <b>met</b>.');
    expect(third?.mediaType).toBe('text/plain; charset=utf-8');
    expect(String(third?.bytes)).toBe('Only a title');
  });

  it('takes what is called markup and has none for a text with lines', async () => {
    const [member] = await membersOf(
      '<rss><channel><item><title>Talks</title><description>They met.</description></item></channel></rss>',
    );
    expect(member?.mediaType).toBe('text/plain; charset=utf-8');
    expect(String(member?.bytes)).toBe('Talks\n\nThey met.');
  });

  it('names the outlet that an aggregator names, not the aggregator', async () => {
    const [member] = await membersOf(
      '<rss><channel><title>All news</title><item><title>Talks</title><source url="https://n.example/">Gazette</source></item></channel></rss>',
    );
    expect(member?.stated?.outlet).toBe('Gazette');
  });

  it('hands out the same bytes for an entry, whatever else is in the feed', async () => {
    const later = feed.replace('<item>', '<item><title>New</title></item><item>');
    const [one] = await membersOf(feed);
    const [, again] = await membersOf(later);
    expect(again).toEqual(one);
  });

  it('says of a feed without entries that it is one', async () => {
    const reports: Report[] = [];
    const run = { ...quietRun(), report: (report: Report) => reports.push(report) };
    expect(await membersOf('<rss><channel/></rss>', run)).toEqual([]);
    expect(reports).toEqual([
      { kind: 'note', item: 'feed.xml', text: 'is a feed without entries.' },
    ]);
  });
});

function isFeed(text: string, mediaType?: string): boolean {
  const told = { name: 'a', ...(mediaType && { mediaType }) };
  return formatOf(Buffer.from(text), told) === feedContainer;
}

describe('the beginning of a feed', () => {
  it.each([
    '<rss version="2.0">',
    '\ufeff <?xml version="1.0"?>\n<!-- made by hand --><?xml-stylesheet href="a.xsl"?><rss>',
    '<!DOCTYPE rss [<!ENTITY a "b>c">]><RSS>',
    '<feed xmlns="http://www.w3.org/2005/Atom">',
    '<a:feed xmlns:a="http://www.w3.org/2005/Atom">',
    '<rdf:RDF xmlns="http://purl.org/rss/1.0/">',
    '<CHANNEL HREF="https://n.example/">',
    '{ "version": "https://jsonfeed.org/version/1", "items": []}',
  ])('is known in %j', (text) => {
    expect(isFeed(text)).toBe(true);
  });

  it('is known by what the server says', () => {
    expect(isFeed('Warning: <b>line 3</b>', 'application/rss+xml; charset=utf-8')).toBe(true);
  });

  it.each([
    'Talks about the <rss> element',
    '<html><body>&lt;rss></body></html>',
    '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml">',
    '<opml version="2.0">',
    '<rdf:RDF xmlns:foaf="http://xmlns.com/foaf/0.1/"><foaf:Person/>',
    '{"version": 1}',
    '',
  ])('is not seen in %j', (text) => {
    expect(isFeed(text)).toBe(false);
  });
});
