/** A sequence to learn from: for each line its features, and the labels it may have. */
export interface Sequence {
  readonly features: readonly (readonly number[])[];
  /** A bit for each label that is right. */
  readonly allowed: readonly number[];
  /** For each line, whether it adjoins the one before in a text with blank lines. */
  readonly adjoins: readonly boolean[];
  /** For each line, whether it goes on from the one before. */
  readonly goesOn: readonly boolean[];
  /** How much it counts. */
  readonly weight: number;
}

/** The numbers of a linear chain over lines (Lafferty, McCallum and Pereira 2001). */
export interface Model {
  readonly labels: number;
  /** A row of labels for each feature. */
  readonly emission: Float64Array;
  readonly step: Float64Array;
  readonly adjoining: Float64Array;
  readonly start: Float64Array;
  readonly end: Float64Array;
  /** Added where a line goes on and keeps the label, taken where it does not. */
  readonly hold: Float64Array;
}

const parts = ['emission', 'step', 'adjoining', 'start', 'end', 'hold'] as const;

const zeros = (length: number) => new Float64Array(length);

export function newModel(features: number, labels: number): Model {
  return {
    labels,
    emission: zeros(features * labels),
    step: zeros(labels * labels),
    adjoining: zeros(labels * labels),
    start: zeros(labels),
    end: zeros(labels),
    hold: zeros(1),
  };
}

export interface Fitting {
  readonly epochs: number;
  readonly rate: number;
  /** How strongly the numbers are held to the prior. */
  readonly decay: number;
  /** What taking a line of a label for one of another costs, as a row of labels for each label. */
  readonly cost: Float64Array;
}

/** Learns by gradients of the likelihood of the allowed labellings (AdaGrad, Duchi 2011), pulled to `prior`. */
export function fitChain(
  sequences: readonly Sequence[],
  prior: Model,
  { epochs, rate, decay, cost }: Fitting,
  say: (text: string) => void,
): Model {
  const model = copyOf(prior);
  const squares = newModel(prior.emission.length / prior.labels, prior.labels);
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    let loss = 0;
    let lines = 0;
    for (const sequence of orderOf(sequences, epoch)) {
      const gradient = new Gradient(model);
      loss += sequence.weight * gradient.add(sequence, model, cost);
      lines += sequence.weight * sequence.features.length;
      update(model, prior, squares, gradient.sums, {
        rate,
        decay: decay * sequence.features.length * sequence.weight,
      });
    }
    say(`epoch ${epoch + 1}: ${(loss / lines).toFixed(5)}`);
  }
  return model;
}

function copyOf(model: Model): Model {
  return { ...model, ...Object.fromEntries(parts.map((part) => [part, model[part].slice()])) };
}

/** Another order in each epoch, the same in every run. */
function orderOf(sequences: readonly Sequence[], epoch: number): Sequence[] {
  const key = (index: number) => Math.imul(index + 1, 2_654_435_761 + epoch * 40_503) >>> 0;
  return [...sequences.keys()]
    .toSorted((a, b) => key(a) - key(b))
    .map((index) => sequences[index]!);
}

function update(
  model: Model,
  prior: Model,
  squares: Model,
  sums: Model,
  { rate, decay }: { rate: number; decay: number },
): void {
  for (const part of parts) {
    const [own, held, square, sum] = [model[part], prior[part], squares[part], sums[part]];
    for (let i = 0; i < own.length; i += 1) {
      const slope = (sum[i] ?? 0) + decay * ((own[i] ?? 0) - (held[i] ?? 0));
      if (slope === 0) continue;
      square[i] = (square[i] ?? 0) + slope * slope;
      own[i] = (own[i] ?? 0) - (rate * slope) / Math.sqrt(square[i]! + 1e-6);
    }
  }
}

class Gradient {
  readonly sums: Model;

  constructor({ emission, labels }: Model) {
    this.sums = newModel(emission.length / labels, labels);
  }

