import type { Graph } from './graph.ts';

/** How far the gradients of all parameters may reach together before they are scaled down (Pascanu et al. 2013). */
const longest = 5;

/** Adam over all parameters, with a running average of them (Polyak and Juditsky 1992). */
export interface Optimiser {
  step(rate: number): void;
  /** Puts the averages in place of the parameters, or back. */
  swapAverages(): void;
}

const beta1 = 0.9;
const beta2 = 0.95;
const averaging = { keep: 0.992, every: 4 };

export function openOptimiser({ kernels, numbers, parameters }: Graph): Optimiser {
  let steps = 0;
  return {
    step(rate) {
      steps += 1;
      const scale = scaleOf();
      const corrected = (rate * Math.sqrt(1 - beta2 ** steps)) / (1 - beta1 ** steps);
      for (const { at, slope, first, second, rows, columns, touched } of parameters) {
        const move = (from: number, count: number) =>
          kernels.adam(
            at + from,
            slope + from,
            first + from,
            second + from,
            count,
            scale,
            beta1,
            beta2,
            corrected,
          );
        if (touched === undefined) move(0, rows * columns);
        else for (const row of touched) move(row * columns * 4, columns);
        touched?.clear();
      }
      if (steps % averaging.every === 0) average();
    },
    swapAverages() {
      for (const { at, average: other, rows, columns } of parameters) {
        const own = numbers.subarray(at / 4, at / 4 + rows * columns);
        const kept = own.slice();
        own.set(numbers.subarray(other / 4, other / 4 + rows * columns));
        numbers.set(kept, other / 4);
      }
    },
  };

  function scaleOf(): number {
    let sum = 0;
    for (const { slope, rows, columns, touched } of parameters) {
      if (touched === undefined) sum += kernels.squares(slope, rows * columns);
      else for (const row of touched) sum += kernels.squares(slope + row * columns * 4, columns);
    }
    const length = Math.sqrt(sum);
    return length > longest ? longest / length : 1;
  }

  /** Early averages forget quickly: the first numbers are chance. */
  function average(): void {
    const n = steps / averaging.every;
    const keep = Math.min(averaging.keep, n / (n + 10));
    for (const parameter of parameters)
      kernels.average(parameter.at, parameter.average, parameter.rows * parameter.columns, keep);
  }
}
