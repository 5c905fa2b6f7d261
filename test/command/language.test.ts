import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { makeFolder, tiltmeter } from '../support/command.ts';

const spanish = `Los ministros de Perú y Chile se reúnen en Lima

Por Ana Ruiz
8 de junio de 2024

Los ministros de Exteriores de Perú y Chile se reunieron el sábado en Lima y acordaron abrir otra vez la frontera. China no asistió a la reunión, según dijo un funcionario, pero Rusia envió a un observador que habló con la prensa.
`;
const english = `Ministers of Peru and Chile meet in Lima

By Ana Ruiz
8 June 2024

The foreign ministers of Peru and Chile met in Lima on Saturday and agreed to open the border again. China did not attend the meeting, an official said.
`;

it('stores an article in another language, codes nothing in it, and says so everywhere', async () => {
  using folder = makeFolder();
  const db = join(folder.path, 'desk.duckdb');
  const files = [join(folder.path, 'es.txt'), join(folder.path, 'en.txt')] as const;
  writeFileSync(files[0], spanish);
  writeFileSync(files[1], english);

  const read = await tiltmeter(['read', files[0]]);
  expect(read.stdout).toContain('in Spanish, not coded');
  const coded = await tiltmeter(['code', files[0]]);
  expect(coded.stdout).toContain('not coded: it is in Spanish');
  const [es, en] = await Promise.all(
    files.map(async (file) => JSON.parse((await tiltmeter(['code', file, '--json'])).stdout)),
  );
  expect(es).toMatchObject({ sentences: [], events: [], claims: [], figures: [] });
  expect(es.notCoded).toEqual([{ article: `${es.id}.1`, language: 'es' }]);
  expect(en.events).not.toEqual([]);
  expect(en).not.toHaveProperty('notCoded');

  const added = await tiltmeter(['add', ...files, '--db', db]);
  expect(added.stdout).toContain('2 articles (1 of them not in English, and not coded)');
  const issued = await tiltmeter(['brief', '--db', db]);
  expect(issued.stdout).toContain('1 article in Spanish was stored and not coded.');
});
