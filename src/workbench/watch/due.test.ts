import { expect, it } from 'vitest';
import { nextPoll, nextTry } from './due.ts';

const now = '2024-06-01T08:00:00.000Z';
const hours = (due: string) => (Date.parse(due) - Date.parse(now)) / 3_600_000;
const tried = (errors: number, retryAt?: string) => ({ now, errors, retryAt });

it('asks a source in its interval, and after failures less and less, once a day at the least', () => {
  const waits = [0, 1, 2, 3, 4, 5, 6, 7, 99].map((errors) => hours(nextPoll(3600, tried(errors))));
  expect(waits).toEqual([1, 1, 2, 4, 8, 16, 24, 24, 24]);
  expect(hours(nextPoll(7 * 86_400, tried(9)))).toBe(7 * 24);
});

it('asks for a page again sooner than for a source, and then four times as late each time', () => {
  expect([1, 2, 3].map((errors) => hours(nextTry(tried(errors))) * 60)).toEqual([5, 20, 80]);
});

it('waits as long as the server wants, and not less than it would by itself', () => {
  const noon = '2024-06-01T12:00:00.000Z';
  expect(nextPoll(3600, tried(1, noon))).toBe(noon);
  expect(nextTry(tried(1, noon))).toBe(noon);
  expect(nextTry(tried(1, '2024-06-01T14:00:00+02:00'))).toBe(noon);
  expect(hours(nextTry(tried(1, 'soon'))) * 60).toBe(5);
  expect(hours(nextPoll(3600, tried(1, '2024-06-01T08:05:00.000Z')))).toBe(1);
});
