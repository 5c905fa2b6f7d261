import { describe, expect, it } from 'vitest';
import { flowOf, openAll } from '../../../test/support/containers.ts';
import { savedPage } from './saved-page.ts';

const header = `From: <Saved by Blink>
Snapshot-Content-Location: https://news.example.org/talks
Subject: Talks
Date: Mon, 3 Jun 2024 10:00:00 +0200
MIME-Version: 1.0
Content-Type: multipart/related;
\ttype="text/html";
\tboundary="----MultipartBoundary--a"
`;
const frame = `
------MultipartBoundary--a
Content-Type: text/html
Content-Location: cid:frame@mhtml.blink

<p>An advertisement</p>`;
const page = `
------MultipartBoundary--a
Content-Type: text/html; charset=windows-1252
Content-Transfer-Encoding: quoted-printable
Content-Location: https://news.example.org/talks

<p>Envoys met in Bogot=E1=
.</p>
`;
const picture = `
------MultipartBoundary--a
Content-Type: image/png
Content-Transfer-Encoding: base64

iVBORw0K
------MultipartBoundary--a--
`;
const open = (text: string) => openAll(savedPage, flowOf(text, { name: 'a.mhtml' }));

describe('savedPage', () => {
  it('hands out the page, with its address, type and time', async () => {
    for (const text of [
      header + frame + page + picture,
      (header + page + picture).replace(/\n/g, '\r\n'),
    ]) {
      const { members, reports } = await open(text);
      expect(members).toMatchObject([
        {
          name: 'a.mhtml!https://news.example.org/talks',
          mediaType: 'text/html; charset=windows-1252',
          url: 'https://news.example.org/talks',
          capturedAt: '2024-06-03T08:00:00.000Z',
        },
      ]);
      expect(members[0]?.text).toMatch(/^\r?\n?<p>Envoys met in Bogot\ufffd\.<\/p>/);
      expect(reports).toEqual([]);
    }
  });

  it('takes the first page where none has the address, and decodes base64', async () => {
    const coded = `\n------MultipartBoundary--a\nContent-Type: text/html\nContent-Transfer-Encoding: base64\n\n${Buffer.from('<p>Talks</p>').toString('base64')}\n`;
    const { members } = await open(header + coded + picture);
    expect(members[0]?.text).toBe('<p>Talks</p>');
  });

  it('says that there is no page', async () => {
    const { reports } = await open(header + picture);
    expect(reports).toEqual([expect.stringMatching(/^source\.broken: “a\.mhtml” holds no page/)]);
  });
});
