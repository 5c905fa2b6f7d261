import { expect, it } from 'vitest';
import { tiltmeter } from '../support/command.ts';
import { complete, respond, sentencesIn, serveModel } from '../support/model-server.ts';

const input = 'Iraq invaded Kuwait in August 1990, the historian wrote.';

const set = (url: string) => ({
  TILTMETER_SECOND_CODER: url,
  TILTMETER_SECOND_CODER_MODEL: 'some-model',
  TILTMETER_SECOND_CODER_KEY: 'sk-secret-1',
});

const proposal = {
  sentence: 1,
  trigger: 'invaded',
  type: 'ASSAULT',
  modes: [],
  contexts: [],
  actors: ['Iraq'],
  recipients: ['Kuwait'],
  status: 'occurred',
  confidence: 0.7,
};

it('says what is missing where no endpoint is set, before it reads anything', async () => {
  const { code, stdout, stderr } = await tiltmeter(['code', 'nowhere.txt', '--second']);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain('There is no second coder');
  expect(stderr).toContain('TILTMETER_SECOND_CODER');
  expect(stderr).not.toContain('nowhere.txt');
});

it('asks nobody without --second, whatever is set', async () => {
  await using server = await serveModel((_, __, response) => complete(response, '{}'));
  const { code, stdout } = await tiltmeter(['code', '-', '--json'], {
    input,
    env: set(server.url),
  });
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).not.toHaveProperty('second');
  expect(server.seen).toEqual([]);
});

it('puts proposals under a key of their own, and leaves the rest as it is without them', async () => {
  await using server = await serveModel((_, __, response) =>
    complete(response, { proposals: [proposal, { ...proposal, recipients: ['Iran'] }] }),
  );
  const env = set(server.url);
  const { code, stdout, stderr } = await tiltmeter(['code', '-', '--json', '--second'], {
    input,
    env,
  });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  const { second, ...first } = JSON.parse(stdout);
  expect(first).toEqual(JSON.parse((await tiltmeter(['code', '-', '--json'], { input })).stdout));
  expect(second).toMatchObject({
    method: 'endpoint:some-model@1',
    confidenceBy: 'endpoint',
    events: [{ type: 'ASSAULT', by: 'endpoint:some-model', date: '1990-08-01/1990-08-31' }],
    dropped: [{ reason: 'words', part: 'recipients', sentence: [0, input.length] }],
    missing: [],
    answers: [{ model: 'm-2024' }],
  });
  expect(server.seen[0]?.authorization).toBe('Bearer sk-secret-1');
});

it('shows proposals to a person under a heading', async () => {
  await using server = await serveModel((_, __, response) =>
    complete(response, { proposals: [proposal, { ...proposal, trigger: 'flattened' }] }),
  );
  const { stdout } = await tiltmeter(['code', '-', '--second'], { input, env: set(server.url) });
  const [first = '', second = ''] = stdout.split(
    '  proposed by endpoint:some-model@1, beside the first coder and never counted:\n',
  );
  expect(first).toContain('event');
  expect(second).toMatch(/^ {4}event {2}occurred {2}ASSAULT IRQ “Iraq” → KWT “Kuwait”.*0\.7\)\n/);
  expect(second).toContain('dropped: 1 (words that the sentence has not)');
});

it('writes what the first coder found where the endpoint fails, says so and ends with 4', async () => {
  await using server = await serveModel((_, __, response) => respond(response, 401, 'no such key'));
  const { code, stdout, stderr } = await tiltmeter(['code', '-', '--json', '--second'], {
    input,
    env: set(server.url),
  });
  expect(code).toBe(4);
  expect(JSON.parse(stdout)).toMatchObject({
    events: [{ type: 'ASSAULT' }],
    second: { events: [], missing: [[0, input.length]] },
  });
  expect(stderr).toContain('answered 401: no such key');
  expect(stderr + stdout).not.toContain('sk-secret-1');
});

it('takes lines too, and asks about each', async () => {
  await using server = await serveModel((seen, _, response) =>
    complete(response, {
      proposals: sentencesIn(seen).map(({ sentence }) => ({ ...proposal, sentence })),
    }),
  );
  const lines = ['a', 'b', 'c'].map((id) => JSON.stringify({ id, text: input })).join('\n');
  const { code, stdout } = await tiltmeter(['code', '-', '--jsonl', '--second'], {
    input: lines,
    env: set(server.url),
  });
  expect(code).toBe(0);
  const answers = stdout
    .trim()
    .split('\n')
    .map((one) => JSON.parse(one));
  expect(answers).toMatchObject(
    ['a', 'b', 'c'].map((id) => ({ id, second: { events: [{ id: `${id}.p1` }], dropped: [] } })),
  );
});

it('shows that a key is set, and never the key', async () => {
  const env = { ...set('https://host.example/v1?token=hidden'), TILTMETER_NOW: '' };
  for (const words of [['settings'], ['settings', '--json']]) {
    const { stdout } = await tiltmeter(words, { env });
    expect(stdout).toContain('(set)');
    expect(stdout).toContain('https://host.example/v1?token=…');
    expect(stdout).not.toMatch(/sk-secret|hidden/);
  }
});
