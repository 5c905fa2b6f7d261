import type { Article } from '../../model/article.ts';
import type { Read } from '../source.ts';
import { likenessOf, type Piece } from './detector.ts';
import { few, isEnglish, shareOf } from './english.ts';
import { writingOf } from './scripts.ts';
import { areAlike, languageOfTag } from './tags.ts';

/** What is known of a text's language beside its own words. */
export interface Around {
  /** The texts it stands among; they decide where it is a headline or two. */
  readonly texts?: readonly string[];
  /** A language tag that a page, feed or mail states: believed where the text itself does not say otherwise. */
  readonly stated?: string;
}

/** Characters of the texts that are looked at. */
const enough = 16_000;
/** How much likelier the stated language is than one as like the text. */
const statedFor = 0.05;
/** Likeness below which the detector has not met the language. */
const leastLike = 0.42;
/** By how much a few words must be more like another language than English, where English is what is expected. */
const clearly = 0.1;

/** A document whose articles have their languages: by their own texts, with what the reader gave as what is stated. */
export async function withLanguages(read: Read): Promise<Read> {
  const { articles } = read.reading;
  const all = articles.flatMap(proseOf);
  const told = await Promise.all(
    articles.map(async (article) => ({
      ...article,
      language: await languageOf(proseOf(article), { texts: all, stated: article.language }),
    })),
  );
  return { ...read, reading: { ...read.reading, articles: told } };
}

function proseOf({ title, segments }: Article): string[] {
  const prose = segments.filter(({ kind }) => kind === 'body' || kind === 'bullet');
  return [title, ...prose.map(({ text }) => text)];
}

/** ISO 639-1 of the language that most of a text is in, or `und` where nothing tells. Looks at its beginning alone. */
export async function languageOf(
  texts: readonly string[],
  { texts: around = [], stated: tag = 'und' }: Around = {},
): Promise<string> {
  const beginnings = beginningsOf(texts);
  const text = beginnings.join(' ');
  const stated = languageOfTag(tag);
  const writing = writingOf(text);
  if (!writing.isLatin) return writing.language ?? (await likest(text, stated)) ?? stated ?? 'und';
  const { words, linking } = shareOf(beginnings);
  if (linking >= 0.2 && words >= few) return 'en';
  const english = isEnglish(beginnings, around);
  if (words < few) return english || stated === 'en' ? orForeign(text) : ofFew(text, stated);
  const found = await likest(text, english ? 'en' : stated);
  return found ?? (english ? 'en' : (stated ?? 'und'));
}

function beginningsOf(texts: readonly string[]): string[] {
  const beginnings: string[] = [];
  let left = enough;
  for (const text of texts) {
    if (left <= 0) break;
    beginnings.push(text.slice(0, left).replace(/\s+/g, ' ').trim());
    left -= text.length + 1;
  }
  return beginnings;
}

/** The language of most of the pieces; undefined where none of those is like any that is known. */
async function likest(text: string, expected: string | undefined): Promise<string | undefined> {
  const votes = new Map<string, number>();
  for (const piece of await likenessOf(text)) {
    const language = ofPiece(piece, expected) ?? '';
    votes.set(language, (votes.get(language) ?? 0) + piece.text.length);
  }
  const [first] = [...votes].toSorted(([, a], [, b]) => b - a);
  if (!first?.[0]) return undefined;
  return expected !== undefined && areAlike(first[0], expected)
    ? expected
    : byWords(first[0], text);
}

function ofPiece({ text, likeness }: Piece, expected: string | undefined): string | undefined {
  if (shareOf([text]).linking >= 0.25) return 'en';
  const [best] = ranked(likeness, expected);
  return best && best[1] >= leastLike ? best[0] : undefined;
}

function ranked(
  likeness: Piece['likeness'],
  expected: string | undefined,
): (readonly [string, number])[] {
  return [...likeness]
    .map(([language, like]) => [language, like + (language === expected ? statedFor : 0)] as const)
    .toSorted(([, a], [, b]) => b - a);
}

/** English, unless the words are clearly of another language: names and headlines look like any. */
async function orForeign(text: string): Promise<string> {
  const { words, linking } = shareOf([text]);
  if (words < 5 || linking >= 0.2) return 'en';
  const [piece] = await likenessOf(text);
  const [best] = ranked(piece?.likeness ?? new Map(), 'en');
  const english = (piece?.likeness.get('en') ?? 0) + statedFor;
  const [least, more] = words < 12 ? [0.6, clearly] : [leastLike, clearly / 2];
  const isOther = best && best[1] >= least && best[1] - english > more;
  return isOther && best[0] !== 'en' ? byWords(best[0], text) : 'en';
}

/** The language of a few words, where they tell; else what is stated. */
async function ofFew(text: string, stated: string | undefined): Promise<string> {
  const { words } = shareOf([text]);
  const [piece] = await likenessOf(text);
  const [best, next] = ranked(piece?.likeness ?? new Map(), stated);
  const isTold = best && words >= 4 && best[1] >= 0.6 && best[1] - (next?.[1] ?? 0) > 0.02;
  if (!isTold) return stated ?? 'und';
  return stated !== undefined && areAlike(best[0], stated) ? stated : byWords(best[0], text);
}

/** Words of languages that the detector takes for a neighbour, and of that neighbour. */
const telling: Readonly<Record<string, readonly (readonly [words: RegExp, language: string])[]>> = {
  ms: [
    [/\b(?:karena|bahwa|bisa|tidak bisa|mereka bilang|kata dia|pekan|rupiah|usai)\b/giu, 'id'],
    [/\b(?:kerana|bahawa|boleh|ialah|beliau|manakala|daripada|minggu)\b/giu, 'ms'],
  ],
  nl: [
    [/\b(?:hulle|nie|gesê|vir|wees|sal|ons|hierdie)\b/giu, 'af'],
    [/\b(?:het|een|niet|zijn|voor|zij|zal|deze|ze)\b/giu, 'nl'],
  ],
};

function byWords(language: string, text: string): string {
  const counted = (telling[language] ?? []).map(
    ([words, other]) => [other, text.match(words)?.length ?? 0] as const,
  );
  return counted.toSorted(([, a], [, b]) => b - a).find(([, count]) => count > 0)?.[0] ?? language;
}
