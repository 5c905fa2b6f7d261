import { describe, expect, it } from 'vitest';
import { flowOf, openAll } from '../../../test/support/containers.ts';
import { mbox } from './mbox.ts';

const divider = 'From ana@example.org Mon Jun  3 10:00:00 2024\n';
const letter = (n: number, body: string) => `${divider}Subject: Talks ${n}\n\n${body}\n`;
const open = (text: string, maxBytes?: number, size?: number) =>
  openAll(mbox, flowOf(text, { name: 'box' }, size), maxBytes);

describe('mbox', () => {
  const body =
    'Envoys met.\n\n>From then on they spoke.\n>>From here.\n\nFrom Lima they went on Mon.\n';
  const box = letter(1, body) + letter(2, 'Short.\n') + letter(3, 'No line end');
  const expected = [
    'Subject: Talks 1\n\nEnvoys met.\n\nFrom then on they spoke.\n>From here.\n\nFrom Lima they went on Mon.\n',
    'Subject: Talks 2\n\nShort.\n',
    'Subject: Talks 3\n\nNo line end\n',
  ];

  it('divides its mails, in whatever pieces it comes', async () => {
    for (const size of [1, 10, 61, 1e6]) {
      const { members, reports } = await open(box, 1e6, size);
      expect(members.map(({ text }) => text)).toEqual(expected);
      expect(members[1]).toMatchObject({ name: 'box!2', mediaType: 'message/rfc822' });
      expect(reports).toEqual([]);
    }
  });

  it('divides them with the line ends of Windows', async () => {
    const { members } = await open(box.replace(/\n/g, '\r\n'));
    expect(members).toHaveLength(3);
  });

  it('passes over one that is too large, and holds none of it', async () => {
    const { members, reports } = await open(
      letter(1, `${'x'.repeat(5000)}\n`) + letter(2, 'Short.\n'),
      1000,
      100,
    );
    expect(members.map(({ name }) => name)).toEqual(['box!2']);
    expect(reports).toEqual([expect.stringMatching(/^source\.too-large: The mail “box!1”/)]);
  });

  it('gives one mail without a body, and nothing for nothing', async () => {
    expect((await open(divider)).members).toHaveLength(1);
    expect((await open('')).members).toEqual([]);
  });
});
