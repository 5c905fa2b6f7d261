import { describe, expect, it } from 'vitest';
import { cleanMarkup, textOfMarkup } from './markup.ts';

describe('the markup of an entry', () => {
  it.each([
    ['<p onclick="go()">Talks</p>', '<p>Talks</p>'],
    ['Talks<script>go("<p>")</script> end', 'Talks end'],
    ['<style>p { color: red }</style>Talks', 'Talks'],
    ['<a href="javascript:go()">Talks</a>', '<a href="">Talks</a>'],
    ['<a href=" java\nscript:go()">Talks</a>', '<a href="">Talks</a>'],
    ['<iframe src="https://ads.example/"><b>Talks</b></iframe>', '<b>Talks</b>'],
    ['<blink>Talks</blink>', 'Talks'],
    ['<p style="color: red; position: fixed">Talks</p>', '<p style="color: red;">Talks</p>'],
    ['<p style="background: url(https://t.example/p.gif)">Talks</p>', '<p>Talks</p>'],
    ['Talks<!-- a remark -->', 'Talks'],
  ])('loses of %j what runs, loads or is no text', (markup, clean) => {
    expect(cleanMarkup(markup, null)).toBe(clean);
  });

  it.each([
    ['Q&A at 5 < 6', 'Q&amp;A at 5 &lt; 6'],
    ['Caf&eacute; &#38; quay', 'Caf&eacute; &#38; quay'],
    [
      '<br>Talks<IMG SRC=a.png ALT="x">',
      '<br />Talks<img alt="x" src="https://n.example/d/a.png" />',
    ],
    [
      '<a href="../up?a=1&amp;b=2">Talks</a>',
      '<a href="https://n.example/up?a=1&amp;b=2">Talks</a>',
    ],
    [
      '<img srcset="a.png 1x, /b.png 2x">',
      '<img srcset="https://n.example/d/a.png 1x, https://n.example/b.png 2x" />',
    ],
    ['before <!-- never closed > after', 'before  after'],
    ['before <!doctype', 'before &lt;!doctype'],
  ])('keeps the words of %j, in order', (markup, clean) => {
    expect(cleanMarkup(markup, 'https://n.example/d/e')).toBe(clean);
  });

  it('is cleaned once and for all', () => {
    const clean = cleanMarkup('<p>A & B<br><x-y>C</x-y><a href=b>d</a></p>', 'https://n.example/');
    expect(cleanMarkup(clean, 'https://n.example/')).toBe(clean);
  });

  it('is a text to those who see no tags', () => {
    expect(textOfMarkup('<h2>Talks</h2><p>They&nbsp;met &amp;\nparted.</p>')).toBe(
      'Talks They met & parted.',
    );
  });
});