  /** Adds the gradient of the loss of a sequence; returns the loss. */
  add(sequence: Sequence, model: Model, cost: Float64Array): number {
    const fits = fitsOf(sequence, model);
    const free = this.#pass(sequence, model, {
      fits: withCost(fits, sequence, cost),
      sign: 1,
      isHeld: false,
    });
    const held = this.#pass(sequence, model, { fits, sign: -1, isHeld: true });
    return free - held;
  }

  /** Adds the expected counts; returns the logarithm of the summed scores. */
  #pass(
    sequence: Sequence,
    model: Model,
    { fits, sign, isHeld }: { fits: Float64Array; sign: number; isHeld: boolean },
  ): number {
    const { labels } = model;
    const length = sequence.features.length;
    const scale = sign * sequence.weight;
    const own = fits.slice();
    if (isHeld) mask(own, sequence, labels);
    const steps = stepsOf(sequence, model);
    // Scaled forward and backward sums, in the linear domain.
    const ahead = new Float64Array(length * labels);
    const behind = new Float64Array(length * labels);
    const emitted = new Float64Array(length * labels);
    let total = 0;
    for (let t = 0; t < length; t += 1) {
      let most = -Infinity;
      for (let l = 0; l < labels; l += 1) most = Math.max(most, own[t * labels + l]!);
      total += most;
      for (let l = 0; l < labels; l += 1) {
        const value = own[t * labels + l]!;
        // No label that may be is so unlikely that the sums vanish.
        emitted[t * labels + l] = value === -Infinity ? 0 : Math.exp(Math.max(-100, value - most));
      }
    }
    for (let t = 0; t < length; t += 1) {
      let sum = 0;
      const step = steps[kindOf(sequence, t)]!;
      for (let l = 0; l < labels; l += 1) {
        let value = 0;
        if (t === 0) value = Math.exp(model.start[l]!);
        else
          for (let k = 0; k < labels; k += 1)
            value += ahead[(t - 1) * labels + k]! * step[k * labels + l]!;
        value *= emitted[t * labels + l]!;
        ahead[t * labels + l] = value;
        sum += value;
      }
      for (let l = 0; l < labels; l += 1) ahead[t * labels + l] = ahead[t * labels + l]! / sum;
      total += Math.log(sum);
    }
    let last = 0;
    for (let l = 0; l < labels; l += 1) {
      behind[(length - 1) * labels + l] = Math.exp(model.end[l]!);
      last += ahead[(length - 1) * labels + l]! * Math.exp(model.end[l]!);
    }
    total += Math.log(last);
    for (let t = length - 2; t >= 0; t -= 1) {
      const step = steps[kindOf(sequence, t + 1)]!;
      let sum = 0;
      for (let k = 0; k < labels; k += 1) {
        let value = 0;
        for (let l = 0; l < labels; l += 1)
          value +=
            step[k * labels + l]! * emitted[(t + 1) * labels + l]! * behind[(t + 1) * labels + l]!;
        behind[t * labels + k] = value;
        sum += value;
      }
      for (let k = 0; k < labels; k += 1) behind[t * labels + k] = behind[t * labels + k]! / sum;
    }
    const { emission, step: stepSums, adjoining, start, end, hold } = this.sums;
    const share = new Float64Array(labels);
    for (let t = 0; t < length; t += 1) {
      let sum = 0;
      for (let l = 0; l < labels; l += 1)
        sum += share[l] = ahead[t * labels + l]! * behind[t * labels + l]!;
      for (let l = 0; l < labels; l += 1) {
        const value = (scale * share[l]!) / sum;
        if (value === 0) continue;
        for (const feature of sequence.features[t]!)
          emission[feature * labels + l] = emission[feature * labels + l]! + value;
        if (t === 0) start[l] = start[l]! + value;
        if (t === length - 1) end[l] = end[l]! + value;
      }
      if (t === 0) continue;
      const step = steps[kindOf(sequence, t)]!;
      let pairs = 0;
      for (let k = 0; k < labels; k += 1)
        for (let l = 0; l < labels; l += 1)
          pairs +=
            ahead[(t - 1) * labels + k]! *
            step[k * labels + l]! *
            emitted[t * labels + l]! *
            behind[t * labels + l]!;
      for (let k = 0; k < labels; k += 1)
        for (let l = 0; l < labels; l += 1) {
          const value =
            (scale *
              ahead[(t - 1) * labels + k]! *
              step[k * labels + l]! *
              emitted[t * labels + l]! *
              behind[t * labels + l]!) /
            pairs;
          stepSums[k * labels + l] = stepSums[k * labels + l]! + value;
          if (sequence.adjoins[t]) adjoining[k * labels + l] = adjoining[k * labels + l]! + value;
          if (sequence.goesOn[t]) hold[0] = hold[0]! + (k === l ? value : -value);
        }
    }
    return total;
  }
}

function fitsOf({ features }: Sequence, { emission, labels }: Model): Float64Array {
  const fits = new Float64Array(features.length * labels);
  features.forEach((own, t) => {
    for (const feature of own)
      for (let l = 0; l < labels; l += 1)
        fits[t * labels + l] = fits[t * labels + l]! + emission[feature * labels + l]!;
  });
  return fits;
}

/** Wrong labels are given the cost beforehand, so that the right ones must win by it. */
function withCost(fits: Float64Array, { allowed }: Sequence, cost: Float64Array): Float64Array {
  const labels = Math.sqrt(cost.length);
  const costly = fits.slice();
  allowed.forEach((bits, t) => {
    for (let l = 0; l < labels; l += 1) {
      if ((bits >> l) & 1) continue;
      let least = Infinity;
      for (let k = 0; k < labels; k += 1)
        if ((bits >> k) & 1) least = Math.min(least, cost[k * labels + l]!);
      costly[t * labels + l] = costly[t * labels + l]! + least;
    }
  });
  return costly;
}

function mask(fits: Float64Array, { allowed }: Sequence, labels: number): void {
  allowed.forEach((bits, t) => {
    for (let l = 0; l < labels; l += 1) if (!((bits >> l) & 1)) fits[t * labels + l] = -Infinity;
  });
}

/** The exponentials of the steps, for lines that adjoin (1) and that go on (2), or both (3). */
function stepsOf(_: Sequence, { step, adjoining, hold, labels }: Model): Float64Array[] {
  return [0, 1, 2, 3].map((kind) =>
    step.map((value, i) => {
      const held = Math.floor(i / labels) === i % labels ? hold[0]! : -hold[0]!;
      return Math.exp(value + (kind & 1 ? adjoining[i]! : 0) + (kind & 2 ? held : 0));
    }),
  );
}

function kindOf({ adjoins, goesOn }: Sequence, t: number): number {
  return (adjoins[t] ? 1 : 0) + (goesOn[t] ? 2 : 0);
}
