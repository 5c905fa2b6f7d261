import { expect, it } from 'vitest';
import { Fault } from './fault.ts';

it('says what, why and how to mend', () => {
  const fault = new Fault('store.locked', 'The store did not open.', {
    why: 'Another process has memory.duckdb open.',
    mend: 'Stop it, or give --db with another file.',
  });
  expect(fault.describe()).toBe(
    'The store did not open.\n  Another process has memory.duckdb open.\n  Stop it, or give --db with another file.',
  );
});

it('leaves out a reason that nobody knows', () => {
  expect(new Fault('store.full', 'The disk is full.', { mend: 'Make room.' }).describe()).toBe(
    'The disk is full.\n  Make room.',
  );
});
