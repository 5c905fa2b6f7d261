import { type Span, shift } from '../../core/span.ts';
import { findOwner, isKnownOutlet, isOutletName, outletOfHost } from './outlets.ts';
import type { Extent } from './plan.ts';
import type { Assigned } from './published.ts';

type Line = Assigned['plan']['lines'][number];

/** Who printed an article, and the words that say so. */
export interface Publisher {
  readonly name: string;
  readonly span: Span;
}

/**
 * Who printed an article: the tail of its headline, else a line that names an outlet, else its consent text or copyright
 * notice, else its address, else the agency of its dateline. Only what the document names.
 */
export function publisherOf(
  text: string,
  document: Assigned,
  article: number,
): Publisher | undefined {
  const extent = document.plan.extents[article];
  if (!extent) return undefined;
  return (
    fromSuffix(text, document, article) ??
    firstOf(document, extent, (line) => fromName(text, line)) ??
    fromOwner(text, document, article) ??
    firstOf(document, extent, (line) => fromAddress(text, line)) ??
    fromDateline(text, document, extent)
  );
}

function at(text: string, span: Span): Publisher {
  return { name: text.slice(...span), span };
}

function fromSuffix(text: string, { plan }: Assigned, article: number): Publisher | undefined {
  const title = plan.cuts[article]?.title;
  const clue = title && plan.lines[title.last]?.clue;
  if (!clue?.suffix) return undefined;
  const { start, end } = clue.suffix;
  return at(text, shift([start, end], clue.line.span[0]));
}

/** The lines of an article that are furniture, or who wrote it. */
function firstOf(
  { plan, roles }: Assigned,
  { from, to }: Extent,
  find: (line: Line) => Publisher | undefined,
): Publisher | undefined {
  for (let index = from; index < to; index += 1) {
    const line = plan.lines[index];
    const kind = roles[index]?.kind;
    const found = line && (kind === 'furniture' || kind === 'byline') ? find(line) : undefined;
    if (found) return found;
  }
  return undefined;
}

function fromName(text: string, { clue }: Line): Publisher | undefined {
  const lead = /^source:?\s+/i.exec(clue.line.text)?.[0].length ?? 0;
  if (!isKnownOutlet(clue.line.text.slice(lead))) return undefined;
  return at(text, [clue.line.span[0] + lead, clue.line.span[1]]);
}

/** Below the last article, a notice is the whole document's, unless all the others have outlets of their own. */
function fromOwner(text: string, document: Assigned, article: number): Publisher | undefined {
  const { extents } = document.plan;
  const extent = extents[article];
  if (!extent) return undefined;
  const isShared = article === extents.length - 1 && article > 0;
  const to = isShared ? Math.max(extent.from, extent.lastBody) : extent.to;
  const own = firstOf(document, { ...extent, to }, (line) => ownerIn(text, line));
  if (own || !isShared) return own;
  const others = extents
    .slice(0, -1)
    .every((_, one) => publisherOf(text, document, one) !== undefined);
  return others
    ? firstOf(document, { ...extent, from: to }, (line) => ownerIn(text, line))
    : undefined;
}

function ownerIn(text: string, { clue }: Line): Publisher | undefined {
  const owner = findOwner(clue.line.text);
  return owner && at(text, shift(owner, clue.line.span[0]));
}

/** An address with a path such as only articles have names who printed it. */
const articleAddress =
  /(?:https?:\/\/|^www\.|\swww\.)(?<host>[\w-]+(?:\.[\w-]+)*\.[a-z]{2,})\/\S*(?:[\w]+-[\w]+-[\w-]+|\d{4,})/i;

function fromAddress(text: string, { clue }: Line): Publisher | undefined {
  const match = articleAddress.exec(clue.line.text.slice(0, 400));
  const host = match?.groups?.['host'];
  if (!match || host === undefined) return undefined;
  const start = clue.line.span[0] + match.index + match[0].indexOf(host);
  return { name: outletOfHost(host), span: [start, start + host.length] };
}

function fromDateline(
  text: string,
  { plan, roles }: Assigned,
  extent: Extent,
): Publisher | undefined {
  const clue = plan.lines[extent.firstBody]?.clue;
  if (!clue?.dateline?.agency || roles[extent.firstBody]?.kind !== 'body') return undefined;
  const { agency, agencyAt } = clue.dateline;
  const start = clue.line.span[0] + agencyAt;
  return isOutletName(agency) ? at(text, [start, start + agency.length]) : undefined;
}
