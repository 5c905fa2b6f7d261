import type { Span } from '../../core/span.ts';

/** More single differences than this are not told apart: the stretch from the first to the last counts as one. */
const most = 500;

/**
 * Where two lists differ, as `[start, end)` of each, in order: the fewest items left out of either (Myers, "An O(ND)
 * difference algorithm", Algorithmica 1986).
 */
export function differences(
  before: readonly string[],
  after: readonly string[],
): (readonly [Span, Span])[] {
  const head = commonStart(before, after);
  const tail = commonEnd(before, after, head);
  const [own, other] = [
    before.slice(head, before.length - tail),
    after.slice(head, after.length - tail),
  ];
  if (own.length === 0 && other.length === 0) return [];
  const same = matches(own, other) ?? [];
  const found: (readonly [Span, Span])[] = [];
  let [x, y] = [0, 0];
  for (const [nextX, nextY] of [...same, [own.length, other.length] as const]) {
    if (nextX > x || nextY > y)
      found.push([
        [head + x, head + nextX],
        [head + y, head + nextY],
      ]);
    [x, y] = [nextX + 1, nextY + 1];
  }
  return found;
}

function commonStart(a: readonly string[], b: readonly string[]): number {
  let n = 0;
  while (n < a.length && n < b.length && a[n] === b[n]) n += 1;
  return n;
}

function commonEnd(a: readonly string[], b: readonly string[], from: number): number {
  let n = 0;
  while (n < Math.min(a.length, b.length) - from && a.at(-1 - n) === b.at(-1 - n)) n += 1;
  return n;
}

/** Pairs of places that hold the same, in order; undefined where there are too many differences. */
function matches(a: readonly string[], b: readonly string[]): [number, number][] | undefined {
  const reached: Int32Array[] = [];
  // How far each diagonal is followed with so many differences, the diagonal 0 in the middle.
  let furthest = new Int32Array([0, 0, 0]);
  for (let count = 0; count <= Math.min(most, a.length + b.length); count += 1) {
    const next = new Int32Array(2 * count + 3);
    for (let diagonal = -count; diagonal <= count; diagonal += 2) {
      let x = count === 0 ? 0 : step(furthest, count, diagonal);
      while (x < a.length && x - diagonal < b.length && a[x] === b[x - diagonal]) x += 1;
      next[diagonal + count + 1] = x;
      if (x >= a.length && x - diagonal >= b.length) {
        reached.push(next);
        return walkBack(reached, a.length, b.length);
      }
    }
    reached.push(next);
    furthest = next;
  }
  return undefined;
}

/** Where a diagonal begins with one difference more: from the one below it or the one above. */
function step(furthest: Int32Array, count: number, diagonal: number): number {
  const below = furthest[diagonal + count - 1] ?? 0;
  const above = furthest[diagonal + count + 1] ?? 0;
  return goesDown(below, above, count, diagonal) ? above : below + 1;
}

function goesDown(below: number, above: number, count: number, diagonal: number): boolean {
  return diagonal === -count || (diagonal !== count && below < above);
}

function walkBack(reached: readonly Int32Array[], endX: number, endY: number): [number, number][] {
  const pairs: [number, number][] = [];
  let [x, y] = [endX, endY];
  for (let count = reached.length - 1; count > 0; count -= 1) {
    const before = reached[count - 1] ?? new Int32Array();
    const diagonal = x - y;
    const below = before[diagonal + count - 1] ?? 0;
    const above = before[diagonal + count + 1] ?? 0;
    const down = goesDown(below, above, count, diagonal);
    const [fromX, fromDiagonal] = down ? [above, diagonal + 1] : [below, diagonal - 1];
    const startX = down ? fromX : fromX + 1;
    for (; x > startX; x -= 1, y -= 1) pairs.push([x - 1, y - 1]);
    [x, y] = [fromX, fromX - fromDiagonal];
  }
  for (; x > 0 && y > 0; x -= 1, y -= 1) pairs.push([x - 1, y - 1]);
  return pairs.toReversed();
}
