import type { Copy } from '../../model/copy.ts';
import type { Row, StoryRows } from '../tables.ts';
import type { Placed } from './place.ts';
import { bandsOf } from './signature.ts';

/** What is stored of where an article stands. */
export function storyRows({
  document,
  article,
  story,
  letters,
  places,
  copy,
  knownAt,
}: Placed): StoryRows {
  const base = { document, article, known_at: knownAt };
  return {
    signatures: [
      { ...base, story_document: story.document, story: story.article, letters, places },
    ],
    bands: bandsOf(places).map((hash) => ({ ...base, hash })),
    copies: copy === undefined ? [] : [copyRow(copy)],
    changes: copy === undefined ? [] : changeRows(copy),
  };
}

function copyRow({ document, article, of, kind, share, knownAt }: Copy): Row<'copies'> {
  return {
    document,
    article,
    of_document: of.document,
    of_article: of.article,
    kind,
    share,
    known_at: knownAt,
  };
}

function changeRows({ document, article, of, changes, knownAt }: Copy): Row<'changes'>[] {
  return changes.map(({ kind, span: [start, end] }, n) => ({
    document,
    article,
    of_document: of.document,
    of_article: of.article,
    n: n + 1,
    kind,
    span_start: start,
    span_end: end,
    known_at: knownAt,
  }));
}

/** The copies of those rows, in the order of the rows; changes stand in the order of `n`. */
export function assembleCopies(rows: Pick<StoryRows, 'copies' | 'changes'>): Copy[] {
  const changes = new Map<string, Row<'changes'>[]>();
  for (const row of rows.changes)
    changes.set(pairOf(row), [...(changes.get(pairOf(row)) ?? []), row]);
  return rows.copies.map((row) => ({
    document: row.document,
    article: row.article,
    of: { document: row.of_document, article: row.of_article },
    kind: row.kind,
    share: row.share,
    changes: (changes.get(pairOf(row)) ?? []).map((one) => ({
      kind: one.kind,
      document: one.kind === 'added' ? one.document : one.of_document,
      span: [one.span_start, one.span_end],
    })),
    knownAt: row.known_at,
  }));
}

function pairOf(row: Row<'copies'> | Row<'changes'>): string {
  return JSON.stringify([row.document, row.article, row.of_document, row.of_article]);
}
