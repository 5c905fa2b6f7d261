import type { Day } from '../../core/day.ts';
import { type Parts, resolveParts } from './calendar.ts';
import { type Place, type Rule, rule } from './grammar.ts';
import type { Captures } from './pattern.ts';
import type { Closed, Stretch } from './stretch.ts';

/** Which way a weekday or month without a year lies: the verb's tense knows. */
export type Direction = 'past' | 'future';

/** What a date in words is counted from. */
export interface Asked {
  /** The article's day. */
  readonly on: Day | undefined;
  /** What the caller knows of the direction. */
  readonly hint: Direction | undefined;
  /** The direction by the hint, else by the words around, else the past or what the words themselves suggest. */
  readonly facing: (otherwise?: Direction) => Direction;
  /** The direction by the words behind it alone. */
  readonly following: () => Direction | undefined;
  /** The last date before it in the same sentence. */
  readonly anchor: Anchor | undefined;
}

export interface Anchor extends Closed {
  /** Whether the text states its year. */
  readonly isStated: boolean;
}

/** A date in words, before it is counted from anything. */
export interface Dated {
  readonly resolve: (asked: Asked) => Stretch | undefined;
  /** What it states of the calendar, where it is no more than that. */
  readonly parts?: Parts;
  /** Whether a preposition opens it to one side, so that nothing is counted from it. */
  readonly isLinked?: boolean;
}

/** A date by the calendar. */
export function byParts(parts: Parts): Dated {
  return { parts, resolve: (asked) => resolveParts(parts, asked) };
}

type Fits = (place: Place) => boolean;

/** A rule whose words say it all. */
export function fixed(
  source: string,
  read: (captures: Captures) => Stretch | undefined,
  fits?: Fits,
): Rule<Dated> {
  return rule(source, (captures) => ({ resolve: () => read(captures) }), fits);
}

/** A rule that counts from the article's day. */
export function counted(
  source: string,
  read: (captures: Captures, on: Day, asked: Asked) => Stretch | undefined,
  fits?: Fits,
): Rule<Dated> {
  return rule(
    source,
    (captures) => ({
      resolve: (asked) => (asked.on === undefined ? undefined : read(captures, asked.on, asked)),
    }),
    fits,
  );
}

/** A rule that counts from the date before it in the sentence. */
export function told(
  source: string,
  read: (captures: Captures, anchor: Anchor, asked: Asked) => Stretch | undefined,
  fits?: Fits,
): Rule<Dated> {
  return rule(
    source,
    (captures) => ({
      resolve: (asked) =>
        asked.anchor === undefined ? undefined : read(captures, asked.anchor, asked),
    }),
    fits,
  );
}

/** Words that look like a date and are none: they are taken, so that no lesser rule reads a part of them. */
export function no(source: string, fits?: Fits): Rule<Dated> {
  return rule<Dated>(source, () => undefined, fits);
}
