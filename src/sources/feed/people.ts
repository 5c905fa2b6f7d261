import { safeAddress } from './addresses.ts';
import { child, childrenOf, textOf } from './elements.ts';
import type { Person } from './feed.ts';
import { textOfMarkup } from './markup.ts';
import { eachOnce } from './once.ts';
import type { Element } from './tree.ts';

/** Who an element names as authors; as one text, or in parts as Atom has it. */
export function peopleOf(element: Element, names: readonly string[]): Person[] {
  const people = names.flatMap((name) => childrenOf(element, name).map(personOf));
  const known = people.filter(
    (person) => person.name !== null || person.email !== null || person.url !== null,
  );
  return eachOnce(known, ({ name, email, url }) => [name, email, url]);
}

function personOf(element: Element): Person {
  const part = (...names: readonly string[]) => {
    for (const name of names) {
      const found = child(element, name);
      if (found) return textOf(found) || null;
    }
    return null;
  };
  const name = part('name', 'itunes:name', 'foaf:name');
  const email = part('email', 'itunes:email');
  const url = safeAddress(part('uri', 'url', 'homepage') ?? undefined, element.base);
  if (name === null && email === null && url === null) return personIn(textOf(element));
  return { name: name === null ? null : textOfMarkup(name), email, url };
}

const mailAddress =
  /(?<![\w.+-])[\w.!#$%&'*+/=?^`{|}~-]{1,64}@[a-z\d](?:[a-z\d-]{0,62}\.){1,8}[a-z]{2,24}/i;

/** A name and a mail address in one text: `Name <address>`, `address (Name)`, `Name (address)`, or one of the two. */
function personIn(text: string): Person {
  const whole = textOfMarkup(text.includes('@') ? text.replaceAll(/[<>]/g, ' ') : text);
  const email = whole.match(mailAddress)?.[0] ?? null;
  if (email === null) return { name: whole || null, email, url: null };
  const rest = whole
    .replace(email, ' ')
    .replaceAll(/[()[\]"]|mailto:/gi, ' ')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/^[\s,;:-]+|[\s,;:-]+$/g, '');
  return { name: rest || null, email, url: null };
}
