import { expect, it } from 'vitest';
import { toldCapture } from '../../../test/support/told.ts';
import { claimSchema, eventSchema } from '../../model/coding.ts';
import { claimsIn } from './claims.ts';
import { claimCells, claimColumns, eventCells, eventColumns } from './columns.ts';
import { eventsIn } from './events.ts';
import { lineCounter } from './found.ts';
import { claimFields, claimRecord, eventFields, eventRecord } from './records.ts';

const claims = claimsIn(toldCapture(), { asOf: '2024-06-10' });
const events = eventsIn(toldCapture(), { asOf: '2024-06-10' });

it('fills every column and no other', () => {
  for (const claim of claims)
    expect(Object.keys(claimCells(claim)).toSorted()).toEqual(Object.keys(claimColumns).toSorted());
  for (const event of events)
    expect(Object.keys(eventCells(event)).toSorted()).toEqual(Object.keys(eventColumns).toSorted());
});

it('gives the words of a claim and where they stand', () => {
  expect(claims.map(claimCells)[1]).toMatchObject({
    content: 'that Chile may attack Peru',
    speakers: ['Ana Ruiz'],
    speaker_codes: [''],
    chain: ['Ana Ruiz', 'the Harbour Institute', 'The Harbour Post (Mira Tan)'],
    statuses: ['possible'],
    line: 2,
    method: 'sample@1',
    known_at: '2024-06-10T08:00:00.000Z',
  });
});

function keys(own: object, fields: object): string[] {
  return [...new Set([...Object.keys(own), ...Object.keys(fields)])].toSorted();
}

it('has in a record what the code has and what the reference says, no more', () => {
  for (const claim of claims)
    expect(Object.keys(claimRecord(claim)).toSorted()).toEqual(
      keys(claimSchema.unwrap().shape, claimFields),
    );
  for (const event of events)
    expect(Object.keys(eventRecord(event)).toSorted()).toEqual(
      keys(eventSchema.unwrap().shape, eventFields),
    );
});

it.each([
  ['a', 1],
  ['b', 2],
  ['c', 3],
  ['d', 4],
  ['e', 5],
])('knows the line of “%s”', (sign, line) => {
  const text = 'a\nb\r\nc\rd\u2028e';
  expect(lineCounter(text)(text.indexOf(sign))).toBe(line);
});
