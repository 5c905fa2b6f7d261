import { isDay } from '../../core/day.ts';
import { Fault } from '../../core/fault.ts';
import { nearest } from '../../core/nearest.ts';
import { readWho } from '../../ontology/who.ts';
import { Sought } from '../../workbench/listing/sought.ts';
import type { Call } from '../command.ts';

type Flags = Call['flags'];

/** The value of a flag that takes one. */
function given(flags: Flags, name: string): string | undefined {
  const value = flags[name];
  return value === undefined ? undefined : String(value);
}

/** The values of `--name A,B`, each one that is allowed, whatever its case. */
export function valuesIn<Value extends string>(
  flags: Flags,
  name: string,
  allowed: readonly Value[],
): readonly Value[] | undefined {
  return parts(flags, name)?.map((part) => {
    const known = allowed.find((value) => value.toLowerCase() === part.toLowerCase());
    if (known !== undefined) return known;
    throw new Fault('usage.invalid', `There is no ${name} “${part}”.`, {
      why: `It is one of ${allowed.join(', ')}.`,
      mend: `Did you mean “${nearest(part, allowed)}”? Several are joined by commas: --${name} ${allowed.slice(0, 2).join(',')}.`,
    });
  });
}

/** The value of `--name A` where one alone makes sense. */
export function valueIn<Value extends string>(
  flags: Flags,
  name: string,
  allowed: readonly Value[],
): Value | undefined {
  const values = valuesIn(flags, name, allowed);
  if (values === undefined || values.length === 1) return values?.[0];
  throw new Fault('usage.invalid', `--${name} takes one value.`, {
    why: `It was given “${given(flags, name)}”.`,
    mend: `Give one of ${allowed.join(', ')}.`,
  });
}

function parts(flags: Flags, name: string): string[] | undefined {
  return given(flags, name)
    ?.split(',')
    .map((part) => part.trim());
}

/** The person, body or country that `--name WHO` asks for. */
export function whoIn(flags: Flags, name: string): Sought | undefined {
  const asked = given(flags, name);
  return asked === undefined ? undefined : new Sought(nobodyEmpty(asked, name));
}

/** Those of `--name WHO,WHO`. */
export function allIn(flags: Flags, name: string): readonly Sought[] | undefined {
  return parts(flags, name)?.map((part) => new Sought(nobodyEmpty(part, name)));
}

function nobodyEmpty(asked: string, name: string) {
  if (/[\p{L}\p{N}]/u.test(asked)) return readWho(asked);
  throw new Fault('usage.invalid', `--${name} names nobody.`, {
    why: `It was given “${asked}”.`,
    mend: `Give a country’s code, such as CHN, a code with a sector, such as CHNGOV, or a name.`,
  });
}

/** The days of `--since` and `--until`. */
export function daysIn(flags: Flags): { since: string | undefined; until: string | undefined } {
  const [since, until] = [dayIn(flags, 'since'), dayIn(flags, 'until')];
  if (since === undefined || until === undefined || since <= until) return { since, until };
  throw new Fault('usage.invalid', 'No day lies between the two.', {
    why: `--since is ${since}, --until is ${until}.`,
    mend: 'Give --since the earlier day.',
  });
}

function dayIn(flags: Flags, name: string): string | undefined {
  const day = given(flags, name);
  if (day === undefined || isDay(day)) return day;
  throw new Fault('usage.invalid', `“${day}” is not a day.`, {
    why: `--${name} was given it.`,
    mend: 'Write it as YYYY-MM-DD.',
  });
}

/** The number of `--limit`; no limit without it. */
export function limitIn(flags: Flags): number {
  const limit = given(flags, 'limit');
  if (limit === undefined) return Number.POSITIVE_INFINITY;
  if (/^\d{1,9}$/.test(limit)) return Number(limit);
  throw new Fault('usage.invalid', `The limit cannot be “${limit}”.`, {
    mend: 'Give --limit a whole number from 0.',
  });
}
