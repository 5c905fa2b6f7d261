import type { Day } from '../../core/day.ts';
import { type Span, shift } from '../../core/span.ts';
import { findStatedDates, type StatedDate } from '../../text/dates/stated.ts';
import { dayOf, latestOf, namedDays } from './dates.ts';
import type { Labelled } from './labels.ts';
import { isDateOver, mailOwner, type Plan } from './plan.ts';
import type { Role } from './roles.ts';

/** When an article was published, as far as the document says. */
export interface Published {
  readonly day: Day | null;
  readonly span: Span | null;
  /** First and last possible day, where none is stated but there is evidence. */
  readonly range: readonly [Day, Day] | undefined;
}

/** A document with what its lines are. */
export interface Assigned {
  readonly plan: Plan;
  readonly roles: readonly Role[];
}

interface Found {
  readonly date: StatedDate;
  /** In the document. */
  readonly span: Span;
}

/** The day the whole document states for itself, before its first article. */
export function documentDay(plan: Plan): Day | null {
  const end = plan.cuts[0]?.at ?? plan.lines.length;
  for (let index = 0; index < end; index += 1) {
    if (isDateOver(plan, index, 0) || mailOwner(plan, index) !== undefined) continue;
    const [day] = datesOf(plan.lines[index]).flatMap(({ date }) => dayOf(date) ?? []);
    if (day !== undefined) return day;
  }
  return null;
}

function datesOf(line: Labelled | undefined): Found[] {
  const { span, text } = line?.clue.line ?? { span: [0, 0] as const, text: '' };
  return text.length > 160 ? [] : statedIn(text, span[0]);
}

function statedIn(text: string, offset: number): Found[] {
  return findStatedDates(text)
    .filter(({ day }) => day !== undefined)
    .map((date) => ({ date, span: shift(date.span, offset) }));
}

/** When an article was published; `anchor` is the document's day. */
export function publishedOf(document: Assigned, article: number, anchor: Day | null): Published {
  const stated = statedDates(document, article);
  const full = stated.find(({ date }) => dayOf(date) !== undefined);
  if (full) return { day: dayOf(full.date) ?? null, span: full.span, range: undefined };
  const range = anchor === null ? undefined : rangeOf(document, article, { anchor, stated });
  return { day: null, span: null, range };
}

/** The dates that an article states for itself, the most telling first. */
function statedDates(document: Assigned, article: number): Found[] {
  const { lines, extents } = document.plan;
  const { from = 0, to = 0 } = extents[article] ?? {};
  const issued: Found[] = [];
  const updated: Found[] = [];
  for (let index = Math.max(0, from - 12); index < to; index += 1) {
    const line = lines[index];
    if (!line || !isOwnDate(document, index, article)) continue;
    const isUpdate = /^\W*(?:last )?(?:updated|modified|edited|revised)/i.test(line.clue.line.text);
    (isUpdate ? updated : issued).push(...datesOf(line));
  }
  return [...issued, ...updated, ...datelineDates(document, article)];
}

/** Whether a line states the date of that article: between its title and its body, on top of it, or at its end with a word. */
function isOwnDate({ plan, roles }: Assigned, index: number, article: number): boolean {
  const line = plan.lines[index];
  const field = line?.clue.field?.name;
  if (field === 'date' || field === 'sent') return mailOwner(plan, index) === article;
  if (line?.label === 'byline')
    return roles[index]?.article === article && line.clue.byline?.date !== undefined;
  if (line?.label !== 'date' || roles[index]?.kind !== 'furniture') return false;
  const { from = 0, firstBody = -1 } = plan.extents[article] ?? {};
  if (index < from) return isDateOver(plan, index, article);
  if (isDateOver(plan, index, article + 1)) return false;
  const isHeader = firstBody < 0 || index < firstBody;
  return (
    isHeader || /^\W*(?:first )?(?:published|posted|updated|last|date)/i.test(line.clue.line.text)
  );
}

/** "BEIJING, Nov. 3 (Xinhua) —". */
function datelineDates({ plan, roles }: Assigned, article: number): Found[] {
  const { firstBody = -1 } = plan.extents[article] ?? {};
  const clue = plan.lines[firstBody]?.clue;
  if (!clue?.dateline || roles[firstBody]?.kind !== 'body') return [];
  return statedIn(clue.line.text.slice(0, clue.dateline.bodyStart), clue.line.span[0]);
}

/** From the last day that the text knows of to the day of the document. */
function rangeOf(
  { plan, roles }: Assigned,
  article: number,
  { anchor, stated }: { readonly anchor: Day; readonly stated: readonly Found[] },
): readonly [Day, Day] | undefined {
  const { from = 0, to = 0 } = plan.extents[article] ?? {};
  const dated = stated.map(({ date }) => latestOf(date, anchor)).filter((day) => day !== undefined);
  const named = plan.lines
    .slice(from, to)
    .filter((_, i) => roles[from + i]?.kind === 'body')
    .flatMap(({ clue }) => namedDays(clue.line.text.slice(0, 4000), anchor).map(({ day }) => day));
  const last = [...dated, ...named].toSorted().at(-1);
  return last === undefined ? undefined : [last, anchor];
}
