import { Fault } from '../../core/fault.ts';

const asPdf = 'Save it as PDF or plain text with the program it belongs to, and read that.';

/** What a ZIP is besides an archive, by the names of the first things in it. */
const kinds: readonly (readonly [what: string, sign: RegExp])[] = [
  ['a Word document', /^word\//],
  ['an Excel workbook', /^xl\//],
  ['a PowerPoint presentation', /^ppt\//],
  ['an e-book (EPUB)', /^META-INF\/container\.xml$/],
  ['an OpenDocument file', /^META-INF\/manifest\.xml$|^content\.xml$/],
  ['a program (JAR or APK)', /^META-INF\/MANIFEST\.MF$|^AndroidManifest\.xml$/],
];
const marks = /^(?:\[Content_Types\]\.xml|_rels\/\.rels|docProps\/.*|mimetype|META-INF\/.*)$/;

/** How many names are looked at. */
export const namesLookedAt = 30;

/** Throws a Fault `source.unsupported` for a ZIP that is a document of an office program, an e-book or a program. */
export function refuseOffice(name: string, names: readonly string[]): void {
  if (!names.some((inner) => marks.test(inner))) return;
  const known = kinds.find(([, sign]) => names.some((inner) => sign.test(inner)));
  if (!known) return;
  throw new Fault('source.unsupported', `“${name}” has a format that is not read yet.`, {
    why: `It looks like ${known[0]}.`,
    mend: asPdf,
  });
}
