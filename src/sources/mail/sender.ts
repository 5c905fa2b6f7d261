import { isPersonName } from '../paste/names.ts';
import { isOutletName } from '../paste/outlets.ts';

/** What the header of a mail says of who writes. */
interface Sender {
  readonly author?: string;
  readonly outlet?: string;
}

interface Header {
  /** The name before the address, and the address. */
  readonly name: string;
  readonly address: string;
  /** The field `List-Id`, such as `Strait Letter <strait.lists.example.org>`. */
  readonly listId?: string | undefined;
}

/** "Ana Ruiz from The Strait Letter", "Ana Ruiz | The Strait Letter". */
const together = /^(.{3,60}?)(?:\s+(?:at|from|of|via|with)\s+|\s*[|,–—]\s*|\s+-\s+)(.{3,80})$/i;

/** Who wrote a mail and for which outlet, where the sender's name or the list's tell them apart. */
export function senderIn({ name, address, listId }: Header): Sender {
  const list = /^\s*"?([^"<>]{3,80}?)"?\s*</.exec(listId ?? '')?.[1];
  const [, first = '', second = ''] = together.exec(name) ?? [];
  if (isPersonName(first)) return { author: first.trim(), outlet: second.trim() };
  if (isPersonName(name) && !isOutlet(name, address)) {
    return { author: name.trim(), ...(list !== undefined && { outlet: list }) };
  }
  const outlet = list ?? (name.trim() === '' ? hostOf(address) : name.trim());
  return outlet === undefined ? {} : { outlet };
}

/** A name that is known as one, or that the address spells: The Strait Letter at straitletter.example. */
function isOutlet(name: string, address: string): boolean {
  const letters = name
    .toLowerCase()
    .replace(/^the\s+/, '')
    .replace(/[^\p{L}\p{N}]/gu, '');
  const host = (address.split('@')[1] ?? '').toLowerCase().replaceAll('-', '');
  return isOutletName(name) || (letters.length > 3 && host.includes(letters));
}

/** Hosts that carry anybody's mail. */
const anybodys =
  /(?:^|\.)(?:gmail|googlemail|outlook|hotmail|live|yahoo|icloud|me|aol|gmx|proton(?:mail)?|substack|mailchimp(?:app)?|mcsv|sendgrid|list-manage|googlegroups)\.\w+(?:\.\w+)?$/i;

function hostOf(address: string): string | undefined {
  const host = address.split('@')[1]?.toLowerCase();
  if (host === undefined || host === '' || anybodys.test(host)) return undefined;
  return host.replace(
    /^(?:mail|news|newsletter|newsletters|email|e|m|mg|mailer|send)\.(?=.+\.)/,
    '',
  );
}
