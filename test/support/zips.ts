import { crc32, deflateRawSync } from 'node:zlib';

/** One thing to put into a ZIP, and what is odd about it. */
export interface Packed {
  readonly name: string;
  readonly content: string | Uint8Array;
  readonly stored?: boolean;
  /** Sizes and checksum behind the bytes, as writers to a pipe put them. */
  readonly descriptor?: boolean;
  readonly encrypted?: boolean;
  /** Sizes in the fields of ZIP64. */
  readonly zip64?: boolean;
  /** The method as written, which need not be true. */
  readonly method?: number;
  readonly crc?: number;
  readonly size?: number;
}

/** A ZIP of these, in their order. */
export function makeZip(entries: readonly Packed[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const entry of entries) {
    const local = localOf(entry);
    directory.push(centralOf(entry, at));
    parts.push(local);
    at += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, central, end]);
}

function bytesOf({ content, stored = false }: Packed) {
  const bytes = Buffer.from(content);
  return { bytes, data: stored ? bytes : deflateRawSync(bytes) };
}

/** What the local header and the directory say alike: version, flags, method, time, checksum, sizes, length of the name. */
function commonOf(entry: Packed, known: boolean): Buffer {
  const { name, stored = false, descriptor = false, encrypted = false, zip64 = false } = entry;
  const { bytes, data } = bytesOf(entry);
  const head = Buffer.alloc(26);
  head.writeUInt16LE(zip64 ? 45 : 20, 0);
  head.writeUInt16LE((descriptor ? 8 : 0) | (encrypted ? 1 : 0) | 0x800, 2);
  head.writeUInt16LE(entry.method ?? (stored ? 0 : 8), 4);
  if (known) {
    head.writeUInt32LE(entry.crc ?? crc32(bytes), 10);
    head.writeUInt32LE(zip64 ? 0xffffffff : data.length, 14);
    head.writeUInt32LE(zip64 ? 0xffffffff : (entry.size ?? bytes.length), 18);
  }
  head.writeUInt16LE(Buffer.byteLength(name), 22);
  head.writeUInt16LE(zip64 && known ? 20 : 0, 24);
  return head;
}

function wide(entry: Packed): Buffer {
  if (!entry.zip64) return Buffer.alloc(0);
  const { bytes, data } = bytesOf(entry);
  const extra = Buffer.alloc(20);
  extra.writeUInt16LE(1, 0);
  extra.writeUInt16LE(16, 2);
  extra.writeBigUInt64LE(BigInt(bytes.length), 4);
  extra.writeBigUInt64LE(BigInt(data.length), 12);
  return extra;
}

function localOf(entry: Packed): Buffer {
  const { bytes, data } = bytesOf(entry);
  const { descriptor = false } = entry;
  const behind = Buffer.alloc(descriptor ? 16 : 0);
  if (descriptor) {
    behind.write('PK\x07\x08', 'latin1');
    behind.writeUInt32LE(crc32(bytes), 4);
    behind.writeUInt32LE(data.length, 8);
    behind.writeUInt32LE(bytes.length, 12);
  }
  return Buffer.concat([
    Buffer.from('PK\x03\x04', 'latin1'),
    commonOf(entry, !descriptor),
    Buffer.from(entry.name),
    descriptor ? Buffer.alloc(0) : wide(entry),
    data,
    behind,
  ]);
}

function centralOf(entry: Packed, at: number): Buffer {
  const tail = Buffer.alloc(14);
  tail.writeUInt32LE(at, 10);
  return Buffer.concat([
    Buffer.from('PK\x01\x02\x14\x03', 'latin1'),
    commonOf(entry, true),
    tail,
    Buffer.from(entry.name),
    wide(entry),
  ]);
}
