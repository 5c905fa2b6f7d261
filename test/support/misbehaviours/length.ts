import { head, message } from '../bad-server.ts';
import { chunked, leave, type Misbehaviour, send, twoLengths } from './manners.ts';

export const length: Misbehaviour[] = [
  {
    name: 'sends less than it says',
    serve: send(head(200, { 'content-length': 9 }), 'text'),
    becomes: 'fetch.broken',
    asks: 3,
  },
  {
    name: 'sends more than it says',
    serve: send(head(200, { 'content-length': 4 }), 'text and more'),
    becomes: 'new text',
    asks: 1,
  },
  {
    name: 'sends two answers',
    serve: send(message(200, {}, 'text'), message(200, {}, 'more')),
    becomes: 'new text',
    asks: 1,
  },
  {
    name: 'leaves the connection open after a whole body',
    serve: leave(message(200, {}, 'text')),
    becomes: 'new text',
    asks: 1,
  },
  {
    name: 'leaves the connection open after the last chunk',
    serve: leave(head(200, chunked), '4\r\ntext\r\n0\r\n\r\n'),
    becomes: 'new text',
    asks: 1,
  },
  {
    name: 'ends its body with the connection',
    serve: send(head(200, {}), 'text'),
    becomes: 'new text',
    asks: 1,
  },
  {
    name: 'sends one length twice',
    serve: send(twoLengths(4, 4), 'text'),
    becomes: 'fetch.broken',
    asks: 3,
  },
  {
    name: 'sends two lengths',
    serve: send(twoLengths(4, 2), 'text'),
    becomes: 'fetch.broken',
    asks: 3,
  },
  {
    name: 'sends a length and chunks',
    serve: send(head(200, { ...chunked, 'content-length': 4 }), '4\r\ntext\r\n0\r\n\r\n'),
    becomes: 'fetch.broken',
    asks: 1,
  },
  {
    name: 'sends a length below nothing',
    serve: send(head(200, { 'content-length': '-4' }), 'text'),
    becomes: 'fetch.broken',
    asks: 1,
  },
  {
    name: 'sends a length that is no number',
    serve: send(head(200, { 'content-length': 'four' }), 'text'),
    becomes: 'fetch.broken',
    asks: 1,
  },
  {
    name: 'sends chunks without a size',
    serve: send(head(200, chunked), 'text\r\n0\r\n\r\n'),
    becomes: 'fetch.broken',
    asks: 1,
  },
  {
    name: 'sends a chunk of a giant size',
    serve: send(head(200, chunked), 'ffffffffffffffffff\r\ntext'),
    becomes: 'fetch.broken',
    asks: 1,
  },
  {
    name: 'sends no last chunk',
    serve: send(head(200, chunked), '4\r\ntext\r\n'),
    becomes: 'fetch.broken',
    asks: 3,
  },
  {
    name: 'sends trailers',
    serve: send(head(200, chunked), '4\r\ntext\r\n0\r\nx: y\r\n\r\n'),
    becomes: 'new text',
    asks: 1,
  },
];
