import { TextDecoder } from 'node:util';
import type { Email } from 'postal-mime';
import { Fault } from '../../core/fault.ts';
import type { Run } from '../../core/run.ts';
import { collect } from '../bytes.ts';
import { capturedOf } from '../captured.ts';
import type { Container } from '../formats.ts';
import { subjectPrefixLength } from '../paste/mail.ts';
import type { Source, Stated } from '../source.ts';
import { Tally } from '../tally.ts';
import { membersOf } from './attachments.ts';
import { beginsMail, fromFirstField } from './recognise.ts';
import { senderIn } from './sender.ts';

/** Parts in parts; more than any program makes. */
const limits = { maxNestingDepth: 32, maxHeadersSize: 1 << 20, forceRfc822Attachments: true };

/**
 * A mail: its HTML part, or its text where it has none, with what the header says of it; then its attachments that can
 * be read, a forwarded mail among them. Nothing that it refers to is fetched.
 */
export const mail: Container = {
  recognise: beginsMail,
  async *open(flow, maxBytes, run) {
    const source = await collect(flow, maxBytes);
    const email = await parse(source);
    refuseSealed(source.name, email);
    const letter = letterOf(source, email);
    if (letter) yield letter;
    const tally = new Tally('attachment');
    yield* membersOf(source, email.attachments, tally);
    if (tally.passed > 0) run.report({ kind: 'tally', item: source.name, text: tally.describe() });
    if (!letter && tally.read === 0) noteEmpty(source.name, run);
  },
};

async function parse({ name, bytes }: Source): Promise<Email> {
  const { default: PostalMime } = await import('postal-mime');
  try {
    return await PostalMime.parse(fromFirstField(bytes), limits);
  } catch (cause) {
    throw new Fault('source.broken', `The mail “${name}” could not be taken apart.`, {
      why: cause instanceof Error ? cause.message : String(cause),
      mend: 'Save its text into a .txt file with your mail program, and read that.',
      cause,
    });
  }
}

/** Parts whose text only their receiver can make out. */
const sealed = /^application\/(?:x-)?(?:pkcs7-mime|pgp-encrypted)$/;

function refuseSealed(name: string, { attachments, text = '' }: Email): void {
  const isSealed =
    attachments.some(({ mimeType }) => sealed.test(mimeType)) ||
    /^\s*-----BEGIN PGP MESSAGE-----/.test(text);
  if (!isSealed) return;
  throw new Fault(
    'source.unsupported',
    `The mail “${name}” is encrypted, or wrapped in a signature.`,
    {
      why: 'It is an S/MIME or OpenPGP message, and its keys are not here.',
      mend: 'Open it in your mail program, save it decrypted, and read that.',
    },
  );
}

/** The letter itself as a page or a text; undefined where there is none. */
function letterOf(told: Source, email: Email): Source | undefined {
  const { html = '', text = '' } = email;
  const isPage = html.trim() !== '';
  if (!isPage && text.trim() === '') return undefined;
  return {
    ...capturedOf(told),
    name: `${told.name}!${isPage ? 'html' : 'text'}`,
    mediaType: `text/${isPage ? 'html' : 'plain'}; charset=utf-8`,
    stated: statedBy(email),
    bytes: Buffer.from(withMarks(isPage ? html : text), 'utf8'),
  };
}

function statedBy({ subject = '', headers, from }: Email): Stated {
  const field = (name: string) =>
    headers.find(({ key }) => key === name)?.value.trim() || undefined;
  const title = withMarks(subject.slice(subjectPrefixLength(subject)))
    .replace(/\s+/g, ' ')
    .trim();
  const { name = '', address = '' } = from ?? {};
  const { author, outlet } = senderIn({ name: withMarks(name), address, listId: field('list-id') });
  const published = field('date');
  const language = field('content-language');
  return {
    ...(title !== '' && { title }),
    ...(author !== undefined && { authors: [author] }),
    ...(outlet !== undefined && { outlet }),
    ...(published !== undefined && { published }),
    ...(language !== undefined && { language }),
  };
}

const windows = new TextDecoder('windows-1252');

/**
 * Node 20 reads Windows-1252 as Latin-1, and so do mails: its quotation marks and dashes come out as control characters
 * that no text has, and are put right here.
 */
function withMarks(text: string): string {
  return text.replace(/[\u0080-\u009f]+/g, (marks) =>
    windows.decode(Buffer.from(marks, 'latin1'), { stream: true }),
  );
}

function noteEmpty(name: string, run: Run): void {
  run.report({ kind: 'note', item: name, text: 'is a mail without anything to read.' });
}
