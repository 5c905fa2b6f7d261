/** Header fields by their names in small letters; of those that stand more than once, the first. */
export type Fields = ReadonlyMap<string, string>;

/** The fields in the lines below a first line; folded lines belong to the one above them. */
export function readFields(head: string): Fields {
  const fields = new Map<string, string>();
  for (const line of head
    .replace(/\r?\n[ \t]+/g, ' ')
    .split(/\r?\n/)
    .slice(1)) {
    const colon = line.indexOf(':');
    if (colon <= 0) continue;
    const name = line.slice(0, colon).trim().toLowerCase();
    if (!fields.has(name)) fields.set(name, line.slice(colon + 1).trim());
  }
  return fields;
}

/** `text/html` of `Text/HTML; charset=utf-8`; empty where there is none. */
export function mediaTypeOf(value: string | undefined): string {
  return /^\s*([^\s;,]*)/.exec(value ?? '')?.[1]?.toLowerCase() ?? '';
}
