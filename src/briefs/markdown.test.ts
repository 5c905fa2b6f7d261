import fc from 'fast-check';
import { expect, it } from 'vitest';
import { anyBrief, briefWith, hostileTexts, sampleBrief } from '../../test/support/sample-brief.ts';
import type { Brief } from '../model/brief.ts';
import { oneLine } from './escape.ts';
import { renderMarkdown } from './markdown.ts';
import { escapeMarkdown } from './markdown-escape.ts';

/** A line's markers: heading, item or quotation, as far as CommonMark would read any there. */
function marker(line: string): string {
  return /^[ ]*(?:[-+*>#] ?|\d+[.)] |=+$|`{3}|~{3}|\t)*/.exec(line)?.[0].trimEnd() ?? '';
}

function markers(brief: Brief): string[] {
  return renderMarkdown(brief).split('\n').map(marker);
}

it('numbers the sources as the statements name them', () => {
  const shown = renderMarkdown(sampleBrief);
  expect(shown).toContain('confidence low.\\[1\\]\\[7\\]');
  expect(shown).toContain('- \\[6\\] “She doubts that Moscow will send ships.” — Анна Соколова');
});

it.each([
  ['*a* _b_', '\\*a\\* \\_b\\_'],
  ['<b> &amp;', '\\<b\\> \\&amp;'],
  ['[x](y)', '\\[x\\](y)'],
  ['# a', '\\# a'],
  ['- a', '\\- a'],
  ['12. a', '12\\. a'],
  ['12) a', '12\\) a'],
  ['=== a', '\\=== a'],
  ['a - b. 12) c', 'a - b. 12) c'],
  ['see https://example.invalid', 'see https\\://example.invalid'],
  ['a\n\n# b', 'a \\# b'],
  ['\u001b[1m', '\\<U+001B\\>\\[1m'],
])('escapes %j', (text, escaped) => {
  expect(escapeMarkdown(text)).toBe(escaped);
});

it.each([...hostileTexts.entries()])('makes no block of hostile text %i', (_, text) => {
  expect(markers(briefWith(text))).toEqual(markers(briefWith('x')));
});

it('means by any text the text itself', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...hostileTexts)),
      (text) => {
        const escaped = escapeMarkdown(text);
        expect(escaped).toMatch(/^(?:\\[!-/:-@[-`{-~]|[^\\`*_{}[\]<>#|~&$!\p{Cc}])*$/u);
        expect(escaped.replace(/\\([!-/:-@[-`{-~])/g, '$1')).toBe(oneLine(text));
        expect(marker(escaped)).toBe('');
      },
    ),
  );
});

it('leaves no space at the end of a line', () => {
  fc.assert(
    fc.property(anyBrief, (brief) => {
      expect(renderMarkdown(brief)).not.toMatch(/[^\S\n]{2,}$/m);
    }),
  );
});
