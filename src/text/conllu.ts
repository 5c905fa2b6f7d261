import type { ParsedSentence, Word } from './analyse.ts';

/**
 * A document's sentences as CoNLL-U (https://universaldependencies.org/format.html), with the UTF-16 span of each word
 * as start and end in the last column. Features and enhanced relations are left out.
 */
export function formatConllu(
  id: string,
  text: string,
  sentences: readonly ParsedSentence[],
): string {
  const blocks = sentences.map((sentence, i) => [
    `# sent_id = ${oneLine(id)}-${i + 1}`,
    `# text = ${oneLine(text.slice(...sentence.span))}`,
    ...wordLines(text, sentence.words),
    '',
  ]);
  return [`# newdoc id = ${oneLine(id)}`, ...blocks.flat(), ''].join('\n');
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ');
}

function wordLines(text: string, words: readonly Word[]): string[] {
  return words.flatMap((word, i) => {
    const isSplit = !word.isJoined && words[i + 1]?.isJoined === true;
    const own = wordLine(text, words, i);
    return isSplit ? [rangeLine(text, words, i), own] : [own];
  });
}

/** The line of a written word that is several syntactic ones ("don't"). */
function rangeLine(text: string, words: readonly Word[], first: number): string {
  let last = first;
  while (words[last + 1]?.isJoined) last += 1;
  const [start, end] = [words[first]?.span[0] ?? 0, words[last]?.span[1] ?? 0];
  const blank = isFollowedByBlank(text, end) ? '_' : 'SpaceAfter=No';
  const columns = [`${first + 1}-${last + 1}`, oneLine(text.slice(start, end))];
  return [...columns, ...Array.from({ length: 7 }, () => '_'), blank].join('\t');
}

function wordLine(text: string, words: readonly Word[], i: number): string {
  const word = words[i];
  if (word === undefined) return '';
  const [start, end] = word.span;
  const isInside = word.isJoined || words[i + 1]?.isJoined === true;
  const glued = !isInside && !isFollowedByBlank(text, end) ? '|SpaceAfter=No' : '';
  return [
    i + 1,
    oneLine(word.form),
    oneLine(word.lemma),
    word.upos,
    word.xpos,
    '_',
    word.head + 1,
    word.relation,
    '_',
    `start=${start}|end=${end}${glued}`,
  ].join('\t');
}

function isFollowedByBlank(text: string, end: number): boolean {
  return end >= text.length || /\s/.test(text[end] ?? '');
}
