import { describe, expect, it } from 'vitest';
import { decodeBytes } from './encoding.ts';
import { readFeed } from './read-feed.ts';

const latin = (text: string) => Buffer.from(text, 'latin1');

function utf32(text: string, littleEndian: boolean): Buffer {
  const codes = Array.from(text, (sign) => sign.codePointAt(0) ?? 0);
  const bytes = Buffer.alloc(codes.length * 4);
  for (const [at, code] of codes.entries()) {
    if (littleEndian) bytes.writeUInt32LE(code, at * 4);
    else bytes.writeUInt32BE(code, at * 4);
  }
  return bytes;
}

const feed = '<rss><channel><title>Café “quay” 🚢</title></channel></rss>';

function titled(title: string): string {
  return readFeed({ bytes: Buffer.from(`<rss><channel><title>${title}</title></channel></rss>`) })
    .title;
}

describe('the bytes of a feed', () => {
  it.each([
    ['utf-8', Buffer.from(`\ufeff${feed}`)],
    ['utf-16le', Buffer.from(`\ufeff${feed}`, 'utf16le')],
    ['utf-16le', Buffer.from(feed, 'utf16le')],
    ['utf-16be', Buffer.from(feed, 'utf16le').swap16()],
    ['utf-32le', utf32(`\ufeff${feed}`, true)],
    ['utf-32be', utf32(feed, false)],
  ])('are known for %s by how they begin', (encoding, bytes) => {
    expect(readFeed({ bytes })).toMatchObject({ encoding, title: 'Café “quay” 🚢' });
  });

  it('go by what the server says before what the file says', () => {
    const bytes = latin('<?xml version="1.0" encoding="iso-8859-1"?><a>\xcf</a>');
    expect(decodeBytes(bytes, 'text/xml; charset="koi8-r"').text).toContain('о');
    expect(decodeBytes(bytes, 'text/xml').text).toContain('Ï');
  });

  it('are UTF-8 where they are sound in it, whatever single bytes are claimed', () => {
    const bytes = Buffer.from('<?xml version="1.0" encoding="iso-8859-1"?><a>Málaga</a>');
    expect(decodeBytes(bytes, 'text/xml; charset=us-ascii')).toMatchObject({ encoding: 'utf-8' });
  });

  it('are read as Windows-1252 where they claim UTF-8 and are none', () => {
    const bytes = latin(
      '<?xml version="1.0" encoding="utf-8"?><rss><channel><title>\x93Caf\xe9\x94</title></channel></rss>',
    );
    expect(readFeed({ bytes })).toMatchObject({ encoding: 'windows-1252', title: '“Café”' });
  });

  it('stay UTF-8 where one byte in it is broken', () => {
    const bytes = Buffer.concat([Buffer.from('<a>Málaga, Curaçao'), latin('\xe9'), latin('</a>')]);
    expect(decodeBytes(bytes, undefined)).toMatchObject({
      encoding: 'utf-8',
      text: '<a>Málaga, Curaçao\ufffd</a>',
    });
  });

  it('are read in spite of an encoding nobody knows', () => {
    const bytes = Buffer.from('<?xml version="1.0" encoding="ebcdic-97"?><a>ö</a>');
    expect(decodeBytes(bytes, 'text/xml; charset=none')).toMatchObject({ encoding: 'utf-8' });
  });

  it('may say in references what they mean in Windows-1252 or in doubled UTF-8', () => {
    expect(titled('don&#146;t')).toBe('don’t');
    expect(titled('so far&#226;&#128;&#166;')).toBe('so far…');
    expect(titled('M&Atilde;&iexcl;laga')).toBe('Málaga');
    expect(titled('Ã, a letter')).toBe('Ã, a letter');
  });
});
