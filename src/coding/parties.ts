import type { Day } from '../core/day.ts';
import type { Party } from '../model/coding.ts';
import { type Actor, resolveActor } from '../ontology/actors.ts';
import { openReferents, type Referents } from './referents.ts';
import type { Register } from './register.ts';
import type { Trace } from './trace.ts';

/** What the parties of a phrase are resolved with. */
export interface Scope {
  readonly register: Register;
  readonly referents: Referents;
  readonly on: Day | undefined;
  /** Who a phrase means; an article names the same few again and again, so each is resolved once. */
  readonly resolve: (phrase: string) => Actor;
  /** Where what decides is noted down, if somebody asks for it. */
  readonly trace?: Trace | undefined;
}

/** The scope of an article of that day. */
export function openScope(register: Register, on: Day | undefined, trace?: Trace): Scope {
  const known = actorsOn(on);
  return {
    register,
    referents: openReferents(),
    on,
    trace,
    resolve(phrase) {
      const actor = known.get(phrase) ?? resolveActor(phrase, on);
      if (known.size >= kept) known.clear();
      known.set(phrase, actor);
      return actor;
    },
  };
}

/** Who phrases mean is kept for the day asked for last: the articles of a day name the same few again and again. */
let lately: { readonly on: Day | undefined; readonly actors: Map<string, Actor> } | undefined;
const kept = 20_000;

function actorsOn(on: Day | undefined): Map<string, Actor> {
  if (lately === undefined || lately.on !== on) lately = { on, actors: new Map() };
  return lately.actors;
}

/** One of each code; those without a code by their text. */
export function distinct(parties: readonly Party[]): Party[] {
  const seen = new Set<string>();
  return parties.filter(({ code, text }) => {
    const key = code ?? text;
    return !seen.has(key) && seen.add(key) !== undefined;
  });
}
