import type { Graph, Starts, Tensor } from './graph.ts';

/** The place that should have had the largest score of a row; undefined passes the row over. */
export type Wanted = number | undefined;

/** Cross-entropy of rows of scores, summed. It is the end of the way there: gradients are left at once, times `weight`. */
export function rowLoss(
  graph: Graph,
  x: Tensor,
  wantedAt: (row: number) => Wanted,
  weight: number,
): number {
  const chances = graph.machine.take(x.columns);
  let loss = 0;
  for (let i = 0; i < x.rows; i += 1) {
    const wanted = wantedAt(i);
    if (wanted === undefined) continue;
    const [at, slope] = [x.at + i * x.stride * 4, x.slope + i * x.stride * 4];
    loss += oneLoss(graph, { at, slope, chances, size: x.columns, except: -1 }, wanted, weight);
  }
  return loss;
}

interface Row {
  readonly at: number;
  readonly slope: number;
  /** Room for as many numbers. */
  readonly chances: number;
  readonly size: number;
  /** A place that cannot be chosen; -1 for none. */
  readonly except: number;
}

function oneLoss({ kernels, numbers }: Graph, row: Row, wanted: number, weight: number): number {
  const { at, slope, chances, size, except } = row;
  const total = kernels.softmax(at, chances, size, except);
  for (let j = 0; j < size; j += 1) {
    const place = slope / 4 + j;
    numbers[place] = (numbers[place] ?? 0) + weight * (numbers[chances / 4 + j] ?? 0);
  }
  const place = slope / 4 + wanted;
  numbers[place] = (numbers[place] ?? 0) - weight;
  return total - (numbers[at / 4 + wanted] ?? 0);
}

/** The parts of a biaffine attachment (Dozat and Manning 2017): a row a place, the root first in each sentence. */
export interface Attachment {
  readonly dependent: Tensor;
  readonly head: Tensor;
  /** How likely each place is a head at all, in its first column. */
  readonly lean: Tensor;
}

/** The scores of every head for every word of a sentence: n rows of n, the first of no meaning. */
export type ArcScores = (scores: Float32Array, n: number, sentence: number) => void;

/**
 * Cross-entropy of each word's head within its sentence, summed; `wantedAt(sentence, place)` counts places from the
 * root. `see` is shown the scores of each sentence.
 */
export function arcLoss(
  graph: Graph,
  parts: Attachment,
  starts: Starts,
  wantedAt: (sentence: number, place: number) => Wanted,
  weight: number,
  see?: ArcScores,
): number {
  let loss = 0;
  for (let s = 0; s + 1 < starts.length; s += 1) {
    const [low = 0, high = 0] = starts.subarray(s, s + 2);
    const arcs = sentenceArcs(graph, parts, low, high - low);
    see?.(arcs.scores(), high - low, s);
    for (let i = 1; i < high - low; i += 1) {
      const wanted = wantedAt(s, i);
      if (wanted !== undefined) loss += oneLoss(graph, arcs.row(i), wanted, weight);
    }
  }
  return loss;
}

function sentenceArcs(graph: Graph, { dependent, head, lean }: Attachment, low: number, n: number) {
  const { kernels, machine, numbers, steps, panel } = graph;
  const width = Math.ceil(n / 4) * 4;
  const k = dependent.columns;
  const [at = 0, slope = 0] = [0, 1].map(() => machine.take(n * width));
  const turned = machine.take(k * width);
  const chances = machine.take(width);
  const rowAt = (x: Tensor, of: 'at' | 'slope') => x[of] + low * x.stride * 4;
  kernels.turn(rowAt(head, 'at'), head.stride, turned, width, n, k);
  kernels.multiply(
    rowAt(dependent, 'at'),
    dependent.stride,
    1,
    turned,
    width,
    at,
    width,
    n,
    k,
    width,
    panel,
  );
  for (let i = 0; i < n; i += 1) {
    for (let j = 0; j < n; j += 1) {
      const place = at / 4 + i * width + j;
      numbers[place] =
        (numbers[place] ?? 0) + (numbers[rowAt(lean, 'at') / 4 + j * lean.stride] ?? 0);
    }
  }
  steps.push(() => {
    const d = dependent.columns;
    kernels.multiply(
      slope,
      width,
      1,
      rowAt(head, 'at'),
      head.stride,
      rowAt(dependent, 'slope'),
      dependent.stride,
      n,
      n,
      d,
      panel,
    );
    kernels.multiply(
      slope,
      1,
      width,
      rowAt(dependent, 'at'),
      dependent.stride,
      rowAt(head, 'slope'),
      head.stride,
      n,
      n,
      d,
      panel,
    );
    for (let i = 1; i < n; i += 1) {
      for (let j = 0; j < n; j += 1) {
        const place = rowAt(lean, 'slope') / 4 + j * lean.stride;
        numbers[place] = (numbers[place] ?? 0) + (numbers[slope / 4 + i * width + j] ?? 0);
      }
    }
  });
  return {
    row: (i: number): Row => ({
      at: at + i * width * 4,
      slope: slope + i * width * 4,
      chances,
      size: n,
      except: i,
    }),
    scores: () =>
      Float32Array.from(
        { length: n * n },
        (_, place) => numbers[at / 4 + Math.floor(place / n) * width + (place % n)] ?? 0,
      ),
  };
}
