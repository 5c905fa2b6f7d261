import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { slice } from '../../core/span.ts';
import { codeText } from '../article.ts';

const lines = readFileSync(new URL('cases.txt', import.meta.url), 'utf8').split('\n');
const cases = lines
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split(' | '));

it.each(cases)('“%s”: %s %s, %s', (sentence, trigger, date, where, known) => {
  const { events } = codeText(sentence ?? '', 'x', '2024-06-10');
  const event = events.find((one) => slice(sentence ?? '', one.trigger).includes(trigger ?? ''));
  expect(events.map((one) => slice(sentence ?? '', one.trigger))).toContainEqual(
    expect.stringContaining(trigger ?? ''),
  );
  const { place } = event ?? {};
  expect([event?.when?.text ?? '-', place?.text ?? '-']).toEqual([date, where]);
  expect(
    place ? [place.country, place.admin, place.city].map((part) => part ?? '-').join(' ') : '-',
  ).toBe(known);
  if (place) expect(slice(sentence ?? '', place.span)).toBe(place.text);
});
