import { expect, it } from 'vitest';
import { type Span, slice } from '../../core/span.ts';
import { analyse } from '../../text/analyse.ts';
import { findQuotes } from '../../text/quotes.ts';
import { treeOf } from '../../text/syntax/tree.ts';
import { attributionsIn } from './find.ts';
import { passageOf } from './passage.ts';

/** "source | cue | contents", for each attribution of a text whose lines are paragraphs. */
function found(text: string): string[] {
  const lines = [...text.matchAll(/[^\n]+/g)].map(
    ({ index, 0: line }): Span => [index, index + line.length],
  );
  const passage = passageOf(
    lines.map((span) => ({
      trees: analyse(text, [span]).map(treeOf),
      quotes: findQuotes(text, span).map((quote) => quote.span),
    })),
  );
  return attributionsIn(passage).map(({ sources, cue, contents }) =>
    [sources, [cue], contents]
      .map((spans) => spans.map((span) => slice(text, span)).join(' + '))
      .join(' | '),
  );
}

it.each([
  [
    'The minister said that Peru would sign the treaty in May.',
    ['The minister | said | that Peru would sign the treaty in May'],
  ],
  [
    '“We will not leave the table,” said the envoy.',
    ['the envoy | said | “We will not leave the table,”'],
  ],
  [
    'The talks in Lima will fail, according to two diplomats.',
    ['two diplomats | according to | The talks in Lima will fail'],
  ],
  [
    '“The ships have left,” the admiral said. “They will not come back.”',
    ['the admiral | said | “The ships have left,” + “They will not come back.”'],
  ],
  ['The ships left the harbour on Monday.', []],
])('finds who says what in %j', (text, expected) => {
  expect(found(text)).toEqual(expected);
});

it('gives a verb that shares its subject the same source', () => {
  const [, second] = found('The envoy welcomed the pact and warned that the truce might break.');
  expect(second).toBe('The envoy | warned | that the truce might break');
});
