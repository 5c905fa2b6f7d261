import { bench } from 'vitest';

/** Something to measure: `pass` does it once and says how many it did. */
export interface Contender {
  readonly name: string;
  /** Threads that it works in; one unless it says so. */
  readonly threads?: number;
  readonly pass: () => number | Promise<number>;
  /** Called when it has been measured. */
  readonly end?: () => unknown;
}

interface Times {
  readonly time: number;
  readonly iterations?: number;
  readonly warmupTime: number;
  readonly warmupIterations?: number;
}

/**
 * How many a second by the clock, and by the processor's time, which other programs do not lengthen: so many if each
 * thread had a processor to itself.
 */
interface Rate {
  readonly clock: number;
  readonly processor: number;
}

/** Long enough that the machine's other work evens out. */
const usual: Times = { time: 4000, warmupTime: 2000 };

/** Measures contenders one after another, warm, and then prints how many `things` a second each did. */
export function benchRates(
  things: string,
  contenders: readonly Contender[],
  times: Times = usual,
): void {
  const rates = new Map<string, Rate>();
  for (const { name, threads = 1, pass, end } of contenders) {
    let watch = startWatch(threads);
    let count = 0;
    const setup = () => {
      watch = startWatch(threads);
      count = 0;
    };
    const teardown = async (_: unknown, mode: 'warmup' | 'run') => {
      if (mode === 'warmup') return;
      rates.set(name, watch(count));
      await end?.();
      if (rates.size === contenders.length) process.stdout.write(tableOf(things, rates));
    };
    const work = async () => {
      count += await pass();
    };
    bench(name, work, { ...times, setup, teardown });
  }
}

function startWatch(threads: number): (count: number) => Rate {
  const start = performance.now();
  const used = process.cpuUsage();
  return (count) => ({
    clock: (1e3 * count) / (performance.now() - start),
    processor: (1e6 * count * threads) / process.cpuUsage(used).user,
  });
}

const row = (cells: readonly string[]) =>
  cells.map((cell, i) => (i === 0 ? cell.padEnd(12) : cell.padStart(18))).join('');

/** A line a contender; the last columns compare it with the first: by the clock, and by the processor's time. */
function tableOf(things: string, rates: ReadonlyMap<string, Rate>): string {
  const [first] = rates.values();
  const rows = [...rates].map(([name, { clock, processor }]) =>
    row([
      name,
      clock.toFixed(0),
      processor.toFixed(0),
      (clock / (first?.clock ?? 0)).toFixed(2),
      ((first?.processor ?? 0) / processor).toFixed(2),
    ]),
  );
  return `\n${[row(['', `${things}/s`, `${things}/CPU s`, 'it : first', 'first : it']), ...rows].join('\n')}\n\n`;
}
