import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { availableParallelism, homedir } from 'node:os';
import { join } from 'node:path';
import type * as Yaml from 'yaml';
import { Fault } from '../core/fault.ts';

/** Where a setting's value came from, the strongest first. */
type Origin = 'flag' | 'environment' | 'tiltmeter.yaml' | 'user file' | 'default';

interface Definition<Value> {
  /** The environment variable that sets it. */
  readonly env: string;
  readonly description: string;
  readonly fallback: (env: Environment) => Value;
  /** The value a text stands for; undefined where it stands for none. */
  readonly read: (text: string) => Value | undefined;
  readonly expects: string;
  /** Where it is not read from, though other settings are. */
  readonly notFrom?: readonly Origin[];
  /** A value as it may be shown, where that is not all of it. */
  readonly shown?: (value: string) => string;
}

export type Environment = Readonly<Record<string, string | undefined>>;

const text = (value: string) => (value === '' ? undefined : value);

/** Every setting once. A flag beats the environment, that beats the project's file, that the user's, that the default. */
export const definitions = {
  db: {
    env: 'TILTMETER_DB',
    description: 'The file of the store.',
    fallback: (env) => join(dataHome(env), 'tiltmeter', 'memory.duckdb'),
    read: text,
    expects: 'a path',
  } satisfies Definition<string>,
  maxBytes: {
    env: 'TILTMETER_MAX_BYTES',
    description: 'The largest file that is read, in bytes.',
    fallback: () => 64 * 1024 * 1024,
    read: (value) => (/^[1-9]\d{0,14}$/.test(value) ? Number(value) : undefined),
    expects: 'a whole number above 0',
  } satisfies Definition<number>,
  threads: {
    env: 'TILTMETER_THREADS',
    description:
      'How many threads code texts; by default one a processor. Each takes some 180 MB of memory; the answers are the same for any number.',
    fallback: () => availableParallelism(),
    read: (value) => (/^[1-9]\d{0,2}$/.test(value) ? Number(value) : undefined),
    expects: 'a whole number from 1 to 999',
  } satisfies Definition<number>,
  scenarios: {
    env: 'TILTMETER_SCENARIOS',
    description: 'The folder of scenario files (*.yaml); empty for the ones that are shipped.',
    fallback: () => '',
    read: (value) => value,
    expects: 'a folder',
  } satisfies Definition<string>,
  color: {
    env: 'TILTMETER_COLOR',
    description:
      'When to colour text: auto (on a terminal, unless NO_COLOR is set), always or never.',
    fallback: () => 'auto',
    read: (value) => (/^(?:auto|always|never)$/.test(value) ? value : undefined),
    expects: 'auto, always or never',
  } satisfies Definition<string>,
  now: {
    env: 'TILTMETER_NOW',
    description:
      'The instant taken for the present, such as 2023-11-27T08:00:00Z; empty for the clock.',
    fallback: () => '',
    read: (value) => (value === '' || !Number.isNaN(Date.parse(value)) ? value : undefined),
    expects: 'an ISO 8601 instant',
  } satisfies Definition<string>,
  secondCoder: {
    env: 'TILTMETER_SECOND_CODER',
    description:
      'The base address of an OpenAI-compatible endpoint that `code --second` sends texts to, such as http://127.0.0.1:8080/v1; empty for none. Not read from the current folder’s tiltmeter.yaml.',
    fallback: () => '',
    read: (value) => (value === '' || isEndpoint(value) ? value : undefined),
    expects: 'an http or https address without a name and password in it',
    // Whoever hands on a folder of digests does not choose where texts and the key go.
    notFrom: ['tiltmeter.yaml'],
    shown: withoutSecrets,
  } satisfies Definition<string>,
  secondCoderModel: {
    env: 'TILTMETER_SECOND_CODER_MODEL',
    description: 'The model to ask for at that endpoint.',
    fallback: () => '',
    read: (value) => (/^\S{0,200}$/.test(value) ? value : undefined),
    expects: 'a name without blanks',
  } satisfies Definition<string>,
  secondCoderKey: {
    env: 'TILTMETER_SECOND_CODER_KEY',
    description:
      'The key that the endpoint wants, if any. Read from the environment alone, and never shown.',
    fallback: () => '',
    // What a header can carry: anything else would be named in the error of the request.
    read: (value) => (/^[\x21-\x7e]*$/.test(value) ? value : undefined),
    expects: 'visible ASCII characters',
    notFrom: ['flag', 'tiltmeter.yaml', 'user file'],
    shown: (value) => (value === '' ? '' : '(set)'),
  } satisfies Definition<string>,
  secondCoderTimeout: {
    env: 'TILTMETER_SECOND_CODER_TIMEOUT',
    description: 'Seconds that an answer of the endpoint may take (default 120, at most 290).',
    fallback: () => 120,
    read: (value) =>
      /^[1-9]\d{0,2}$/.test(value) && Number(value) <= 290 ? Number(value) : undefined,
    expects: 'a whole number from 1 to 290',
  } satisfies Definition<number>,
  watchParallel: {
    env: 'TILTMETER_WATCH_PARALLEL',
    description: 'How many sources `watch` asks at once (default 4); of one host one at a time.',
    fallback: () => 4,
    read: (value) => (/^[1-9]\d?$/.test(value) ? Number(value) : undefined),
    expects: 'a whole number from 1 to 99',
  } satisfies Definition<number>,
  fetchPrivate: {
    env: 'TILTMETER_FETCH_PRIVATE',
    description:
      'Whether addresses of this machine and of private networks are fetched too: yes or no. Not read from the current folder’s tiltmeter.yaml.',
    fallback: (): boolean => false,
    read: (value) => ({ yes: true, true: true, no: false, false: false })[value],
    expects: 'yes or no',
    // Whoever hands on a folder of sources does not look into the network of who reads them.
    notFrom: ['tiltmeter.yaml'],
    shown: (value) => (value === 'true' ? 'yes' : 'no'),
  } satisfies Definition<boolean>,
  fetchContact: {
    env: 'TILTMETER_FETCH_CONTACT',
    description:
      'Where the keeper of a site finds you, such as https://example.org/desk or desk@example.org: sent with every request; empty for nothing.',
    fallback: () => '',
    read: (value) => (/^[\x21-\x27\x2a-\x7e]{0,200}$/.test(value) ? value : undefined),
    expects: 'a web or mail address without blanks and brackets',
  } satisfies Definition<string>,
  fetchTimeout: {
    env: 'TILTMETER_FETCH_TIMEOUT',
    description:
      'Seconds that fetching one address may take, waits between requests aside (default 60).',
    fallback: () => 60,
    read: (value) =>
      /^[1-9]\d{0,2}$/.test(value) && Number(value) <= 600 ? Number(value) : undefined,
    expects: 'a whole number from 1 to 600',
  } satisfies Definition<number>,
  fetchDelay: {
    env: 'TILTMETER_FETCH_DELAY',
    description: 'The least seconds between two requests to one host (default 1).',
    fallback: () => 1,
    read: (value) =>
      /^\d{1,3}(?:\.\d{1,3})?$/.test(value) && Number(value) <= 600 ? Number(value) : undefined,
    expects: 'a number from 0 to 600',
  } satisfies Definition<number>,
} as const;

