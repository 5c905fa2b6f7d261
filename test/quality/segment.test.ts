import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import type { Span } from '../../src/core/span.ts';
import { splitSentences } from '../../src/text/segment/sentences.ts';
import { splitWords } from '../../src/text/segment/words.ts';

/** Sets that others made; not part of the project. */
const rules = new URL('../../../shared/data/reading/sentence-golden-rules.json', import.meta.url);
const news = new URL('../../../shared/data/ud/gum_news_dev.conllu.gz', import.meta.url);
for (const set of [rules, news]) {
  if (!existsSync(set))
    process.stderr.write(`SKIPPED: segmentation is not measured, ${set.pathname} is not here.\n`);
}

function split(text: string): string[] {
  return splitSentences(text).map((span) => text.slice(...span).replaceAll(/\s+/g, ' '));
}

it.skipIf(!existsSync(rules))('splits by the golden rules no worse than it did', () => {
  const cases: readonly { readonly i: string; readonly o: readonly string[] }[] = JSON.parse(
    readFileSync(rules, 'utf8'),
  );
  const kept = cases.filter(({ i, o }) => JSON.stringify(split(i)) === JSON.stringify(o));
  process.stderr.write(`golden rules ${kept.length} of ${cases.length}\n`);
  expect(kept.length).toBeGreaterThanOrEqual(52);
});

interface Document {
  readonly text: string;
  readonly sentences: readonly Span[];
  readonly words: readonly Span[];
}

/** A document of a treebank: a blank line before each paragraph, a blank between words unless it says otherwise. */
function rebuild(conllu: string): Document {
  const sentences: Span[] = [];
  const words: Span[] = [];
  let text = '';
  for (const sentence of conllu.split('\n\n')) {
    const rows = sentence.split('\n').filter((row) => /^\d/.test(row));
    if (rows.length === 0) continue;
    if (/^# newpar/m.test(sentence) && text !== '') text = `${text.trimEnd()}\n\n`;
    const start = text.length;
    let end = start;
    // The number of the last word of a multiword token, and where its next word starts.
    let last = 0;
    let inner = 0;
    for (const row of rows) {
      const [number = '', form = '', , , , , , , , misc = ''] = row.split('\t');
      if (number.includes('.')) continue;
      const isInside = !number.includes('-') && Number(number) <= last;
      const at = isInside ? inner : text.length;
      if (!number.includes('-')) words.push([at, at + form.length]);
      inner = isInside ? at + form.length : at;
      if (isInside) continue;
      if (number.includes('-')) last = Number(number.split('-')[1]);
      end = at + form.length;
      text += misc.includes('SpaceAfter=No') ? form : `${form} `;
    }
    sentences.push([start, end]);
  }
  return { text: text.trimEnd(), sentences, words };
}

/** How many spans were asked for, given, and both. */
type Tally = readonly [wanted: number, given: number, right: number];

function tally(wanted: readonly Span[], given: readonly Span[]): Tally {
  const known = new Set(wanted.map(String));
  return [wanted.length, given.length, given.filter((span) => known.has(String(span))).length];
}

function f1(tallies: readonly Tally[]): number {
  const [wanted, given, right] = [0, 1, 2].map((i) =>
    tallies.reduce((sum, one) => sum + (one[i] ?? 0), 0),
  );
  return (200 * (right ?? 0)) / ((wanted ?? 0) + (given ?? 0));
}

it.skipIf(!existsSync(news))('finds the sentences and words of news no worse than it did', () => {
  const documents = gunzipSync(readFileSync(news))
    .toString('utf8')
    .split(/^(?=# newdoc)/m)
    .filter(Boolean)
    .map(rebuild);
  expect(documents).toHaveLength(12);
  const sentences = f1(documents.map((gold) => tally(gold.sentences, splitSentences(gold.text))));
  const words = f1(documents.map((gold) => tally(gold.words, wordsOf(gold.text))));
  process.stderr.write(`sentences F1 ${sentences.toFixed(2)}, words F1 ${words.toFixed(2)}\n`);
  expect(sentences).toBeGreaterThan(97.3);
  expect(words).toBeGreaterThan(99.2);
});

function wordsOf(text: string): Span[] {
  return splitSentences(text)
    .flatMap((sentence) => splitWords(text, sentence))
    .map(({ start, end }) => [start, end]);
}
