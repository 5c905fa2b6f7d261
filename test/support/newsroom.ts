import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** The text of an article as the server has it, but for what a page says anew each time. */
function articleOf(source: string, n: number): string {
  return `Envoys met in round ${n} of ${source}\n\nThe presidents of Peru and Chile met in Lima on ${(n % 27) + 1} June 2024, officials of both countries said.`;
}

/** Which article a stored text is: `wire 3`. */
export function articleIn(text: string): string {
  const [, n, source] = /round (\d+) of (\w+)/.exec(text) ?? [];
  return `${source} ${n}`;
}

/** A `sources.yaml` with sources of that server. */
export function listOf({ base }: Newsroom, names: readonly string[]): string {
  const lines = names.map((name) => {
    const fullText = name === 'whole' ? 'never' : 'auto';
    return `  - { name: ${name}, url: "${base}/${name}/feed", fullText: ${fullText} }\n`;
  });
  return `sources:\n${lines.join('')}`;
}

export interface Newsroom {
  /** Where it is: `http://127.0.0.1:41000`. */
  readonly base: string;
  /** How many articles each of its sources has out now. */
  publish(count: number): void;
  /** What was asked for: `/wire/feed`, how often. */
  readonly asked: ReadonlyMap<string, number>;
  /** How often anything was. */
  served(): number;
  /** Answers an address in another way from now on. */
  answer(url: string, how: (response: ServerResponse) => void): void;
  close(): Promise<void>;
}

/**
 * A news server: `/NAME/feed` is an RSS feed of excerpts whose pages are never the same bytes twice, `/whole/feed` an Atom
 * feed with whole texts.
 */
export async function openNewsroom(): Promise<Newsroom> {
  let out = 0;
  let served = 0;
  const asked = new Map<string, number>();
  const others = new Map<string, (response: ServerResponse) => void>();
  const server = createServer(({ url = '' }, response) => {
    asked.set(url, (asked.get(url) ?? 0) + 1);
    served += 1;
    const other = others.get(url);
    if (other) return other(response);
    const [, source = '', what = ''] = url.split('/');
    const n = Number(what);
    if (source === 'robots.txt') return send(response, 404, 'text/plain', '');
    if (what === 'feed' && source === 'whole')
      return send(response, 200, 'application/atom+xml', atomOf(base, source, out));
    if (what === 'feed')
      return send(response, 200, 'application/rss+xml', rssOf(base, source, out));
    if (!(n >= 1 && n <= out)) return send(response, 404, 'text/plain', 'No such page.');
    return send(response, 200, 'text/plain', `${articleOf(source, n)}\n\nSeen ${served} times.\n`);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- it listens on a port
  const { port } = server.address() as AddressInfo;
  const base = `http://127.0.0.1:${port}`;
  return {
    base,
    asked,
    served: () => served,
    publish(count) {
      out = count;
    },
    answer(url, how) {
      others.set(url, how);
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** Sends a body of that type. */
export function send(response: ServerResponse, status: number, type: string, body: string): void {
  response.writeHead(status, { 'content-type': `${type}; charset=utf-8` }).end(body);
}

const newestFirst = (out: number) => Array.from({ length: out }, (_, n) => out - n);

function rssOf(base: string, source: string, out: number): string {
  const items = newestFirst(out).map(
    (n) =>
      `<item><guid isPermaLink="false">${source}-${n}</guid><title>Envoys met in round ${n}</title><link>${base}/${source}/${n}</link><description>The presidents of Peru and Chile met …</description></item>`,
  );
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>${source}</title>${items.join('')}</channel></rss>`;
}

function atomOf(base: string, source: string, out: number): string {
  const entries = newestFirst(out).map(
    (n) =>
      `<entry><id>tag:${source},${n}</id><title>Envoys met in round ${n}</title><link href="${base}/${source}/${n}"/><updated>2024-06-01T08:00:00Z</updated><content type="text">${articleOf(source, n)}</content></entry>`,
  );
  return `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>${source}</title>${entries.join('')}</feed>`;
}
