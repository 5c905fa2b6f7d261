import { join } from 'node:path';
import { expect, it } from 'vitest';
import { answer, serveBadly } from '../support/bad-server.ts';
import { makeFolder, tiltmeter } from '../support/command.ts';
import { certificate } from '../support/self-signed.ts';

const text =
  'Envoys of Peru and Chile met in Lima\n\nThe envoys of Peru met those of Chile in Lima on Sunday.\n';
const page = answer(200, { 'content-type': 'text/plain' }, text);
const open = { TILTMETER_FETCH_PRIVATE: 'yes', TILTMETER_FETCH_DELAY: '0' };

it('adds what is at an address, once, and passes over what is not there', async () => {
  await using server = await serveBadly((socket, request) =>
    (request.path === '/news' ? page : answer(404))(socket, request),
  );
  using folder = makeFolder();
  const words = [
    'add',
    `${server.url}/news`,
    `${server.url}/gone`,
    '--json',
    '--db',
    join(folder.path, 'desk.duckdb'),
  ];
  const first = await tiltmeter(words, { env: open });
  expect(first.code).toBe(4);
  expect(first.stderr).toContain('The server answered 404');
  expect(JSON.parse(first.stdout)).toMatchObject({ documents: 1, present: 0 });
  const again = await tiltmeter(words, { env: open });
  expect(JSON.parse(again.stdout)).toMatchObject({ documents: 0, present: 1 });
  await server.allClosed();
});

it('asks nothing of this machine unless it is told to, and not by the folder it works in', async () => {
  await using server = await serveBadly(page);
  using folder = makeFolder({ 'tiltmeter.yaml': 'fetchPrivate: yes\n' });
  const refused = await tiltmeter(['read', server.url]);
  expect(refused).toMatchObject({ code: 1, stdout: '' });
  expect(refused.stderr).toContain('of this machine or of a private network (127.0.0.1)');
  const unheard = await tiltmeter(['read', server.url], { cwd: folder.path });
  expect(unheard).toMatchObject({ code: 2, stdout: '' });
  expect(unheard.stderr).toContain('set TILTMETER_FETCH_PRIVATE');
  expect(server.connections()).toBe(0);
});

it('reads over a safe connection, and by no proxy', async () => {
  await using server = await serveBadly(page, { speaks: 'tls' });
  await using proxy = await serveBadly(answer(500));
  using folder = makeFolder({ 'ca.pem': certificate });
  const env = {
    ...open,
    NODE_EXTRA_CA_CERTS: join(folder.path, 'ca.pem'),
    HTTP_PROXY: proxy.url,
    HTTPS_PROXY: proxy.url,
    ALL_PROXY: proxy.url,
    TILTMETER_FETCH_CONTACT: 'desk@example.org',
  };
  const url = `https://localhost:${server.port}/`;
  const { code, stdout, stderr } = await tiltmeter(['read', url, '--json'], { env });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(JSON.parse(stdout)).toMatchObject({ document: { text } });
  expect(server.seen[0]?.headers['user-agent']).toContain('(+desk@example.org)');
  expect(proxy.connections()).toBe(0);
});
