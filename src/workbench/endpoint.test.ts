import { createHash } from 'node:crypto';
import { createServer } from 'node:net';
import { expect, it } from 'vitest';
import { complete, type Manner, respond, serveModel } from '../../test/support/model-server.ts';
import { Fault } from '../core/fault.ts';
import { quietRun, type Run } from '../core/run.ts';
import { defaultLimits, type Endpoint, openEndpoint } from './endpoint.ts';

const question = {
  instructions: 'code this',
  material: '{"sentences":[]}',
  form: { type: 'object' },
  read: (text: string) => (text === 'prose' ? undefined : text),
};
const small = { ...defaultLimits, timeoutMs: 5000, firstWaitMs: 5, longestWaitMs: 2000 };
const key = 'sk-secret-1';

const open = (url: string, limits = small) => openEndpoint({ url, model: 'm', key }, limits);

/** The fault that a question ends with. */
async function faultOf(endpoint: Endpoint, run: Run = quietRun()): Promise<Fault> {
  const error: unknown = await endpoint.ask(question, run).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof Fault)) throw new Error('there was no fault', { cause: error });
  return error;
}

it('asks once, with the key and a form, and keeps the hash of the answer', async () => {
  await using server = await serveModel((_, __, response) => complete(response, 'fine'));
  const answer = await open(server.url).ask(question, quietRun());
  const sha256 = createHash('sha256').update('fine').digest('hex');
  expect(answer).toEqual({ value: 'fine', record: { sha256, model: 'm-2024' } });
  expect(server.seen).toEqual([
    {
      path: '/v1/chat/completions',
      authorization: `Bearer ${key}`,
      body: {
        model: 'm',
        temperature: 0,
        response_format: {
          type: 'json_schema',
          json_schema: { name: 'proposals', strict: true, schema: question.form },
        },
        messages: [
          { role: 'system', content: 'code this' },
          { role: 'user', content: '{"sentences":[]}' },
        ],
      },
    },
  ]);
});

it('sends no key where none is set, and keeps the query of the address', async () => {
  await using server = await serveModel((_, __, response) => complete(response, 'fine'));
  const endpoint = openEndpoint({ url: `${server.url}/?v=1`, model: 'm', key: '' }, small);
  await endpoint.ask(question, quietRun());
  expect(server.seen[0]).toMatchObject({
    path: '/v1/chat/completions?v=1',
    authorization: undefined,
  });
});

it('asks for less where a form is not understood, and keeps to that', async () => {
  await using server = await serveModel(({ body }, _, response) =>
    body.response_format?.type === 'json_schema'
      ? respond(response, 400, '{"error":"response_format is not supported"}')
      : complete(response, 'fine'),
  );
  const endpoint = open(server.url);
  await endpoint.ask(question, quietRun());
  await endpoint.ask(question, quietRun());
  expect(server.seen.map(({ body }) => body.response_format?.type)).toEqual([
    'json_schema',
    'json_object',
    'json_object',
  ]);
});

it('asks without form and temperature at last, and does not keep to it for one request refused', async () => {
  await using server = await serveModel((_, number, response) =>
    number < 3 ? respond(response, 400, '{"error":"too long"}') : complete(response, 'fine'),
  );
  const endpoint = open(server.url);
  const fault = await faultOf(endpoint);
  expect(fault.kind).toBe('second.answer');
  expect(fault.why).toContain('answered 400: {"error":"too long"}');
  expect(server.seen[2]?.body).not.toHaveProperty('temperature');
  expect(server.seen[2]?.body).not.toHaveProperty('response_format');
  await endpoint.ask(question, quietRun());
  expect(server.seen[3]?.body.response_format?.type).toBe('json_schema');
});

it('asks again after 429 and 5xx, not before the endpoint wants it', async () => {
  const statuses = [429, 503];
  await using server = await serveModel((_, number, response) => {
    const status = statuses[number];
    if (status) respond(response, status, 'busy', status === 429 ? { 'retry-after': '1' } : {});
    else complete(response, 'fine');
  });
  const started = performance.now();
  await open(server.url).ask(question, quietRun());
  expect(server.seen).toHaveLength(3);
  expect(performance.now() - started).toBeGreaterThan(990);
});

it('does not wait longer than its limit, nor ask for ever', async () => {
  await using server = await serveModel((_, number, response) =>
    respond(response, 429, 'busy', number === 0 ? { 'retry-after': '3600' } : {}),
  );
  const endpoint = open(server.url);
  const first = await faultOf(endpoint);
  expect(first.kind).toBe('second.unreachable');
  expect(first.why).toContain('asked 1 time: it answered 429, to be asked again in 3600 s: busy');
  expect((await faultOf(endpoint)).why).toContain('asked 4 times');
  expect(server.seen).toHaveLength(5);
});

it('counts a date to wait for from the present of the run', async () => {
  await using server = await serveModel((_, number, response) => {
    const until = { 'retry-after': 'Mon, 10 Jun 2024 08:00:00 GMT' };
    if (number === 0) respond(response, 503, 'busy', until);
    else complete(response, 'fine');
  });
  const fault = await faultOf(open(server.url), quietRun('2024-06-10T07:00:00.000Z'));
  expect(fault.why).toContain('in 3600 s');
  await open(server.url).ask(question, quietRun('2024-06-10T08:00:01.000Z'));
});

