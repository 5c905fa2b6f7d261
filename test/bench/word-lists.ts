import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A coder that matches word lists only, as the first ones of the field did: what the trees of ours are measured against. */

interface Token {
  readonly start: number;
  readonly end: number;
  readonly form: string;
  readonly lower: string;
}

interface Name {
  readonly code: string;
  readonly at: number;
  readonly words: readonly string[];
}

interface Coded {
  readonly events: readonly object[];
  readonly claims: readonly object[];
}

const data = join(import.meta.dirname, '../../data');

function rowsOf(file: string): string[][] {
  const lines = readFileSync(join(data, file), 'utf8').trim().split('\n');
  return lines
    .filter((line) => !line.startsWith('#'))
    .slice(1)
    .map((line) => line.split('\t'));
}

/** The type of each word that triggers one, by its lemma. */
const types = new Map(
  readdirSync(join(data, 'coding/frames'))
    .filter((file) => file.endsWith('.tsv') && file !== 'classes.tsv')
    .flatMap((file) =>
      rowsOf(`coding/frames/${file}`).map(([word = '']) => [word, file.slice(0, -4)] as const),
    ),
);

const cues = new Map(rowsOf('coding/cues.tsv').map(([word = '', , , stance]) => [word, stance]));

/** Names of states and what is said for them, by their first word, longest first. */
const names = namesByFirstWord([
  ...rowsOf('actors/countries.tsv').flatMap(
    ([code = '', name = '', also = '', adjectives = '', people = '', capitals = '']) =>
      [name, also, adjectives, people, capitals].flatMap((cell) =>
        cell.split('|').map((one) => [one, code] as const),
      ),
  ),
  ...rowsOf('actors/metonyms.tsv').flatMap(([name = '', also = '', code = '']) =>
    [name, ...also.split('|')].map((one) => [one, code] as const),
  ),
]);

function namesByFirstWord(list: readonly (readonly [name: string, code: string])[]) {
  const byFirst = new Map<string, { words: string[]; code: string }[]>();
  for (const [name, code] of list) {
    const words = name.split(' ');
    const [first = ''] = words;
    if (first !== '') byFirst.set(first, [...(byFirst.get(first) ?? []), { words, code }]);
  }
  for (const some of byFirst.values()) some.sort((a, b) => b.words.length - a.words.length);
  return byFirst;
}

/** Codes a text: a word of the lists is an event between the nearest names on either side of it. */
export function codeByWords(text: string): Coded {
  const events: object[] = [];
  const claims: object[] = [];
  for (const { 0: sentence, index } of text.matchAll(/[^\n]+?(?:[.!?]+[”’"')]*(?=\s)|$)/gm)) {
    const span = [index, index + sentence.length];
    const tokens = tokensOf(sentence, index);
    const named = namesIn(tokens);
    for (const [at, token] of tokens.entries()) {
      const type = lookUp(types, token.lower);
      const left = named.findLast((name) => name.at < at);
      const right = named.find((name) => name.at > at);
      const trigger = [token.start, token.end];
      if (type !== undefined && (left ?? right) !== undefined)
        events.push({ type, actors: [left], recipients: [right], trigger, sentence: span });
      const stance = lookUp(cues, token.lower);
      if (stance !== undefined)
        claims.push({ stance, speakers: [left ?? right], cue: trigger, content: span });
    }
  }
  return { events, claims };
}

function tokensOf(sentence: string, from: number): Token[] {
  return Array.from(
    sentence.matchAll(/[\p{L}\p{N}]+(?:[.-][\p{L}\p{N}]+)*/gu),
    ({ 0: form, index }) => ({
      start: from + index,
      end: from + index + form.length,
      form,
      lower: form.toLowerCase(),
    }),
  );
}

function namesIn(tokens: readonly Token[]): Name[] {
  const found: Name[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const fits = names
      .get(tokens[at]?.form ?? '')
      ?.find(({ words }) => words.every((word, i) => tokens[at + i]?.form === word));
    if (fits === undefined) continue;
    found.push({ ...fits, at });
    at += fits.words.length - 1;
  }
  return found;
}

/** What a list has for a word, or for what is left of it without an ending. */
function lookUp<Value>(list: ReadonlyMap<string, Value>, word: string): Value | undefined {
  const whole = list.get(word);
  if (whole !== undefined) return whole;
  for (const ending of ['s', 'es', 'ed', 'd', 'ing']) {
    if (!word.endsWith(ending)) continue;
    const stem = word.slice(0, -ending.length);
    const isDoubled = stem.at(-1) === stem.at(-2);
    const found =
      list.get(stem) ??
      list.get(`${stem}e`) ??
      (isDoubled ? list.get(stem.slice(0, -1)) : undefined);
    if (found !== undefined) return found;
  }
  if (word.endsWith('ied') || word.endsWith('ies')) return list.get(`${word.slice(0, -3)}y`);
  return undefined;
}
