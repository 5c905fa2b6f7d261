/** Header lines of mails and mailing-list digests. */

const fields =
  /^(?<name>from|to|cc|bcc|date|sent|subject|reply-to|message|message-id|list-id|in-reply-to|content-type|mime-version|to unsubscribe|x-[a-z-]+):\s*(?<value>.*)$/i;

/** A header field of a mail. */
export interface MailField {
  readonly name: string;
  readonly value: string;
  /** Where the value begins in the line. */
  readonly at: number;
}

/** The header field that a line is; undefined for other lines. */
export function readMailField(text: string): MailField | undefined {
  if (text.length > 300) return undefined;
  const { name, value } = fields.exec(text)?.groups ?? {};
  if (name === undefined || value === undefined) return undefined;
  return { name: name.toLowerCase(), value, at: text.length - value.length };
}

/** The name in `Nina Kask <nina@example.org>`, `nina at example.org (Nina Kask)`; undefined if only an address stands there. */
export function senderOf(value: string): string | undefined {
  const bracketed = /\(([^()@]{3,60})\)\s*$/.exec(value)?.[1];
  const before = /^"?([^"<@]{3,60}?)"?\s*<[^>]*>?\s*$/.exec(value)?.[1];
  const bare = /^[^@<>()]{3,60}$/.exec(value)?.[0];
  return (bracketed ?? before ?? bare)?.trim();
}

/** "Re: ", "Fwd: " and list tags such as "[asia-watch] " at the head of a subject. */
export function subjectPrefixLength(subject: string): number {
  return /^(?:(?:re|fwd?|aw|wg):\s*|\[[^\]]{1,40}\]\s*)+/i.exec(subject)?.[0].length ?? 0;
}
