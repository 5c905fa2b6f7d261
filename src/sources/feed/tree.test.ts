import { describe, expect, it } from 'vitest';
import { readFeed } from './read-feed.ts';

const read = (text: string) => readFeed({ bytes: Buffer.from(text) });
const item = (inside: string) =>
  read(`<rss><channel><item>${inside}</item></channel></rss>`).entries[0];

describe('a broken feed', () => {
  it('ends an entry where the next begins, and a line where the next part does', () => {
    const feed = read(
      '<rss><channel><item><title>One<link>https://n.example/1<item><title>Two</title></channel>',
    );
    expect(feed.entries.map(({ title, link }) => [title, link])).toEqual([
      ['One', 'https://n.example/1'],
      ['Two', null],
    ]);
  });

  it('goes by the usual prefixes where none is declared', () => {
    expect(
      item(
        '<dc:creator>Ana Ruiz</dc:creator><content:encoded>&lt;p>Talks&lt;/p></content:encoded>',
      ),
    ).toMatchObject({ authors: [{ name: 'Ana Ruiz' }], content: { value: '<p>Talks</p>' } });
  });

  it('goes by the address of a namespace, whatever the prefix', () => {
    const feed = read(
      '<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:entry><a:title>Talks</a:title></a:entry></a:feed>',
    );
    expect(feed).toMatchObject({ format: 'atom', entries: [{ title: 'Talks' }] });
  });

  it('takes no title of another vocabulary for its own', () => {
    expect(item('<media:title>Photo</media:title><title>Talks</title>')).toMatchObject({
      title: 'Talks',
    });
    expect(item('<image><title>Logo</title></image><title>Talks</title>')?.title).toBe('Talks');
  });

  it('keeps ampersands that are no references', () => {
    expect(
      item('<title>AT&T & Sons &unknown; &eacute;</title><link>https://n.example/?a=1&b=2</link>'),
    ).toMatchObject({ title: 'AT&T & Sons &unknown; é', link: 'https://n.example/?a=1&b=2' });
  });

  it('is found behind words that a server put before it', () => {
    expect(
      read('<br /><b>Warning</b>: line 3<br /><rss><channel><title>Wire</title></channel></rss>')
        .title,
    ).toBe('Wire');
  });

  it('is a feed without its outer elements, too', () => {
    const entries = '<item><title>One</title></item><item><title>Two</title></item>';
    for (const text of [entries, `<list><things>${entries}</things></list>`])
      expect(read(text)).toMatchObject({
        format: 'rss',
        entries: [{ title: 'One' }, { title: 'Two' }],
      });
    expect(
      read('<entry xmlns="http://www.w3.org/2005/Atom"><title>One</title></entry>'),
    ).toMatchObject({ format: 'atom', title: '', entries: [{ title: 'One' }] });
  });

  it('is empty where there is no feed', () => {
    for (const text of ['', ' ', 'Talks', '<html><body>Talks</body></html>', '{', '{"a":1}', '\0'])
      expect(read(text)).toMatchObject({ format: 'none', title: '', entries: [] });
  });

  it('puts names of its own in once, and never names into names', () => {
    const laughs = Array.from({ length: 20 }, (_, at) => `<!ENTITY l${at + 1} "&l${at};&l${at};">`);
    const feed = read(
      `<!DOCTYPE rss [<!ENTITY l0 "ha">${laughs.join('')}]><rss><channel><title>&l0; &l20;</title></channel></rss>`,
    );
    expect(feed.title).toBe('ha &l19;&l19;');
  });
});

describe('an entry', () => {
  it('has an identity even where the feed gives none, the same every time', () => {
    const [one, other] = [item('<title>Talks</title>'), item(' <title> Talks</title>')];
    expect(one?.id).toMatch(/^[\da-f]{32}$/);
    expect(other?.id).toBe(one?.id);
    expect(item('<title>Other talks</title>')?.id).not.toBe(one?.id);
  });

  it('takes a guid for its link only where it is one', () => {
    expect(item('<guid>https://n.example/1</guid>')?.link).toBe('https://n.example/1');
    expect(item('<guid isPermaLink="false">https://n.example/1</guid>')?.link).toBeNull();
    expect(item('<guid>n-1</guid>')).toMatchObject({ link: null, id: 'n-1' });
  });

  it.each([
    ['Ana Ruiz', 'Ana Ruiz', null],
    ['desk@n.example (Ana Ruiz)', 'Ana Ruiz', 'desk@n.example'],
    ['Ana Ruiz &lt;desk@n.example>', 'Ana Ruiz', 'desk@n.example'],
    ['desk@n.example', null, 'desk@n.example'],
  ])('has of the author %j a name and an address', (written, name, email) => {
    expect(item(`<author>${written}</author>`)?.authors).toEqual([{ name, email, url: null }]);
  });
});
