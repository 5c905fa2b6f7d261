/** What a word is to a cue. */
export const labelCount = 4;
export const label = { other: 0, source: 1, cue: 2, content: 3 } as const;

/**
 * The likeliest labels of a row of words (Viterbi 1967): `scores` has those of each word for each label, `steps` those of
 * each label behind each other one.
 */
export function likeliest(scores: Float64Array, steps: ArrayLike<number>): Uint8Array {
  const n = scores.length / labelCount;
  const back = new Uint8Array(scores.length);
  const total = scores.slice(0, labelCount);
  for (let t = 1; t < n; t += 1) {
    const before = total.slice();
    for (let k = 0; k < labelCount; k += 1) {
      let best = 0;
      let most = Number.NEGATIVE_INFINITY;
      for (let j = 0; j < labelCount; j += 1) {
        const sum = (before[j] ?? 0) + (steps[j * labelCount + k] ?? 0);
        if (sum > most) [most, best] = [sum, j];
      }
      total[k] = most + (scores[t * labelCount + k] ?? 0);
      back[t * labelCount + k] = best;
    }
  }
  const labels = new Uint8Array(n);
  let at = total.indexOf(Math.max(...total));
  for (let t = n - 1; t >= 0; t -= 1) {
    labels[t] = at;
    at = back[t * labelCount + at] ?? 0;
  }
  return labels;
}
