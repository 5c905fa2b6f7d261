import { Fault } from '../../core/fault.ts';
import type { Run } from '../../core/run.ts';
import type { Failure, Settled, Waiting, WatchedSource } from '../../model/watching.ts';
import type { Read, Source } from '../../sources/source.ts';
import { type Carried, readCarried } from './carried.ts';
import { mostTries, nextTry } from './due.ts';
import { failureOf, faultOfItem, isLasting } from './failure.ts';
import { type Page, readPages } from './pages.ts';
import type { World } from './world.ts';

/** What is to be done about an entry. */
export type Worked =
  | { readonly settled: Settled; readonly reads: readonly Read[] }
  /** Its page is to be asked for again. */
  | { readonly putOff: Waiting };

/** Reads the page of an entry that waits, or its own text; never throws for what goes wrong with it. */
export async function workOff(
  waiting: Waiting,
  source: WatchedSource,
  world: World,
  run: Run,
): Promise<Worked> {
  const task = { waiting, source, world, run };
  let carried: Carried;
  try {
    carried = readCarried(waiting.carried);
  } catch (error) {
    return lost(task, failureOf(faultOfItem(waiting.entry, error)));
  }
  const { link } = waiting;
  if (link === null || !wantsPage(source, carried)) return ownText(task, carried.own, 'entry');
  const known = await world.desk.use((store) => store.pageOf(link));
  if (known !== undefined)
    return { settled: { ...settledOf(task, 'known'), document: known }, reads: [] };
  try {
    const pages = await fetchPages(task, link, carried);
    return stored(task, pages, 'page');
  } catch (error) {
    return withoutPage(task, carried, faultOfItem(link, error));
  }
}

interface Task {
  readonly waiting: Waiting;
  readonly source: WatchedSource;
  readonly world: World;
  readonly run: Run;
}

function wantsPage({ fullText }: WatchedSource, { isStub, own }: Carried): boolean {
  if (fullText === 'auto') return isStub || own === null;
  return fullText === 'always';
}

async function fetchPages({ source, world, run }: Task, link: string, { own }: Carried) {
  const answer = await world.asker.get(link);
  if (answer.kind === 'unchanged') throw nothingSent(link);
  const { flow } = answer;
  const page = own?.stated === undefined ? flow : { ...flow, stated: own.stated };
  return readPages(page, source, world, run);
}

/** Nothing was remembered of it that it could be unchanged against. */
function nothingSent(link: string): Fault {
  return new Fault('source.empty', `The server sent nothing of “${link}”.`, {
    why: 'It says that nothing has changed, though it was not asked whether it had.',
    mend: 'Look at the page in a browser.',
  });
}

async function withoutPage(task: Task, { own }: Carried, fault: Fault): Promise<Worked> {
  const { waiting, run } = task;
  const tries = waiting.tries + 1;
  const failure = failureOf(fault);
  if (isLasting(fault) || tries >= mostTries) return ownText(task, own, 'excerpt', failure);
  const due = nextTry({ now: run.now(), errors: tries, retryAt: fault.retryAt });
  return { putOff: { ...waiting, tries, due, failure } };
}

async function ownText(
  task: Task,
  own: Source | null,
  outcome: 'entry' | 'excerpt',
  failure: Failure | null = null,
): Promise<Worked> {
  if (own === null) return lost(task, failure);
  try {
    const pages = await readPages(own, task.source, task.world, task.run);
    return stored(task, pages, outcome, failure);
  } catch (error) {
    const fault = faultOfItem(own.name, error);
    return lost(task, failure ?? failureOf(fault));
  }
}

function stored(
  task: Task,
  pages: readonly Page[],
  outcome: Settled['outcome'],
  failure: Failure | null = null,
): Worked {
  const reads = pages.map(({ read }) => read);
  const document = reads[0]?.document.id ?? null;
  return { settled: { ...settledOf(task, outcome, failure), document }, reads };
}

function lost(task: Task, failure: Failure | null): Worked {
  return { settled: settledOf(task, 'lost', failure), reads: [] };
}

function settledOf(
  { waiting, run }: Task,
  outcome: Settled['outcome'],
  failure: Failure | null = null,
): Settled {
  const { address, entry, link, tries } = waiting;
  const asked = outcome === 'page' || failure !== null ? 1 : 0;
  return {
    address,
    entry,
    link,
    outcome,
    document: null,
    tries: tries + asked,
    failure,
    at: run.now(),
  };
}
