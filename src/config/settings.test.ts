import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { loadSettings } from './settings.ts';

const folder = () => mkdtempSync(join(tmpdir(), 'tiltmeter-settings-'));

it('lets a flag beat the environment, that the file, that the default', () => {
  const project = folder();
  writeFileSync(join(project, 'tiltmeter.yaml'), 'db: from-file\nmaxBytes: 10\n');
  const { settings, origins } = loadSettings(
    { db: 'from-flag' },
    { TILTMETER_DB: 'x', TILTMETER_COLOR: 'never' },
    project,
  );
  expect(settings).toMatchObject({ db: 'from-flag', maxBytes: 10, color: 'never' });
  expect(origins).toMatchObject({
    db: 'flag',
    maxBytes: 'tiltmeter.yaml',
    color: 'environment',
    scenarios: 'default',
  });
});

it('keeps data where the XDG folders say', () => {
  expect(loadSettings({}, { XDG_DATA_HOME: '/data' }, folder()).settings.db).toBe(
    '/data/tiltmeter/memory.duckdb',
  );
});

it('names the setting, the value and what was expected', () => {
  expect(() => loadSettings({}, { TILTMETER_MAX_BYTES: 'lots' }, folder())).toThrowError(
    /“maxBytes” cannot be “lots”/,
  );
});

it('refuses a settings file with a name that is no setting', () => {
  const project = folder();
  writeFileSync(join(project, 'tiltmeter.yaml'), 'dbb: x\n');
  expect(() => loadSettings({}, {}, project)).toThrowError(/was not read/);
});
