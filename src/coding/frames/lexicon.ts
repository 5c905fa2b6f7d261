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

const folder = new URL('../../../data/coding/frames/', import.meta.url);
const columns = ['word', 'pos', 'needs', 'slots', 'mode', 'contexts', 'cameo', 'example'] as const;

/** Every frame, in the order of the files. */
export const allFrames = lazy(() => {
  const classes = new Map(
    parseTable<string>(read('classes.tsv'), ['name', 'words']).map(({ name = '', words = '' }) => [
      name,
      words.split(','),
    ]),
  );
  return readdirSync(folder)
    .filter((name) => name.endsWith('.tsv') && name !== 'classes.tsv')
    .toSorted()
    .flatMap((name) => {
      const type = name.slice(0, -'.tsv'.length).toUpperCase();
      if (!isEventType(type)) throw new Error(`${name} is not named after a PLOVER type`);
      const text = read(name);
      const lines = lineNumbers(text);
      return parseTable<string>(text, columns).map((row, i) => ({
        ...frameOf(row, type, classes),
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
  classes: ReadonlyMap<string, readonly string[]>,
): Omit<Frame, 'file' | 'line'> {
  const { word = '', pos = '', needs = '', slots = '', mode = '', contexts = '' } = row;
  if (pos !== 'verb' && pos !== 'noun' && pos !== 'adjective')
    throw new Error(`${word}: pos ${pos}`);
  return {
    lemma: word,
    pos,
    needs: parseNeeds(needs, classes),
    slots: parseSlots(slots),
    type,
    modes: listed(mode),
    contexts: listed(contexts),
    cameo: row['cameo'] ?? '',
    example: row['example'] ?? '',
    rule: [word, needs].filter((part) => part !== '').join(' '),
  };
}

const listed = (cell: string) => (cell === '' ? [] : cell.split(','));

const byTrigger = lazy(() => {
  const index = new Map<string, Frame[]>();
  for (const frame of allFrames()) {
    const key = `${frame.lemma} ${frame.pos}`;
    index.set(key, [...(index.get(key) ?? []), frame]);
  }
  // The frame that wants most is tried first: "cut ties" before "cut".
  for (const frames of index.values()) frames.sort((a, b) => wantsOf(b) - wantsOf(a));
  return index;
});

/** What must be there counts before what must not. */
function wantsOf({ needs }: Frame): number {
  return needs.reduce((sum, { isAbsent }) => sum + (isAbsent ? 0.01 : 1), 0);
}

/** The frames of a word, those that want most first. */
export function framesOf(lemma: string, pos: TriggerClass): readonly Frame[] {
  return byTrigger().get(`${lemma} ${pos}`) ?? [];
}
