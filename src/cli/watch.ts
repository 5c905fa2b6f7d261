import { Fault } from '../core/fault.ts';
import type { Report, Run } from '../core/run.ts';
import { checkStopped } from '../workbench/stopping.ts';
import { defaultList, exportOpml, importOpml, readSources } from '../workbench/watch/sources.ts';
import { readHealth, watchSources } from '../workbench/watch/start.ts';
import type { Tally } from '../workbench/watch/tally.ts';
import { type Call, type Command, jsonLine } from './command.ts';
import { healthText, troubleOf } from './watching/health.ts';
import { happeningLine } from './watching/lines.ts';

export const watchCommand: Command = {
  name: 'watch',
  summary: 'Ask feeds and pages politely, again and again, and store what is new.',
  operands: '[sources.yaml]',
  options: {
    db: { type: 'string', value: 'PATH', help: 'The file of the store.' },
    once: { type: 'boolean', help: 'Ask each source once, and end.' },
    health: { type: 'boolean', help: 'Show how each source fares, and ask none.' },
    days: { type: 'string', value: 'N', help: 'Days that the health tells of (default 3).' },
    json: { type: 'boolean', help: 'With --health or --once: as one JSON object.' },
    import: { type: 'string', value: 'FILE', help: 'Put the feeds of an OPML file on the list.' },
    'export-opml': { type: 'boolean', help: 'Write the list as OPML.' },
  },
  examples: [
    'tiltmeter watch sources.yaml --db desk.duckdb',
    'tiltmeter watch --once -q   # in a crontab',
    'tiltmeter watch --health',
    'tiltmeter watch --import subscriptions.opml',
  ],
  needsFile: false,
  run: async (call) => {
    const { files, flags } = call;
    const [list = defaultList, more] = files;
    if (more !== undefined) throw tooMany(files);
    if (flags['import'] !== undefined) return bringIn(call, String(flags['import']), list);
    if (flags['export-opml']) return call.write(await exportOpml(list));
    if (flags['health']) return showHealth(call);
    const sources = await readSources(list);
    return flags['once'] ? watchOnce(call, sources) : watchOn(call, sources);
  },
};

function tooMany(files: readonly string[]): Fault {
  return new Fault('usage.invalid', 'Only one list of sources can be watched.', {
    why: `Named are ${files.join(', ')}.`,
    mend: 'Put the sources on one list; a list can name OPML files.',
  });
}

async function bringIn({ write }: Call, opml: string, list: string): Promise<void> {
  const { added, present } = await importOpml(opml, list);
  const there = present === 0 ? '' : `; ${present} ${present === 1 ? 'was' : 'were'} there already`;
  await write(`Put ${counted(added, 'feed')} on ${list}${there}.\n`);
}

type Sources = Awaited<ReturnType<typeof readSources>>;

async function watchOnce(call: Call, sources: Sources): Promise<void> {
  const { resolved, run, flags, tell, write } = call;
  let done = 0;
  const tally = await watchSources(
    sources,
    {
      settings: resolved.settings,
      once: true,
      onLocked: ({ why = '' }) => tell(`Waiting for the store. ${why}`),
      tell: (happening) => {
        const { text, isLoss } = happeningLine(happening);
        const item = happening.source.name;
        done += 1;
        run.report({ kind: 'progress', stage: 'watch', done, item });
        if (isLoss) run.report({ kind: 'note', item, text });
      },
    },
    run,
  );
  checkStopped(run);
  await write(flags['json'] ? jsonLine(tally) : summary(tally));
}

function summary(tally: Tally): string {
  const { polls, failed, fresh, stored, known, excerpts, lost, putOff } = tally;
  const parts = [
    `${stored} stored`,
    known > 0 && `${known} known from another source`,
    excerpts > 0 && `${excerpts} as an excerpt`,
    lost > 0 && `${lost} without a text`,
    putOff > 0 && `${putOff} to be tried again`,
  ].filter(Boolean);
  const failing = failed > 0 ? ` (${failed} failed)` : '';
  return `Asked ${counted(polls, 'source')}${failing}: ${fresh} new; ${parts.join(', ')}.\n`;
}

function counted(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}

/** Until it is stopped, which is how it is meant to end: what fails on the way is told, and no failure of the command. */
async function watchOn(call: Call, sources: Sources): Promise<void> {
  const { resolved, run, flags } = call;
  const tell = flags['quiet'] ? () => {} : call.tell;
  tell(`Watching ${counted(sources.length, 'source')}; Ctrl-C ends it.`);
  await watchSources(
    sources,
    {
      settings: resolved.settings,
      once: false,
      onLocked: ({ why = '' }) => call.tell(`Waiting for the store. ${why}`),
      tell: (happening) => {
        const { at, text, isLoss, isNews } = happeningLine(happening);
        const line = `${at === '' ? '' : `${at} `}${happening.source.name}: ${text}`;
        if (isLoss) call.tell(line);
        else if (isNews) tell(line);
      },
    },
    telling(run, call.tell),
  );
  tell('Stopped; what was in hand is stored.');
}

function telling(run: Run, tell: Call['tell']): Run {
  return {
    ...run,
    report: (report: Report) => {
      if (report.kind === 'skipped') tell(report.fault.describe());
      else if (report.kind === 'note') tell(`${report.item}: ${report.text}`);
    },
  };
}

async function showHealth(call: Call): Promise<void> {
  const { flags, resolved, run, write } = call;
  const days = daysOf(flags['days']);
  const now = run.now();
  const sources = await readHealth(resolved.settings.db, { days }, run);
  await write(flags['json'] ? jsonLine({ asOf: now, sources }) : healthText(sources, now));
  for (const health of sources) {
    const text = troubleOf(health, now);
    if (text !== undefined) run.report({ kind: 'note', item: health.name, text });
  }
}

function daysOf(given: string | boolean | undefined): number {
  const days = given === undefined ? 3 : Number(given);
  if (Number.isInteger(days) && days >= 1 && days <= 366) return days;
  throw new Fault('usage.invalid', `The health cannot tell of “${given}” days.`, {
    mend: 'Give --days as a number from 1 to 366.',
  });
}
