import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { formatRange } from '../../src/core/day.ts';
import { findDates } from '../../src/text/dates/find.ts';

const file = join(import.meta.dirname, '../../../shared/seed/digest-2023-11-27.txt');
const present = existsSync(file);
if (!present)
  process.stderr.write(
    `SKIPPED: ${import.meta.filename} wants the seed digest in ../shared/seed.\n`,
  );

it.skipIf(!present)('finds every date of the seed digest, where it stands, and no other', () => {
  const found = findDates(readFileSync(file, 'utf8'), { on: '2023-11-27' });
  const shown = found.map(
    ({ from, to, precision, span }) =>
      `${span.join('-')} ${formatRange({ from, to })} ${precision}`,
  );
  expect(shown).toEqual([
    '0-16 2023-11-27 day',
    '361-367 2023-11-26 day',
    '1274-1290 2023-11-27/.. vague',
    '1458-1468 2023-10-18 day',
    '2331-2340 2023-11-20/2023-11-26 week',
    '2497-2525 2023-11-27/2033-11-27 vague',
    '2608-2619 ../2023-11-27 vague',
    '2907-2918 2023-11-23 day',
    '3118-3133 ../2023-11-27 vague',
    '4322-4341 2023-01-01/2023-11-27 year',
    '4717-4728 2023-10-28 day',
    '6415-6425 2023-11-27 vague',
    '7254-7260 2023-11-26 day',
    '7527-7545 2023-11-27/.. vague',
  ]);
});
