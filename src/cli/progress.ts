import type { Report, Run } from '../core/run.ts';

interface Terminal {
  write(text: string): void;
  /** Whether a line may be drawn over. */
  readonly isTerminal: boolean;
}

export interface Sink {
  readonly report: Run['report'];
  /** Writes a line that reports no loss. */
  readonly tell: (text: string) => void;
  /** Reports of losses so far: skipped items and notes. */
  readonly setAside: () => number;
  /** Takes the progress line away. */
  readonly clear: () => void;
}

/** Faults and notes are written as they come; progress is one line on a terminal, once a second has gone by. */
export function createSink(
  terminal: Terminal,
  { quiet, clock }: { readonly quiet: boolean; readonly clock: () => number },
): Sink {
  const started = clock();
  let drawn = false;
  let losses = 0;
  const clear = () => {
    if (drawn) terminal.write('\r\u001b[K');
    drawn = false;
  };
  const tell = (text: string) => {
    clear();
    terminal.write(`${text}\n`);
  };
  const say = (text: string) => {
    losses += 1;
    tell(text);
  };
  return {
    clear,
    tell,
    setAside: () => losses,
    report(report: Report) {
      if (report.kind === 'skipped') return say(report.fault.describe());
      if (report.kind === 'note') return say(`${report.item}: ${report.text}`);
      if (report.kind === 'tally')
        return quiet ? undefined : tell(`${report.item}: ${report.text}`);
      if (quiet || !terminal.isTerminal || clock() - started < 1000) return undefined;
      drawn = true;
      return terminal.write(`\r\u001b[K${progressLine(report)}`);
    },
  };
}

function progressLine({ stage, done, total, item }: Report & { kind: 'progress' }): string {
  return [stage, total === undefined ? `${done}` : `${done} of ${total}`, item ?? '']
    .join(' ')
    .slice(0, 78);
}
