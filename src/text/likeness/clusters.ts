import { CandidateIndex } from './candidates.ts';
import { Judge } from './judge.ts';
import { compareSketches, type Sketch } from './sketch.ts';

/**
 * Puts copies of one story together. Returns for each text the number of its cluster, and no meaning beyond that: texts
 * of one number are copies.
 *
 * The longest text of a cluster is what others are held against, and nothing else: a text joins the cluster of which it
 * has most in common with that one text, so two stories are never joined by a chain of texts between them. Texts are
 * taken by length and content, so that the clusters do not depend on the order in which they are given. A text without
 * letters is nobody's copy.
 */
export function clusterTexts(sketches: readonly Sketch[]): number[] {
  const clusters = sketches.map(() => -1);
  const index = new CandidateIndex<Head>();
  const judge = new Judge();
  let cluster = -1;
  let clusterCount = 0;
  let last: Sketch | undefined;
  for (const { sketch, number } of inOrder(sketches)) {
    const isRepeat = last !== undefined && isSame(last, sketch);
    last = sketch;
    if (!isRepeat) cluster = clusterOf(sketch, index, judge) ?? -1;
    if (cluster === -1) {
      cluster = clusterCount++;
      index.add({ ...sketch, cluster });
    }
    clusters[number] = cluster;
  }
  return clusters;
}

interface Head extends Sketch {
  readonly cluster: number;
}

function inOrder(sketches: readonly Sketch[]): { sketch: Sketch; number: number }[] {
  return sketches
    .map((sketch, number) => ({ sketch, number }))
    .toSorted((a, b) => compareSketches(a.sketch, b.sketch) || a.number - b.number);
}

function isSame(a: Sketch, b: Sketch): boolean {
  return b.seeds.letters > 0 && compareSketches(a, b) === 0;
}

/** The cluster whose longest text has most of this one, if it is a copy of any. */
function clusterOf(sketch: Sketch, index: CandidateIndex<Head>, judge: Judge): number | undefined {
  const heads = index.candidates(sketch);
  if (heads.length === 0) return undefined;
  judge.hold(sketch);
  const shares = heads.map((head) => judge.shareIn(head));
  const most = Math.max(...shares);
  return most === 0 ? undefined : heads[shares.indexOf(most)]?.cluster;
}
