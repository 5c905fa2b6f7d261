import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

/** What a request to the server held. */
export interface Seen {
  readonly path: string;
  readonly authorization: string | undefined;
  readonly body: {
    readonly model: string;
    readonly temperature?: number;
    readonly response_format?: { readonly type: string };
    readonly messages: readonly { readonly role: string; readonly content: string }[];
  };
}

/** What the server does with a request, by its number from 0. */
export type Manner = (seen: Seen, number: number, response: ServerResponse) => void;

export interface ModelServer extends AsyncDisposable {
  readonly url: string;
  readonly seen: readonly Seen[];
}

/** A model's endpoint on this machine, for one test; it stops with the test, or by itself after half a minute. */
export async function serveModel(manner: Manner): Promise<ModelServer> {
  const seen: Seen[] = [];
  const handle = async (request: IncomingMessage, response: ServerResponse) => {
    const one: Seen = {
      path: request.url ?? '',
      authorization: request.headers.authorization,
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what our own client sends
      body: JSON.parse(await readAll(request)) as Seen['body'],
    };
    manner(one, seen.push(one) - 1, response);
  };
  const server = createServer((request, response) => void handle(request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  const deadline = setTimeout(close, 30_000);
  return {
    url: `http://127.0.0.1:${address.port}/v1`,
    seen,
    [Symbol.asyncDispose]: async () => {
      clearTimeout(deadline);
      const closed = once(server, 'close');
      close();
      await closed;
    },
  };
}

async function readAll(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a request without an encoding gives buffers
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

/** Answers as a chat completion does. */
export function complete(
  response: ServerResponse,
  content: unknown,
  { model = 'm-2024', end = 'stop' }: { model?: string; end?: string } = {},
): void {
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  const choices = [{ index: 0, message: { role: 'assistant', content: text }, finish_reason: end }];
  respond(response, 200, JSON.stringify({ id: 'c', object: 'chat.completion', model, choices }));
}

export function respond(
  response: ServerResponse,
  status: number,
  body: string,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(body);
}

/** The sentences that a request asks about. */
export function sentencesIn({ body }: Seen): { sentence: number; text: string }[] {
  const material = body.messages.find(({ role }) => role === 'user')?.content ?? '';
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what our own client sends
  return (JSON.parse(material) as { sentences: { sentence: number; text: string }[] }).sentences;
}
