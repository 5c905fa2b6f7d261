import { bench } from 'vitest';

/** Something to measure: `pass` does it once and says how many it did. */
export interface Contender {
  readonly name: string;
  readonly pass: () => number;
}

/** How many a second by the clock, and by the processor's time, which other programs do not lengthen. */
interface Rate {
  readonly clock: number;
  readonly processor: number;
}

/** Long enough that the machine's other work evens out. */
const times = { time: 4000, warmupTime: 2000 };

/** Measures contenders one after another, warm, and then prints how many `things` a second each did. */
export function benchRates(things: string, contenders: readonly Contender[]): void {
  const rates = new Map<string, Rate>();
  for (const { name, pass } of contenders) {
    let watch = startWatch();
    let count = 0;
    const setup = () => {
      watch = startWatch();
      count = 0;
    };
    const teardown = (_: unknown, mode: 'warmup' | 'run') => {
      if (mode === 'warmup') return;
      rates.set(name, watch(count));
      if (rates.size === contenders.length) process.stdout.write(tableOf(things, rates));
    };
    bench(name, () => void (count += pass()), { ...times, setup, teardown });
  }
}

function startWatch(): (count: number) => Rate {
  const start = performance.now();
  const used = process.cpuUsage();
  return (count) => ({
    clock: (1e3 * count) / (performance.now() - start),
    processor: (1e6 * count) / process.cpuUsage(used).user,
  });
}

const row = (cells: readonly string[]) =>
  cells.map((cell, i) => (i === 0 ? cell.padEnd(12) : cell.padStart(18))).join('');

/** A line a contender; the last column says how many the first does while it does one. */
function tableOf(things: string, rates: ReadonlyMap<string, Rate>): string {
  const [first] = rates.values();
  const rows = [...rates].map(([name, { clock, processor }]) =>
    row([
      name,
      clock.toFixed(0),
      processor.toFixed(0),
      ((first?.processor ?? 0) / processor).toFixed(2),
    ]),
  );
  return `\n${[row(['', `${things}/s`, `${things}/CPU s`, 'first : it']), ...rows].join('\n')}\n\n`;
}
