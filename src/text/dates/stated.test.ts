import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findStatedDates } from './stated.ts';

/** Each date as its words and its parts, such as `3 May 2024=2024-5-3`, with `?` for what is not stated. */
function read(text: string): string[] {
  return findStatedDates(text).map(
    ({ span, year, month, day }) =>
      `${text.slice(...span)}=${year ?? '?'}-${month ?? '?'}-${day ?? '?'}`,
  );
}

describe('findStatedDates', () => {
  it.each([
    ['27 November 2023', '27 November 2023=2023-11-27'],
    ['Nov 23, 2023', 'Nov 23, 2023=2023-11-23'],
    ['23 Nov 2023', '23 Nov 2023=2023-11-23'],
    ['23 Nov. 2023', '23 Nov. 2023=2023-11-23'],
    ['23-Nov-2023', '23-Nov-2023=2023-11-23'],
    ['2023-11-23', '2023-11-23=2023-11-23'],
    ['2023-11-23T08:15:00Z', '2023-11-23=2023-11-23'],
    ['2023/11/23', '2023/11/23=2023-11-23'],
    ['Monday, 27 November 2023', 'Monday, 27 November 2023=2023-11-27'],
    ['Mon, 27 Nov 2023 09:00:00 +0000', 'Mon, 27 Nov 2023=2023-11-27'],
    ['Thursday, June 6, 2024', 'Thursday, June 6, 2024=2024-6-6'],
    ['1st May 2024', '1st May 2024=2024-5-1'],
    ['the 2nd of June 2024', '2nd of June 2024=2024-6-2'],
    ['AUGUST 4, 2022', 'AUGUST 4, 2022=2022-8-4'],
    ['31/12/2022', '31/12/2022=2022-12-31'],
    ['12/31/2022', '12/31/2022=2022-12-31'],
    ['05.05.2022', '05.05.2022=2022-5-5'],
    ['2023', '2023=2023-?-?'],
    ['  2023 ', '2023=2023-?-?'],
    ['March 2021', 'March 2021=2021-3-?'],
    ['Sept. 2021', 'Sept. 2021=2021-9-?'],
  ])('reads %s', (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });

  it.each([
    ['They met on 18 October in Riga.', '18 October=?-10-18'],
    ['They met on Oct. 18. A pact followed.', 'Oct. 18=?-10-18'],
    ['signed on Sept. 4', 'Sept. 4=?-9-4'],
    ['talks since March were slow', 'March=?-3-?'],
    ['a pact by mid-July, he said', 'July=?-7-?'],
    ['The 2021 coup', '2021=2021-?-?'],
    ['since the 2021 coup', '2021=2021-?-?'],
    ['ended in 2019.', '2019=2019-?-?'],
    ['in late 2019', '2019=2019-?-?'],
    ['the treaty of 30 June 1961 lapsed', '30 June 1961=1961-6-30'],
    ['on Friday, 3 May, ministers', 'Friday, 3 May=?-5-3'],
  ])('finds the date in "%s"', (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });

  it('gives each end of a range', () => {
    expect(read('from 3-5 May 2024')).toEqual(['3=2024-5-3', '5 May 2024=2024-5-5']);
    expect(read('on 3 and 4 May')).toEqual(['3=?-5-3', '4 May=?-5-4']);
    expect(read('on May 3-5, 2024 in Oslo')).toEqual(['May 3=2024-5-3', '5, 2024=2024-5-5']);
    expect(read('between 2019 and 2021')).toEqual(['2019=2019-?-?', '2021=2021-?-?']);
    expect(read('in 2019-2021')).toEqual(['2019=2019-?-?', '2021=2021-?-?']);
  });

  it.each([
    ['05/06/2023'],
    ['31 June 2023'],
    ['30 February'],
    ['29 February 2023'],
    ['2023-13-01'],
    ['they may 3 times'],
    ['troops march 20 miles'],
    ['a force of 2000 troops'],
    ['call 020 2023'],
    ['in the 1990s'],
    ['resolution 2231/2015'],
    ['the price of $2023'],
    ['at 10:30 and 11.45'],
    ['version 1.2.2023.4'],
  ])('finds no date in "%s"', (text) => {
    expect(read(text)).toEqual([]);
  });

  it('finds several dates of one text in order', () => {
    expect(
      read('In May 2020 they met; on 4 June 2021 they signed, and it ended on 2022-01-31.'),
    ).toEqual(['May 2020=2020-5-?', '4 June 2021=2021-6-4', '2022-01-31=2022-1-31']);
  });

  it('reads a date that breaks over a line, but not over a blank line', () => {
    expect(read('on 27\nNovember 2023')).toEqual(['27\nNovember 2023=2023-11-27']);
    expect(read('on 27\n\nNovember 2023')).toEqual(['November 2023=2023-11-?']);
  });

  it('keeps spans inside the text, in order and apart, on any text', () => {
    const word = fc.constantFrom('May', '3', '31', '2023', 'in', 'Nov.', '-', ',', '\n', '/', 'of');
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(word).map((w) => w.join(' ')),
    );
    fc.assert(
      fc.property(text, (any) => {
        let at = 0;
        for (const { span, month, day } of findStatedDates(any)) {
          expect(span[0]).toBeGreaterThanOrEqual(at);
          expect(span[1]).toBeGreaterThan(span[0]);
          expect(month ?? 1).toBeLessThanOrEqual(12);
          expect(day ?? 1).toBeLessThanOrEqual(31);
          at = span[1];
        }
        expect(at).toBeLessThanOrEqual(any.length);
      }),
    );
  });
});
