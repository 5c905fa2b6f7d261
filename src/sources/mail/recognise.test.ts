import { describe, expect, it } from 'vitest';
import { beginsMail, beginsMbox, beginsSavedPage } from './recognise.ts';

const isMail = (text: string, told: { name?: string; mediaType?: string } = {}) =>
  beginsMail(Buffer.from(text, 'latin1'), { name: 'input', ...told });

const byMachine =
  'Return-Path: <a@example.org>\r\nFrom: a@example.org\r\nSubject: Talks\r\n on Monday\r\n\r\nText';

describe('beginsMail', () => {
  it('knows a mail by the fields that programs write', () => {
    expect(isMail(byMachine)).toBe(true);
    expect(isMail(`\xef\xbb\xbf${byMachine}`)).toBe(true);
    expect(isMail(`Received: ${'x\r\n '.repeat(3000)}y\r\n${byMachine}`)).toBe(true);
  });

  it.each([
    ['From: Anna\nDate: 3 May 2024\nSubject: Talks\n\nText'],
    ['Morning digest\nFrom: Anna\nDate: 3 May 2024\nMessage-ID: <1@example.org>\n\nText'],
    ['Subject: Talks\nMessage-ID: <1@example.org>\n\nText'],
    [
      'Message: 1\nDate: Thu, 18 Apr 2024 09:12:44 +0400\nFrom: Nino\nTo: list\nSubject: Talks\n\nText',
    ],
    ['Received: two envoys in Lima'],
    [''],
    ['\n\n'],
  ])('takes %j for a paste', (text) => {
    expect(isMail(text)).toBe(false);
  });

  it('believes a name and a type, where there is a header', () => {
    expect(isMail('From: Anna\nSubject: Talks\n\nText', { name: 'a.eml' })).toBe(true);
    expect(isMail('From: Anna\n\nText', { mediaType: 'message/rfc822' })).toBe(true);
    expect(isMail('Text of no mail', { name: 'a.eml' })).toBe(false);
  });

  it('does not take the text of a mail for another', () => {
    const told = { name: 'a', stated: { title: 'Talks' } };
    expect(beginsMail(Buffer.from(byMachine), told)).toBe(false);
  });
});

const isMbox = (text: string) => beginsMbox(Buffer.from(text), { name: 'x' });

describe('beginsMbox', () => {
  it.each([
    ['From ana@example.org Mon Jun  3 10:00:00 2024\nSubject: Talks\n\nText'],
    ['From ana at example.org  Mon Jun 3 10:00:00 2024\r\nFrom: ana at example.org\r\n'],
    ['From - Mon, 3 Jun 2024 10:00:00 +0200\nX-Status: 1\n'],
    ['From MAILER-DAEMON Mon Jun  3 10:00:00 2024 +0200\n>From ana Mon Jun 3 09:00:00 2024\n'],
  ])('knows %j', (text) => expect(isMbox(text)).toBe(true));

  it.each([
    ['From Lima, on Mon Jun 3, 2024, the envoys went on.\nThey met.'],
    ['From ana@example.org Mon Jun  3 10:00:00 2024\nand so on'],
    ['From: ana@example.org\nSubject: Talks\n'],
  ])('lets %j pass', (text) => expect(isMbox(text)).toBe(false));
});

describe('beginsSavedPage', () => {
  const header =
    'From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nSubject: x\r\nContent-Type: multipart/related;\r\n\tboundary="b"\r\n\r\n';

  it('knows what browsers save, and no other mail', () => {
    expect(beginsSavedPage(Buffer.from(header), { name: 'x' })).toBe(true);
    const other = header.replace('<Saved by Blink>', 'ana@example.org');
    expect(beginsSavedPage(Buffer.from(other), { name: 'x' })).toBe(false);
    expect(beginsSavedPage(Buffer.from(other), { name: 'x.mht' })).toBe(true);
  });
});
