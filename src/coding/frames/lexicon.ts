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

type Row = Readonly<Record<string, string>>;

/** A line of a file of frames that nobody has asked for yet: taking it apart is most of the work. */
interface Line {
  readonly row: Row;
  readonly type: EventType;
  readonly file: string;
  readonly line: number;
}

const allLines = lazy(() =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.tsv') && name !== 'classes.tsv')
    .toSorted()
    .flatMap((name): Line[] => {
      const type = name.slice(0, -'.tsv'.length).toUpperCase();
      if (!isEventType(type)) throw new Error(`${name} is not named after a PLOVER type`);
      const text = read(name);
      const lines = lineNumbers(text);
      return parseTable<string>(text, columns).map((row, i) => ({
        row,
        type,
        file: `frames/${name}`,
        line: lines[i] ?? 0,
      }));
    }),
);

/** Every frame, in the order of the files. */
export const allFrames = lazy(() => allLines().map(frameOf));

function read(name: string): string {
  return readFileSync(new URL(name, folder), 'utf8');
}

function frameOf({ row, type, file, line }: Line): Frame {
  const { word = '', needs = '', slots = '', mode = '', contexts = '' } = row;
  return {
    ...deedFrom(row),
    slots: parseSlots(slots),
    type,
    modes: listed(mode),
    contexts: listed(contexts),
    example: row['example'] ?? '',
    rule: [word, needs].filter((part) => part !== '').join(' '),
    file,
    line,
  };
}

function deedFrom(row: Row): Deed {
  const { word = '', pos = '', needs = '', cameo = '' } = row;
  if (pos !== 'verb' && pos !== 'noun' && pos !== 'adjective')
    throw new Error(`${word}: pos ${pos}`);
  const parsed = parseNeeds(needs, classes());
  return { lemma: word, pos, needs: parsed, wants: wantsOf(parsed), cameo };
}

const listed = (cell: string) => (cell === '' ? [] : cell.split(','));

/** The deeds of data/coding/deeds.tsv, in the order of the file. */
export const allDeeds = lazy(() => deedRows().map(deedFrom));

const deedRows = lazy(() =>
  parseTable<string>(read('../deeds.tsv'), ['words', 'pos', 'needs', 'cameo']).flatMap((row) =>
    listed(row['words'] ?? '').map((word): Row => ({ ...row, word })),
  ),
);

/** What is asked for by a word and its class: made of its lines when it is first asked for. */
function byTrigger<Item, Entry extends Deed>(
  items: () => readonly Item[],
  rowOf: (item: Item) => Row,
  make: (item: Item) => Entry,
): (lemma: string, pos: TriggerClass) => readonly Entry[] {
  const index = lazy(() => {
    const byKey = new Map<string, Item[]>();
    for (const item of items()) {
      const { word = '', pos = '' } = rowOf(item);
      const others = byKey.get(`${word} ${pos}`);
      if (others) others.push(item);
      else byKey.set(`${word} ${pos}`, [item]);
    }
    return byKey;
  });
  const made = new Map<string, readonly Entry[]>();
  return (lemma, pos) => {
    const key = `${lemma} ${pos}`;
    const known = made.get(key);
    if (known) return known;
    const own = index().get(key);
    if (own === undefined) return [];
    // What wants most comes first: "cut ties" before "cut".
    const entries = own.map(make).toSorted((a, b) => b.wants - a.wants);
    made.set(key, entries);
    return entries;
  };
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
export const framesOf = byTrigger(allLines, ({ row }) => row, frameOf);

/** The deeds that a word may stand for, those that want most first. */
export const deedsOf = byTrigger(deedRows, (row) => row, deedFrom);
