import { existsSync, readFileSync } from 'node:fs';
import { codeText, readSentences } from '../../src/coding/article.ts';
import { allFrames } from '../../src/coding/frames/lexicon.ts';
import { type Marked, type PairFeatures, pairFeatures } from '../../src/coding/pairs/features.ts';
import { overlaps, type Span } from '../../src/core/span.ts';

/** A pair with its PLOVER root, YIELD standing for CONCEDE and RETREAT. */
export interface Example {
  readonly set: SetName;
  readonly root: string;
  readonly features: PairFeatures;
}

/**
 * What is learned from: the pairs of the PLV set (Hu et al. 2024; its repository states no licence), the records of
 * the PLOVER manual (CC BY-SA 4.0), and the examples of our own frames.
 */
export const setNames = ['plv', 'manual', 'own'] as const;
export type SetName = (typeof setNames)[number];

const shared = new URL('../../../shared/data/coding/', import.meta.url);

/** Older names of types, and the two that the PLV set has as one. */
const roots: Readonly<Record<string, string>> = {
  CONCEDE: 'YIELD',
  RETREAT: 'YIELD',
  DEMAND: 'REQUEST',
  DISAPPROVE: 'ACCUSE',
  INVESTIGATE: 'ACCUSE',
  FIGHT: 'ASSAULT',
};

function rootOf(type: string): string {
  return roots[type] ?? type;
}

export function examplesOf(set: SetName): Example[] {
  if (set === 'own') return ownExamples();
  return recordsOf(set === 'plv' ? 'plv_train' : 'plover_gsr').flatMap(({ text, expected }) =>
    expected.flatMap((entry) => {
      const marked = set === 'plv' ? markedIn(entry.marked) : namedIn(text, entry);
      return marked ? [{ set, root: rootOf(entry.code), features: featuresIn(text, marked) }] : [];
    }),
  );
}

interface Entry {
  readonly code: string;
  readonly marked?: string;
  readonly source_text?: string | null;
  readonly target_text?: string | null;
}

function recordsOf(name: string): { text: string; expected: readonly Entry[] }[] {
  const file = new URL(`${name}.jsonl`, shared);
  if (!existsSync(file)) throw new Error(`no ${file.pathname}`);
  const lines = readFileSync(file, 'utf8').trim().split('\n');
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as data/coding/README.md describes them
  return lines.map((line) => JSON.parse(line) as { text: string; expected: readonly Entry[] });
}

/** The spans of "<s>…</s>" and "<t>…</t>" in the text without these marks. */
function markedIn(marked = ''): Marked | undefined {
  const spanOf = (letter: string): Span | undefined => {
    const [open, close] = [marked.indexOf(`<${letter}>`), marked.indexOf(`</${letter}>`)];
    const at = (place: number) => marked.slice(0, place).replaceAll(/<\/?[st]>/g, '').length;
    return open < 0 || close < 0 ? undefined : [at(open), at(close)];
  };
  const [source, target] = [spanOf('s'), spanOf('t')];
  return source && target && { source, target };
}

function namedIn(text: string, { source_text: from, target_text: to }: Entry): Marked | undefined {
  const spanOf = (words: string): Span => [text.indexOf(words), text.indexOf(words) + words.length];
  if (!from || !to || from === to || !text.includes(from) || !text.includes(to)) return undefined;
  return { source: spanOf(from), target: spanOf(to) };
}

function featuresIn(text: string, marked: Marked): PairFeatures {
  const sentences = readSentences(text);
  const own = sentences.find(({ span }) => overlaps(span, marked.source)) ?? sentences[0];
  if (own === undefined) throw new Error('a text without a sentence');
  return pairFeatures(own.tree, marked, codeText(text, 'x', undefined).events);
}

/** The lexicon is sure of its own examples; what it says of them would be trusted too much, and is left out. */
function ownExamples(): Example[] {
  return allFrames().flatMap(({ example, type, cameo }) => {
    const { events } = codeText(example, 'x', '2024-06-10');
    const event = events.find((one) => one.type === type && one.cameo === cameo);
    const [source, ...others] = event?.actors ?? [];
    const [target] = event && event.recipients.length > 0 ? event.recipients : others;
    const [own] = readSentences(example);
    if (!source || !target || !own) return [];
    const marked = { source: source.span, target: target.span };
    return [{ set: 'own', root: rootOf(type), features: pairFeatures(own.tree, marked, []) }];
  });
}
