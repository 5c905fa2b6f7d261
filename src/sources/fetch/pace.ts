import type { Pause } from './outside.ts';

/** What is kept of a host while the fetcher is open. */
export interface Host {
  /** Elapsed milliseconds from which on it may be asked again. */
  readyAt: number;
  /** Elapsed milliseconds before which it wants to be left alone. */
  busyUntil: number;
  /** The least milliseconds between two requests. */
  delayMs: number;
}

export interface Pace {
  /** Does the work when the host is free and its delay is over: one at a time for a host, in the order of asking. */
  turn<Value>(name: string, work: (host: Host) => Promise<Value>): Promise<Value>;
}

export function openPace(delayMs: number, pause: Pause, signal: AbortSignal): Pace {
  const hosts = new Map<string, Host & { last: Promise<unknown> }>();
  return {
    turn: (name, work) => {
      const host = hosts.get(name) ?? {
        readyAt: 0,
        busyUntil: 0,
        delayMs,
        last: Promise.resolve(),
      };
      hosts.set(name, host);
      const begin = async () => {
        try {
          await waitUntil(host.readyAt, pause, signal);
          return await work(host);
        } finally {
          host.readyAt = pause.elapsed() + host.delayMs;
        }
      };
      const turn = host.last.then(begin);
      host.last = turn.catch(() => {});
      return turn;
    },
  };
}

async function waitUntil(at: number, pause: Pause, signal: AbortSignal): Promise<void> {
  const ms = at - pause.elapsed();
  if (ms > 0) await pause.wait(ms, signal);
}
