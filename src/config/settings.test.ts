import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { loadSettings, shownValue } from './settings.ts';

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

it.each([
  ['secondCoder', 'http://127.0.0.1:9/v1'],
  ['secondCoderKey', 'sk-secret'],
])('takes no %s from the folder it works in', (name, value) => {
  const project = folder();
  writeFileSync(join(project, 'tiltmeter.yaml'), `${name}: ${value}\n`);
  const load = () => loadSettings({}, {}, project);
  expect(load).toThrowError(/was not read/);
  expect(load).toThrowError(
    expect.objectContaining({ why: expect.stringContaining('set TILTMETER_SECOND_CODER') }),
  );
  expect(load).not.toThrowError(/sk-secret/);
});

it('opens private networks by the environment and the user’s own file, not by the folder it works in', () => {
  const home = folder();
  mkdirSync(join(home, 'tiltmeter'));
  writeFileSync(join(home, 'tiltmeter', 'settings.yaml'), 'fetchPrivate: yes\n');
  expect(loadSettings({}, {}, folder()).settings.fetchPrivate).toBe(false);
  expect(loadSettings({}, { XDG_CONFIG_HOME: home }, folder()).settings.fetchPrivate).toBe(true);
  const env = { XDG_CONFIG_HOME: home, TILTMETER_FETCH_PRIVATE: 'no' };
  expect(loadSettings({}, env, folder()).settings.fetchPrivate).toBe(false);
  const project = folder();
  writeFileSync(join(project, 'tiltmeter.yaml'), 'fetchPrivate: yes\n');
  expect(() => loadSettings({}, {}, project)).toThrowError(/was not read/);
});

it('takes an endpoint, but no key, from the file of the user', () => {
  const home = folder();
  mkdirSync(join(home, 'tiltmeter'));
  const file = join(home, 'tiltmeter', 'settings.yaml');
  writeFileSync(file, 'secondCoder: http://127.0.0.1:9/v1\n');
  const load = () => loadSettings({}, { XDG_CONFIG_HOME: home }, folder());
  expect(load().settings.secondCoder).toBe('http://127.0.0.1:9/v1');
  writeFileSync(file, 'secondCoderKey: sk-secret\n');
  expect(load).toThrowError(/was not read/);
});

it.each([
  ['TILTMETER_SECOND_CODER', 'ftp://host/v1'],
  ['TILTMETER_SECOND_CODER', 'https://me:hidden@host/v1'],
  ['TILTMETER_SECOND_CODER', 'host/v1?key=hidden'],
  ['TILTMETER_SECOND_CODER_KEY', 'hidden\nhidden'],
  ['TILTMETER_SECOND_CODER_MODEL', 'a model'],
  ['TILTMETER_SECOND_CODER_TIMEOUT', '291'],
  ['TILTMETER_FETCH_PRIVATE', 'perhaps'],
  ['TILTMETER_FETCH_CONTACT', 'me (x)'],
  ['TILTMETER_FETCH_TIMEOUT', '0'],
  ['TILTMETER_FETCH_DELAY', '-1'],
])('refuses %s=%s without showing what is secret', (name, value) => {
  const load = () => loadSettings({}, { [name]: value }, folder());
  expect(load).toThrowError(/cannot be/);
  expect(load).not.toThrowError(/hidden/);
});

it('shows of a key that it is set, and of an address what is no secret', () => {
  expect(shownValue('secondCoderKey', '')).toBe('');
  expect(shownValue('secondCoderKey', 'sk-secret')).toBe('(set)');
  expect(shownValue('secondCoder', 'https://me:pw@host/v1?key=a&b=c')).toBe(
    'https://…@host/v1?key=…&b=…',
  );
  expect(shownValue('maxBytes', 10)).toBe(10);
  expect(shownValue('fetchPrivate', false)).toBe('no');
});
