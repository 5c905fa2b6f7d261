import { counted, type Dated } from './dated.ts';
import type { Rule } from './grammar.ts';
import { isFree, isNotCompared, isSoon } from './guards.ts';
import { vague } from './stretch.ts';

/** Phrases that say no more than before, now or later. */
export const phraseRules: readonly Rule<Dated>[] = [
  past('recently'),
  past('lately'),
  past('in the past'),
  past('in the recent|distant past'),
  past('in the not too|so -? distant past'),
  now('at present'),
  now('presently'),
  now('currently'),
  now('right now'),
  now('nowadays'),
  now('these days'),
  now('at the moment'),
  future('in the? near|foreseeable|immediate|distant future'),
  future('in the not too|so -? distant future'),
  future('in the? future'),
  future('for the foreseeable future'),
  future('in the near|short|medium|long|longer -? term'),
  future('at an early|earlier date'),
  future('at a later|future date'),
  future('at some future date'),
  future('in due course'),
  counted(
    'soon',
    (_, on, { facing }) => (facing('future') === 'past' ? undefined : vague(on, null)),
    isSoon,
  ),
];

function past(source: string): Rule<Dated> {
  return counted(source, (_, on) => vague(null, on), isNotCompared);
}

function now(source: string): Rule<Dated> {
  return counted(source, (_, on) => vague(on, on), isFree);
}

function future(source: string): Rule<Dated> {
  return counted(source, (_, on) => vague(on, null));
}
