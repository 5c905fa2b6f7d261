import { prepositionOf } from './clauses.ts';
import { dependentsBy, type Tree } from './tree.ts';

const amounts =
  /^(?:hundred|thousand|dozen|score|ten|million|number|group|series|lot|couple|handful|batch|kind|sort|wave|round|string|barrage|spate|some|most|all|many|percent|half|third|quarter|part|majority|crowd|mob|band|ton|tonne|kilo|kilogram|kg|gallon|litre|liter|barrel|piece|truckload|planeload|shipload|shipment|consignment|load|worth|pair|set|supply|package|amount|quantity|form|element|contingent|deployment|patch|first|one|day|week|month|hour|rest|remnant|remainder)$/;

/** What a word of number counts or takes a part of: "troops" of "thousands of troops"; undefined where it counts nothing. */
export function countedAt(tree: Tree, at: number): number | undefined {
  if (!amounts.test(tree.words[at]?.lemma.toLowerCase() ?? '')) return undefined;
  return dependentsBy(tree, at, 'nmod', 'obl').find((i) => prepositionOf(tree, i) === 'of');
}
