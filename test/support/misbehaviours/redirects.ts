import { answer } from '../bad-server.ts';
import { first, type Misbehaviour, to } from './manners.ts';

export const redirects: Misbehaviour[] = [
  { name: 'leads to itself', serve: to('/'), becomes: 'fetch.redirect', asks: 1 },
  {
    name: 'leads in a circle',
    serve: (socket, request) => to(request.path === '/' ? '/b' : '/')(socket, request),
    becomes: 'fetch.redirect',
    asks: 2,
  },
  {
    name: 'leads on and on',
    serve: (socket, request) => to(`/${request.number}`)(socket, request),
    becomes: 'fetch.redirect',
    asks: 11,
  },
  { name: 'leads nowhere', serve: answer(302), becomes: 'fetch.redirect', asks: 1 },
  { name: 'leads to nothing', serve: to(''), becomes: 'fetch.redirect', asks: 1 },
  {
    name: 'leads to what is no address',
    serve: to('http://[::1'),
    becomes: 'fetch.redirect',
    asks: 1,
  },
  { name: 'leads to ftp', serve: to('ftp://127.0.0.1/'), becomes: 'fetch.redirect', asks: 1 },
  { name: 'leads to a file', serve: to('file:///etc/passwd'), becomes: 'fetch.redirect', asks: 1 },
  { name: 'leads to data', serve: to('data:text/plain,text'), becomes: 'fetch.redirect', asks: 1 },
  {
    name: 'leads to a password',
    serve: to('http://me:secret@127.0.0.1/'),
    becomes: 'fetch.redirect',
    asks: 1,
  },
  {
    name: 'leads to the metadata of a cloud',
    serve: to('http://169.254.169.254/latest/meta-data/'),
    becomes: 'fetch.address',
    asks: 1,
  },
  {
    name: 'leads there in another spelling',
    serve: to('http://[::ffff:a9fe:a9fe]/'),
    becomes: 'fetch.address',
    asks: 1,
  },
  { name: 'leads to a place beside it', serve: first(to('b?x=1#y')), becomes: 'new text', asks: 2 },
  {
    name: 'leads to a place in other letters',
    serve: first(to('/straße und so')),
    becomes: 'new text',
    asks: 2,
  },
  {
    name: 'leads on by 303',
    serve: first(answer(303, { location: '/b' })),
    becomes: 'new text',
    asks: 2,
  },
];
