import type { Fault } from '../../core/fault.ts';
import { tooSlow } from './failures.ts';
import type { Limits } from './limits.ts';

/** Ends one exchange with a server when it takes too long, at whatever point that is. */
export interface Guard {
  /** Aborted with the Fault when a time is up, or as the run is stopped. */
  readonly signal: AbortSignal;
  connected(): void;
  /** The head of the answer is there. */
  answered(): void;
  arrived(bytes: number): void;
  /** The exchange is over. */
  stop(): void;
}

/** `msLeft`: what the whole exchange may take. */
export function standGuard(url: URL, limits: Limits, msLeft: number, outer: AbortSignal): Guard {
  const { connectMs, headMs, stretchMs, stretchBytes } = limits;
  const controller = new AbortController();
  const end = (fault: Fault) => controller.abort(fault);
  const endToo = () => controller.abort(outer.reason);
  outer.addEventListener('abort', endToo);
  if (outer.aborted) endToo();
  const connect = after(connectMs, () =>
    end(tooSlow(url, `There was no connection within ${inSeconds(connectMs)}.`)),
  );
  const head = after(headMs, () =>
    end(tooSlow(url, `The head of its answer was not there within ${inSeconds(headMs)}.`)),
  );
  const total = after(msLeft, () =>
    end(tooSlow(url, 'It took longer than one address may take (fetchTimeout).')),
  );
  let arrived = 0;
  let seen = 0;
  let stretches: NodeJS.Timeout | undefined;
  const judge = () => {
    if (arrived - seen < stretchBytes)
      end(tooSlow(url, `Less than ${stretchBytes} bytes came in ${inSeconds(stretchMs)}.`));
    seen = arrived;
  };
  return {
    signal: controller.signal,
    connected: connect,
    answered: () => {
      head();
      stretches = setInterval(() => setImmediate(judge), stretchMs);
    },
    arrived: (bytes) => {
      arrived += bytes;
    },
    stop: () => {
      for (const cancel of [connect, head, total]) cancel();
      clearInterval(stretches);
      outer.removeEventListener('abort', endToo);
    },
  };
}

/** Calls unless cancelled; bytes that came while this thread was busy with other things are let in before. */
function after(ms: number, call: () => void): () => void {
  let immediate: NodeJS.Immediate | undefined;
  const timer = setTimeout(() => {
    immediate = setImmediate(call);
  }, ms);
  return () => {
    clearTimeout(timer);
    clearImmediate(immediate);
  };
}

function inSeconds(ms: number): string {
  return `${ms / 1000} s`;
}
