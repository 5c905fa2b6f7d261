import type { Span } from '../../core/span.ts';
import type { HeadLines } from '../head-lines.ts';
import type { Told } from '../source.ts';
import { type Authors, namesIn } from './author-names.ts';
import { authorsOf } from './authors.ts';
import { dayIn } from './days.ts';
import { chooseTitle } from './headline.ts';
import { statedOutlet } from './outlets.ts';
import type { PageScene } from './page-scene.ts';
import { publishedOf } from './published.ts';
import type { Scene } from './scene.ts';

/** A value of an article's head: a line of the page that shows it and where in the line, or a span in the head of the text. */
export interface Placed {
  readonly text: string;
  readonly line: number | undefined;
  /** In the line, or in the head where there is no line. */
  readonly span: Span;
  readonly reason: string;
}

/** What is known of an article beside its body. */
export interface Head {
  readonly title: Placed | undefined;
  readonly authors: readonly Placed[];
  /** Its text is the day. */
  readonly published: Placed | undefined;
  readonly outlet: Placed | undefined;
}

/** Source characters to bytes of what was captured. */
type ByteAt = (at: number) => number;

interface Making {
  readonly page: PageScene;
  readonly told: Told;
  readonly lines: HeadLines;
  readonly source: string;
  readonly byteAt: ByteAt;
}

/** What whoever handed the page over says of its article goes before what the page says, and that before what it shows. */
export function headOf(making: Making): Head {
  const { page, told } = making;
  const stated = told.stated ?? {};
  const outlet = stated.outlet ?? statedOutlet(page.facts);
  return {
    title: titleOf(making, stated.title),
    authors: stated.authors ? place(making, stated.authors, 'stated') : authorsIn(making, outlet),
    published: publishedIn(making, stated.published),
    outlet: outlet ? placeWhole(making, outlet, stated.outlet ? 'stated' : 'site-name') : undefined,
  };
}

function titleOf(making: Making, stated: string | undefined): Placed | undefined {
  const { page } = making;
  if (stated) return placeWhole(making, stated, 'stated');
  const { title, line, reason } = chooseTitle(page.scene, page.facts, page.site);
  if (title === '') return undefined;
  const at = line === undefined ? -1 : (page.scene.lines[line]?.block.text.indexOf(title) ?? -1);
  if (line !== undefined && at >= 0)
    return { text: title, line, span: [at, at + title.length], reason };
  return placeWhole(making, title, reason);
}

function authorsIn(making: Making, outlet: string | undefined): Placed[] {
  const { scene, facts } = making.page;
  const found: Authors | undefined = authorsOf(scene, facts, outlet);
  if (found === undefined) return [];
  return place(making, found.names, found.reason, found.line);
}

/** Names, each in the line given or where it stands alone, else in the head. */
function place(making: Making, names: readonly string[], reason: string, line?: number): Placed[] {
  const shown = line === undefined ? '' : (making.page.scene.lines[line]?.block.text ?? '');
  return names.flatMap((name): Placed[] => {
    const at = shown.indexOf(name);
    if (line !== undefined && at >= 0)
      return [{ text: name, line, span: [at, at + name.length], reason }];
    const own = making.page.scene.lines.findIndex(
      ({ block }) =>
        block.text === name ||
        (namesIn(block.text).join() === name && block.text.length < name.length + 12),
    );
    const inLine = own < 0 ? -1 : (making.page.scene.lines[own]?.block.text.indexOf(name) ?? -1);
    if (inLine >= 0)
      return [{ text: name, line: own, span: [inLine, inLine + name.length], reason }];
    return [inHead(making, name, reason)];
  });
}

function publishedIn(making: Making, stated: string | undefined): Placed | undefined {
  const { page, told } = making;
  const own = stated === undefined ? undefined : dayIn(stated)?.day;
  if (stated !== undefined && own !== undefined)
    return { ...inHead(making, stated, 'stated'), text: own };
  const found = publishedOf(page.scene, page.facts, told.url);
  if (found === undefined) return undefined;
  const { day, line, span, written, reason } = found;
  if (line !== undefined && span) return { text: day, line, span, reason };
  return { ...inHead(making, written ?? day, reason), text: day };
}

/** A value on a line of its own, wherever the page shows it so; else in the head. */
function placeWhole(making: Making, value: string, reason: string): Placed {
  const text = value.replaceAll(/\s+/g, ' ').trim();
  const line = findLine(making.page.scene, text);
  return line === undefined
    ? inHead(making, text, reason)
    : { text, line, span: [0, text.length], reason };
}

function findLine({ lines }: Scene, text: string): number | undefined {
  const at = lines.findIndex(({ block }) => block.text === text);
  return at < 0 ? undefined : at;
}

function inHead({ page, lines, source, byteAt }: Making, value: string, reason: string): Placed {
  const text = value.replaceAll(/\s+/g, ' ').trim();
  const stated = page.tree.stated.find(
    ({ source: [from, to] }) => source.slice(from, to) === text,
  )?.source;
  const [from, to] = stated ?? page.facts.locate(text) ?? [];
  const bytes =
    from === undefined || to === undefined ? undefined : ([byteAt(from), byteAt(to)] as const);
  return { text, line: undefined, span: lines.add({ text, bytes }), reason };
}
