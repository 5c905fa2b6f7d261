import type { Result } from './work.ts';

/** Items that are done together, one after another. */
export interface Batch<Item, Answer> {
  readonly items: readonly Item[];
  readonly weight: number;
  /** One an item, once they are done. */
  results: readonly Result<Answer>[] | undefined;
}

export function weightOf(batches: readonly { readonly weight: number }[]): number {
  return batches.reduce((sum, { weight }) => sum + weight, 0);
}

/** A batch in up to three: what stands before the item at that place, the item with its result, what stands behind. */
export function cutAt<Item, Answer>(
  { items, weight }: Batch<Item, Answer>,
  at: number,
  result: Result<Answer>,
): Batch<Item, Answer>[] {
  const part = (some: readonly Item[], results?: readonly Result<Answer>[]) => ({
    items: some,
    weight: (weight * some.length) / items.length,
    results,
  });
  return [
    part(items.slice(0, at)),
    part(items.slice(at, at + 1), [result]),
    part(items.slice(at + 1)),
  ].filter((one) => one.items.length > 0);
}
