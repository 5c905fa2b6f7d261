import { expect, it } from 'vitest';
import { Fault, type FaultKind } from '../../core/fault.ts';
import { engineFault } from './faults.ts';

const at = { path: '/data/desk.db', what: 'The store /data/desk.db did not open.' };

// The left side is what DuckDB 1.5.5 said on the real thing; the Windows line is from its sources.
it.each<[string, FaultKind]>([
  [
    'IO Error: Could not set lock on file "/data/desk.db": Conflicting lock is held in /usr/bin/node (PID 42). See also https://duckdb.org/docs/stable/connect/concurrency',
    'store.locked',
  ],
  [
    'IO Error: Cannot open file "/data/desk.db": The process cannot access the file because it is being used by another process.',
    'store.locked',
  ],
  [
    "Connection Error: Can't open a connection to same database file with a different configuration than existing connections",
    'store.locked',
  ],
  [
    'TransactionContext Error: Failed to commit: Could not write file "/data/desk.db.wal": No space left on device',
    'store.full',
  ],
  ['IO Error: Could not write file "/data/desk.db.wal": File too large', 'store.full'],
  ['IO Error: Cannot open file "/data/desk.db": Permission denied', 'store.read-only'],
  ['IO Error: Cannot open file "/data/desk.db": Read-only file system', 'store.read-only'],
  [
    'Invalid Input Error: Cannot execute statement of type "INSERT" on database "desk" which is attached in read-only mode!',
    'store.read-only',
  ],
  [
    'IO Error: The file "/data/desk.db" exists, but it is not a valid DuckDB database file!',
    'store.foreign',
  ],
  [
    'IO Error: Trying to read a database file with version number 99, but we can only read versions between 64 and 67.',
    'store.foreign',
  ],
  ['IO Error: Cannot open file "/data/desk.db": No such file or directory', 'store.missing'],
  ['Catalog Error: Table with name events does not exist!', 'store.failed'],
  ['Parser Error: syntax error at or near "selec"', 'store.failed'],
])('reads "%s" as %s', (said, kind) => {
  expect(engineFault(new Error(said), at).kind).toBe(kind);
});

it('names the file, the program and the process that has it open', () => {
  const said =
    'IO Error: Could not set lock on file "/data/desk.db": Conflicting lock is held in /usr/bin/node (PID 42).';
  expect(engineFault(new Error(said), at).describe()).toBe(
    'The store /data/desk.db did not open.\n  Another process has /data/desk.db open: /usr/bin/node, process 42.\n  Wait until it is done or stop it, or give --db another file.',
  );
});

it('names the file alone where the system does not tell who has it open', () => {
  const said =
    'IO Error: Could not set lock on file "/data/desk.db": Resource temporarily unavailable';
  expect(engineFault(new Error(said), at).why).toBe('Another process has /data/desk.db open.');
});

it('carries the statement and the engine’s own error', () => {
  const error = new Error('Parser Error: syntax error at or near "selec"\n\nLINE 1: selec 1');
  const fault = engineFault(error, { ...at, sql: 'selec 1' });
  expect(fault.why).toBe('Parser Error: syntax error at or near "selec" (/data/desk.db)');
  expect(fault.cause).toMatchObject({
    message: expect.stringContaining('SQL: selec 1'),
    cause: error,
  });
});

it('leaves a fault as it is', () => {
  const fault = new Fault('store.unfit', 'It was not stored.', { mend: 'Mend it.' });
  expect(engineFault(fault, at)).toBe(fault);
});
