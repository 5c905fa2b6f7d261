import { placeTelling } from '../stories/place.ts';
import { storyRows } from '../stories/rows.ts';
import type { Telling } from '../stories/telling.ts';
import { storyTables } from '../tables.ts';
import { appendTable } from './appending.ts';
import { openShelf, piecesOf, toldIn } from './shelf.ts';
import { inTransaction, type Line, query } from './statement.ts';

/** Finds for each article, one after another, the story it tells, and stores that; within a transaction. */
export async function placeTellings(line: Line, tellings: readonly Telling[]): Promise<void> {
  const shelf = openShelf(line);
  for (const telling of tellings) {
    const rows = storyRows(await placeTelling(telling, shelf));
    for (const name of storyTables)
      if (rows[name].length > 0) await appendTable(line, name, rows[name]);
  }
}

/** Places what an earlier version of Tiltmeter stored, a document at a time, the first known first. */
export async function placeEarlier(line: Line): Promise<void> {
  const documents = await query(
    line,
    `SELECT DISTINCT a.document, a.known_at FROM articles a
    ANTI JOIN signatures s ON s.document = a.document AND s.article = a.id
    ORDER BY a.known_at, a.document`,
  );
  for (const row of documents) {
    const document = String(row['document']);
    await inTransaction(line, async () => {
      await placeTellings(line, await storedTellings(line, document));
    });
  }
}

async function storedTellings(line: Line, document: string): Promise<Telling[]> {
  const rows = await query(
    line,
    `SELECT a.id, a.known_at, a.outlet, a.title, a.published, d.url
    FROM articles a JOIN documents d ON d.id = a.document
    ANTI JOIN signatures s ON s.document = a.document AND s.article = a.id
    WHERE a.document = $document ORDER BY a.n`,
    { document },
  );
  const tellings: Telling[] = [];
  for (const row of rows) {
    const key = { document, article: String(row['id']) };
    const told = { ...key, ...toldIn(row) };
    tellings.push({ ...told, pieces: await piecesOf(line, told) });
  }
  return tellings;
}
