/** Schemes that lead somewhere and run nothing. */
const safeSchemes: ReadonlySet<string> = new Set(
  `http https ftp ftps sftp gopher feed webcal news nntp rtsp mms
   mailto tel sms sip xmpp irc aim callto skype
   tag urn magnet ed2k geo`.split(/\s+/),
);

interface Parts {
  readonly scheme: string | undefined;
  readonly authority: string | undefined;
  readonly path: string;
  readonly query: string | undefined;
  readonly fragment: string | undefined;
}

/** The parts of an address (RFC 3986, appendix B), as written. */
function partsOf(address: string): Parts {
  const [, scheme, authority, path = '', query, fragment] =
    address.match(
      /^(?:([a-z][a-z\d+.-]*):)?(?:\/\/([^/?#]*))?([^?#]*)(?:\?([^#]*))?(?:#(.*))?$/is,
    ) ?? [];
  return { scheme, authority, path, query, fragment };
}

/** An address made absolute against another by RFC 3986, 5.2, with not a letter changed otherwise. */
export function absolute(address: string, base: string | null): string {
  const own = partsOf(address.trim());
  if (own.scheme !== undefined || base === null) return address.trim();
  const from = partsOf(base);
  if (from.scheme === undefined) return address.trim();
  return written({ ...placed(own, from), scheme: from.scheme, fragment: own.fragment });
}

function placed(own: Parts, from: Parts): Parts {
  if (own.authority !== undefined) return { ...own, path: withoutDots(own.path) };
  const { authority } = from;
  if (own.path === '')
    return { ...own, authority, path: from.path, query: own.query ?? from.query };
  if (own.path.startsWith('/')) return { ...own, authority, path: withoutDots(own.path) };
  const folder =
    authority !== undefined && from.path === ''
      ? '/'
      : from.path.slice(0, from.path.lastIndexOf('/') + 1);
  return { ...own, authority, path: withoutDots(folder + own.path) };
}

function withoutDots(path: string): string {
  if (!path.includes('.')) return path;
  const kept: string[] = [];
  const steps = path.split('/');
  for (const [at, step] of steps.entries()) {
    const isLast = at === steps.length - 1;
    if (step === '..' && kept.length > 1) kept.pop();
    else if (step !== '.' && step !== '..') kept.push(step);
    if (isLast && (step === '.' || step === '..')) kept.push('');
  }
  return kept.join('/');
}

function written({ scheme, authority, path, query, fragment }: Parts): string {
  return [
    scheme === undefined ? '' : `${scheme}:`,
    authority === undefined ? '' : `//${authority}`,
    path,
    query === undefined ? '' : `?${query}`,
    fragment === undefined ? '' : `#${fragment}`,
  ].join('');
}

/** A longer address leads nowhere. */
const longest = 8192;

/** An address made absolute; null where there is none, or where it may run code. */
export function safeAddress(address: string | undefined, base: string | null): string | null {
  const clean = address?.replaceAll(/[\0-\x20]+/g, (blanks) => (blanks === ' ' ? ' ' : '')).trim();
  if (!clean || clean.length > longest) return null;
  const whole = absolute(clean.replace(/^(https?):\/{3,}/i, '$1://'), base);
  const { scheme } = partsOf(whole);
  return scheme === undefined || safeSchemes.has(scheme.toLowerCase()) ? whole : null;
}

/** The base below an element with an `xml:base` of its own; one that may run code is passed over. */
export function joinBase(base: string | null, own: string | undefined): string | null {
  return safeAddress(own, base) ?? base;
}
