import { head, message } from '../bad-server.ts';
import { chunked, drip, type Misbehaviour, ok, once, reset, send } from './manners.ts';

export const broken: Misbehaviour[] = [
  { name: 'closes before it answers', serve: send(), becomes: 'fetch.broken', asks: 3 },
  { name: 'resets before it answers', serve: reset(), becomes: 'fetch.broken', asks: 3 },
  {
    name: 'closes as soon as it is reached',
    serve: ok,
    becomes: 'fetch.broken',
    asks: 0,
    server: { greet: (socket) => socket.destroy() },
  },
  {
    name: 'closes within its head',
    serve: send('HTTP/1.1 200 OK\r\ncontent-le'),
    becomes: 'fetch.broken',
    asks: 3,
  },
  {
    name: 'resets within its body',
    serve: reset(head(200, { 'content-length': 9 }), 'text'),
    becomes: 'fetch.broken',
    asks: 3,
  },
  {
    name: 'resets within a body without a length',
    serve: reset(head(200, {}), 'text'),
    becomes: 'fetch.broken',
    asks: 3,
  },
  {
    name: 'resets within its chunks',
    serve: reset(head(200, chunked), '4\r\ntext\r\n'),
    becomes: 'fetch.broken',
    asks: 3,
  },
  {
    name: 'resets after a whole body',
    serve: reset(message(200, {}, 'text')),
    becomes: 'new text',
    asks: 1,
  },
  {
    name: 'closes its side and stays',
    serve: (socket) => socket.end(message(200, {}, 'text')).resume(),
    becomes: 'new text',
    asks: 1,
  },
  {
    name: 'answers before it is asked',
    serve: () => {},
    becomes: 'new text',
    server: { greet: (socket) => socket.end(message(200, {}, 'text')) },
  },
  { name: 'sends letters for a head', serve: drip('H'), becomes: 'fetch.broken', asks: 1 },
  {
    name: 'answers without a head, as HTTP/0.9 did',
    serve: send('<html>text</html>'),
    becomes: 'fetch.broken',
    asks: 1,
  },
  {
    name: 'speaks HTTP/2',
    serve: send(Buffer.from('000012040000000000', 'hex')),
    becomes: 'fetch.broken',
    asks: 1,
  },
  {
    name: 'speaks another protocol',
    serve: ok,
    becomes: 'fetch.broken',
    server: { greet: (socket) => socket.write('SSH-2.0-OpenSSH_9.6\r\n') },
  },
  {
    name: 'sends a NUL in a header',
    serve: send(head(200, { x: 'a\0b' }), 'text'),
    becomes: 'fetch.broken',
    asks: 1,
  },
  {
    name: 'sends a status of four digits',
    serve: send('HTTP/1.1 2000 OK\r\n\r\ntext'),
    becomes: 'fetch.broken',
    asks: 1,
  },
  {
    name: 'sends a status line without words',
    serve: send('HTTP/1.1 200\r\n\r\ntext'),
    becomes: 'new text',
    asks: 1,
  },
  {
    name: 'says 100 without being asked to',
    serve: send('HTTP/1.1 100 Continue\r\n\r\n', message(200, {}, 'text')),
    becomes: 'fetch.broken',
    asks: 3,
  },
  {
    name: 'says 103 before it answers',
    serve: send('HTTP/1.1 103 Early Hints\r\nlink: </x>\r\n\r\n', message(200, {}, 'text')),
    becomes: 'new text',
    asks: 1,
  },
  {
    name: 'changes the protocol',
    serve: send('HTTP/1.1 101 Switching Protocols\r\nconnection: upgrade\r\nupgrade: x\r\n\r\n'),
    becomes: 'fetch.broken',
    asks: 3,
  },
  {
    name: 'is broken off once',
    serve: once(send(head(200, { 'content-length': 9 }), 'te')),
    becomes: 'new text',
    asks: 2,
  },
  { name: 'is reset once', serve: once(reset()), becomes: 'new text', asks: 2 },
];