function isEndpoint(value: string): boolean {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  return /^https?:$/.test(url?.protocol ?? '') && url?.username === '' && url.password === '';
}

/** An address without what is before an @ and without the values of its query. */
function withoutSecrets(value: string): string {
  return value.replace(/\/\/[^/]*@/, '//…@').replaceAll(/=[^&#]*/g, '=…');
}

export type SettingName = keyof typeof definitions;

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Object.keys forgets the names
export const settingNames = Object.keys(definitions) as readonly SettingName[];

type Settings = {
  readonly [Name in SettingName]: ReturnType<(typeof definitions)[Name]['fallback']>;
};

export interface Resolved {
  readonly settings: Settings;
  readonly origins: { readonly [Name in SettingName]: Origin };
  /** NO_COLOR is set (https://no-color.org). */
  readonly noColor: boolean;
}

/** A setting's value as it may be shown. */
export function shownValue(
  name: SettingName,
  value: string | number | boolean,
): string | number | boolean {
  const { shown }: Definition<unknown> = definitions[name];
  return shown ? shown(String(value)) : value;
}

/** The settings in force. Throws the Fault `settings.invalid` for a value that a setting cannot take. */
export function loadSettings(
  flags: Readonly<Record<string, string | undefined>>,
  env: Environment,
  folder: string,
): Resolved {
  const files = [
    ['tiltmeter.yaml', readFile(join(folder, 'tiltmeter.yaml'), 'tiltmeter.yaml')],
    ['user file', readFile(join(configHome(env), 'tiltmeter', 'settings.yaml'), 'user file')],
  ] as const;
  const settings: Record<string, unknown> = {};
  const origins: Record<string, Origin> = {};
  for (const name of settingNames) {
    const definition: Definition<unknown> = definitions[name];
    const given: readonly (readonly [Origin, string | undefined])[] = [
      ['flag', flags[name]],
      ['environment', env[definition.env]],
      ...files.map(([origin, values]) => [origin, values[name]] as const),
    ];
    const [origin, value] = given.find(([, candidate]) => candidate !== undefined) ?? ['default'];
    settings[name] =
      value === undefined ? definition.fallback(env) : readValue(name, value, origin);
    origins[name] = origin;
  }
  const noColor = (env['NO_COLOR'] ?? '') !== '';
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- every name was set just above
  return { settings, origins, noColor } as Resolved;
}

function readValue(name: SettingName, value: string, origin: Origin): unknown {
  const definition: Definition<unknown> = definitions[name];
  const read = definition.read(value);
  if (read !== undefined) return read;
  throw new Fault(
    'settings.invalid',
    `The setting “${name}” cannot be “${shownValue(name, value)}”.`,
    {
      why: `It comes from the ${origin}; expected is ${definition.expects}.`,
      mend: 'Correct it there; `tiltmeter settings` lists every setting and where its value came from.',
    },
  );
}

/** Loaded only where there is a settings file: most runs have none, and the reader of YAML takes longer to load than they. */
function readYaml(source: string): unknown {
  const yaml: typeof Yaml = createRequire(import.meta.url)('yaml');
  return yaml.parse(source);
}

function readFile(path: string, origin: Origin): Readonly<Record<string, string>> {
  let source: string;
  try {
    source = readFileSync(path, 'utf8');
  } catch {
    return {};
  }
  try {
    const values: unknown = readYaml(source) ?? {};
    if (typeof values !== 'object' || values === null || Array.isArray(values))
      throw new TypeError('it is not a list of names and values');
    for (const name of Object.keys(values)) checkName(name, origin);
    return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)]));
  } catch (error) {
    throw new Fault('settings.invalid', `The settings file ${path} was not read.`, {
      why: String(error instanceof Error ? error.message.split('\n')[0] : error),
      mend: 'Correct it; each line is a name from `tiltmeter settings`, a colon and a value.',
      cause: error,
    });
  }
}

function checkName(name: string, origin: Origin): void {
  const known = settingNames.find((one) => one === name);
  if (known === undefined) throw new TypeError(`“${name}” is no setting`);
  const { notFrom, env }: Definition<unknown> = definitions[known];
  if (notFrom?.includes(origin)) throw new TypeError(`“${name}” is not read from it: set ${env}`);
}

function dataHome(env: Environment): string {
  return env['XDG_DATA_HOME'] || join(homedir(), '.local', 'share');
}

function configHome(env: Environment): string {
  return env['XDG_CONFIG_HOME'] || join(homedir(), '.config');
}
