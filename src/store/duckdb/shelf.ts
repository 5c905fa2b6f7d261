import type { DuckDBValue } from '@duckdb/node-api';
import { Fault } from '../../core/fault.ts';
import type { ArticleKey } from '../../model/copy.ts';
import type { Piece } from '../../text/likeness/changes.ts';
import { type Member, mostNear, type Shelf, type Shelved } from '../stories/shelf.ts';
import { storyKinds, type Told } from '../stories/telling.ts';
import { plainCell, timestamp } from './cells.ts';
import { type Line, query } from './statement.ts';

/** As many as one story is carried by, and then some. */
const mostAlike = 64;

const shelvedColumns = `s.document, s.article, s.story_document, s.story, s.letters, s.places, s.known_at,
    a.outlet, a.title, a.published, d.url`;
const joined = `JOIN articles a ON a.document = s.document AND a.id = s.article
    JOIN documents d ON d.id = s.document`;

/** The articles placed in a store. */
export function openShelf(line: Line): Shelf {
  return {
    async alike(bands, least) {
      // Whole numbers of our own making: a list of values would be one value a band. By the numbers of rows, since the
      // engine else reads all columns of all rows.
      const rows = await query(
        line,
        `WITH hits AS MATERIALIZED (
          SELECT rowid AS at FROM bands WHERE hash IN (${bands.map(Math.trunc).join(', ')})),
        met AS MATERIALIZED (
          SELECT b.document, b.article FROM bands b JOIN hits ON b.rowid = hits.at
          GROUP BY b.document, b.article HAVING count(*) >= ${Math.trunc(least)}
          ORDER BY count(*) DESC, b.document, b.article LIMIT ${mostAlike}),
        chosen AS MATERIALIZED (
          SELECT s.rowid AS at FROM signatures s JOIN met USING (document, article))
        SELECT ${shelvedColumns} FROM chosen JOIN signatures s ON s.rowid = chosen.at ${joined}
        ORDER BY s.known_at, s.rowid`,
      );
      return rows.map((row) => toShelved(line, row));
    },
    async members({ document, article }, { outlet, path }) {
      const rows = await query(
        line,
        `WITH told AS (
          SELECT s.document, s.article, s.letters, s.known_at, s.rowid AS placed,
            a.outlet, a.title, a.published, d.url,
            coalesce(lower(a.outlet) = $outlet, false) OR coalesce(contains(d.url, $path), false) AS near
          FROM signatures s ${joined} WHERE s.story_document = $document AND s.story = $article)
        SELECT * FROM told QUALIFY row_number() OVER (ORDER BY letters DESC, known_at, placed) = 1
          OR row_number() OVER (ORDER BY known_at, placed) = 1
          OR (near AND row_number() OVER (PARTITION BY near ORDER BY known_at DESC, placed DESC) <= ${mostNear})
        ORDER BY known_at, placed`,
        { document, article, outlet, path },
      );
      return rows.map(toMember);
    },
    pieces: (told) => piecesOf(line, told),
  };
}

/** The paragraphs of an article's body; by its record time, which lets the engine skip most of the table. */
export async function piecesOf(
  line: Line,
  { document, article, knownAt }: ArticleKey & Pick<Told, 'knownAt'>,
): Promise<Piece[]> {
  const kinds = storyKinds.map((kind) => `'${kind}'`).join(', ');
  const rows = await query(
    line,
    `SELECT text, span_start, span_end FROM segments
    WHERE known_at = $known AND document = $document AND article = $article AND kind IN (${kinds})
    ORDER BY n`,
    { document, article, known: timestamp(knownAt) },
  );
  return rows.map((row) => ({
    text: String(row['text']),
    span: [Number(row['span_start']), Number(row['span_end'])],
  }));
}

function toShelved(line: Line, row: Record<string, DuckDBValue>): Shelved {
  const places = plainCell(row['places'] ?? null);
  if (!Array.isArray(places)) {
    throw new Fault('store.failed', line.what, {
      why: `${line.path}: a row of signatures is not as Tiltmeter writes it.`,
      mend: 'Take back what was changed in the file by other means, or add its documents to a new store.',
    });
  }
  return {
    ...toMember(row),
    story: { document: String(row['story_document']), article: String(row['story']) },
    places: places.map(Number),
  };
}

function toMember(row: Record<string, DuckDBValue>): Member {
  return {
    ...toldIn(row),
    document: String(row['document']),
    article: String(row['article']),
    letters: Number(row['letters']),
  };
}

/** What a row of an article says of where and when it was published. */
export function toldIn(row: Record<string, DuckDBValue>): Omit<Told, keyof ArticleKey> {
  const cell = (name: string) => plainCell(row[name] ?? null);
  const orNull = (name: string) => (cell(name) === null ? null : String(cell(name)));
  return {
    knownAt: String(cell('known_at')),
    outlet: orNull('outlet'),
    title: String(cell('title')),
    published: orNull('published'),
    url: orNull('url'),
  };
}
