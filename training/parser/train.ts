import { openOptimiser } from '../nn/adam.ts';
import { type Graph, openGraph, passBack, release } from '../nn/graph.ts';
import { openMachine } from '../nn/machine.ts';
import { openRandom, type Random } from '../nn/random.ts';
import type { Vectors } from '../vectors.ts';
import { type Batch, batchOf, type Item } from './items.ts';
import { lossOf } from './loss.ts';
import { makeNetwork, type Network, score } from './network.ts';
import type { Plan } from './sizes.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A network with the graph that its numbers are in; the running averages stand in place of the last numbers. */
export interface Trained {
  readonly graph: Graph;
  readonly network: Network;
}

export interface Material {
  readonly vocabulary: Vocabulary;
  readonly vectors: Vectors;
  readonly items: readonly Item[];
}

const memoryBytes = 1.6e9;
/** The share of all steps after which the rate begins to fall, and how far it falls. */
const falling = { from: 0.3, to: 0.02 };
const warmSteps = 200;

/** A network of a plan's sizes with its first numbers. */
export async function openTraining(
  plan: Plan,
  vocabulary: Vocabulary,
): Promise<Trained & { random: Random }> {
  const random = openRandom(plan.seed);
  const graph = openGraph(await openMachine(memoryBytes), random);
  const network = makeNetwork(graph, plan.sizes, vocabulary);
  graph.machine.keep();
  return { graph, network, random };
}

/** Trains a network from its plan; `report` hears after each epoch how far it has come. */
export async function train(
  plan: Plan,
  { vocabulary, vectors, items }: Material,
  report: (epoch: number, told: string, trained: Trained) => void,
): Promise<Trained> {
  const { graph, network, random } = await openTraining(plan, vocabulary);
  const optimiser = openOptimiser(graph);
  const words = items.reduce((sum, { rows }) => sum + rows, 0);
  const total = plan.epochs * Math.ceil(words / plan.batch);
  let steps = 0;
  for (let epoch = 1; epoch <= plan.epochs; epoch += 1) {
    const sums = { rows: 0, arcs: 0, relations: 0, xpos: 0 };
    for (const batch of shuffledBatches(items, plan.batch, random)) {
      const scores = score(graph, network, vectors, batch, plan.dropout);
      const losses = lossOf(graph, network, scores, batch, plan.dropout);
      passBack(graph);
      optimiser.step(rateAt(plan.rate, steps, total));
      release(graph);
      steps += 1;
      sums.rows += batch.rows;
      for (const name of ['arcs', 'relations', 'xpos'] as const) sums[name] += losses[name];
    }
    optimiser.swapAverages();
    const each = (sum: number) => (sum / sums.rows).toFixed(3);
    report(
      epoch,
      `arcs ${each(sums.arcs)} labels ${each(sums.relations)} tags ${each(sums.xpos)}`,
      { graph, network },
    );
    if (epoch < plan.epochs) optimiser.swapAverages();
  }
  return { graph, network };
}

function rateAt(rate: number, step: number, total: number): number {
  const share = step / total;
  const left = share < falling.from ? 1 : Math.max(falling.to, (1 - share) / (1 - falling.from));
  return rate * left * Math.min(1, (step + 1) / warmSteps);
}

/** Batches of sentences of like length, in an order of chance. */
function shuffledBatches(items: readonly Item[], size: number, random: Random): Batch[] {
  const order = items
    .map((item) => ({ item, key: item.rows + random.next() * 6 }))
    .toSorted((a, b) => a.key - b.key);
  const batches: Item[][] = [[]];
  let rows = 0;
  for (const { item } of order) {
    if (rows + item.rows > size && rows > 0) {
      batches.push([]);
      rows = 0;
    }
    batches.at(-1)?.push(item);
    rows += item.rows;
  }
  for (let i = batches.length - 1; i > 0; i -= 1) {
    const j = random.below(i + 1);
    [batches[i], batches[j]] = [batches[j] ?? [], batches[i] ?? []];
  }
  return batches.map(batchOf);
}
