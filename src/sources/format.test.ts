import { describe, expect, it } from 'vitest';
import { Fault } from '../core/fault.ts';
import { refuseForeign } from './format.ts';

function refused(content: string | Uint8Array): Fault | undefined {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'latin1') : content;
  try {
    refuseForeign(bytes, 'input');
    return undefined;
  } catch (fault) {
    if (fault instanceof Fault) return fault;
    throw fault;
  }
}

describe('refuseForeign', () => {
  it.each([
    [`news/a.txt${'\0'.repeat(247)}ustar  `, 'tar'],
    ['\x89PNG\r\n\x1a\n\0', 'PNG'],
    ['\xff\xd8\xff\xe0\0', 'JPEG'],
    ['\x01\x02\x03\x04\x05\x06\x07\x08DUCK\x40\0\0\0', 'DuckDB'],
    ['SQLite format 3\0', 'SQLite'],
    ['PAR1\x15\x04', 'Parquet'],
    ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'Word'],
    ['H\0e\0l\0l\0o\0 \0O\0s\0l\0o\0', 'UTF-16'],
    ['An honest line.\0And more.', 'offset 15'],
    ['\x01\x02\x03ab\x04\x05cd', 'control'],
  ])('refuses %j as binary', (content, named) => {
    const fault = refused(content);
    expect(fault?.kind).toBe('source.binary');
    expect(fault?.why).toContain(named);
    expect(fault?.mend).not.toBe('');
  });

  it.each([
    ['<?xml version="1.0"?>\n<talks>', 'XML'],
    ['{\\rtf1\\ansi Talks}', 'rich text'],
  ])('refuses %j as a format to come', (content, named) => {
    const fault = refused(content);
    expect(fault?.kind).toBe('source.unsupported');
    expect(fault?.why).toContain(named);
  });

  it.each([
    [''],
    ['Plain words.'],
    ['From: Anna\nDate: 3 May 2024\nSubject: Talks\n\nText'],
    ['We read the <html> tag below.'],
    ['A SMALLDUCK swam.'],
    ['\xff\xfeT\0a\0'],
    ['A tab\there, a feed\fthere.'],
  ])('lets %j pass', (content) => {
    expect(refused(content)).toBeUndefined();
  });
});
