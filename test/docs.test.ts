import { join } from 'node:path';
import { expect, it } from 'vitest';
import {
  commandsPage,
  faultsPage,
  listingsPage,
  scenariosPage,
  settingsPage,
  sourcesPage,
  sourcesSchema,
  tablesPage,
} from './support/reference.ts';

const folder = join(import.meta.dirname, '../docs/reference');

// The pages are made from the code: `npx vitest run --project architecture -u` writes them anew.
it('keeps data/sources.schema.json as the code has it', async () => {
  await expect(sourcesSchema()).toMatchFileSnapshot(
    join(import.meta.dirname, '../data/sources.schema.json'),
  );
});

it.each([
  ['faults.md', faultsPage],
  ['settings.md', settingsPage],
  ['commands.md', commandsPage],
  ['tables.md', tablesPage],
  ['listings.md', listingsPage],
  ['scenarios.md', scenariosPage],
  ['sources.md', sourcesPage],
])('keeps docs/reference/%s as the code has it', async (name, page) => {
  await expect(page()).toMatchFileSnapshot(join(folder, name));
});
