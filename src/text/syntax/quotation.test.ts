import { expect, it } from 'vitest';
import type { Span } from '../../core/span.ts';
import { quotationAt, quotationsOf } from './quotation.ts';

/** The lines of a text as its paragraphs. */
function linesOf(text: string): Span[] {
  return [...text.matchAll(/[^\n]+/g)].map(({ index, 0: line }) => [index, index + line.length]);
}

function quoted(text: string): string[] {
  return quotationsOf(text, linesOf(text)).map(({ parts, closed }) => {
    const shown = parts.map((part) => text.slice(...part)).join(' / ');
    return closed ? shown : `${shown} …`;
  });
}

it.each<[about: string, text: string, expected: string[]]>([
  ['one in a paragraph', 'She said: “We stay.”', ['“We stay.”']],
  ['none', 'She said that they stay.', []],
  ['two of one speaker', '“We stay,” she said. “For now.”', ['“We stay,”', '“For now.”']],
  ['those of two paragraphs', '“We stay.”\n“They go.”', ['“We stay.”', '“They go.”']],
  [
    'one over three paragraphs',
    'He said: “We came late.\n“We will stay.\n“Nobody asked us,” he said.',
    ['“We came late. / “We will stay. / “Nobody asked us,”'],
  ],
  ['one in straight marks', '"We came late.\n"We stay," he said.', ['"We came late. / "We stay,"']],
  [
    'one that the next paragraph does not take up',
    '“We came late.\nThe ships left. “Go,” he said.',
    ['“We came late. …', '“Go,”'],
  ],
  [
    'one that an empty stretch follows',
    '“We came late.\nThe ships left.\n“Go,” he said.',
    ['“We came late. …', '“Go,”'],
  ],
  ['one open at the end', 'He said: “We came late.\n“We stay.', ['“We came late. / “We stay. …']],
  [
    'one that lost its mark before another in the same paragraph',
    '“We act now, the envoy said. “Later.”\n“No,” said she.',
    ['“We act now, …', '“Later.”', '“No,”'],
  ],
])('joins %s', (_, text, expected) => {
  expect(quoted(text)).toEqual(expected);
});

it.each<[word: string, part: number | undefined]>([
  ['late', 0],
  ['stay', 0],
  ['asked', 0],
  ['Weeks', undefined],
  ['later', undefined],
  ['over', 1],
])('says which quotation “%s” stands in', (word, index) => {
  const text = '“We came late.\n“We stay. Nobody asked.”\nWeeks later it was “over”.';
  const quotations = quotationsOf(text, linesOf(text));
  const start = text.indexOf(word);
  const found = quotationAt(quotations, [start, start + word.length]);
  expect(found).toBe(index === undefined ? undefined : quotations[index]);
});

it('does not take a stretch that reaches out of a quotation for quoted', () => {
  const text = '“We stay,” she said.';
  expect(quotationAt(quotationsOf(text, linesOf(text)), [0, text.length])).toBeUndefined();
});
