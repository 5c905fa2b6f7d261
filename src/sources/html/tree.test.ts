import { describe, expect, it } from 'vitest';
import { parseTree } from './tree.ts';

const linesOf = (source: string) => parseTree(source).blocks.map(({ text }) => text);

describe('the lines of a page', () => {
  it.each([
    ['<p>one<p>two', ['one', 'two']],
    ['<div>one<div>two</div>three</div>', ['one', 'two', 'three']],
    ['one<br>two<br/>three', ['one', 'two', 'three']],
    ['<ul><li>one<li>two</ul>', ['one', 'two']],
    ['<table><tr><td>one<td>two<tr><td>three</table>', ['one\ttwo', 'three']],
    ['<pre>one\n  two</pre>', ['one', 'two']],
    ['<a>one</a><a>two</a>', ['one\ttwo']],
    ['<p>  one \n\t two  </p>', ['one two']],
    ['<p>&lt;one&gt; &amp; two&nbsp;three</p>', ['<one> & two\u00a0three']],
    ['<p>one<script>two</script><style>three</style></p>', ['one']],
    ['<noscript><p>one</p></noscript><p>two', ['two']],
    ['<svg><title>one</title><text>two</text></svg>three', ['three']],
    ['<p>one <b>two <i>three</b> four</i>', ['one two three four']],
    ['<head><p>one', ['one']],
    ['</div></p></span>one', ['one']],
    ['<p>one<!-- two -->three</p>', ['onethree']],
    ['<p>&nbsp;</p><p> </p>', []],
  ])('of %j are %j', (source, lines) => {
    expect(linesOf(source)).toEqual(lines);
  });

  it('know what is linked, bold or hidden', () => {
    const { blocks } = parseTree('<p>one <a href=x>two</a></p><p hidden><b>three</b></p>');
    expect(blocks.map(({ linked, bold, element }) => [linked, bold, element.hidden])).toEqual([
      [4, 0, false],
      [0, 5, true],
    ]);
  });

  it('end a link that is closed across blocks', () => {
    const { blocks } = parseTree('<a href=x><p>one</a><p>two');
    expect(blocks.map(({ linked }) => linked)).toEqual([3, 0]);
  });
});

it('finds what a page states of itself, with its place', () => {
  const source =
    '<title>A &amp; B</title><meta name="Author" content="Ana Ruiz"><meta property=og:title content=C>';
  const { stated } = parseTree(source);
  expect(stated.map(({ key, value }) => [key, value])).toEqual([
    ['title', 'A & B'],
    ['author', 'Ana Ruiz'],
    ['og:title', 'C'],
  ]);
  expect(stated.map(({ source: [from, to] }) => source.slice(from, to))).toEqual([
    'A &amp; B',
    'Ana Ruiz',
    'C',
  ]);
});
