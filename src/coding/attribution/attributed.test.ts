import { expect, it } from 'vitest';
import { slice } from '../../core/span.ts';
import { codeText } from '../article.ts';

/** "source | cue | contents", for each claim of a text whose lines are paragraphs. */
function found(text: string): string[] {
  return codeText(text, 'x', undefined).claims.map(({ speakers, cue, content }) =>
    [speakers.map(({ span }) => span), [cue], content]
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

it('leaves the sentence to its speaker where a noun only stands beside it', () => {
  const claims = found(
    'Despite the report’s gloomy outlook, Ruiz pointed out some gains, not least the fact that Peru had left the pact.',
  );
  expect(claims.map((claim) => claim.split(' | ')[0])).toEqual(['Ruiz', 'Ruiz']);
});

it('gives what a participle says to the participle alone', () => {
  const claims = found(
    'The institute last week released its yearly survey, warning that “the race between the two powers will sharpen” by 2030.',
  );
  expect(claims).toEqual([
    'The institute | warning | that “the race between the two powers will sharpen” by 2030',
  ]);
});

it('gives a verb that shares its subject the same source', () => {
  const claims = found('The envoy welcomed the pact and warned that the truce might break.');
  expect(claims).toContain('The envoy | warned | that the truce might break');
});
