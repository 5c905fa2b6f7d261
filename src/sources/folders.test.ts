import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { makeFolder } from '../../test/support/command.ts';
import { filesOf } from './folders.ts';

it('gives all files below a folder by name, without hidden ones and the pictures and scripts of a page', async () => {
  using folder = makeFolder({ 'b.txt': 'b', 'a.html': 'a', '.secret': 's', 'c.CSS': 'c' });
  mkdirSync(join(folder.path, 'empty'));
  symlinkSync(join(folder.path, 'b.txt'), join(folder.path, 'z'));
  symlinkSync(folder.path, join(folder.path, 'loop'));
  symlinkSync(join(folder.path, 'nowhere'), join(folder.path, 'lost'));
  expect(await filesOf(folder.path)).toEqual(
    ['a.html', 'b.txt', 'z'].map((name) => join(folder.path, name)),
  );
});

it('gives a file as it is named', async () => {
  using folder = makeFolder({ 'style.css': 'x' });
  expect(await filesOf(join(folder.path, 'style.css'))).toHaveLength(1);
  expect(await filesOf('-')).toEqual(['-']);
});

it('says what is missing and what is empty', async () => {
  using folder = makeFolder();
  await expect(filesOf(folder.path)).rejects.toMatchObject({ kind: 'source.empty' });
  await expect(filesOf(join(folder.path, 'no'))).rejects.toMatchObject({ kind: 'source.missing' });
});
