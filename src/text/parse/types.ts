import { featuresOf } from './features.ts';
import type { Kernels } from './kernel.ts';
import { type Matrix, unit } from './matrix.ts';
import type { Plan } from './memory.ts';
import type { Tensor, Weights } from './weights.ts';

/**
 * The share that a word type has in the first layer, whatever stands around it: worked out once and kept, since few
 * words of a text are new. A row holds it three times: for the place after the word, its own place and the place before.
 */
export interface TypeShares {
  readonly at: number;
  /** Numbers of one of the three. */
  readonly width: number;
  /** The rows of some words, worked out where they were not yet; valid until the next call. Row 0 is the root's. */
  rowsOf(forms: readonly string[], rows: Int32Array): void;
}

/** What one step of a kept share is worth. */
export const shareUnit = 1 / 512;

/**
 * Types kept at the most, beside the root. They stand in two halves: where the young half is full, the old one is
 * forgotten and the young one becomes the old; a type asked for again comes back from there.
 */
const kept = 16_384;
const half = kept / 2;
/** Types worked out in one go. */
const block = 64;

interface Tables {
  readonly vectors: Tensor;
  readonly words: Tensor;
  readonly affixes: Tensor;
  readonly shapes: Tensor;
  readonly bank: Tensor;
  readonly vectorRows: ReadonlyMap<string, number>;
  readonly wordRows: ReadonlyMap<string, number>;
  readonly shapeRows: ReadonlyMap<string, number>;
}

interface Opened {
  readonly kernels: Kernels;
  readonly memory: ArrayBuffer;
}

/** Takes the room that the shares want; they can be asked for once the memory is open. */
export function planTypes(
  plan: Plan,
  weights: Weights,
  first: Matrix,
): (opened: Opened) => TypeShares {
  const tables = readTables(weights);
  const size = Math.ceil(first.rows / 8) * 8;
  const input = plan.take((block + 4) * size * 2);
  const single = plan.take(block * size * 4);
  const output = plan.take(block * first.columns * 4);
  const at = plan.take((kept + 1) * first.columns * 2);
  return ({ kernels, memory }) => {
    let [young, old] = [new Map<string, number>(), new Map<string, number>()];
    /** Before the first row of the young half. */
    let base = 0;
    const described = new Float32Array(memory, single, block * size);

    /** Works out the shares of up to `block` types, of which the first has that row. */
    function workOut(forms: readonly (string | undefined)[], row: number): void {
      described.fill(0);
      for (const [i, form] of forms.entries()) {
        describe(form, tables, described.subarray(i * size, (i + 1) * size));
      }
      const { weights: w, scale, bias, rows, columns } = first;
      kernels.quantize(single, input, forms.length * size, 1 / unit);
      kernels.affine(input, size, w, scale, bias, output, columns, forms.length, rows, columns);
      kernels.quantize(output, at + row * columns * 2, forms.length * columns, 1 / shareUnit);
    }

    function learn(forms: readonly string[]): void {
      for (let from = 0; from < forms.length; from += block) {
        const some = forms.slice(from, from + block);
        workOut(some, nextRow());
        for (const form of some) young.set(form, nextRow());
      }
    }

    function nextRow(): number {
      return base + young.size + 1;
    }

    function age(): void {
      [young, old] = [new Map<string, number>(), young];
      base = half - base;
    }

    /** Takes a type over from the old half; whether it was there. */
    function remember(form: string): boolean {
      const row = old.get(form);
      if (row === undefined) return false;
      const bytes = first.columns * 2;
      new Uint8Array(memory, at).copyWithin(nextRow() * bytes, row * bytes, (row + 1) * bytes);
      young.set(form, nextRow());
      return true;
    }

    workOut([undefined], 0);
    return {
      at,
      width: first.columns / 3,
      rowsOf(forms, rows) {
        if (young.size + forms.length > half) age();
        const fresh = [...new Set(forms)].filter((form) => !young.has(form));
        learn(fresh.filter((form) => !remember(form)));
        for (const [i, form] of forms.entries()) rows[i] = young.get(form) ?? 0;
      },
    };
  };
}

function readTables(weights: Weights): Tables {
  const rowsOf = (list: string) =>
    new Map((weights.head.lists[list] ?? []).map((key, row) => [key, row]));
  return {
    vectors: weights.tensor('vectors'),
    words: weights.tensor('words'),
    affixes: weights.tensor('affixes'),
    shapes: weights.tensor('shapes'),
    bank: weights.tensor('bank'),
    vectorRows: rowsOf('vectors'),
    wordRows: rowsOf('words'),
    shapeRows: rowsOf('shapes'),
  };
}

/** Adds up what the tables say of a word type, or of the root. */
function describe(form: string | undefined, tables: Tables, into: Float32Array): void {
  const { vectors, words, affixes, shapes, bank } = tables;
  const learned = into.subarray(vectors.columns);
  const shaped = learned.subarray(words.columns);
  addRow(bank, 0, into);
  if (form === undefined) {
    // The root's row is the one behind the words.
    addRow(words, words.rows - 1, learned);
    return;
  }
  const features = featuresOf(form);
  addRow(vectors, tables.vectorRows.get(features.vector), into);
  addRow(words, tables.wordRows.get(features.word), learned);
  for (const row of features.affixes) addRow(affixes, row, learned);
  // Row 0 stands for every rare shape.
  addRow(shapes, tables.shapeRows.get(features.shape) ?? 0, shaped);
}

function addRow(table: Tensor, row: number | undefined, into: Float32Array): void {
  if (row === undefined) return;
  const worth = table.units[row] ?? 0;
  const from = row * table.columns;
  for (let j = 0; j < table.columns; j += 1) {
    into[j] = (into[j] ?? 0) + worth * (table.values[from + j] ?? 0);
  }
}
