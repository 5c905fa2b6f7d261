import { readFileSync } from 'node:fs';

/** The first column of one of our own tables of actors. */
function columnOf(file: string, column = 0): string[] {
  const text = readFileSync(new URL(`../../data/actors/${file}.tsv`, import.meta.url), 'utf8');
  const [, ...rows] = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return rows.map((row) => row.split('\t')[column] ?? '');
}

const isOneWord = (text: string) => /^\p{Lu}[\p{L}'’]+$/u.test(text);
const isLowerWord = (text: string) => /^\p{Ll}+$/u.test(text);

/** Words of our own that the grammar fills its sentences with. */
export const vocabulary = {
  given: columnOf('given-names').filter(isOneWord),
  family: columnOf('office-holders', 2).filter(isOneWord),
  city: columnOf('cities').filter(isOneWord),
  country: columnOf('countries', 1).filter(isOneWord),
  adjective: columnOf('countries', 3)
    .flatMap((cell) => cell.split('|'))
    .filter(isOneWord),
  role: columnOf('roles').filter(isLowerWord),
  outlet:
    'Courier Observer Ledger Tribune Standard Mirror Bulletin Gazette Chronicle Dispatch'.split(
      ' ',
    ),
  outletFirst:
    'Northern Harbour Daily Evening National Coastal Eastern Sunday Island Capital'.split(' '),
  weekday: 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' '),
  month:
    'January February March April May June July August September October November December'.split(
      ' ',
    ),
  title: 'President Minister Chancellor Senator Secretary Premier General Ambassador King'.split(
    ' ',
  ),
  topic: 'trade security migration fishing energy borders grain tariffs water refugees'.split(' '),
  thing: 'pact treaty agreement plan deal proposal summit budget law report'.split(' '),
  verdict: 'unclear likely urgent costly dangerous necessary unacceptable premature'.split(' '),
} as const;

export type Slot = keyof typeof vocabulary;
