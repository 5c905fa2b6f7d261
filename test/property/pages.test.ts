import fc from 'fast-check';
import { expect, it } from 'vitest';
import { quietRun } from '../../src/core/run.ts';
import { readPage } from '../../src/sources/html/page.ts';
import { parseTree } from '../../src/sources/html/tree.ts';

const run = quietRun('2024-06-10T08:00:00.000Z');
const read = (source: string) => readPage({ name: 'x', bytes: Buffer.from(source) }, run);

const tag = fc.constantFrom(
  ...'html head body title main article section div p span a b i em h1 h2 ul ol li table tr td th pre figure figcaption nav aside footer script style noscript template svg select option textarea br hr img blockquote dl dt dd'.split(
    ' ',
  ),
);
const attribute = fc.constantFrom(
  '',
  ' class="article-body"',
  " class='nav related' id=x",
  ' href="https://example.org/a?b=1&amp;c=2"',
  ' hidden',
  ' style="display:none"',
  ' itemprop="author"',
  ' rel=author',
  ' datetime="2024-06-08T23:30:00-05:00"',
  ' content="Ana Ruiz" name="author"',
  ' type="application/ld+json"',
  ' a="',
  " b='",
);
const words = fc.oneof(
  fc.constantFrom(
    'The ministers of Peru and Chile met on Saturday, and they spoke about the border. ',
    'By Ana Ruiz and Bo Lind',
    'Published 8 June 2024',
    '  two  blanks\n\tand a tab ',
    '&amp;&lt;&nbsp;&#8217;&#x1F600;&notit;&NotEqualTilde;&#10;&#0;&bogus; &',
    '{"@graph":[{"@type":"NewsArticle","headline":"Talks","author":[{"name":"Ana Ruiz"}]',
    '<!-- a comment --><![CDATA[ data ]]><!doctype html><?php x ?>',
    '<<p>><',
    '\u00a0\u2028\u200b\ufeff',
    'Příliš žluťoučký kůň — 金曜日の会談 🙂',
  ),
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.string({ unit: 'binary', maxLength: 15 }),
);
const token = fc.oneof(
  fc.tuple(tag, attribute).map(([name, more]) => `<${name}${more}>`),
  tag.map((name) => `</${name}>`),
  tag.map((name) => `<${name}/>`),
  words,
);
const page = fc
  .tuple(fc.constantFrom('', '<!doctype html><html><body>'), fc.array(token, { maxLength: 60 }))
  .map(([start, tokens]) => start + tokens.join(''));

it('shows exactly what its spans hold, in order and never twice, whatever the page', () => {
  fc.assert(
    fc.property(page, (source) => {
      const { document, reading } = read(source);
      const segments = [
        ...reading.articles.flatMap((article) => article.segments),
        ...reading.furniture,
      ];
      for (const { span, text, line } of segments) {
        expect(document.text.slice(...span)).toBe(text);
        expect(document.text.slice(0, span[0]).split('\n')).toHaveLength(line);
      }
      const spans = segments.map(({ span }) => span).toSorted((a, b) => a[0] - b[0]);
      expect(spans.every(([start], i) => start >= (spans[i - 1]?.[1] ?? 0))).toBe(true);
    }),
    { numRuns: 400 },
  );
});

it('gives titles, writers, outlets and days a place in the text', () => {
  fc.assert(
    fc.property(page, (source) => {
      const { document, reading } = read(source);
      for (const {
        title,
        titleSpan,
        outlet,
        outletSpan,
        published,
        publishedSpan,
      } of reading.articles) {
        if (titleSpan)
          expect(
            document.text
              .slice(...titleSpan)
              .replaceAll(/\s+/g, ' ')
              .trim(),
          ).toBe(title);
        expect([title === '', outlet === null, published === null]).toEqual([
          titleSpan === null,
          outletSpan === null,
          publishedSpan === null,
        ]);
      }
    }),
    { numRuns: 300 },
  );
});

it('loses no word that is seen: each line of the page is in a segment', () => {
  fc.assert(
    fc.property(page, (source) => {
      const { document, reading } = read(source);
      const kept = [
        ...reading.articles.flatMap(({ segments }) => segments.map(({ span }) => span)),
        ...reading.furniture.map(({ span }) => span),
      ];
      const isKept = (at: number) => kept.some(([start, end]) => start <= at && at < end);
      const lost = [...document.text.matchAll(/[\p{L}\p{N}]+/gu)].filter(
        ({ index }) => !isKept(index),
      );
      expect(lost.map(([word]) => word)).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

it('leads from the text to the bytes: the same characters, or one that stands for a reference or for white space', () => {
  fc.assert(
    fc.property(page, (source) => {
      const bytes = Buffer.from(source);
      const { document } = readPage({ name: 'x', bytes }, run);
      let [text, byte] = [0, 0];
      for (const [from, to, start, end] of document.origins) {
        const [shown, spelled] = [
          document.text.slice(from, to),
          bytes.subarray(start, end).toString(),
        ];
        const isOther =
          /^&[^;\s]+;?$/.test(spelled) ||
          /^[ \t\r\n\f\v]+$/.test(spelled) ||
          /^(?:&#?\w+;?|\s)+$/.test(spelled);
        if (shown !== spelled) expect([shown, spelled, isOther]).toEqual([shown, spelled, true]);
        expect(from).toBeGreaterThanOrEqual(text);
        text = to;
        byte = Math.max(byte, end);
      }
      expect(byte).toBeLessThanOrEqual(bytes.length);
    }),
    { numRuns: 400 },
  );
});

it('reads hostile pages in time that grows with their length', () => {
  const hostile: readonly ((size: number) => string)[] = [
    (size) => '<div>'.repeat(size),
    (size) => '<b>'.repeat(size) + '</i>'.repeat(size),
    (size) => `${'<i>'.repeat(size)}<div>${'<b>'.repeat(size)}${'</i>'.repeat(size)}`,
    (size) => '<p>a'.repeat(size),
    (size) => '<a href=x>b</a>'.repeat(size),
    (size) => '<'.repeat(size * 4),
    (size) => '&'.repeat(size * 4),
    (size) => `<p>${'word '.repeat(size)}`,
    (size) => `<title>${'a | '.repeat(size)}`,
    (size) => '<table><tr><td>'.repeat(size),
    (size) => `<script type="application/ld+json">${'['.repeat(size)}`,
    (size) => `<script type="application/ld+json">${'{"@graph":['.repeat(size)}`,
    (size) => `<p>${'x'.repeat(size * 4)}`,
    (size) => `<pre>${'\n a'.repeat(size)}`,
    (size) => '<meta name="author" content="Ana Ruiz">'.repeat(size),
    (size) => '<time datetime="2024-01-01">x</time>'.repeat(size),
    (size) => '<span class="author">Ana Ruiz</span><br>'.repeat(size),
    (size) => `<p>By ${'Ana Ruiz and '.repeat(size)}`,
  ];
  for (const make of hostile)
    expect(read(make(4000)).document.text.length).toBeGreaterThanOrEqual(0);
});

it('reads any bytes', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      const { document } = readPage({ name: 'x', bytes, mediaType: 'text/html' }, run);
      expect(document.text).toBeTypeOf('string');
    }),
  );
});

it('keeps the characters of a line together', () => {
  const { blocks } = parseTree('<p>one <b>two</b>  three<br>four</p>');
  expect(blocks.map(({ text }) => text)).toEqual(['one two three', 'four']);
});
