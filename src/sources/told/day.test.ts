import { expect, it } from 'vitest';
import { statedDay } from './day.ts';

it.each([
  ['2024-06-03', '2024-06-03'],
  ['2024-06-03T23:30:00-05:00', '2024-06-03'],
  ['20240603T100000Z', '2024-06-03'],
  ['2024-06-03 10:00', '2024-06-03'],
  ['Mon, 3 Jun 2024 23:30:00 -0500', '2024-06-03'],
  ['June 3, 2024', '2024-06-03'],
  ['2024-02-31', undefined],
  ['June 2024', undefined],
  ['yesterday', undefined],
  ['', undefined],
])('takes %j for %s', (text, day) => expect(statedDay(text)).toBe(day));
