import type { Fault } from '../../core/fault.ts';
import { refusedAddress, wrongWay } from './failures.ts';

/** Servers bear no longer addresses either, and a robots.txt is to be held against it. */
const longest = 8192;

/** Whether a name is an address of the web. */
export function isWebAddress(name: string): boolean {
  return /^https?:\/\//i.test(name);
}

/** The address that is asked, without its fragment. Throws `fetch.address` for what is none of the web, or holds a password. */
export function addressOf(text: string): URL {
  return checked(text, undefined, (why) => refusedAddress(text, why));
}

/** Where a redirect leads. Throws `fetch.redirect` for what is not followed. */
export function nextOf(from: URL, location: string | undefined): URL {
  if (location === undefined) throw wrongWay(from, 'The redirect does not say where to.');
  const to = checked(location, from, (why) => wrongWay(from, why));
  if (from.protocol === 'https:' && to.protocol === 'http:')
    throw wrongWay(from, 'The redirect leads from a safe connection to an open one.');
  return to;
}

function checked(text: string, base: URL | undefined, fault: (why: string) => Fault): URL {
  if (text.length > longest) throw fault(`It has more than ${longest} characters.`);
  if (!URL.canParse(text, base?.href)) throw fault('It is no web address.');
  const url = new URL(text, base?.href);
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw fault(`Addresses that begin with “${url.protocol.slice(0, 20)}” are not asked.`);
  if (url.username !== '' || url.password !== '')
    throw fault('It has a name or a password in it, which would be sent.');
  url.hash = '';
  return url;
}
