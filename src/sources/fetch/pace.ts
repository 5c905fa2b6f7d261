import type { Pause } from './outside.ts';

/** What is kept of a host while the fetcher is open. */
export interface Host {
  /** Elapsed milliseconds from which on it may be asked again; whoever asks sets it. */
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

/** A host with how many turns are taken or waited for, and the last of them. */
interface Queue extends Host {
  turns: number;
  last: Promise<unknown>;
}

/** Hosts are forgotten only beyond so many, and when there is nothing to remember of them. */
const enough = 1000;

export function openPace(delayMs: number, pause: Pause, signal: AbortSignal): Pace {
  const hosts = new Map<string, Queue>();
  const queueOf = (name: string): Queue => {
    const known = hosts.get(name);
    if (known) return known;
    if (hosts.size >= enough) forget(hosts, pause.elapsed());
    const queue = { readyAt: 0, busyUntil: 0, delayMs, turns: 0, last: Promise.resolve() };
    hosts.set(name, queue);
    return queue;
  };
  return {
    turn: (name, work) => {
      const host = queueOf(name);
      const begin = async () => {
        try {
          const ms = host.readyAt - pause.elapsed();
          if (ms > 0) await pause.wait(ms, signal);
          return await work(host);
        } finally {
          host.turns--;
        }
      };
      host.turns++;
      const turn = host.last.then(begin);
      host.last = turn.catch(() => {});
      return turn;
    },
  };
}

function forget(hosts: Map<string, Queue>, elapsed: number): void {
  for (const [name, { turns, readyAt, busyUntil }] of hosts)
    if (turns === 0 && readyAt <= elapsed && busyUntil <= elapsed) hosts.delete(name);
}
