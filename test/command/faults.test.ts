import { mkdirSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeFolder, tiltmeter } from '../support/command.ts';

const story =
  'Peru’s president met Chile’s president in Lima on 3 June 2024, officials of both countries said afterwards.\n';

describe('words that are not understood', () => {
  it.each([
    [['brieff'], 'no command “brieff”'],
    [['brief', '--formt', 'html'], 'was not understood'],
    [['brief', 'x.txt', '--format', 'pdf'], 'no format “pdf”'],
    [['read'], 'wants at least one file'],
    [['brief', 'x.txt', '--as-of', 'June'], 'One of the two dates'],
    [['read', 'x.txt', '--max-bytes', 'lots'], 'cannot be “lots”'],
  ])('ends %j with 2 and says %j', async (words, what) => {
    const { code, stderr, stdout } = await tiltmeter(words);
    expect(stderr).toContain(what);
    expect(stdout).toBe('');
    expect(code).toBe(2);
  });
});

describe('files that cannot be read', () => {
  it('names a missing file', async () => {
    const { code, stdout, stderr } = await tiltmeter(['brief', 'nowhere.txt']);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain('nowhere.txt');
  });

  it('says of a folder that there is nothing in it', async () => {
    using folder = makeFolder();
    mkdirSync(join(folder.path, 'digests'));
    const { code, stderr } = await tiltmeter(['read', join(folder.path, 'digests')]);
    expect(code).toBe(1);
    expect(stderr).toContain('is a folder without a file to read');
  });

  it('refuses a binary file', async () => {
    using folder = makeFolder({ 'a.txt': new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]) });
    const { code, stderr } = await tiltmeter(['brief', join(folder.path, 'a.txt')]);
    expect(code).toBe(1);
    expect(stderr).toContain('holds no plain text');
  });

  it('refuses a file of 200 MB without reading it', async () => {
    using folder = makeFolder({ 'big.txt': 'x' });
    truncateSync(join(folder.path, 'big.txt'), 200_000_000);
    const { code, stderr } = await tiltmeter(['read', join(folder.path, 'big.txt')]);
    expect(code).toBe(1);
    expect(stderr).toContain('big.txt');
    expect(stderr).toMatch(/max-bytes/);
  });

  it('reads what can be decoded, says what was replaced and ends with 4', async () => {
    using folder = makeFolder({
      'a.txt': Buffer.concat([Buffer.from(story), Buffer.from([0xff, 0xfe, 0x0a])]),
    });
    const { code, stdout, stderr } = await tiltmeter(['brief', join(folder.path, 'a.txt')]);
    expect(code).toBe(4);
    expect(stderr).toMatch(/2 bytes/);
    expect(stdout).toContain('Peru');
  });

  it('shows an empty file as having no articles, and writes no brief of it', async () => {
    using folder = makeFolder({ 'empty.txt': '' });
    const read = await tiltmeter(['read', join(folder.path, 'empty.txt'), '--json']);
    expect(JSON.parse(read.stdout)).toMatchObject({ articles: [], furniture: [] });
    expect(read.code).toBe(4);
    const brief = await tiltmeter(['brief', join(folder.path, 'empty.txt')]);
    expect(brief).toMatchObject({ code: 1, stdout: '' });
    expect(brief.stderr).toContain('nothing to write a brief of');
  });

  it('goes on with the other files, and ends with 4', async () => {
    using folder = makeFolder({ 'a.txt': story });
    const { code, stdout, stderr } = await tiltmeter([
      'read',
      'nowhere.txt',
      join(folder.path, 'a.txt'),
      '--jsonl',
    ]);
    expect(code).toBe(4);
    expect(stdout.trim().split('\n')).toHaveLength(1);
    expect(stderr).toContain('nowhere.txt');
  });

  it.each(['code', 'analyse'])('names a missing file of lines to %s', async (command) => {
    const { code, stderr } = await tiltmeter([command, 'nowhere.jsonl', '--jsonl']);
    expect(code).toBe(1);
    expect(stderr).toContain('The file "nowhere.jsonl" was not found.');
  });

  it('passes over a line that is no record', async () => {
    const input = `{"id":1,"text":"Peru attacked Chile."}\nnot json\n{"id":3}\n`;
    const { code, stdout, stderr } = await tiltmeter(['code', '-', '--jsonl'], { input });
    expect(code).toBe(4);
    expect(JSON.parse(stdout)).toMatchObject({ id: 1, events: [{ type: 'ASSAULT' }] });
    expect(stderr).toContain('Line 2 was not coded');
    expect(stderr).toContain('Line 3 was not coded');
  });
});

describe('stores and outputs that cannot be used', () => {
  it('says how to make a store where there is none', async () => {
    using folder = makeFolder();
    const { code, stderr } = await tiltmeter(['brief', '--db', join(folder.path, 'none.duckdb')]);
    expect(code).toBe(1);
    expect(stderr).toContain('tiltmeter add');
  });

  it('leaves a file alone that is no store', async () => {
    using folder = makeFolder({ 'notes.txt': story });
    const db = join(folder.path, 'notes.txt');
    const { code, stderr } = await tiltmeter(['add', join(folder.path, 'notes.txt'), '--db', db]);
    expect(code).toBe(1);
    expect(stderr).toContain('notes.txt');
  });

  it('says where a brief could not be written', async () => {
    using folder = makeFolder({ 'a.txt': story });
    const { code, stderr } = await tiltmeter([
      'brief',
      join(folder.path, 'a.txt'),
      '-o',
      join(folder.path, 'no/such/brief.html'),
    ]);
    expect(code).toBe(1);
    expect(stderr).toContain('was not written');
  });
});
