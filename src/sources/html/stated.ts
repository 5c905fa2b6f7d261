import type { Stated, Tree } from './element.ts';
import { type LinkedData, readLinkedData } from './json-ld.ts';

/** What a page says of itself out of sight: its `meta` elements and its structured data. */
export interface Facts {
  readonly linked: LinkedData;
  /** The first `meta` element of these names that says something. */
  readonly meta: (...keys: readonly string[]) => Stated | undefined;
  readonly all: (...keys: readonly string[]) => readonly Stated[];
  /** A value of the structured data with the place where it is spelled. */
  /** A day of publication that some script of the page carries under a common name. */
  readonly inScripts: () => string | undefined;
  /** Whether names in its source are those of reports in the making. */
  readonly namesLive: () => boolean;
  readonly locate: (value: string) => readonly [start: number, end: number] | undefined;
}

const scriptDay =
  /"(?:datePublished|publishDate|publishedDate|publishedAt|published_at|publish_date|publication_date|firstPublished(?:At|Date)?|first_published(?:_at)?|date_published)\\?"\s*:\s*\\?"(\d{4}-\d\d-\d\d[^"\\]{0,20})/;

export function factsOf(tree: Tree, source: string): Facts {
  const byKey = new Map<string, Stated[]>();
  for (const one of tree.stated) {
    const same = byKey.get(one.key);
    if (same) same.push(one);
    else byKey.set(one.key, [one]);
  }
  const all = (...keys: readonly string[]) =>
    keys.flatMap((key) => byKey.get(key) ?? []).filter(({ value }) => value.trim() !== '');
  return {
    linked: readLinkedData(tree.scripts.map(([from, to]) => source.slice(from, to))),
    meta: (...keys) => all(...keys)[0],
    all,
    namesLive: () =>
      /(?:class|id)=["'][^"'>]{0,60}\b(?:live-?blog|live-?updates?|minute-by-minute)/i.test(source),
    inScripts: () => scriptDay.exec(source)?.[1],
    locate: (value) => {
      for (const [from, to] of tree.scripts) {
        const at = source.indexOf(value, from);
        if (at >= 0 && at + value.length <= to) return [at, at + value.length];
      }
      return undefined;
    },
  };
}