it('ends a question that hangs, and asks it once only', async () => {
  await using server = await serveModel(() => {});
  const fault = await faultOf(open(server.url, { ...small, timeoutMs: 60 }));
  expect(fault.kind).toBe('second.unreachable');
  expect(fault.why).toContain('asked 1 time: no answer within 0.06 s');
  expect(server.seen).toHaveLength(1);
});

const trickle: Manner = (_, __, response) => {
  response.writeHead(200, { 'content-type': 'application/json' });
  const timer = setInterval(() => response.write(' '.repeat(100)), 5);
  response.on('close', () => clearInterval(timer));
};

it('ends an answer that never ends, by its time and by its size', async () => {
  await using server = await serveModel(trickle);
  const late = await faultOf(open(server.url, { ...small, timeoutMs: 80 }));
  expect(late.why).toContain('no answer within');
  const long = await faultOf(open(server.url, { ...small, maxBytes: 1000 }));
  expect(long.kind).toBe('second.answer');
  expect(long.why).toContain('longer than 1000 bytes');
});

it.each([
  ['no JSON', '<html>', 'no chat completion'],
  ['other JSON', '{"choices":[]}', 'no chat completion'],
  ['no text', '{"choices":[{"message":{"content":null}}]}', 'no text'],
  ['prose', '{"choices":[{"message":{"content":"prose"}}]}', 'not the JSON'],
  ['half a text', '{"choices":[{"message":{"content":"{"},"finish_reason":"length"}]}', 'limit of'],
])('takes %s for no answer', async (_, body, why) => {
  await using server = await serveModel((__, ___, response) => respond(response, 200, body));
  const fault = await faultOf(open(server.url));
  expect(fault.kind).toBe('second.answer');
  expect(fault.why).toContain(why);
});

it('gives up at once where the key is refused, and never shows it', async () => {
  await using server = await serveModel(({ authorization }, __, response) =>
    respond(response, 401, `\u001b[31mbad key\n ${authorization}`),
  );
  const endpoint = open(server.url);
  const fault = await faultOf(endpoint);
  expect(fault.kind).toBe('second.refused');
  expect(fault.why).toBe(`${server.url} answered 401: [31mbad key Bearer …`);
  expect(await faultOf(endpoint)).toBe(fault);
  expect(server.seen).toHaveLength(1);
});

it('follows nobody to another address', async () => {
  await using other = await serveModel((_, __, response) => complete(response, 'fine'));
  await using server = await serveModel((_, __, response) =>
    respond(response, 307, '', { location: `${other.url}/chat/completions` }),
  );
  expect((await faultOf(open(server.url))).kind).toBe('second.refused');
  expect(other.seen).toEqual([]);
});

it('asks no more after so many failures in a row', async () => {
  const free = await freePort();
  const endpoint = open(`http://127.0.0.1:${free}/v1?key=abc`, { ...small, patience: 2 });
  const first = await faultOf(endpoint);
  expect(first.kind).toBe('second.unreachable');
  expect(first.why).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/v1, asked 4 times: connect ECONNREFUSED/);
  await faultOf(endpoint);
  const last = await faultOf(endpoint);
  expect(last.message).toContain('not asked any more');
  expect(await faultOf(endpoint)).toBe(last);
});

it('starts counting failures anew after an answer', async () => {
  await using server = await serveModel((_, number, response) =>
    number % 2 === 0 ? respond(response, 200, '{}') : complete(response, 'fine'),
  );
  const endpoint = open(server.url, { ...small, patience: 2 });
  for (let i = 0; i < 3; i += 1) {
    expect((await faultOf(endpoint)).message).toContain('was not understood');
    await endpoint.ask(question, quietRun());
  }
});

it('has so many questions under way at once, and no more', async () => {
  let under = 0;
  let most = 0;
  await using server = await serveModel((_, __, response) => {
    under += 1;
    most = Math.max(most, under);
    setTimeout(() => {
      under -= 1;
      complete(response, 'fine');
    }, 20);
  });
  const endpoint = open(server.url, { ...small, atOnce: 3 });
  await Promise.all(Array.from({ length: 9 }, async () => endpoint.ask(question, quietRun())));
  expect(most).toBe(3);
});

it('stops with the run, also while it waits', async () => {
  await using server = await serveModel((_, number, response) => {
    if (number === 0) respond(response, 503, 'busy', { 'retry-after': '2' });
  });
  const controller = new AbortController();
  const run: Run = { ...quietRun(), signal: controller.signal };
  setTimeout(() => controller.abort(), 100);
  const started = performance.now();
  const endpoint = open(server.url, { ...small, atOnce: 1 });
  const faults = await Promise.all([faultOf(endpoint, run), faultOf(endpoint, run)]);
  expect(faults.map(({ kind }) => kind)).toEqual(['run.stopped', 'run.stopped']);
  expect(performance.now() - started).toBeLessThan(1500);
});

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}
