import { expect, it } from 'vitest';
import { conditionsOf, putOff, rememberedOf } from './remembered.ts';

const now = '2024-05-01T12:00:00.000Z';
const day = 24 * 3600 * 1000;

it.each([
  [{ 'cache-control': 'public, max-age=60' }, '2024-05-01T12:01:00.000Z'],
  [{ 'cache-control': 'MAX-AGE="60"' }, '2024-05-01T12:01:00.000Z'],
  [{ 'cache-control': 's-maxage=60' }, undefined],
  [{ 'cache-control': 'max-age=60', age: '20' }, '2024-05-01T12:00:40.000Z'],
  [{ 'cache-control': 'max-age=60', age: '99' }, undefined],
  [{ 'cache-control': 'no-cache, max-age=60' }, undefined],
  [{ 'cache-control': 'no-store' }, undefined],
  [{ 'cache-control': 'max-age=999999999999' }, '2024-05-02T12:00:00.000Z'],
  [
    { 'cache-control': 'max-age=60', expires: 'Wed, 01 May 2024 19:00:00 GMT' },
    '2024-05-01T12:01:00.000Z',
  ],
  [{ expires: 'Wed, 01 May 2024 13:00:00 GMT' }, '2024-05-01T13:00:00.000Z'],
  [
    { expires: 'Wed, 01 May 2024 13:00:00 GMT', date: 'Wed, 01 May 2024 12:50:00 GMT' },
    '2024-05-01T12:10:00.000Z',
  ],
  [
    { expires: 'Mon, 01 May 2000 13:00:00 GMT', date: 'Mon, 01 May 2000 12:00:00 GMT' },
    '2024-05-01T13:00:00.000Z',
  ],
  [{ expires: 'Mon, 01 May 2000 13:00:00 GMT' }, undefined],
  [{ expires: '0' }, undefined],
  [{ expires: 'never' }, undefined],
  [{}, undefined],
])('takes an answer with %j for fresh until %j', (headers, freshUntil) => {
  expect(rememberedOf(headers, now, day).freshUntil).toBe(freshUntil);
});

it.each([
  [undefined, undefined],
  ['7', 7000],
  ['0', 0],
  ['-7', 0],
  ['99999999999999999999999', day],
  ['Wed, 01 May 2024 12:00:07 GMT', 7000],
  ['Wed, 01 May 2024 11:00:00 GMT', 0],
  ['Fri, 01 Jan 9999 00:00:00 GMT', day],
  ['later', undefined],
])('reads Retry-After %j as %j ms', (value, ms) => {
  expect(putOff(value === undefined ? {} : { 'retry-after': value }, now, day)).toBe(ms);
});

it('remembers only what can be sent back', () => {
  const bad = { etag: '"a\u00e9"', 'last-modified': 'x'.repeat(1001) };
  expect(rememberedOf(bad, now, day)).toEqual({});
  expect(conditionsOf({ etag: '"a\r\nx: y"', lastModified: '' })).toEqual({});
  expect(conditionsOf({ etag: 'W/"1"' })).toEqual({ 'if-none-match': 'W/"1"' });
});
