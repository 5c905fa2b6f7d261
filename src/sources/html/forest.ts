/** Boosted trees, one after another: a node asks whether a feature is above a threshold. */
export interface Forest {
  /** The first node of each tree. */
  readonly roots: Int32Array;
  readonly features: Int32Array;
  readonly thresholds: Float32Array;
  /** The next node when it is not above and when it is; below 0 a leaf, -1 being the first. */
  readonly low: Int32Array;
  readonly high: Int32Array;
  readonly leaves: Float32Array;
}

/** The chance that the trees give a row of features. */
export function chanceOf(forest: Forest, row: Float32Array): number {
  const { roots, features, thresholds, low, high, leaves } = forest;
  let sum = 0;
  for (const root of roots) {
    let node = root;
    while (node >= 0) {
      const isAbove = (row[features[node] ?? 0] ?? 0) > (thresholds[node] ?? 0);
      node = (isAbove ? high[node] : low[node]) ?? -1;
    }
    sum += leaves[-node - 1] ?? 0;
  }
  return 1 / (1 + Math.exp(-sum));
}
