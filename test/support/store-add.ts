import { openDuckDb } from '../../src/store/duckdb/open.ts';
import { makeSmallCapture } from './world.ts';

/** Adds the captures 1 to COUNT, one by one: `store-add.ts PATH COUNT`. */
const [path = '', count = '0'] = process.argv.slice(2);
const store = await openDuckDb(path, { create: true });
for (let seed = 1; seed <= Number(count); seed++) await store.add(makeSmallCapture(seed));
store.close();
