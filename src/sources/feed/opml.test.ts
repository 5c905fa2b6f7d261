import { parseOpml } from 'feedsmith';
import { expect, it } from 'vitest';
import { quietRun } from '../../core/run.ts';
import { readOpml, type Subscription, writeOpml } from './opml.ts';
import { opmlForm } from './opml-form.ts';

const feeds: readonly Subscription[] = [
  {
    title: 'Gazette & Sons',
    url: 'https://gazette.example/rss?a=1&b=2',
    siteUrl: 'https://gazette.example/',
    folders: ['World', 'Asia'],
    tags: ['press', 'daily'],
  },
  { title: 'Desk', url: 'https://desk.example/rdf', siteUrl: null, folders: ['World'], tags: [] },
  { title: '日報', url: 'https://nippo.example/atom', siteUrl: null, folders: [], tags: [] },
];

const byUrl = (one: Subscription, other: Subscription) => (one.url < other.url ? -1 : 1);

it('reads back the list that it writes', () => {
  const back = readOpml(Buffer.from(writeOpml('Mine', feeds)));
  expect(back.toSorted(byUrl)).toEqual(feeds.toSorted(byUrl));
});

it('writes what other readers read', () => {
  expect(parseOpml(writeOpml('Mine & yours', feeds))).toMatchObject({
    head: { title: 'Mine & yours' },
    body: {
      outlines: [
        { text: '日報', xmlUrl: 'https://nippo.example/atom' },
        {
          text: 'World',
          outlines: [
            { text: 'Desk', type: 'rss', xmlUrl: 'https://desk.example/rdf' },
            {
              text: 'Asia',
              outlines: [
                {
                  text: 'Gazette & Sons',
                  htmlUrl: 'https://gazette.example/',
                  category: 'press,daily',
                },
              ],
            },
          ],
        },
      ],
    },
  });
});

it('reads lists that others wrote, each feed once', () => {
  const list = `<opml version="1.0"><head><title>Mine</title></head><BODY>
    <outline text="World"><outline text="Gazette" type="rss" XMLURL="https://gazette.example/rss"/>
    <outline title="Again" xmlUrl="https://gazette.example/rss"></outline>
    <outline text="a note"/><outline text="bad" xmlUrl="javascript:go()"/>
    <outline text="AT&T" type="rss" url="https://a.example/"/>`;
  expect(
    readOpml(Buffer.from(list)).map(({ title, url, folders }) => [title, url, folders]),
  ).toEqual([
    ['Gazette', 'https://gazette.example/rss', ['World']],
    ['AT&T', 'https://a.example/', ['World']],
  ]);
});

it('finds no feeds where there are none', () => {
  for (const text of ['', 'Talks', '<opml>', '<rss/>'])
    expect(readOpml(Buffer.from(text))).toEqual([]);
});

it('is no news to read, and says what it is for', async () => {
  const bytes = Buffer.from(writeOpml('Mine', feeds));
  expect(opmlForm.recognise(bytes, { name: 'mine.opml' })).toBe(true);
  await expect(opmlForm.read({ name: 'mine.opml', bytes }, quietRun())).rejects.toMatchObject({
    kind: 'source.unsupported',
    message: 'The file "mine.opml" is a list of feeds, not news.',
    why: expect.stringContaining('3 feeds'),
    mend: expect.stringContaining('tiltmeter watch'),
  });
});
