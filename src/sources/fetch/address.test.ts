import { BlockList, isIP } from 'node:net';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { reachOf } from './address.ts';

it.each([
  [
    'public',
    [
      '1.1.1.1',
      '9.255.255.255',
      '11.0.0.0',
      '100.63.255.255',
      '100.128.0.0',
      '126.0.0.1',
      '128.0.0.1',
    ],
  ],
  [
    'public',
    [
      '172.15.255.255',
      '172.32.0.0',
      '192.167.0.1',
      '192.0.1.1',
      '198.17.255.255',
      '198.20.0.0',
      '223.255.255.255',
    ],
  ],
  [
    'public',
    [
      '2606:4700::1111',
      '2001:4860:4860::8888',
      '2a00::',
      '2001:200::1',
      '3ffe::1',
      '64:ff9b::1.1.1.1',
      '2002:101:101::1',
      '::ffff:1.1.1.1',
    ],
  ],
  [
    'private',
    [
      '0.0.0.0',
      '127.0.0.1',
      '127.255.255.255',
      '10.1.2.3',
      '172.16.0.1',
      '172.31.255.255',
      '192.168.1.1',
      '100.64.0.1',
      '100.127.255.255',
      '198.18.0.1',
    ],
  ],
  [
    'private',
    [
      '::',
      '::1',
      '0:0:0:0:0:0:0:1',
      'fc00::1',
      'fdff:ffff::',
      '::ffff:127.0.0.1',
      '::ffff:7f00:1',
      '::FFFF:10.0.0.1',
      '64:ff9b::10.0.0.1',
      '64:ff9b::7f00:1',
      '2002:7f00:1::',
      '2002:c0a8:101::5',
    ],
  ],
  [
    'never',
    [
      '169.254.169.254',
      '192.0.0.8',
      '192.0.2.1',
      '198.51.100.1',
      '203.0.113.1',
      '192.88.99.1',
      '224.0.0.1',
      '239.255.255.250',
      '240.0.0.1',
      '255.255.255.255',
    ],
  ],
  [
    'never',
    [
      'fe80::1',
      'fe80::1%eth0',
      'febf::1',
      'fec0::1',
      'ff02::1',
      '2001:db8::1',
      '3fff::1',
      '2001::1',
      '2001:0:7f00:1::',
      '::127.0.0.1',
      '64:ff9b:1::1',
      '100::1',
      '5f00::1',
      '4000::1',
      'fd00:ec2::254',
      '::ffff:169.254.169.254',
      '2002:a9fe:a9fe::',
    ],
  ],
  [
    'never',
    [
      '',
      'localhost',
      '127.1',
      '0x7f.0.0.1',
      '256.0.0.1',
      '1.2.3.4.5',
      ':::',
      '1::2::3',
      '1:2:3',
      '12345::',
      '1:2:3:4:5:6:7:8:9',
      '::g',
      '1:2:3:4:5:6:7::8:9',
      '::1.2.3',
    ],
  ],
])('takes for %s: %j', (reach, addresses) => {
  for (const address of addresses) expect([address, reachOf(address)]).toEqual([address, reach]);
});

const inBits = (bits: bigint) =>
  Array.from({ length: 8 }, (_, i) => ((bits >> BigInt(112 - 16 * i)) & 0xffffn).toString(16)).join(
    ':',
  );

it('agrees with the system about what lies in the networks of this machine and around it', () => {
  const list = new BlockList();
  for (const [net, length] of [
    ['0.0.0.0', 8],
    ['10.0.0.0', 8],
    ['100.64.0.0', 10],
    ['127.0.0.0', 8],
    ['172.16.0.0', 12],
    ['192.168.0.0', 16],
    ['198.18.0.0', 15],
  ] as const)
    list.addSubnet(net, length, 'ipv4');
  fc.assert(
    fc.property(fc.ipV4(), (address) => {
      expect(reachOf(address) === 'private').toBe(list.check(address, 'ipv4'));
    }),
    { numRuns: 3000, examples: [['10.255.255.255'], ['172.31.0.0'], ['100.127.255.255']] },
  );
});

it('reads every spelling of an address of the sixth version alike', () => {
  fc.assert(
    fc.property(fc.ipV6(), (address) => {
      if (isIP(address) === 0) return;
      const [host = ''] = /[^[\]]+/.exec(new URL(`http://[${address}]/`).host) ?? [];
      expect(reachOf(host)).toBe(reachOf(address));
    }),
    { numRuns: 2000 },
  );
});

it('takes an address that holds another for what that one is', () => {
  fc.assert(
    fc.property(fc.ipV4(), (address) => {
      const bits = address.split('.').reduce((all, part) => (all << 8n) | BigInt(part), 0n);
      for (const holder of [0xffffn << 32n, 0x64ff9bn << 96n])
        expect(reachOf(inBits(holder | bits))).toBe(reachOf(address));
      expect(reachOf(inBits((0x2002n << 112n) | (bits << 80n) | 1n))).toBe(reachOf(address));
    }),
  );
});

it('takes the addresses that this machine has for private, however they are written', () => {
  const own = ['1.1.1.1', '2606:4700::1111', 'fe80::1', '192.0.2.1'];
  for (const address of ['1.1.1.1', '::ffff:1.1.1.1', '64:ff9b::101:101', '2606:4700:0:0::1111'])
    expect(reachOf(address, own)).toBe('private');
  expect(reachOf('1.1.1.2', own)).toBe('public');
  expect(reachOf('fe80::1', own)).toBe('never');
});
