import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { fieldNames, valuesOf } from './fields.ts';

it('has the names that the guide shows', () => {
  const guide = readFileSync(join(import.meta.dirname, '../../../docs/guide/archives.md'), 'utf8');
  for (const [field, names] of Object.entries(fieldNames))
    expect(guide).toContain(`| ${field} | ${names.join(', ')} |`);
});

it('unwraps a record, but not without end', () => {
  const deep = JSON.parse(`${'{"data":'.repeat(20_000)}{"text":"x"}${'}'.repeat(20_000)}`);
  expect(valuesOf(deep)?.has('text')).toBe(false);
  expect(valuesOf({ data: { doc: { text: 'x' } } })?.get('text')).toBe('x');
});
