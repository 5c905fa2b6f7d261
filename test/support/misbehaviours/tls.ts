import { message } from '../bad-server.ts';
import { type Misbehaviour, ok } from './manners.ts';

export const tls: Misbehaviour[] = [
  {
    name: 'vouches for itself',
    serve: ok,
    becomes: 'fetch.tls',
    asks: 0,
    server: { speaks: 'tls' },
  },
  {
    name: 'speaks no TLS',
    serve: ok,
    becomes: 'fetch.tls',
    asks: 0,
    server: { speaks: 'http for tls', greet: (socket) => socket.write(message(400, {}, '')) },
  },
  {
    name: 'closes within the handshake',
    serve: ok,
    becomes: 'fetch.broken',
    asks: 0,
    server: { speaks: 'http for tls', greet: (socket) => socket.destroy() },
  },
  {
    name: 'speaks TLS where nobody asked for it',
    serve: ok,
    becomes: 'fetch.broken',
    asks: 0,
    server: { speaks: 'tls for http' },
  },
];
