import { type Listed, type NameTable, nameTables } from './listed.ts';
import { lazy } from './tables.ts';
import { wordsOf } from './words.ts';

/** One way to write a name, and what it then means. */
export interface Entry extends Listed {
  /** The words as written, without accents. */
  readonly forms: readonly string[];
  /** The same in lower case. */
  readonly keys: readonly string[];
  readonly hasComma: boolean;
}

/** Where the names stand that begin with a word: the number of the table, and the line in it. */
interface Index {
  readonly tables: readonly NameTable[];
  readonly lines: ReadonlyMap<string, readonly number[]>;
}

/** More than any table has lines. */
const tableStep = 1 << 20;

/** All that is made of the tables before a text asks for a word: where to look for it. */
const index = lazy((): Index => {
  const tables = nameTables();
  const lines = new Map<string, number[]>();
  for (const [t, table] of tables.entries()) {
    for (let place = 0; place < table.size; place += 1) {
      for (const name of table.names(place)) note(lines, firstKeyOf(name), t * tableStep + place);
    }
  }
  return { tables, lines };
});

function note(lines: Map<string, number[]>, key: string, line: number): void {
  const known = lines.get(key);
  if (!known) lines.set(key, [line]);
  else if (known.at(-1) !== line) known.push(line);
}

const made = new Map<string, readonly Entry[]>();

/** The names that begin with a word in lower case, longest first; of two alike, the one of the earlier table. */
export function entriesFor(key: string): readonly Entry[] {
  const known = made.get(key);
  if (known) return known;
  const { tables, lines } = index();
  const places = lines.get(key);
  if (!places) return [];
  const entries = places
    .flatMap((line) => tables[Math.floor(line / tableStep)]?.list(line % tableStep) ?? [])
    .map(entryOf)
    .filter((entry) => entry.keys[0] === key)
    .toSorted((a, b) => b.keys.length - a.keys.length);
  made.set(key, entries);
  return entries;
}

function entryOf(item: Listed): Entry {
  const forms = wordsOf(item.written).map((word) => word.form);
  const keys = forms.map((form) => form.toLowerCase());
  return { ...item, forms, keys, hasComma: item.written.includes(',') };
}

/** As the first of `wordsOf`, with a short way for the plain letters that most names begin with. */
function firstKeyOf(name: string): string {
  const plain = /^[A-Za-z0-9]+(?=[ '.-]|$)/.exec(name)?.[0];
  return (plain ?? wordsOf(name)[0]?.form ?? '').toLowerCase();
}
