import { readFileSync } from 'node:fs';
import type { Stance, Status } from '../model/coding.ts';
import type { LexiconLine } from '../model/why.ts';
import { lazy, lineNumbers, parseTable, type Row } from '../ontology/tables.ts';
import { nounForms, type VerbForm, verbForms } from '../text/inflection.ts';

/** A form of the entry's inflected word, and what it is; nouns and adjectives have no verb form. */
interface Match<Entry> {
  readonly entry: Entry;
  readonly form: VerbForm | 'noun' | 'adjective';
  /** The words that must follow, the first within a short reach. */
  readonly rest: readonly string[];
}

export interface Words {
  readonly words: string;
  readonly pos: 'verb' | 'noun' | 'adjective';
}

export interface Cue {
  readonly class: string;
  readonly stance: Stance;
  /** What its content hangs on it by; see the head of the file. */
  readonly takes: ReadonlySet<string>;
  /** Whether it is an adjective or a participle that is one: "alarmed". */
  readonly isPredicate: boolean;
  /** Where it stands in its lexicon; `null` for what is in none ("according to"). */
  readonly line: LexiconLine | null;
}

/** Somebody says something by no word of the lexicon: "according to", a quotation that stands free. */
export const saying: Cue = {
  class: 'say',
  stance: 'states',
  takes: new Set(),
  isPredicate: false,
  line: null,
};

export interface Governor extends Words {
  readonly effect: Status;
  readonly control: 'subject' | 'object';
}

/** A verb that carries a noun of action, and what it makes of the act. */
interface Support extends Words {
  readonly effect: Status;
}

/** Entries by the lower-case word that may open them. */
export type Lexicon<Entry> = ReadonlyMap<string, readonly Match<Entry>[]>;

/** The columns of each lexicon file in `data/coding`. */
export const columns = {
  cues: ['words', 'pos', 'class', 'stance', 'takes'],
  governors: ['words', 'pos', 'effect', 'control'],
  supports: ['words', 'pos', 'effect'],
} as const;

/** The rows of a lexicon file. */
export function readRows(name: keyof typeof columns): Row<string>[] {
  return parseTable<string>(readFileSync(fileOf(name), 'utf8'), columns[name]);
}

function fileOf(name: keyof typeof columns): URL {
  return new URL(`../../data/coding/${name}.tsv`, import.meta.url);
}

/** The line of each cue, as it is written. */
const cueLines = lazy(() => {
  const text = readFileSync(fileOf('cues'), 'utf8');
  const lines = lineNumbers(text);
  return readRows('cues').map((row, i) => ({ row, line: lines[i] ?? 0 }));
});

function loadLexicon<Entry extends Words>(name: keyof typeof columns): Lexicon<Entry> {
  const lexicon = new Map<string, Match<Entry>[]>();
  // The columns of each file are those of its type; a test reads every row.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- checked by that test
  for (const entry of readRows(name) as unknown as Entry[]) {
    for (const [word, match] of matches(entry)) {
      lexicon.set(word, [...(lexicon.get(word) ?? []), match]);
    }
  }
  return lexicon;
}

function matches<Entry extends Words>(entry: Entry): [string, Match<Entry>][] {
  const words = entry.words.split(' ');
  if (entry.pos === 'verb') {
    const [verb = '', ...rest] = words;
    return verbForms(verb).map(([word, form]) => [word, { entry, form, rest }]);
  }
  const [first = '', ...rest] = words;
  if (entry.pos === 'adjective') return [[first, { entry, form: 'adjective', rest }]];
  if (rest.length === 0)
    return nounForms(first).map((word) => [word, { entry, form: 'noun', rest }]);
  return nounForms(rest.at(-1) ?? '').map((last) => [
    first,
    { entry, form: 'noun', rest: [...rest.slice(0, -1), last] },
  ]);
}

/** What makes a clause somebody's claim: data/coding/cues.tsv, by part of speech and lemma ("verb point out"). */
export const cues = lazy((): ReadonlyMap<string, readonly Cue[]> => {
  const lexicon = new Map<string, Cue[]>();
  for (const { row, line } of cueLines()) {
    const key = `${row['pos']} ${row['words']}`;
    lexicon.set(key, [...(lexicon.get(key) ?? []), cueOf(row, line)]);
  }
  return lexicon;
});

function cueOf(row: Row<string>, line: number): Cue {
  const { pos = '', class: kind = '', stance = '', takes = '' } = row;
  const text = columns.cues.map((column) => row[column]).join(' ');
  return {
    class: kind,
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a test checks every row
    stance: stance as Stance,
    takes: new Set(takes.split(',')),
    isPredicate: pos === 'adjective',
    line: { file: 'cues.tsv', line, text: text.trim() },
  };
}

/** What a verb makes of the noun of action it carries: data/coding/supports.tsv. */
const supports = lazy(() => loadLexicon<Support>('supports'));

/** What a word makes of the infinitive it governs: data/coding/governors.tsv. */
export const governors = lazy(() => loadLexicon<Governor>('governors'));

/** What a verb makes of the noun of action that is its object ("held talks", "cancelled the summit"). */
export function supportEffect(lemma: string): Status | undefined {
  return supports().get(lemma)?.[0]?.entry.effect;
}

/** What a word makes of the infinitive or noun that it governs. */
export function governorEffect(lemma: string, pos: Governor['pos']): Status | undefined {
  return governors()
    .get(lemma)
    ?.find(({ entry }) => entry.pos === pos && entry.words === lemma)?.entry.effect;
}
