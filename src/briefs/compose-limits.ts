import type { Statement } from '../model/brief.ts';
import { isForeign, languageName } from '../model/language.ts';
import type { Edited } from '../model/retold.ts';
import type { BriefMaterial } from './compose.ts';
import { count } from './compose-acts.ts';

/** What the reader must know before leaning on the brief. */
export function limits(material: BriefMaterial): Statement[] {
  return [
    reach(material),
    ...retold(material),
    ...origins(material),
    ...unresolved(material),
    ...foreign(material),
    ...undated(material),
    noNumbers(material),
    ...material.notes,
  ]
    .filter((text) => text !== '')
    .map((text) => ({ text, quote: null, chain: null, tags: [], cites: [] }));
}

function reach({ captures }: BriefMaterial): string {
  const articles = captures.flatMap((capture) => capture.articles);
  const sentences = captures.flatMap(({ codings }) =>
    codings.flatMap((coding) => coding.sentences),
  );
  const outlets = new Set(articles.map(({ outlet }) => outlet ?? 'unnamed'));
  return `Read: ${count(captures.length, 'document')}, ${count(articles.length, 'article')}, ${count(sentences.length, 'sentence')}, ${count(outlets.size, 'outlet')}.`;
}

/** How many articles add nothing but another place to read them in, and what was edited. */
function retold({ retold: told }: BriefMaterial): string[] {
  if (told === undefined) return [];
  const { size } = told.articles;
  const copies =
    size === 0
      ? []
      : [
          size === 1
            ? '1 article is a copy or an earlier version of another: each story counts once.'
            : `${size} articles are copies or earlier versions of others: each story counts once.`,
        ];
  return [...copies, ...told.edited.map(editInWords)];
}

const mostShown = 3;

/** "Edited, version 2: “Ferry sinks” (The Harbour Post); added “…”; removed “…”." */
function editInWords({ title, outlet, version, added, removed }: Edited): string {
  const what = `“${title === '' ? 'no headline' : title}”${outlet === null ? '' : ` (${outlet})`}`;
  const changes = [...changesInWords('added', added), ...changesInWords('removed', removed)];
  const shown = changes.length === 0 ? ['no word was changed'] : changes;
  return `Edited, version ${version}: ${what}; ${shown.join('; ')}.`;
}

function changesInWords(verb: string, all: readonly string[]): string[] {
  if (all.length === 0) return [];
  const shown = all.slice(0, mostShown).map((words) => `“${shorten(words)}”`);
  const more = all.length > mostShown ? ` and ${all.length - mostShown} more` : '';
  return [`${verb} ${shown.join(', ')}${more}`];
}

function shorten(words: string): string {
  const line = words.replaceAll(/\s+/g, ' ');
  return line.length > 120 ? `${line.slice(0, 119).trimEnd()}…` : line;
}

function origins({ relations }: BriefMaterial): string[] {
  const single = relations
    .flatMap(({ acts }) => acts)
    .filter(({ reports }) => articlesOf(reports) === 1);
  if (single.length === 0) return [];
  return [
    `${count(single.length, 'act')} rest on one article alone.`.replace(
      '1 act rest',
      '1 act rests',
    ),
  ];
}

function articlesOf(reports: readonly { readonly id: string }[]): number {
  return new Set(reports.map(({ id }) => id.replace(/\.e\d+$/, ''))).size;
}

function unresolved({ conflicts }: BriefMaterial): string[] {
  return conflicts.length === 0
    ? []
    : [`${count(conflicts.length, 'conflict')} unresolved: see “Claims in conflict”.`];
}

function foreign({ captures }: BriefMaterial): string[] {
  const languages = captures
    .flatMap(({ articles }) => articles)
    .filter(isForeign)
    .map(({ language }) => languageName(language));
  if (languages.length === 0) return [];
  const named = [...new Set(languages)].toSorted().join(', ');
  const were = languages.length === 1 ? 'was' : 'were';
  return [`${count(languages.length, 'article')} in ${named} ${were} stored and not coded.`];
}

function undated({ captures }: BriefMaterial): string[] {
  const articles = captures.flatMap((capture) => capture.articles);
  const without = articles.filter(
    ({ published, publishedRange }) => published === null && publishedRange === undefined,
  );
  if (without.length === 0) return [];
  return [
    `${count(without.length, 'article')} without a date: words such as “Sunday” are left undated there.`,
  ];
}

function noNumbers({ bearings }: BriefMaterial): string {
  return bearings.length === 0
    ? ''
    : 'Scenarios carry no probability in this version: the counts say what was read, not how likely it is.';
}
