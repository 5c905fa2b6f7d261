import { readFileSync } from 'node:fs';
import { readRows } from '../../src/coding/lexicon.ts';
import type { Status } from '../../src/model/coding.ts';
import { type VerbForm, verbForms } from '../../src/text/inflection.ts';

/** A text with a marked stretch and how far its act is real. */
export interface Marked {
  readonly text: string;
  readonly event: readonly [start: number, end: number];
  readonly score: number;
}

/** Each pattern meets one deed in so many; what is told as done all of them, so that no deed is learned as doubtful. */
const [everyDeed, everyGoverned] = [3, 10];
const done = 2.8;

const nouns = 'attack strike war raid invasion summit meeting protest election blockade'.split(' ');

/** What is left of an act by each effect of the word that governs it, and of that word negated. */
const governed: Readonly<Record<Status, readonly [plain: number, negated: number]>> = {
  occurred: [2.7, -2.4],
  ongoing: [2.7, -2],
  forecast: [1.8, -1.4],
  planned: [1.4, -1.2],
  possible: [0.9, -1],
  feared: [0.9, -0.5],
  conditional: [0.4, 0],
  requested: [0.9, -0.6],
  denied: [-2.5, 1.6],
};

function linesOf(file: string): string[][] {
  return readFileSync(new URL(file, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split(' | '));
}

interface Deed {
  readonly who: string;
  readonly past: string;
  readonly base: string;
  readonly rest: string;
}

const deeds: readonly Deed[] = linesOf('../../src/coding/mutations.txt').map(
  ([who = '', past = '', base = '', rest = '']) => ({ who, past, base, rest }),
);

/** Sentences of our own by patterns: what the rules say of negation, modality, governors, conditions and reports. */
export function ownSentences(): Marked[] {
  const patterns = linesOf('own.txt');
  return [
    ...patterns.flatMap(([value = '', pattern = ''], i) =>
      pattern.includes('{noun}')
        ? nouns.map((noun) => marked(pattern.replace('{noun}', noun), Number(value)))
        : someDeeds(i, Number(value) >= done ? 1 : everyDeed).map((deed) =>
            marked(filled(pattern, deed), Number(value)),
          ),
    ),
    ...governedSentences(),
    ...linesOf('own-governors.txt').flatMap(ownGoverned),
  ];
}

function someDeeds(first: number, every: number): Deed[] {
  return deeds.filter((_, i) => i % every === first % every);
}

function governedSentences(): Marked[] {
  return readRows('governors').flatMap((row, i) => {
    const { words = '', pos = '', control = '' } = row;
    // The columns are those of the lexicon; a test reads every row.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- checked by that test
    const [plain, negated] = governed[row['effect'] as Status];
    return someDeeds(i, everyGoverned).flatMap((deed) => {
      const act = control === 'object' ? `{x} to [{base}] {rest}` : `to [{base}] {rest}`;
      const [is, isNot] = governing(words, pos, control);
      return [
        marked(filled(`${is} ${act}.`, deed), plain),
        marked(filled(`${isNot} ${act}.`, deed), negated),
      ];
    });
  });
}

const clauses: Readonly<Record<string, string>> = {
  that: 'that {x} [{past}] {rest}',
  to: 'to [{base}] {rest}',
  for: '{x} to [{base}] {rest}',
  from: '{x} from [{gerund}] {rest}',
  ing: '[{gerund}] {rest}',
};

/** A line of own-governors.txt with some deeds; what an object is made to do also in the passive. */
function ownGoverned(
  [takes = '', words = '', plain = '', negated = '']: string[],
  i: number,
): Marked[] {
  const isSubject = takes === 'to' || takes === 'ing';
  const [verb = '', ...rest] = words.split(' ');
  const after = [...rest, clauses[takes] ?? ''].join(' ');
  const who = isSubject ? '{X}' : 'Officials';
  const patterns = [[`${who} ${formOf(verb, 'past')} ${after}.`, plain] as const];
  patterns.push([`${who} did not ${verb} ${after}.`, negated]);
  if (takes === 'for' || takes === 'from') {
    const passive = `${formOf(verb, 'participle')} ${after.replace('{x} ', '')}`;
    patterns.push([`{X} was ${passive}.`, plain], [`{X} was not ${passive}.`, negated]);
  }
  return patterns.flatMap(([pattern, value]) =>
    someDeeds(i, everyGoverned).map((deed) => marked(filled(pattern, deed), Number(value))),
  );
}

/** The beginnings of a sentence with a governor and with the governor negated. */
function governing(words: string, pos: string, control: string): readonly [string, string] {
  const who = control === 'object' ? 'Officials' : '{X}';
  if (pos === 'adjective') return [`${who} is ${words}`, `${who} is not ${words}`];
  if (pos === 'noun') return [`${who} announced the ${words}`, `There was no ${words}`];
  const [verb = '', ...rest] = words.split(' ');
  return [
    [who, formOf(verb, 'past'), ...rest].join(' '),
    [who, 'did not', verb, ...rest].join(' '),
  ];
}

function filled(pattern: string, { who, past, base, rest }: Deed): string {
  return pattern
    .replace('{X}', who)
    .replace('{x}', who.replace(/^The /, 'the '))
    .replace('{past}', past)
    .replace('{base}', base)
    .replace('{participle}', formOf(base, 'participle'))
    .replace('{gerund}', formOf(base, 'gerund'))
    .replace('{rest}', rest);
}

function formOf(verb: string, wanted: VerbForm): string {
  return verbForms(verb).find(([, form]) => form === wanted)?.[0] ?? verb;
}

function marked(pattern: string, score: number): Marked {
  const [start, end] = [pattern.indexOf('['), pattern.indexOf(']') - 1];
  return { text: pattern.replaceAll(/[[\]]/g, ''), event: [start, end], score };
}
