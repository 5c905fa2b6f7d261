import { describe, expect, it } from 'vitest';
import { flowOf, openAll } from '../../../test/support/containers.ts';
import { mail } from './mail.ts';

const open = (text: string, encoding: BufferEncoding = 'utf8') =>
  openAll(mail, flowOf(Buffer.from(text.replace(/\n/g, '\r\n'), encoding), { name: 'a.eml' }));

const header = `Received: from mail.example.org
From: =?utf-8?Q?Jos=C3=A9_Ruiz?= from The Strait Letter <jose@straitletter.example>
To: desk@example.org
Subject: [strait] Fwd: =?utf-8?B?UG9ydHMg4oCcb3BlbuKAnQ==?=
 again
Date: Mon, 3 Jun 2024 23:30:00 -0500
MIME-Version: 1.0`;

const stated = {
  title: 'Ports “open” again',
  authors: ['José Ruiz'],
  outlet: 'The Strait Letter',
  published: 'Mon, 3 Jun 2024 23:30:00 -0500',
};

describe('mail', () => {
  it('hands out the page of a newsletter, with what its header says', async () => {
    const { members, reports } = await open(`${header}
Content-Type: multipart/alternative; boundary=b

--b
Content-Type: text/plain

Read this in a browser.
--b
Content-Type: text/html; charset=iso-8859-1
Content-Transfer-Encoding: quoted-printable

<p>Envoys from Lima and Bogot=E1 met=
 again.</p><img src=3D"https://t.example/p.gif">
--b--
`);
    expect(members).toEqual([
      {
        name: 'a.eml!html',
        mediaType: 'text/html; charset=utf-8',
        stated,
        text: '<p>Envoys from Lima and Bogotá met again.</p><img src="https://t.example/p.gif">\n',
      },
    ]);
    expect(reports).toEqual([]);
  });

  it('hands out the text where there is no page, its lines joined as they were written', async () => {
    const { members } = await open(`${header}
Content-Type: text/plain; charset=utf-8; format=flowed

The envoys of both states 
met again.
`);
    expect(members).toEqual([
      {
        name: 'a.eml!text',
        mediaType: 'text/plain; charset=utf-8',
        stated,
        text: 'The envoys of both states met again.\n',
      },
    ]);
  });

  it('goes over what stands before the header', async () => {
    const { members } = await open(`\ufeff\n\n${header}\n\nTalks.\n`);
    expect(members).toMatchObject([{ stated, text: 'Talks.\n' }]);
  });

  it('reads the quotation marks and dashes of Windows', async () => {
    const { members } = await open(`${header.replace('José', 'x')}
Content-Type: text/plain; charset=windows-1252
Content-Transfer-Encoding: quoted-printable

=93Open=94 =96 said Bogot=E1=85
`);
    expect(members[0]?.text).toBe('“Open” – said Bogotá…\n');
  });

  it('hands out what is attached and can be read, counts the rest, and leaves pictures be', async () => {
    const { members, reports } = await open(`${header}
Content-Type: multipart/mixed; boundary=b

--b
Content-Type: text/plain

See below.
--b
Content-Type: application/octet-stream; name="report.pdf"
Content-Disposition: attachment; filename="report.pdf"
Content-Transfer-Encoding: base64

JVBERi0xLjQ=
--b
Content-Type: image/png
Content-Disposition: inline; filename="logo.png"
Content-Transfer-Encoding: base64

iVBORw0K
--b
Content-Type: application/vnd.ms-excel; name="t.xls"
Content-Transfer-Encoding: base64

0M8R4A==
--b
Content-Type: message/rfc822

From: Ana Ruiz <ana@example.org>
Subject: Older

Text of old.
--b--
`);
    expect(members.map(({ name, mediaType }) => [name, mediaType])).toEqual([
      ['a.eml!text', 'text/plain; charset=utf-8'],
      ['a.eml!report.pdf', undefined],
      ['a.eml!attachment-4', 'message/rfc822'],
    ]);
    expect(members[1]?.text).toBe('%PDF-1.4');
    expect(members[2]?.text).toMatch(/^From: Ana Ruiz/);
    expect(members[2]?.stated).toBeUndefined();
    expect(reports).toEqual([
      'tally: 2 attachments read; passed over: 1 of type application/vnd.ms-excel.',
    ]);
  });

  it.each([
    [
      'Content-Type: multipart/encrypted; protocol="application/pgp-encrypted"; boundary=b\n\n--b\nContent-Type: application/pgp-encrypted\n\nVersion: 1\n--b\nContent-Type: application/octet-stream\n\nabc\n--b--\n',
    ],
    [
      'Content-Type: application/pkcs7-mime; smime-type=enveloped-data\nContent-Transfer-Encoding: base64\n\nMIAG\n',
    ],
    ['Content-Type: text/plain\n\n-----BEGIN PGP MESSAGE-----\n\nhQEM\n'],
  ])('says of what is sealed that it is: %j', async (rest) => {
    const { members, reports } = await open(`${header}\n${rest}`);
    expect(members).toEqual([]);
    expect(reports).toEqual([expect.stringMatching(/^source\.unsupported: [^]*encrypted/)]);
  });

  it('notes one without anything to read', async () => {
    const { reports } = await open(`${header}\n\n`);
    expect(reports).toEqual(['note: is a mail without anything to read.']);
  });

  it('refuses parts in parts without end', async () => {
    const deep = Array.from(
      { length: 40 },
      (_, n) => `Content-Type: multipart/mixed; boundary=b${n}\n\n--b${n}\n`,
    );
    const { reports } = await open(`${header}\n${deep.join('')}`);
    expect(reports).toEqual([expect.stringMatching(/^source\.broken: /)]);
  });
});
