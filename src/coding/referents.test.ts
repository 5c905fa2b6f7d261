import { expect, it } from 'vitest';
import { codeText } from './article.ts';

/** The name given to the first speaker of the last claim; of a speaker without one the words. */
function speakerIn(text: string): string | undefined {
  const [speaker] = codeText(text, 'a', undefined).claims.at(-1)?.speakers ?? [];
  return speaker?.name ?? speaker?.text;
}

it.each([
  ['Kari Lund opened the fair. She said the port was safe.', 'Kari Lund'],
  ['Foreign Minister Kari Lund opened the fair. The minister said the port was safe.', 'Kari Lund'],
  ['Ali Reza, the envoy, left Oslo. The envoy warned that the truce would fail.', 'Ali Reza'],
  ['The fair was opened by Kari Lund. “The port is safe,” Lund said.', 'Kari Lund'],
  ['Reporters met Ali Reza in Oslo. According to him, the truce has failed.', 'Ali Reza'],
  ['The cabinet met on Sunday. It said the port was safe.', 'The cabinet'],
  ['A survey by the Bergen Sea Institute came out. It found that cod had fled.', 'A survey by'],
  ['The Bergen Sea Institute held a debate. The institute said cod had fled.', 'Bergen Sea'],
  ['The two ministers dined in Lima. They said the port was safe.', 'The two ministers'],
  ['The panel said the hull was sound. In May it acknowledged that it leaked.', 'The panel'],
  [
    'The Harbour Institute, a think tank in Lima, released its yearbook last week, warning that the rivalry of Chile and Bolivia over the strait will sharpen. It pointed out that both had armed.',
    'Harbour Institute',
  ],
])('names who speaks in “%s”', (text, expected) => {
  expect(speakerIn(text)).toContain(expected);
});

it.each([
  ['two are equally good', 'Ola Berg and Tom Hale arrived. He said the port was safe.', 'He'],
  ['nobody has the gender', 'Oleg Berg arrived. She said the port was safe.', 'She'],
  ['there is only a thing', 'The fog lifted. It said the port was safe.', 'It'],
  [
    'nobody has the role',
    'Ambassador Ola Berg left. The general said the port was safe.',
    'The general',
  ],
  ['another of the same sentence speaks', 'Ola Berg left, the minister said.', 'the minister'],
  ['there is only a measure', 'GDP will fall. The bank said the port was safe.', 'The bank'],
])('names nobody where %s', (_, text, expected) => {
  expect(speakerIn(text)).toBe(expected);
});

it('takes whoever spoke before others of the same sentence', () => {
  const text = 'Ali Reza fell ill, Ola Berg said. He added that the truce would hold.';
  expect(speakerIn(text)).toBe('Ola Berg');
});

it('gives a quotation that stands free to whom the sentence before tells of', () => {
  const quotation = '“We have dug the wells and opened the road.”';
  expect(speakerIn(`Colonel Ola Berg came to Lima. ${quotation}`)).toContain('Ola Berg');
  expect(speakerIn(`Colonel Ola Berg came to Lima.\n${quotation}`)).toContain('Ola Berg');
  expect(speakerIn(`The wells were dug in spring. ${quotation}`)).toBeUndefined();
});

it('knows a name behind a title that the parse has for a subject of its own', () => {
  expect(speakerIn('Mining minister Kofi Adomako met the crews. He said the pit was dry.')).toBe(
    'Kofi Adomako',
  );
});
