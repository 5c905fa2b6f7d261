import { once } from 'node:events';
import type { Duplex } from 'node:stream';
import type { Reach } from './address.ts';
import { Refused } from './failures.ts';

interface Found {
  readonly address: string;
  readonly family: number;
}

/** Knows all addresses of a name. */
export type Lookup = (
  host: string,
  options: { readonly all: true },
  done: (error: Error | null, addresses: Found[]) => void,
) => void;

/** Which addresses may be asked, who knows those of a name, and the connections that are open. */
export interface Door {
  readonly reachOf: (address: string) => Reach;
  readonly isPrivateOpen: boolean;
  readonly lookup: Lookup;
  readonly open: Set<Duplex>;
}

export function openDoor(
  { reachOf, lookup }: Pick<Door, 'reachOf' | 'lookup'>,
  isPrivateOpen: boolean,
): Door {
  return { reachOf, lookup, isPrivateOpen, open: new Set() };
}

/** Ends all connections, and waits until they are closed. */
export async function closeDoor({ open }: Door): Promise<void> {
  const closed = [...open].map((socket) => once(socket.destroy(), 'close'));
  await Promise.allSettled(closed);
}

/** Names that are this machine's whoever is asked (RFC 6761). */
const isLocal = /(?:^|\.)localhost\.?$/i;

/** Why a host may not be asked, as far as its name or its written address tells. */
export function refusalByName(door: Door, host: string, isName: boolean): Refused | undefined {
  if (isLocal.test(host)) return refusal(door, '127.0.0.1');
  return isName ? undefined : refusal(door, host);
}

/** Looks a name up once, and refuses it where any of its addresses is none to be asked. */
export function guardedLookup(door: Door) {
  return (
    host: string,
    options: { readonly all?: boolean | undefined },
    done: (error: Error | null, address: string | Found[], family?: number) => void,
  ): void => {
    door.lookup(host, { ...options, all: true }, (error, addresses) => {
      const refused = addresses?.map(({ address }) => refusal(door, address)).find(Boolean);
      const [first] = addresses ?? [];
      const failed = error ?? refused ?? (first ? null : new Refused(`${host} has no address.`));
      if (failed || first === undefined) done(failed, []);
      else if (options.all) done(null, addresses);
      else done(null, first.address, first.family);
    });
  };
}

export function refusal(door: Door, address: string): Refused | undefined {
  const reach = door.reachOf(address);
  if (reach === 'public' || (reach === 'private' && door.isPrivateOpen)) return undefined;
  return new Refused(
    reach === 'private'
      ? `It is of this machine or of a private network (${address}).`
      : `It is an address that no page is served from (${address}).`,
  );
}
