import { expect, it } from 'vitest';
import { daysInWords, findDates, whenInWords } from './dates.ts';

const on = '2024-06-10'; // a Monday
const resolve = (text: string) =>
  findDates(text, undefined, on).map(({ from, to }) => `${from ?? '..'}/${to ?? '..'}`);

it.each([
  ['They met on Sunday.', '2024-06-09/2024-06-09'],
  ['They met Monday.', '2024-06-10/2024-06-10'],
  ['They meet next Tuesday.', '2024-06-11/2024-06-11'],
  ['It fell last Monday.', '2024-06-03/2024-06-03'],
  ['It fell yesterday.', '2024-06-09/2024-06-09'],
  ['It came last week.', '2024-06-03/2024-06-09'],
  ['It comes next month.', '2024-07-01/2024-07-31'],
  ['It came earlier in the year.', '2024-01-01/2024-06-10'],
  ['It comes later this year.', '2024-06-10/2024-12-31'],
  ['It fell three days ago.', '2024-06-07/2024-06-07'],
  ['It fell two years ago.', '2022-01-01/2022-12-31'],
  ['It lasts over the coming decade or so.', '2024-06-10/2034-06-10'],
  ['It grew in recent years.', '../2024-06-10'],
  ['They will meet in the near future.', '2024-06-10/..'],
  ['It fell on 3 May 2023.', '2023-05-03/2023-05-03'],
  ['It fell on October 18.', '2023-10-18/2023-10-18'],
  ['It comes by 18 October.', '2024-10-18/2024-10-18'],
  ['It was March 2021.', '2021-03-01/2021-03-31'],
  ['They leave in two weeks.', '2024-06-10/2024-06-24'],
])('resolves %j', (text, expected) => {
  expect(resolve(text)).toEqual([expected]);
});

it.each([
  'It was the first time in three years.',
  'Marching on, they may come.',
  'It was sundayish.',
])('finds no date in %j', (text) => {
  expect(resolve(text)).toEqual([]);
});

it('knows no relative date without a day to count from, and keeps those stated in full', () => {
  const dates = findDates('On Sunday and on 3 May 2023 and on October 18.');
  expect(dates.map(({ from }) => from)).toEqual(['2023-05-03']);
});

it.each([
  ['They met on Sunday.', 'Sunday 9 June 2024'],
  ['It came earlier in the year.', 'earlier in 2024'],
  ['It was March 2021.', 'March 2021'],
  ['It grew in recent years.', '“in recent years”'],
  ['It came last week.', '“last week” (Monday 3 June 2024 to Sunday 9 June 2024)'],
])('says when %j was', (text, words) => {
  expect(findDates(text, undefined, on).map(whenInWords)).toEqual([words]);
});

it.each([
  ['2024-06-09', '2024-06-09', 'Sunday 9 June 2024'],
  ['2024-06-09', '2024-06-10', 'Sunday 9 June 2024 or Monday 10 June 2024'],
  ['2024-06-08', '2024-06-10', 'Saturday 8 June 2024 to Monday 10 June 2024'],
])('puts %s to %s into words', (from, to, words) => {
  expect(daysInWords(from, to)).toBe(words);
});
