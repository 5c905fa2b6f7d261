import { describe, expect, it } from 'vitest';
import { quietRun } from '../../core/run.ts';
import type { Told } from '../source.ts';
import { readPage } from './page.ts';

const paragraphs = `<p>The ministers of Peru and Chile met in Lima on Saturday to speak about the border, and they agreed to meet again in the autumn of the year.</p>
<p>Neither of them wished to say what had been settled, though both said that the talks had been long and that the coffee had been good.</p>
<p>A spokesman said that a paper would be published when it was ready, and that it would be ready when both sides had read it.</p>`;

interface Parts {
  readonly head?: string;
  readonly top?: string;
  readonly stated?: NonNullable<Told['stated']>;
  readonly url?: string;
}

/** The first article of a page of that make. */
function articleOf({ head = '', top = '', ...told }: Parts) {
  const source = `<!doctype html><html><head>${head}</head><body><article>${top}${paragraphs}</article></body></html>`;
  const { document, reading } = readPage(
    { name: 'x', bytes: Buffer.from(source), ...told },
    quietRun(),
  );
  const [article] = reading.articles;
  return { article, text: document.text };
}

describe('the title of a page', () => {
  it.each([
    ['<title>Talks in Lima | The Harbour Post</title>', '', 'Talks in Lima'],
    [
      '<title>Talks in Lima - The Harbour Post</title><meta property="og:site_name" content="The Harbour Post">',
      '',
      'Talks in Lima',
    ],
    [
      '<title>The Harbour Post: Talks in Lima</title>',
      '<h1>Talks in Lima go on</h1>',
      'Talks in Lima go on',
    ],
    ['<title>Lima &#8211; a city of talks</title>', '', 'Lima – a city of talks'],
    ['<meta property="og:title" content="Rain &amp;amp; talks">', '', 'Rain & talks'],
    [
      '<title>Talks in Lima</title>',
      '<h1>The Harbour Post</h1><h2>Talks in Lima</h2>',
      'Talks in Lima',
    ],
    [
      '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Talks in Lima",}</script>',
      '',
      'Talks in Lima',
    ],
  ])('with %s and %s is found', (head, top, title) => {
    expect(articleOf({ head, top }).article?.title).toBe(title);
  });
});

describe('the authors of a page', () => {
  it.each([
    ['', '<p>By Ana Ruiz and Bo Lind</p>', ['Ana Ruiz', 'Bo Lind']],
    ['', '<p>By Ana Ruiz, Diplomatic Editor, and Bo Lind in Lima</p>', ['Ana Ruiz', 'Bo Lind']],
    ['', '<p class="byline">ByAna Ruiz</p>', ['Ana Ruiz']],
    ['', '<a rel="author" href="/a">Ana Ruiz</a>', ['Ana Ruiz']],
    ['', '<span itemprop="author">Ana Ruiz, PhD</span>', ['Ana Ruiz']],
    ['<meta name="author" content="By Ana Ruiz">', '', ['Ana Ruiz']],
    ['<meta property="article:author" content="https://example.org/ana">', '', []],
    ['<meta name="author" content="admin">', '', []],
    [
      '<script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","headline":"x","author":{"@id":"#a"}},{"@type":"Person","@id":"#a","name":"Ana Ruiz"}]}</script>',
      '',
      ['Ana Ruiz'],
    ],
    [
      '<script type="application/ld+json">[{"@type":"Report","author":[{"@type":"Organization","name":"The Harbour Post"},{"@type":"Person","name":"Bo Lind"}]}]</script>',
      '',
      ['Bo Lind'],
    ],
  ])('with %s and %s are found', (head, top, authors) => {
    expect(articleOf({ head, top: `<h1>Talks in Lima go on</h1>${top}` }).article?.byline).toEqual(
      authors,
    );
  });
});

describe('the day of a page', () => {
  it.each([
    [
      '<meta property="article:published_time" content="2024-06-08T23:40:00-05:00">',
      '',
      '2024-06-08',
    ],
    [
      '<meta property="article:published_time" content="2024-06-08T00:10:00+09:00">',
      '',
      '2024-06-08',
    ],
    [
      '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"June 8, 2024"}</script>',
      '',
      '2024-06-08',
    ],
    ['<meta name="DC.date" content="20240608">', '', '2024-06-08'],
    ['', '<time datetime="2024-06-08T10:00:00Z">Saturday</time>', '2024-06-08'],
    ['', '<p>8 June 2024</p>', '2024-06-08'],
    ['', '<p>Published 08.06.2024</p>', '2024-06-08'],
    ['', '<p>3 May 2024Updated on: 8 June 2024</p>', '2024-05-03'],
    ['', '<p><a>Politics</a><span>MAY 3, 2024</span></p>', '2024-05-03'],
    ['', '<p><span>4 min read</span><span>3 May 2024</span></p>', '2024-05-03'],
    ['<meta property="article:published_time" content="soon">', '', null],
  ])('with %s and %s is found', (head, top, day) => {
    expect(articleOf({ head, top: `<h1>Talks in Lima go on</h1>${top}` }).article?.published).toBe(
      day,
    );
  });

  it('is that of its address where nothing else says one', () => {
    const url = 'https://example.org/2024/06/08/talks.html';
    expect(articleOf({ url }).article?.published).toBe('2024-06-08');
  });
});

it('takes what whoever handed it over says before what the page says, with a place for each', () => {
  const stated = {
    title: 'Told title',
    authors: ['Bo Lind'],
    outlet: 'Told Post',
    published: '2024-06-09T01:00:00+09:00',
  };
  const head =
    '<title>Its own</title><meta name="author" content="Ana Ruiz"><meta property="article:published_time" content="2023-01-01">';
  const { article, text } = articleOf({ head, top: '<h1>Its own</h1>', stated });
  expect(article).toMatchObject({
    title: 'Told title',
    byline: ['Bo Lind'],
    outlet: 'Told Post',
    published: '2024-06-09',
  });
  expect(
    [article?.titleSpan, article?.outletSpan, article?.publishedSpan].map(
      (span) => span && text.slice(...span),
    ),
  ).toEqual(['Told title', 'Told Post', '2024-06-09T01:00:00+09:00']);
  expect(article?.segments[0]).toMatchObject({ kind: 'title', reasons: ['head-line', 'stated'] });
});

it('leads values of the head to the bytes that spell them', () => {
  const source = `<title>Ünder | Post</title><meta name="author" content="Ana Ruiz">${paragraphs}`;
  const bytes = Buffer.from(source);
  const { document } = readPage({ name: 'x', bytes }, quietRun());
  const spelled = document.origins.map(([from, to, start, end]) => [
    document.text.slice(from, to),
    bytes.subarray(start, end).toString(),
  ]);
  expect(spelled).toContainEqual(['Ana Ruiz', 'Ana Ruiz']);
});

it('marks what is another language with its own', () => {
  const german =
    '<html lang="de"><p>Die Minister trafen sich am Samstag in Lima, um über die Grenze zu sprechen, und sie wollen sich im Herbst wieder treffen.</p><p>Keiner von beiden wollte sagen, was vereinbart worden war, doch nannten beide das Gespräch lang und den Kaffee gut.</p>';
  const { reading } = readPage({ name: 'x', bytes: Buffer.from(german) }, quietRun());
  expect(reading.articles.map(({ language, segments }) => [language, segments.length])).toEqual([
    ['de', 2],
  ]);
});
