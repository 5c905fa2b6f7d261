import type { Coding } from '../../src/text/parse/weights.ts';
import type { Graph, Parameter } from '../nn/graph.ts';
import type { Vectors } from '../vectors.ts';
import { type Packed, packed, type Told, weightsFile } from '../weights-file.ts';
import { inputColumns, type Sizes } from './sizes.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Vectors that the package carries: rarer words make up some 2 % of news. */
const keptVectors = 60_000;

/** A weights file for src/text/parse/weights.ts, all matrices and tables in bytes. */
export function packWeights(
  graph: Graph,
  { sizes, vocabulary, vectors }: { sizes: Sizes; vocabulary: Vocabulary; vectors: Vectors },
  told: Pick<Told, 'method' | 'notice'>,
): Uint8Array {
  const { words, shapes, xpos, upos, relations } = vocabulary;
  const lists = {
    vectors: vectors.words.slice(0, keptVectors),
    words,
    shapes,
    xpos,
    upos,
    relations,
  };
  const { hidden, layers } = sizes;
  return weightsFile({ ...told, sizes: { hidden, layers }, lists }, packAll(graph, sizes, vectors));
}

function* packAll(graph: Graph, { hidden }: Sizes, vectors: Vectors): Generator<[string, Packed]> {
  yield [
    'vectors',
    packed(
      vectors.numbers.subarray(0, keptVectors * vectors.columns),
      keptVectors,
      vectors.columns,
      'by-row',
    ),
  ];
  for (const parameter of graph.parameters) {
    const { name, rows, columns } = parameter;
    const numbers = numbersOf(graph, parameter);
    if (name === 'gates0')
      yield [
        'first',
        packed(besideOneAnother(numbers, hidden), inputColumns, 3 * columns, 'by-column'),
      ];
    else yield [name, packed(numbers, rows, columns, codingOf(parameter))];
  }
}

function codingOf({ name, touched }: Parameter): Coding {
  if (touched !== undefined) return 'by-row';
  return /^(?:peep|bias)\d|-bias$/.test(name) ? 'float' : 'by-column';
}

function numbersOf({ numbers }: Graph, { at, rows, columns }: Parameter): Float32Array {
  return numbers.slice(at / 4, at / 4 + rows * columns);
}

/** The first layer's matrix takes three words one below the other; of one word, what it gives to each of three places. */
function besideOneAnother(numbers: Float32Array, hidden: number): Float32Array {
  const columns = 8 * hidden;
  const turned = new Float32Array(numbers.length);
  for (let part = 0; part < 3; part += 1) {
    for (let row = 0; row < inputColumns; row += 1) {
      const from = (part * inputColumns + row) * columns;
      turned.set(numbers.subarray(from, from + columns), (row * 3 + part) * columns);
    }
  }
  return turned;
}
