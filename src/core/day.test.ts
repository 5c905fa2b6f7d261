import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  addDays,
  daysBetween,
  formatRange,
  isDay,
  makeDay,
  monthRange,
  parseRange,
  weekday,
  yearRange,
} from './day.ts';

it('knows the calendar', () => {
  expect(makeDay(2024, 2, 29)).toBe('2024-02-29');
  expect(makeDay(2023, 2, 29)).toBeUndefined();
  expect(isDay('2023-13-01')).toBe(false);
  expect(weekday('2023-11-26')).toBe(0);
  expect(monthRange(2023, 12)).toEqual({ from: '2023-12-01', to: '2023-12-31' });
});

it('adds days and takes them back', () => {
  fc.assert(
    fc.property(fc.integer({ min: -400_000, max: 400_000 }), (days) => {
      const day = addDays('2000-01-01', days);
      expect(daysBetween('2000-01-01', day)).toBe(days);
    }),
  );
});

it('counts as the clock of the machine does', () => {
  fc.assert(
    fc.property(fc.integer({ min: -700_000, max: 2_900_000 }), (days) => {
      const date = new Date(days * 86_400_000);
      const day = addDays('1970-01-01', days);
      expect(day).toBe(date.toISOString().slice(0, 10));
      expect(weekday(day)).toBe(date.getUTCDay());
      expect(isDay(day)).toBe(true);
    }),
  );
});

it('writes every year with four figures', () => {
  expect(yearRange(843)).toEqual({ from: '0843-01-01', to: '0843-12-31' });
  expect(monthRange(998, 12)).toEqual({ from: '0998-12-01', to: '0998-12-31' });
});

it('writes a range as ISO 8601 and reads it back', () => {
  for (const text of ['2023-11-26', '2023-01-01/2023-11-26', '../2023-11-26', '2023-11-26/..']) {
    const range = parseRange(text);
    expect(range && formatRange(range)).toBe(text);
  }
  expect(parseRange('2023-11-27/2023-11-26')).toBeUndefined();
  expect(parseRange('soon')).toBeUndefined();
});
