/**
 * What lies behind an IP address: `public` the internet, `private` this machine or the network around it, `never` what no
 * page is served from (link-local with the metadata services of clouds, multicast, documentation, reserved).
 */
export type Reach = 'public' | 'private' | 'never';

type Range = readonly [network: string, reach: Reach];

/** IANA IPv4 Special-Purpose Address Registry; what is not named is public. */
const ranges4: readonly Range[] = [
  ['0.0.0.0/8', 'private'], // 0.0.0.0 reaches loopback
  ['10.0.0.0/8', 'private'],
  ['100.64.0.0/10', 'private'],
  ['127.0.0.0/8', 'private'],
  ['169.254.0.0/16', 'never'],
  ['172.16.0.0/12', 'private'],
  ['192.0.0.0/24', 'never'],
  ['192.0.2.0/24', 'never'],
  ['192.88.99.0/24', 'never'],
  ['192.168.0.0/16', 'private'],
  ['198.18.0.0/15', 'private'],
  ['198.51.100.0/24', 'never'],
  ['203.0.113.0/24', 'never'],
  ['224.0.0.0/4', 'never'],
  ['240.0.0.0/4', 'never'],
];

/** IANA IPv6 Special-Purpose Address Registry, in the order of asking; what is not named is never reached. */
const ranges6: readonly Range[] = [
  ['::/127', 'private'], // unspecified and loopback
  ['fd00:ec2::254/128', 'never'], // the metadata service of a cloud
  ['fc00::/7', 'private'],
  ['2001::/23', 'never'], // Teredo and other protocols
  ['2001:db8::/32', 'never'],
  ['3fff::/20', 'never'],
  ['2000::/3', 'public'],
];

/** Networks of IPv6 whose addresses hold one of IPv4, and how many bits stand after it. */
const holders6: readonly (readonly [network: string, after: bigint])[] = [
  ['::ffff:0:0/96', 0n],
  ['64:ff9b::/96', 0n],
  ['2002::/16', 80n],
];

/**
 * Of a valid IPv4 or IPv6 address in text form, zone allowed; of any other text `never`. `own`: the addresses that this machine
 * has, which are private wherever they lie.
 */
export function reachOf(address: string, own: readonly string[] = []): Reach {
  const number = numberOf(address);
  if (number === undefined) return 'never';
  const reach =
    number.width === 32n
      ? reachIn(nets4, number, 'public')
      : reachIn(nets6.ranges, number, 'never');
  return reach === 'public' && own.some((one) => isSame(number, numberOf(one))) ? 'private' : reach;
}

/** An address as a number; one of IPv6 that holds one of IPv4 is that one. */
interface Address {
  readonly bits: bigint;
  readonly width: 32n | 128n;
}

function numberOf(address: string): Address | undefined {
  const [plain = ''] = address.split('%');
  const bits = plain.includes(':') ? bitsOf6(plain) : bitsOf4(plain);
  if (bits === undefined) return undefined;
  if (!plain.includes(':')) return { bits, width: 32n };
  const number: Address = { bits, width: 128n };
  const holder = nets6.holders.find(({ net }) => isIn(net, number));
  return holder ? { bits: (bits >> holder.after) & 0xffffffffn, width: 32n } : number;
}

function isSame(one: Address, other: Address | undefined): boolean {
  return one.bits === other?.bits && one.width === other.width;
}

interface Net {
  readonly bits: bigint;
  readonly length: bigint;
}

interface Reached extends Net {
  readonly reach: Reach;
}

function reachIn(nets: readonly Reached[], number: Address, otherwise: Reach): Reach {
  return nets.find((net) => isIn(net, number))?.reach ?? otherwise;
}

function isIn(net: Net, { bits, width }: Address): boolean {
  const shift = width - net.length;
  return bits >> shift === net.bits >> shift;
}

function netOf(text: string): Net {
  const [address = '', length = ''] = text.split('/');
  const bits = address.includes(':') ? bitsOf6(address) : bitsOf4(address);
  if (bits === undefined) throw new Error(`“${text}” is no network`);
  return { bits, length: BigInt(length) };
}

const nets4 = ranges4.map(([text, reach]) => ({ ...netOf(text), reach }));
const nets6 = {
  ranges: ranges6.map(([text, reach]) => ({ ...netOf(text), reach })),
  holders: holders6.map(([text, after]) => ({ net: netOf(text), after })),
};

function bitsOf4(text: string): bigint | undefined {
  const parts = text.split('.');
  if (parts.length !== 4 || !parts.every((part) => /^\d{1,3}$/.test(part) && Number(part) < 256))
    return undefined;
  return parts.reduce((bits, part) => (bits << 8n) | BigInt(part), 0n);
}

function bitsOf6(text: string): bigint | undefined {
  const halves = text.split('::').map((half) => (half === '' ? [] : groupsOf(half)));
  const [head, tail] = halves;
  if (head === undefined || halves.length > 2) return undefined;
  const missing = 8 - head.length - (tail?.length ?? 0);
  if (tail === undefined ? missing !== 0 : missing < 1) return undefined;
  const groups = [...head, ...Array<string>(tail ? missing : 0).fill('0'), ...(tail ?? [])];
  if (!groups.every((group) => /^[0-9a-f]{1,4}$/i.test(group))) return undefined;
  return groups.reduce((bits, group) => (bits << 16n) | BigInt(`0x${group}`), 0n);
}

/** The groups of sixteen bits; an IPv4 address at the end is two of them. */
function groupsOf(half: string): string[] {
  return half.split(':').flatMap((group) => {
    const bits = group.includes('.') ? bitsOf4(group) : undefined;
    return bits === undefined
      ? [group]
      : [(bits >> 16n).toString(16), (bits & 0xffffn).toString(16)];
  });
}
