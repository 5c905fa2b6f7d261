import { expect, it } from 'vitest';
import { findDates } from './find.ts';
import { dayInWords, daysInWords, whenInWords } from './words.ts';

const on = '2023-11-27'; // a Monday

it.each([
  ['It fell on Sunday.', 'Sunday 26 November 2023'],
  ['It fell late on Tuesday.', 'Tuesday 21 November 2023'],
  ['It fell in March 2021.', 'March 2021'],
  ['It fell in 2019.', '2019'],
  ['It fell last week.', 'the week of Monday 20 November 2023'],
  ['It fell earlier in the year.', 'earlier in 2023'],
  ['It fell earlier this month.', 'earlier in November 2023'],
  ['It falls later this year.', 'later in 2023'],
  ['It falls later this week.', 'the week of Monday 27 November 2023'],
  ['It fell in the first week of May.', 'the week of Monday 1 May 2023'],
  ['It lasted from 3 to 5 May.', 'Wednesday 3 to Friday 5 May 2023'],
  ['It lasted from 30 April to 2 May.', 'Sunday 30 April to Tuesday 2 May 2023'],
  ['It lasted from 30 December to 2 January.', 'Friday 30 December 2022 to Monday 2 January 2023'],
  ['It lasted from March to June 2022.', 'March to June 2022'],
  ['It lasted from November to February 2023.', 'November 2022 to February 2023'],
  ['It lasted from 2014 to 2016.', '2014 to 2016'],
  ['It grew in the third quarter.', 'July to September 2023'],
  ['It has grown since 2014.', 'since 2014'],
  ['It has grown since Thursday.', 'since Thursday 23 November 2023'],
  ['It has grown since March.', 'since March 2023'],
  ['It has grown since last week.', 'since the week of Monday 20 November 2023'],
  ['It has grown since early 2022.', '“since early 2022” (from about January 2022)'],
  ['It ends by 2030.', 'by 2030'],
  ['It ends by the end of 2030.', 'by the end of 2030'],
  ['It ends by the end of this month.', 'by the end of November 2023'],
  ['It ends by Friday.', 'by Friday 1 December 2023'],
  ['It ends by mid-century.', '“by mid-century” (by the end of 2050)'],
  ['It ends before the year is out.', '“before the year is out” (by the end of 2023)'],
  ['They wait until Friday.', 'until Friday 1 December 2023'],
  ['They wait until next month.', 'until December 2023'],
  ['It fell before 2019.', 'before 2019'],
  ['It fell after 2019.', 'after 2019'],
  ['It grew in recent years.', '“in recent years”'],
  [
    'It grows over the coming decade or so.',
    '“over the coming decade or so” (November 2023 to about November 2033)',
  ],
  [
    'It grew in the past three days.',
    '“in the past three days” (Friday 24 to Monday 27 November 2023)',
  ],
  ['It grew in the 1990s.', '“the 1990s” (1990 to 1999)'],
  ['It fell in late 2022.', '“late 2022” (September 2022 to about December 2022)'],
  ['It fell in early March.', '“early March” (March 2023)'],
  ['It fell a decade ago.', '“a decade ago” (2012 to 2014)'],
  ['They are no allies at present.', '“at present” (Monday 27 November 2023)'],
])('says when %j was', (text, words) => {
  expect(findDates(text, { on }).map(whenInWords)).toEqual([words]);
});

it.each([
  ['2024-06-09', '2024-06-09', 'Sunday 9 June 2024'],
  ['2024-06-09', '2024-06-10', 'Sunday 9 June 2024 or Monday 10 June 2024'],
  ['2024-06-08', '2024-06-10', 'Saturday 8 June 2024 to Monday 10 June 2024'],
])('puts %s to %s into words', (from, to, words) => {
  expect(daysInWords(from, to)).toBe(words);
});

it('has a word for every day', () => {
  expect(dayInWords('2023-11-26')).toBe('Sunday 26 November 2023');
});
