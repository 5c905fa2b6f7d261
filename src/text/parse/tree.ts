/** How good each word is as the head of each other: the score of `head` (0 for the root) above `word` (from 1). */
type Score = (word: number, head: number) => number;

/** More than any sum of scores: a tree with a second root is worse than every tree with one. */
const perRoot = 1e6;

/**
 * The heads of a sentence of `best.length - 1` words as one tree under one root. `best[word]` is the head of the highest
 * score; where these make a tree they are its heads, else the tree of the highest sum is searched (Chu and Liu 1965,
 * Edmonds 1967; one root by a charge on each, Stanojević and Cohen 2021).
 */
export function treeOf(best: Int32Array, score: Score): Int32Array {
  if (isTree(best)) return best;
  const size = best.length;
  const table = new Float64Array(size * size).fill(-Infinity);
  for (let word = 1; word < size; word += 1) {
    for (let head = 0; head < size; head += 1) {
      if (head !== word) table[word * size + head] = score(word, head) - (head === 0 ? perRoot : 0);
    }
  }
  return spanningTree(table, size);
}

/** Whether each word leads to the root, and one word alone hangs on it. */
export function isTree(heads: Int32Array): boolean {
  const roots = heads.subarray(1).filter((head) => head === 0).length;
  return roots === Math.min(1, heads.length - 1) && !hasCycle(heads);
}

function hasCycle(heads: Int32Array): boolean {
  const visit = new Int32Array(heads.length);
  for (let start = 1; start < heads.length; start += 1) {
    let at = start;
    while (at !== 0 && visit[at] === 0) {
      visit[at] = start;
      at = heads[at] ?? 0;
    }
    if (at !== 0 && visit[at] === start) return true;
  }
  return false;
}

/** A word, or the words of a cycle drawn together into one. */
interface Knot {
  /** -1 for a cycle. */
  readonly word: number;
  /** By head: the score of the best arc into the knot, counted against what leaving its cycle costs. */
  readonly scores: Float64Array;
  /** By head: the part of the cycle that this arc enters. */
  readonly entries: readonly (Knot | undefined)[];
  /** The knots of its cycle; none for a word. */
  readonly parts: readonly Knot[];
  /** The head chosen for it. */
  head: number;
  isDone: boolean;
}

/**
 * Follows best arcs from each word towards the root; where they close a cycle it becomes one knot and goes on. Each
 * word's scores are looked through twice at the most (Tarjan 1977, for dense graphs).
 */
function spanningTree(table: Float64Array, size: number): Int32Array {
  const knots = Array.from({ length: size }, (_, word): Knot => {
    const scores = table.slice(word * size, (word + 1) * size);
    return { word, scores, entries: [], parts: [], head: 0, isDone: word === 0 };
  });
  const tops: Knot[] = [];
  for (let word = 1; word < size; word += 1) {
    const path: Knot[] = [];
    for (let at = knots[word]; at && !at.isDone; at = knots[at.head]) {
      const from = path.indexOf(at);
      const knot = from < 0 ? at : drawTogether(path.splice(from), knots);
      knot.head = bestHead(knot, knots);
      path.push(knot);
      at = knot;
    }
    for (const knot of path) knot.isDone = true;
    tops.push(...path);
  }
  const heads = new Int32Array(size);
  for (const knot of tops) enter(knot, knot.head, heads);
  return heads;
}

/** The head of the best arc that comes from outside a knot. */
function bestHead(knot: Knot, knots: readonly Knot[]): number {
  let best = -1;
  for (const [head, score] of knot.scores.entries()) {
    if (knots[head] !== knot && (best < 0 || score > (knot.scores[best] ?? 0))) best = head;
  }
  return best;
}

/** Makes one knot of a cycle, and lets its words lead to it. */
function drawTogether(parts: readonly Knot[], knots: Knot[]): Knot {
  const size = knots.length;
  const scores = new Float64Array(size).fill(-Infinity);
  const entries: (Knot | undefined)[] = [];
  for (const part of parts) {
    const kept = part.scores[part.head] ?? 0;
    for (const [head, score] of part.scores.entries()) {
      if (score - kept <= (scores[head] ?? 0)) continue;
      scores[head] = score - kept;
      entries[head] = part;
    }
  }
  const knot: Knot = { word: -1, scores, entries, parts, head: 0, isDone: false };
  const inside = new Set(parts);
  for (const [word, own] of knots.entries()) if (inside.has(own)) knots[word] = knot;
  return knot;
}

/** Hangs a knot on a head: the part that the arc enters hangs there, the others keep their arcs within the cycle. */
function enter(knot: Knot, head: number, heads: Int32Array): void {
  if (knot.word >= 0) heads[knot.word] = head;
  for (const part of knot.parts) {
    enter(part, part === knot.entries[head] ? head : part.head, heads);
  }
}
