import type { DayHealth } from '../../workbench/watch/day-health.ts';
import type { SourceHealth } from '../../workbench/watch/health.ts';
import { printable } from '../printable.ts';

/** How each source fares, for a person. */
export function healthText(healths: readonly SourceHealth[], now: string): string {
  if (healths.length === 0)
    return 'Nothing is watched yet: start `tiltmeter watch sources.yaml`.\n';
  return healths.map((health) => blockOf(health, now)).join('\n');
}

function blockOf(health: SourceHealth, now: string): string {
  const { name, state, address, tags, language, reliability } = health;
  const lines = [
    [address, tags.join(', '), language].filter(Boolean).join(' · '),
    reliability,
    asked(health, now),
    state === 'failing' && trouble(health, now),
    ...silence(health, now),
    health.waiting > 0 && `${health.waiting} waiting to be stored`,
    ...health.days.toReversed().map(dayLine),
  ];
  const shown = lines.filter((line) => typeof line === 'string' && line !== '');
  return `${state.padEnd(8)} ${printable(name)}\n${shown.map((line) => `         ${printable(String(line))}\n`).join('')}`;
}

function asked({ lastTry, lastGood, due, everySeconds }: SourceHealth, now: string): string {
  const every = `every ${duration(everySeconds)}`;
  if (lastTry === null) return `Never asked yet; ${every}`;
  const good = lastGood === null ? 'never answered' : `last good ${ago(lastGood, now)}`;
  const next = due === null || due <= now ? 'due now' : `next in ${until(due, now)}`;
  return `Asked ${ago(lastTry, now)}, ${good}; ${every}, ${next}`;
}

function trouble({ errors, failure }: SourceHealth, _now: string): string {
  const times = errors === 1 ? 'Failed once' : `Failed ${errors} times in a row`;
  return `${times}. ${failure?.text ?? ''}`;
}

function silence({ lastNew, usualGapSeconds, state }: SourceHealth, now: string): string[] {
  if (lastNew === null) return [];
  const usual =
    usualGapSeconds === null
      ? ''
      : `; usually within ${duration(usualGapSeconds)} of the one before`;
  return [`${state === 'stale' ? 'Silent: last' : 'Last'} new entry ${ago(lastNew, now)}${usual}`];
}

const words = {
  'not-asked': (day: DayHealth) => `no good answer for ${duration(day.longestGapSeconds)}`,
  'turned-over': () => 'the feed was turned over between two polls',
  lost: (day: DayHealth) => `${day.lost} without a text`,
} as const;

function dayLine(day: DayHealth): string {
  const counts = [
    count(day.polls, 'poll'),
    day.failed > 0 && `${day.failed} failed`,
    `${day.fresh} new`,
    `${day.stored} stored`,
    day.excerpts > 0 && `${day.excerpts} as excerpts`,
  ].filter(Boolean);
  const partial = day.partial.map((why) => words[why](day)).join(', ');
  return `${day.day} ${counts.join(', ')}${partial === '' ? '' : `; partial: ${partial}`}`;
}

/** What is wrong with a source, in a sentence; undefined for nothing. */
export function troubleOf(health: SourceHealth, now: string): string | undefined {
  if (health.state === 'failing') return trouble(health, now);
  if (health.state === 'stale') return `${silence(health, now).join('')}.`;
  const today = health.days.at(-1);
  if (today === undefined || today.partial.length === 0) return undefined;
  return `Today is partial: ${today.partial.map((why) => words[why](today)).join(', ')}.`;
}

function ago(instant: string, now: string): string {
  const seconds = Math.round((Date.parse(now) - Date.parse(instant)) / 1000);
  return seconds < 60 ? 'just now' : `${duration(seconds)} ago`;
}

function until(instant: string, now: string): string {
  return duration((Date.parse(instant) - Date.parse(now)) / 1000);
}

/** Minutes a unit. */
const units = [
  ['day', 1440],
  ['hour', 60],
] as const;

/** In the largest unit of which there are two, or one whole: `36 hours`, `1 day`, `90 minutes`. */
function duration(seconds: number): string {
  const minutes = Math.max(1, Math.round(seconds / 60));
  for (const [unit, length] of units)
    if (minutes >= 2 * length || minutes === length)
      return count(Math.round(minutes / length), unit);
  return count(minutes, 'minute');
}

function count(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? '' : 's'}`;
}
