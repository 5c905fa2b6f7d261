/** What a frame wants of the words around its trigger, or where it finds a party; see data/coding/frames/README.md. */
export interface Need {
  /** A slot ("obj", "on"), "+" for a particle, "mod" for any word that describes a noun, "comp" for a complement. */
  readonly slot: string;
  /** Lemmas of which one must stand there; empty where any will do. */
  readonly lemmas: ReadonlySet<string>;
  /** Whether it must not be there. */
  readonly isAbsent: boolean;
}

/** Where the parties of a frame are looked for, first the surest place. */
export interface Slots {
  readonly role: 'A' | 'B' | 'AB';
  readonly places: readonly string[];
  /** Whether the frame holds without it. */
  readonly isOptional: boolean;
}

type Classes = ReadonlyMap<string, readonly string[]>;

/** "+out obj:troop,force ~from": words behind "@" stand for a class of lemmas. */
export function parseNeeds(text: string, classes: Classes): Need[] {
  return partsOf(text).map((part) => {
    const isAbsent = part.startsWith('~');
    const own = isAbsent ? part.slice(1) : part;
    if (own.startsWith('+')) return { slot: '+', lemmas: new Set([own.slice(1)]), isAbsent };
    const [slot = '', list = ''] = own.split(':');
    return { slot, lemmas: new Set(lemmasOf(list, classes)), isAbsent };
  });
}

function lemmasOf(list: string, classes: Classes): string[] {
  return list
    .split(',')
    .filter((word) => word !== '')
    .flatMap((word) => {
      if (!word.startsWith('@')) return [word];
      const known = classes.get(word.slice(1));
      if (known === undefined)
        throw new Error(`no class ${word} in data/coding/frames/classes.tsv`);
      return known;
    });
}

/** "A=subj B=obj|against" or "AB=subj|with|between"; "B?=on" where the frame holds without it. */
export function parseSlots(text: string): Slots[] {
  return partsOf(text).map((part) => {
    const [name = '', places = ''] = part.split('=');
    const role = name.replace('?', '');
    if (role !== 'A' && role !== 'B' && role !== 'AB') throw new Error(`no role ${name}`);
    return { role, places: places.split('|'), isOptional: name.endsWith('?') };
  });
}

function partsOf(text: string): string[] {
  return text.split(' ').filter((part) => part !== '');
}
