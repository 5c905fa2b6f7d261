import type { Graph, Tensor } from '../nn/graph.ts';
import { type ArcScores, arcLoss, rowLoss, type Wanted } from '../nn/losses.ts';
import { addAt, dropout, linear, rectify } from '../nn/operations.ts';
import { type Batch, rowsOf } from './items.ts';
import type { Dropping, Network, Scores } from './network.ts';

/** The losses of a batch by what is to be said, summed over its words. */
export interface Losses {
  readonly arcs: number;
  readonly relations: number;
  readonly xpos: number;
  readonly upos: number;
}

/** Universal tags follow from the others nearly always. */
const lightly = 0.3;

/** Leaves the gradients of what the network says of a batch, a mean over its rows. */
export function lossOf(
  graph: Graph,
  network: Network,
  scores: Scores,
  batch: Batch,
  dropping: Dropping,
): Losses {
  const { items, starts, rows } = batch;
  const weight = 1 / rows;
  const goldBy = (name: 'relations' | 'xpos' | 'upos') => {
    const gold = rowsOf(batch, (item) => item[name]);
    return (row: number): Wanted => atLeastNone(gold[row]);
  };
  const headOf = (s: number, place: number) => items[s]?.heads[place];
  const arcs = arcLoss(graph, scores, starts, headOf, weight);
  const labels = labelScores(graph, network, scores, headRows(batch), dropping, batch);
  const relations = rowLoss(graph, labels, goldBy('relations'), weight);
  const xpos = rowLoss(graph, scores.xpos, goldBy('xpos'), weight);
  const upos = rowLoss(graph, scores.upos, goldBy('upos'), weight * lightly);
  return { arcs, relations, xpos, upos };
}

/** A root's row has no gold. */
function atLeastNone(place = -1): Wanted {
  return place < 0 ? undefined : place;
}

/** The row of each row's head in the batch; a root's own. */
function headRows(batch: Batch): Int32Array {
  const heads = rowsOf(batch, (item) => item.heads);
  for (let s = 0; s + 1 < batch.starts.length; s += 1) {
    const [low = 0, high = 0] = batch.starts.subarray(s, s + 2);
    for (let i = low; i < high; i += 1) heads[i] = low + Math.max(0, heads[i] ?? 0);
  }
  return heads;
}

/** Scores of the relation of each row to the head in `heads`. */
export function labelScores(
  graph: Graph,
  network: Network,
  { labelDependent, labelHead }: Scores,
  heads: Int32Array,
  dropping: Dropping,
  { starts }: Batch,
): Tensor {
  const { weights, bias } = network.heads.label;
  const sum = rectify(graph, addAt(graph, labelDependent, labelHead, heads));
  return linear(
    graph,
    dropping === undefined ? sum : dropout(graph, sum, dropping * 0.6, starts),
    weights,
    bias,
  );
}

/** Shows the arc scores of each sentence of a batch. */
export function seeArcs(graph: Graph, scores: Scores, { starts }: Batch, see: ArcScores): void {
  arcLoss(graph, scores, starts, () => undefined, 0, see);
}
