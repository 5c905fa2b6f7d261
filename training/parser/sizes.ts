/** How large a network is and how it is trained. */
export interface Plan {
  readonly seed: number;
  readonly sizes: Sizes;
  readonly dropout: number;
  readonly rate: number;
  readonly epochs: number;
  /** Words of one batch, roughly. */
  readonly batch: number;
}

export interface Sizes {
  /** Cells of one direction of a layer. */
  readonly hidden: number;
  readonly layers: number;
  /** What a layer's cells are narrowed to for the layer above, and for the heads. */
  readonly projection: number;
  readonly narrow: number;
  readonly arc: number;
  readonly label: number;
}

/** Of each word type beside its vector. */
export const learnedColumns = 64;
export const shapeColumns = 16;
export const vectorColumns = 100;
export const inputColumns = vectorColumns + learnedColumns + shapeColumns;

/** The network that is shipped, and how it was trained. */
export const shipped: Plan = {
  seed: 3,
  sizes: { hidden: 128, layers: 3, projection: 64, narrow: 96, arc: 64, label: 64 },
  dropout: 0.25,
  rate: 0.003,
  epochs: 26,
  batch: 1500,
};
