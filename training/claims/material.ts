import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { readGroups } from '../../src/coding/article.ts';
import type { Passage } from '../../src/coding/attribution/passage.ts';
import { learnablePassage } from '../../src/coding/attribution/rules.ts';
import { overlaps, type Span } from '../../src/core/span.ts';

/** An attribution as somebody marked it. */
interface Gold {
  readonly source: readonly Span[];
  readonly cue: Span;
  readonly content: readonly Span[];
}

/** A paragraph with what is marked in it by the place of its cue. */
export interface Material {
  readonly passage: Passage;
  readonly gold: readonly Gold[];
}

const shared = new URL('../../../shared/data/claims/', import.meta.url);

interface Line {
  readonly text: string;
  readonly attributions: readonly {
    readonly source: Span | null;
    readonly sourceParts?: readonly Span[];
    readonly cue: Span | null;
    readonly content: Span;
    readonly contentParts?: readonly Span[];
  }[];
}

/** The paragraphs of a set in the shared folder: `polnear_train`, `polnear_dev`. */
export function materialOf(set: string): Material[] {
  const file = new URL(`${set}.jsonl.gz`, shared);
  if (!existsSync(file)) throw new Error(`${file.pathname} is not there`);
  const lines = gunzipSync(readFileSync(file)).toString('utf8').trim().split('\n');
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a set of that form
  return lines.flatMap((line) => paragraphsOf(JSON.parse(line) as Line));
}

function paragraphsOf({ text, attributions }: Line): Material[] {
  const all = attributions.flatMap(({ source, sourceParts, cue, content, contentParts }) =>
    cue === null
      ? []
      : [
          {
            source: sourceParts ?? (source ? [source] : []),
            cue,
            content: contentParts ?? [content],
          },
        ],
  );
  return passagesIn(text).map((passage) => {
    const whole: Span = [passage.spans[0]?.[0] ?? 0, passage.spans.at(-1)?.[1] ?? 0];
    return { passage, gold: all.filter(({ cue }) => overlaps(cue, whole)) };
  });
}

/** The paragraphs of a text, as the coder reads them. */
function passagesIn(text: string): Passage[] {
  return [...readGroups(text)].map(({ sentences, quotes }) => learnablePassage(sentences, quotes));
}

/** The places of the words that a span touches. */
export function placesIn({ spans }: Passage, span: Span): number[] {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.[1] ?? 0) <= span[0]) low = middle + 1;
    else high = middle;
  }
  const places: number[] = [];
  for (let at = low; at < spans.length && overlaps(spans[at] ?? span, span); at += 1)
    places.push(at);
  return places;
}

const ranks = ['VERB', 'NOUN', 'ADJ', 'AUX', 'ADP'];

/** The word that heads a cue; -1 where it has none. */
export function headOf(p: Passage, cue: Span): number {
  const places = placesIn(p, cue);
  const rank = (at: number) => {
    if (p.lemmas[at] === 'accord') return 0;
    const place = ranks.indexOf(p.uposes[at] ?? '');
    return place < 0 ? (p.uposes[at] === 'PUNCT' ? 9 : 8) : place;
  };
  const heads = places.filter((at) => !places.includes(p.heads[at] ?? -1));
  return heads.toSorted((a, b) => rank(a) - rank(b) || a - b)[0] ?? -1;
}
