import { isAbsolute, join } from 'node:path';
import { Fault } from '../../core/fault.ts';
import { type ListedSource, secondsOf, sourceListSchema } from '../../model/source-list.ts';
import type { WatchedSource } from '../../model/watching.ts';
import { fromYaml } from '../../model/yaml.ts';

/** The smallest list of sources. */
export const smallestList = `sources:
  - name: Example Wire
    url: https://news.example.org/feed.xml
`;

/** The sources of a `sources.yaml`, in its order. Throws the Fault `sources.invalid` with the line of what is wrong. */
export function parseSources(text: string, name: string): ListedSource[] {
  const read = fromYaml(text, sourceListSchema);
  if ('value' in read) return [...read.value.sources];
  throw new Fault('sources.invalid', `The list of sources “${name}” was not read.`, {
    why: read.wrong,
    mend: 'Correct that line; docs/reference/sources.md lists the fields.',
  });
}

/** The Fault for a list of sources that is not there. */
export function noSources(name: string): Fault {
  const example = smallestList.trimEnd().replaceAll('\n', '\n    ');
  return new Fault('source.missing', `There is no list of sources “${name}”.`, {
    why: 'What is watched stands in a file; without a name it is sources.yaml in the current folder.',
    mend: `Write one, or make it of an OPML file with \`tiltmeter watch --import FILE.opml\`. The smallest is:\n    ${example}`,
  });
}

/** Whether a source is a file: an OPML list. */
export function isFile({ url }: Pick<ListedSource, 'url'>): boolean {
  return !/^https?:/i.test(url);
}

/** What is to be watched of a listed source; a file's path is counted from `folder`. */
export function watchedSource(source: ListedSource, folder: string): WatchedSource {
  const { name, url, kind, tags, language, reliability, every, fullText } = source;
  const path = isAbsolute(url) ? url : join(folder, url);
  return {
    address: isFile(source) ? path : new URL(url).href,
    name,
    kind: kind ?? null,
    tags,
    language: language ?? null,
    reliability: reliability ?? null,
    everySeconds: secondsOf(every) ?? 3600,
    fullText,
    listedIn: null,
  };
}
