import { type Day, type OpenRange, parseRange } from '../core/day.ts';
import type { Article } from './article.ts';
import type { Event } from './coding.ts';

/** When an event was. The stated date rules; an import may have no words for it, a coder may have words only. */
export function validTime({ date, when }: Pick<Event, 'date' | 'when'>): OpenRange {
  const { from = null, to = null } = (date === null ? undefined : parseRange(date)) ?? when ?? {};
  return { from, to };
}

/** When an article was published, and so what it claims was said. */
export function publishedTime({
  published,
  publishedRange,
}: Pick<Article, 'published' | 'publishedRange'>): OpenRange {
  const [from, to] = published === null ? (publishedRange ?? [null, null]) : [published, published];
  return { from, to };
}

/** Whether it may have begun by a day; what has no first day may. */
export function isUpTo({ from }: OpenRange, day: Day): boolean {
  return (from ?? '') <= day;
}
