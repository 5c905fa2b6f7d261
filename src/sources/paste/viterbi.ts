/** How one label follows another: a row for each label before, in logarithms and as they are; -Infinity for what cannot be. */
export interface Step {
  readonly logs: Float64Array;
  readonly odds: Float64Array;
}

/** What a chain of labels is scored with; scores are logarithms. */
export interface Chain {
  readonly length: number;
  readonly labels: number;
  /** How well each label fits each position by itself: a row for each position. */
  readonly fits: Float64Array;
  /** The step to a position from the one before. */
  readonly step: (position: number) => Step;
  readonly start: Float64Array;
  readonly end: Float64Array;
}

/** A label for each position, and the share of all labellings, weighed by their scores, that agree with it. */
export interface Labelling {
  readonly labels: readonly number[];
  /** The share of each label at each position: a row for each position. */
  readonly shares: Float64Array;
}

/** Fits that are so much worse than the best count alike: their sums must not vanish. */
const worst = -100;

export function stepOf(logs: Float64Array): Step {
  return { logs, odds: logs.map(Math.exp) };
}

/** The labelling with the highest score (Viterbi 1967), with the posterior of each label (forward-backward). Linear. */
export function label(chain: Chain): Labelling {
  if (chain.length === 0) return { labels: [], shares: new Float64Array(0) };
  const labels = best(chain);
  const fitting = oddsOf(chain);
  const ahead = forward(chain, fitting);
  const behind = backward(chain, fitting);
  const shares = ahead.map((one, index) => one * (behind[index] ?? 0));
  for (let at = 0; at < shares.length; at += chain.labels)
    scale(shares.subarray(at, at + chain.labels));
  return { labels, shares };
}

function best({ length, labels, fits, step, start, end }: Chain): number[] {
  const back = new Int8Array(length * labels);
  let scores = Float64Array.from(start, (one, own) => one + (fits[own] ?? 0));
  for (let position = 1; position < length; position += 1) {
    const { logs } = step(position);
    const next = new Float64Array(labels);
    for (let to = 0; to < labels; to += 1) {
      let most = -Infinity;
      let from = 0;
      for (let one = 0; one < labels; one += 1) {
        const score = (scores[one] ?? 0) + (logs[one * labels + to] ?? 0);
        if (score > most) [most, from] = [score, one];
      }
      next[to] = most + (fits[position * labels + to] ?? 0);
      back[position * labels + to] = from;
    }
    scores = next;
  }
  let own = argmax(scores.map((one, last) => one + (end[last] ?? 0)));
  const found = [own];
  for (let position = length - 1; position > 0; position -= 1) {
    own = back[position * labels + own] ?? 0;
    found.push(own);
  }
  return found.toReversed();
}

/** The fits as factors, at each position by the best of them. */
function oddsOf({ length, labels, fits }: Chain): Float64Array {
  const odds = new Float64Array(fits.length);
  for (let position = 0; position < length; position += 1) {
    const row = fits.subarray(position * labels, (position + 1) * labels);
    const most = row.reduce((a, b) => Math.max(a, b), -Infinity);
    row.forEach((fit, own) => {
      odds[position * labels + own] = Math.exp(Math.max(worst, fit - most));
    });
  }
  return odds;
}

/** The summed weight of all labellings up to a position, by its label; each position by its sum. */
function forward({ length, labels, step, start }: Chain, fitting: Float64Array): Float64Array {
  const sums = new Float64Array(length * labels);
  for (let own = 0; own < labels; own += 1)
    sums[own] = Math.exp(start[own] ?? 0) * (fitting[own] ?? 0);
  scale(sums.subarray(0, labels));
  for (let position = 1; position < length; position += 1) {
    const { odds } = step(position);
    const at = position * labels;
    for (let to = 0; to < labels; to += 1) {
      let sum = 0;
      for (let from = 0; from < labels; from += 1)
        sum += (sums[at - labels + from] ?? 0) * (odds[from * labels + to] ?? 0);
      sums[at + to] = sum * (fitting[at + to] ?? 0);
    }
    scale(sums.subarray(at, at + labels));
  }
  return sums;
}

/** The summed weight of all labellings after a position, by its label; each position by its sum. */
function backward({ length, labels, step, end }: Chain, fitting: Float64Array): Float64Array {
  const sums = new Float64Array(length * labels);
  sums.set(end.map(Math.exp), (length - 1) * labels);
  for (let position = length - 1; position > 0; position -= 1) {
    const { odds } = step(position);
    const at = position * labels;
    for (let from = 0; from < labels; from += 1) {
      let sum = 0;
      for (let to = 0; to < labels; to += 1)
        sum += (odds[from * labels + to] ?? 0) * (fitting[at + to] ?? 0) * (sums[at + to] ?? 0);
      sums[at - labels + from] = sum;
    }
    scale(sums.subarray(at - labels, at));
  }
  return sums;
}

function scale(row: Float64Array): void {
  const sum = row.reduce((a, b) => a + b, 0);
  if (sum > 0) row.forEach((one, index) => (row[index] = one / sum));
}

function argmax(scores: Float64Array): number {
  return scores.reduce(
    (most, score, index) => (score > (scores[most] ?? -Infinity) ? index : most),
    0,
  );
}
