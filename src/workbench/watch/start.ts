import type { Fault } from '../../core/fault.ts';
import type { Run } from '../../core/run.ts';
import type { WatchedSource } from '../../model/watching.ts';
import { type FetchSettings, openFetcher } from '../../sources/fetch/fetcher.ts';
import { openStore } from '../store.ts';
import { openDesk } from './desk.ts';
import { type HealthOptions, type SourceHealth, sourceHealth } from './health.ts';
import { look } from './look.ts';
import { realTimer, withGrace } from './stopping.ts';
import { nothingDone, type Tally, tallied } from './tally.ts';
import { watch } from './watch.ts';
import type { Happening } from './world.ts';

interface WatchSettings extends FetchSettings {
  /** The file of the store; made where there is none. */
  readonly db: string;
  /** How many sources are asked at once. */
  readonly watchParallel: number;
}

export interface WatchCall {
  readonly settings: WatchSettings;
  /** Asks every source once and ends, rather than watching until the run is stopped. */
  readonly once: boolean;
  readonly tell: (happening: Happening) => void;
  /** Called when another process has the store, once each time. */
  readonly onLocked: (fault: Fault) => void;
}

/** How long the health waits for a watch to leave the store. */
const glancePatienceMs = 30_000;

/** How long a cron job waits for the store while another process has it. */
const oncePatienceMs = 5 * 60_000;

/**
 * Watches sources, and stores what is new, until the run is stopped: what is in hand is then finished. The store is open
 * only while there is something to do. A process that is killed loses nothing and stores nothing twice.
 */
export async function watchSources(
  sources: readonly WatchedSource[],
  { settings, once, tell, onLocked }: WatchCall,
  run: Run,
): Promise<Tally> {
  const stoppable = withGrace(run);
  const fetcher = openFetcher(settings, stoppable);
  const open = () => openStore(settings.db, { create: true });
  const patience = once ? oncePatienceMs : Number.POSITIVE_INFINITY;
  const desk = openDesk({ open, wait: realTimer, onLocked, patience }, stoppable);
  let tally = nothingDone;
  const world = {
    asker: fetcher,
    look,
    desk,
    wait: realTimer,
    maxBytes: settings.maxBytes,
    tell: (happening: Happening) => {
      tally = tallied(tally, happening);
      tell(happening);
    },
  };
  try {
    await watch({ sources, parallel: settings.watchParallel, once }, world, stoppable);
    return tally;
  } finally {
    desk.leave();
    await fetcher.close();
  }
}

/** How every source of a store fares; waits for a while where a watch is writing to it. */
export async function readHealth(
  db: string,
  options: HealthOptions,
  run: Run,
): Promise<SourceHealth[]> {
  const open = () => openStore(db, { create: false, readOnly: true });
  const desk = openDesk({ open, wait: realTimer, patience: glancePatienceMs }, run);
  try {
    return await desk.use((store) => sourceHealth(store, options, run));
  } finally {
    desk.leave();
  }
}
