import { expect, it } from 'vitest';
import { readFeed } from './read-feed.ts';

const read = (feed: unknown) => readFeed({ bytes: Buffer.from(JSON.stringify(feed)) });

it('reads what a JSON Feed has, and leaves out what is of a wrong kind', () => {
  const feed = read({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Strait Watch',
    home_page_url: 7,
    authors: 'nobody',
    items: [
      { id: 3, title: ['x'], content_html: '<p onclick="go()">Talks</p>', tags: ['a', 1] },
      null,
    ],
  });
  expect(feed).toMatchObject({ format: 'json', title: 'Strait Watch', link: null, authors: [] });
  expect(feed.entries).toMatchObject([
    {
      id: '3',
      title: '',
      content: { value: '<p>Talks</p>', type: 'text/html' },
      categories: [{ term: 'a' }],
    },
  ]);
});

it('tells entries without an identity by what they say', () => {
  const [one, other] = read({
    items: [{ content_text: 'Talks' }, { content_text: 'Talks go on' }],
  }).entries;
  expect(one?.id).toMatch(/^[\da-f]{32}$/);
  expect(other?.id).not.toBe(one?.id);
});

it('reads the whole entries of a JSON Feed that is cut off or broken', () => {
  const whole =
    '{"version":"https://jsonfeed.org/version/1","title":"Wire","items":[{"id":"1","title":"a } in [ it"},{"id":"2","tags":["x"]}';
  for (const end of ['', ',{"id":"3","title":"cut', ',]}', '], "more": tru', ']} and more'])
    expect(readFeed({ bytes: Buffer.from(whole + end) })).toMatchObject({
      title: 'Wire',
      entries: [{ title: 'a } in [ it' }, { id: '2' }],
    });
});
