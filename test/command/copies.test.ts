import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeFolder, tiltmeter } from '../support/command.ts';

const denial = 'Bolivia denied that any soldiers had crossed it.';
const recall = 'Bolivia recalled its ambassador to Peru on Sunday.';
const body = `LIMA — The presidents of Peru and Chile met in Lima on Saturday and signed an agreement on fishing in the waters off Arica, officials of both countries said.

Peru accused Bolivia of moving troops to the border near Lake Titicaca. ${denial}

Chile warned that it may expel the ambassador of Bolivia if the talks fail. The two governments will meet again in Santiago in July, the foreign minister of Chile said.
`;

const folder = makeFolder({
  'a.txt': `Peru and Chile sign a fishing deal - The Harbour Post\n\n${body}`,
  'b.txt': `Neighbours agree on fish - Island Daily\n\n${body}`,
  'c.txt': `Peru and Chile sign a fishing deal, Bolivia protests - The Harbour Post\n\n${body.replace(denial, recall)}`,
});
afterAll(() => folder[Symbol.dispose]());

const files = ['a', 'b', 'c'].map((name) => join(folder.path, `${name}.txt`));
const db = join(folder.path, 'desk.duckdb');

interface Listed {
  readonly id: string;
  readonly sentenceText: string;
  readonly copyOf: string | null;
  readonly version: number | null;
  readonly document: { readonly name: string };
}

async function listed(...words: string[]): Promise<Listed[]> {
  const { stdout } = await tiltmeter(['events', ...words, '--jsonl']);
  return stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}

describe('one story in two outlets, one of which edited it', () => {
  beforeAll(async () => {
    for (const [day, file] of files.entries()) {
      const env = { TILTMETER_NOW: `2024-06-0${day + 1}T08:00:00Z` };
      const { stdout } = await tiltmeter(['add', file, '--db', db, '--json'], { env });
      const { copies, versions } = JSON.parse(stdout);
      expect([copies, versions]).toEqual([day === 1 ? 1 : 0, day === 2 ? 1 : 0]);
    }
  }, 120_000);

  it('counts once in the brief, of files as of the store', async () => {
    const [stored, read] = await Promise.all([
      tiltmeter(['brief', '--db', db]),
      tiltmeter(['brief', ...files]),
    ]);
    for (const { code, stdout } of [stored, read]) {
      expect(code).toBe(0);
      expect(stdout.match(/^• Peru and Chile met/gm)).toHaveLength(2);
      expect(stdout).toContain('(CONSULT, carried by 2 outlets)');
      expect(stdout).toContain('cooperation, 2 acts');
      expect(stdout).not.toMatch(/\d reports/);
      expect(stdout.replaceAll(/\s+/g, ' ')).toContain(
        'Edited, version 2: “Peru and Chile sign a fishing deal, Bolivia protests” (The Harbour Post); added “recalled its ambassador to Peru on Sunday”; removed “denied that any soldiers had crossed it”.',
      );
    }
  });

  it('is listed once, with what each telling has alone', async () => {
    for (const words of [['--db', db], files]) {
      const events = await listed(...words);
      const sentences = events.map(({ sentenceText }) => sentenceText);
      expect(sentences.filter((text) => text.startsWith('The presidents'))).toHaveLength(2);
      expect(sentences.filter((text) => text === recall)).toHaveLength(1);
      expect(events.every(({ copyOf }) => copyOf === null)).toBe(true);
    }
  });

  it('is listed whole with --copies, and marked', async () => {
    const events = await listed('--db', db, '--copies');
    expect(
      events.filter(({ sentenceText }) => sentenceText.startsWith('The presidents')),
    ).toHaveLength(6);
    const once = await listed('--db', db);
    expect(events.filter(({ copyOf }) => copyOf === null).map(({ id }) => id)).toEqual(
      once.map(({ id }) => id),
    );
    const versions = new Map(events.map(({ document, version }) => [document.name, version]));
    expect([...versions.values()]).toEqual([null, null, 2]);
  });

  it('says what was left out', async () => {
    const { stderr } = await tiltmeter(['events', '--db', db]);
    expect(stderr).toMatch(/Left out as told before: \d+ of the events; --copies lists them\./);
  });

  it('was known then as it was then', async () => {
    const { stdout } = await tiltmeter(['brief', '--db', db, '--known-by', '2024-06-02']);
    expect(stdout).toContain('carried by 2 outlets');
    expect(stdout).not.toContain('Edited');
    const first = await tiltmeter(['brief', '--db', db, '--known-by', '2024-06-01']);
    expect(first.stdout).not.toContain('carried by');
    expect(first.stdout).not.toContain('each story counts once');
  });
});
