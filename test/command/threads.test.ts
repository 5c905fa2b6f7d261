import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { plainEdition } from '../bench/news.ts';
import { environment, makeFolder, program, tiltmeter } from '../support/command.ts';

const sentences = plainEdition.flatMap((story) => story.split(/(?<=\.) /));
/** More than one thread is worth, with lines among them that are no records. */
const lines = Array.from({ length: 700 }, (_, n) =>
  n % 97 === 50 ? `{"id":${n}` : JSON.stringify({ id: n, text: sentences[n % sentences.length] }),
);
const input = `${lines.join('\n')}\n`;

const storyAt = (n: number) => `Story ${n}\n\n${plainEdition[n % plainEdition.length]}\n`;

/** Starts `tiltmeter code - --jsonl` and leaves its input open. */
function startCoding() {
  const words = ['code', '-', '--jsonl', '--threads', '3'];
  const child = spawn(process.execPath, [...program, ...words], { env: environment() });
  child.stdin.on('error', () => {});
  let stderr = '';
  child.stderr.on('data', (chunk: Buffer) => {
    stderr += chunk.toString();
  });
  return { child, stderr: () => stderr };
}

describe('several threads', () => {
  it('write the same bytes as one, and the same about lines that are no records', async () => {
    const one = await tiltmeter(['code', '-', '--jsonl', '--threads', '1'], { input });
    expect(one.code).toBe(4);
    expect(one.stdout.split('\n')).toHaveLength(700 - 7 + 1);
    expect(one.stderr).toContain('Line 51 was not coded.');
    const env = { TILTMETER_THREADS: '3' };
    expect(await tiltmeter(['code', '-', '--jsonl'], { input, env })).toEqual(one);
  });

  it('write the same bytes for files, and go on behind one that is missing', async () => {
    const names = Array.from({ length: 40 }, (_, n) => `story${n}.txt`);
    using folder = makeFolder(Object.fromEntries(names.map((name, n) => [name, storyAt(n)])));
    names.splice(20, 0, 'nowhere.txt');
    const words = ['code', ...names.map((name) => join(folder.path, name)), '--json'];
    const one = await tiltmeter([...words, '--threads', '1']);
    expect(one.code).toBe(4);
    expect(one.stdout.trim().split('\n')).toHaveLength(40);
    expect(await tiltmeter([...words, '--threads', '3'])).toEqual(one);
  });

  it('count lines anew in each file', async () => {
    using folder = makeFolder({ 'a.jsonl': lines[0] ?? '', 'b.jsonl': `${lines[1]}\n{` });
    const files = ['a.jsonl', 'b.jsonl'].map((name) => join(folder.path, name));
    const { stdout, stderr } = await tiltmeter(['code', ...files, '--jsonl']);
    expect(stdout.trim().split('\n')).toHaveLength(2);
    expect(stderr).toContain('Line 2 was not coded.');
  });

  it('refuse a number that is none', async () => {
    const { code, stderr } = await tiltmeter(['code', '-', '--threads', 'all']);
    expect(code).toBe(2);
    expect(stderr).toContain('“threads” cannot be “all”');
  });
});

it('answers a line before the next one comes', async () => {
  const { child } = startCoding();
  child.stdin.write(`${lines[0]}\n`);
  const [chunk]: Buffer[] = await once(child.stdout, 'data');
  expect(JSON.parse(String(chunk))).toMatchObject({ id: 0 });
  child.stdin.end();
  await once(child, 'close');
  expect(child.exitCode).toBe(0);
});

it('ends at Ctrl-C at once, with work in hand and input to come', async () => {
  const { child, stderr } = startCoding();
  child.stdin.write(input);
  await once(child.stdout, 'data');
  child.stdout.resume();
  child.kill('SIGINT');
  await once(child, 'close');
  expect(child.exitCode).toBe(130);
  expect(stderr()).toContain('was stopped.');
});

it('ends quietly when nobody reads on', async () => {
  const { child, stderr } = startCoding();
  child.stdin.end(lines.filter((one) => one.endsWith('}')).join('\n'));
  await once(child.stdout, 'data');
  child.stdout.destroy();
  await once(child, 'close');
  expect({ code: child.exitCode, stderr: stderr() }).toEqual({ code: 0, stderr: '' });
});
