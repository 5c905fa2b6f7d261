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

/**
 * Where the names stand that begin with a word: for each word the last of its notes, for each note its line and the
 * note before it. Chains of numbers, since thousands of small arrays would take longer to make than all the rest.
 */
interface Index {
  readonly tables: readonly NameTable[];
  readonly last: ReadonlyMap<string, number>;
  readonly lines: readonly number[];
  readonly before: readonly number[];
}

/** More than any table has lines: a line is told by the number of its table times this, and its place. */
const tableStep = 1 << 20;

/** All that is made of the tables before a text asks for a word. */
const index = lazy((): Index => {
  const tables = nameTables();
  const last = new Map<string, number>();
  const lines: number[] = [];
  const before: number[] = [];
  let line = 0;
  const note = (text: string, at: number): void => {
    const key = firstKeyAt(text, at);
    const previous = last.get(key) ?? -1;
    if (lines[previous] === line) return;
    last.set(key, lines.push(line) - 1);
    before.push(previous);
  };
  for (const [t, { size, entry, eachName }] of tables.entries()) {
    for (let place = 0; place < size; place += 1) {
      line = t * tableStep + entry(place);
      eachName(place, note);
    }
  }
  return { tables, last, lines, before };
});

function linesFor(key: string): number[] {
  const { last, lines, before } = index();
  const found: number[] = [];
  for (let note = last.get(key) ?? -1; note >= 0; note = before[note] ?? -1) {
    found.push(lines[note] ?? 0);
  }
  return found.toReversed();
}

const made = new Map<string, readonly Entry[]>();

/** The names that begin with a word in lower case, longest first; of two alike, the one of the earlier table. */
export function entriesFor(key: string): readonly Entry[] {
  const known = made.get(key);
  if (known) return known;
  const lines = linesFor(key);
  if (lines.length === 0) return [];
  const { tables } = index();
  const entries = lines
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

/** The first word of a name that begins there; most are plain letters and need not be taken apart. */
function firstKeyAt(text: string, at: number): string {
  let end = at;
  while (isPlain(text.charCodeAt(end))) end += 1;
  const isWhole = end > at && !(text.charCodeAt(end) > 0x7f);
  if (isWhole) return text.slice(at, end).toLowerCase();
  const name = /^[^\t|\n]*/.exec(text.slice(at, at + 100))?.[0] ?? '';
  return (wordsOf(name)[0]?.form ?? '').toLowerCase();
}

function isPlain(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
}
