import { readdirSync, readFileSync } from 'node:fs';
import { type EventType, isEventType } from '../../ontology/plover.ts';
import { lazy, lineNumbers, parseTable } from '../../ontology/tables.ts';
import { type Need, parseNeeds, parseSlots, type Slots } from './pattern.ts';

export type TriggerClass = 'verb' | 'noun' | 'adjective';

/** What a word does to whom: a line of data/coding/frames. */
export interface Frame {
  readonly lemma: string;
  readonly pos: TriggerClass;
  readonly needs: readonly Need[];
  /** How much it wants: of two that hold, the one that wants more is meant. */
  readonly wants: number;
  readonly slots: readonly Slots[];
  readonly type: EventType;
  readonly modes: readonly string[];
  readonly contexts: readonly string[];
  readonly cameo: string;
  /** A sentence of ours that it codes. */
  readonly example: string;
  /** Its trigger and needs as they are written: what an event names as its rule. */
  readonly rule: string;
  /** Its file, and its line there. */
  readonly file: string;
  readonly line: number;
}

/** A word that stands for a deed where somebody asks for it, promises, refuses or threatens it: a line of data/coding/deeds.tsv. */
export type Deed = Pick<Frame, 'lemma' | 'pos' | 'needs' | 'cameo' | 'wants'>;

const folder = new URL('../../../data/coding/frames/', import.meta.url);
const columns = ['word', 'pos', 'needs', 'slots', 'mode', 'contexts', 'cameo', 'example'] as const;

const classes = lazy(
  () =>
    new Map(
      parseTable<string>(read('classes.tsv'), ['name', 'words']).map(
        ({ name = '', words = '' }) => [name, words.split(',')],
      ),
    ),
);

/** Every frame, in the order of the files. */
export const allFrames = lazy(() => {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.tsv') && name !== 'classes.tsv')
    .toSorted()
    .flatMap((name) => {
      const type = name.slice(0, -'.tsv'.length).toUpperCase();
      if (!isEventType(type)) throw new Error(`${name} is not named after a PLOVER type`);
      const text = read(name);
      const lines = lineNumbers(text);
      return parseTable<string>(text, columns).map((row, i) => ({
        ...frameOf(row, type),
        file: `frames/${name}`,
        line: lines[i] ?? 0,
      }));
    });
});

function read(name: string): string {
  return readFileSync(new URL(name, folder), 'utf8');
}

function frameOf(
  row: Readonly<Record<string, string>>,
  type: EventType,
): Omit<Frame, 'file' | 'line'> {
  const { word = '', needs = '', slots = '', mode = '', contexts = '' } = row;
  return {
    ...deedFrom(row),
    slots: parseSlots(slots),
    type,
    modes: listed(mode),
    contexts: listed(contexts),
    example: row['example'] ?? '',
    rule: [word, needs].filter((part) => part !== '').join(' '),
  };
}

function deedFrom(row: Readonly<Record<string, string>>): Deed {
  const { word = '', pos = '', needs = '', cameo = '' } = row;
  if (pos !== 'verb' && pos !== 'noun' && pos !== 'adjective')
    throw new Error(`${word}: pos ${pos}`);
  const parsed = parseNeeds(needs, classes());
  return { lemma: word, pos, needs: parsed, wants: wantsOf(parsed), cameo };
}

const listed = (cell: string) => (cell === '' ? [] : cell.split(','));

const byTrigger = lazy(() => indexed(allFrames()));

/** The deeds of data/coding/deeds.tsv, in the order of the file. */
export const allDeeds = lazy(() =>
  parseTable<string>(read('../deeds.tsv'), ['words', 'pos', 'needs', 'cameo']).flatMap((row) =>
    listed(row['words'] ?? '').map((word) => deedFrom({ ...row, word })),
  ),
);

const deedsByTrigger = lazy(() => indexed(allDeeds()));

/** By word, what wants most first: "cut ties" before "cut". */
function indexed<Entry extends Deed>(entries: readonly Entry[]): ReadonlyMap<string, Entry[]> {
  const index = new Map<string, Entry[]>();
  for (const entry of entries) {
    const key = `${entry.lemma} ${entry.pos}`;
    index.set(key, [...(index.get(key) ?? []), entry]);
  }
  for (const some of index.values()) some.sort((a, b) => b.wants - a.wants);
  return index;
}

/** What must be there counts before what must not, a word that is named before any word at a place. */
function wantsOf(needs: readonly Need[]): number {
  return needs.reduce((sum, need) => sum + weightOf(need), 0);
}

function weightOf({ isAbsent, lemmas }: Need): number {
  if (isAbsent) return 0.01;
  return lemmas.size === 0 ? 0.8 : 1;
}

/** The frames of a word, those that want most first. */
export function framesOf(lemma: string, pos: TriggerClass): readonly Frame[] {
  return byTrigger().get(`${lemma} ${pos}`) ?? [];
}

/** The deeds that a word may stand for, those that want most first. */
export function deedsOf(lemma: string, pos: TriggerClass): readonly Deed[] {
  return deedsByTrigger().get(`${lemma} ${pos}`) ?? [];
}
