/** What a chain of labels is scored with; scores are logarithms and may be -Infinity for what cannot be. */
export interface Chain {
  readonly length: number;
  readonly labels: number;
  /** How well a label fits a position by itself. */
  readonly fit: (position: number, label: number) => number;
  /** How well a label follows another, which stands at the position before. */
  readonly step: (position: number, from: number, to: number) => number;
  readonly start: (label: number) => number;
  readonly end: (label: number) => number;
}

/** A label for each position, and the share of all labellings, weighed by their scores, that agree with it. */
export interface Labelling {
  readonly labels: readonly number[];
  readonly shares: readonly number[];
}

/** The labelling with the highest score (Viterbi 1967), with the posterior of each label (forward-backward). Linear. */
export function label(chain: Chain): Labelling {
  if (chain.length === 0) return { labels: [], shares: [] };
  const labels = best(chain);
  const ahead = forward(chain);
  const behind = backward(chain);
  const shares = labels.map((own, position) => {
    const row = eachLabel(
      chain,
      (one) => (ahead[position]?.[one] ?? 0) + (behind[position]?.[one] ?? 0),
    );
    return Math.exp((row[own] ?? 0) - logSum(row));
  });
  return { labels, shares };
}

function best(chain: Chain): number[] {
  const back: number[][] = [];
  let scores = eachLabel(chain, (one) => chain.start(one) + chain.fit(0, one));
  for (let position = 1; position < chain.length; position += 1) {
    const before = scores;
    const from = eachLabel(chain, (to) =>
      argmax(before.map((score, one) => score + chain.step(position, one, to))),
    );
    back.push(from);
    scores = from.map(
      (one, to) => (before[one] ?? 0) + chain.step(position, one, to) + chain.fit(position, to),
    );
  }
  let own = argmax(scores.map((score, one) => score + chain.end(one)));
  const labels = [own];
  for (const from of back.toReversed()) {
    own = from[own] ?? 0;
    labels.push(own);
  }
  return labels.toReversed();
}

/** The summed score of all labellings up to a position, by its label. */
function forward(chain: Chain): number[][] {
  const rows = [eachLabel(chain, (one) => chain.start(one) + chain.fit(0, one))];
  for (let position = 1; position < chain.length; position += 1) {
    const before = rows.at(-1) ?? [];
    rows.push(
      eachLabel(
        chain,
        (to) =>
          logSum(before.map((score, one) => score + chain.step(position, one, to))) +
          chain.fit(position, to),
      ),
    );
  }
  return rows;
}

/** The summed score of all labellings after a position, by its label. */
function backward(chain: Chain): number[][] {
  const rows = [eachLabel(chain, chain.end)];
  for (let position = chain.length - 1; position > 0; position -= 1) {
    const after = rows.at(-1) ?? [];
    rows.push(
      eachLabel(chain, (from) =>
        logSum(
          after.map(
            (score, to) => score + chain.step(position, from, to) + chain.fit(position, to),
          ),
        ),
      ),
    );
  }
  return rows.toReversed();
}

function eachLabel({ labels }: Chain, score: (label: number) => number): number[] {
  return Array.from({ length: labels }, (_, one) => score(one));
}

function argmax(scores: readonly number[]): number {
  return scores.indexOf(Math.max(...scores));
}

function logSum(scores: readonly number[]): number {
  const most = Math.max(...scores);
  if (most === -Infinity) return most;
  return most + Math.log(scores.reduce((sum, score) => sum + Math.exp(score - most), 0));
}
