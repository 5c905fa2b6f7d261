import { expect, it } from 'vitest';
import { html } from './html-template.ts';

it('escapes text between tags and in attributes', () => {
  const text = `<b> & "it's"`;
  expect(html`<p title="a ${text}">${text}</p>`.markup).toBe(
    '<p title="a &lt;b&gt; &amp; &quot;it&#39;s&quot;">&lt;b&gt; &amp; &quot;it&#39;s&quot;</p>',
  );
});

it('takes markup and lists of it as they stand', () => {
  expect(html`<ul>${[html`<li>${1}</li>`, html`<li>${'<'}</li>`]}</ul>`.markup).toBe(
    '<ul><li>1</li><li>&lt;</li></ul>',
  );
});

it('knows text from attribute after several values', () => {
  const bell = '\u0007';
  expect(html`<a href="#${bell}${bell}" id="${bell}">${bell}${bell}`.markup).toBe(
    '<a href="#&lt;U+0007&gt;&lt;U+0007&gt;" id="&lt;U+0007&gt;">' +
      '<bdi class="u" data-u="U+0007">&#7;</bdi>'.repeat(2),
  );
});

it('confines what turns a line round', () => {
  expect(html`${'a\u202eb'}`.markup).toBe('a<bdi class="u" data-u="U+202E">\u202e</bdi>b');
});

it('keeps carriage returns, which a page as it stands would lose', () => {
  expect(html`${'a\r\nb'}`.markup).toBe('a&#13;\nb');
});

it('shows as U+FFFD what no HTML file can carry', () => {
  expect(html`${'a\0b\ud83dc🚢'}`.markup).toBe('a\ufffdb\ufffdc🚢');
});
