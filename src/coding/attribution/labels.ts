/** What a word is to a cue. */
export const label = { other: 0, source: 1, cue: 2, content: 3 } as const;

/** What the chain tells apart: the labels, and where a stretch of content begins and ends. */
export const stateCount = 6;
const state = { first: 4, last: 5 } as const;

/** The states of labelled words. */
export function statesOf(labels: Uint8Array): Uint8Array {
  return labels.map((one, i) => {
    if (one !== label.content) return one;
    if (labels[i - 1] !== label.content) return state.first;
    return labels[i + 1] === label.content ? label.content : state.last;
  });
}

/** The labels that states stand for. */
export function labelsIn(states: Uint8Array): Uint8Array {
  return states.map((one) => Math.min(one, label.content));
}

/**
 * The likeliest states of a row of words (Viterbi 1967): `scores` has those of each word for each state, `steps` those of
 * each state behind each other one.
 */
export function likeliest(scores: Float64Array, steps: ArrayLike<number>): Uint8Array {
  const n = scores.length / stateCount;
  const back = new Uint8Array(scores.length);
  const total = scores.slice(0, stateCount);
  for (let t = 1; t < n; t += 1) {
    const before = total.slice();
    for (let k = 0; k < stateCount; k += 1) {
      let best = 0;
      let most = Number.NEGATIVE_INFINITY;
      for (let j = 0; j < stateCount; j += 1) {
        const sum = (before[j] ?? 0) + (steps[j * stateCount + k] ?? 0);
        if (sum > most) [most, best] = [sum, j];
      }
      total[k] = most + (scores[t * stateCount + k] ?? 0);
      back[t * stateCount + k] = best;
    }
  }
  const states = new Uint8Array(n);
  let at = total.indexOf(Math.max(...total));
  for (let t = n - 1; t >= 0; t -= 1) {
    states[t] = at;
    at = back[t * stateCount + at] ?? 0;
  }
  return states;
}
