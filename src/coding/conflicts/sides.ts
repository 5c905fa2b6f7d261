import { type Span, slice } from '../../core/span.ts';
import type { Conflict, ConflictSide, Tally, Voice } from '../../model/conflict.ts';
import { groupsOf } from './groups.ts';
import { compareTold, holderOf, partyName, type Told } from './told.ts';

/** A report on one side of a conflict. */
export interface Taken {
  readonly told: Told;
  readonly polarity: ConflictSide['polarity'];
  readonly tally: Tally | null;
  /** The words that say it. */
  readonly spans: readonly Span[];
}

/**
 * The sides that some reports take: one for each holder with each view or number, those who assert first, lower numbers
 * before higher ones. Undefined where they make less than two.
 */
export function sided(
  kind: Conflict['kind'],
  about: Conflict['about'],
  all: readonly Taken[],
): Conflict | undefined {
  const byItem = groupsOf(all, (taken) => `${taken.told.item.id} ${sideKey(taken)}`);
  const once = [...byItem.values()].map(([first]) => first).toSorted(inOrder);
  const groups = [...groupsOf(once, sideKey).values()];
  if (groups.length < 2) return undefined;
  const holders = groups.map(([{ told }]) => holderOf(told));
  const isWithSelf = holders.some(
    ({ key, isOne }, i) => isOne && holders.findIndex((other) => other.key === key) < i,
  );
  return { kind, about, isWithSelf, sides: groups.map(sideOf) };
}

function sideKey({ told, polarity, tally }: Taken): string {
  return JSON.stringify([polarity, tally?.least, tally?.most, holderOf(told).key]);
}

function inOrder(a: Taken, b: Taken): number {
  if (a.polarity !== b.polarity) return a.polarity === 'asserts' ? -1 : 1;
  const [low, high] = [bound(a.tally?.least), bound(b.tally?.least)];
  if (low !== high) return low - high;
  const [least, most] = [bound(a.tally?.most), bound(b.tally?.most)];
  return least === most ? compareTold(a.told, b.told) : least < most ? -1 : 1;
}

function bound(value: number | null | undefined): number {
  return value ?? Infinity;
}

function sideOf(taken: readonly [Taken, ...Taken[]]): ConflictSide {
  const [{ told, polarity, tally }] = taken;
  const copies = new Set(
    taken.map(({ told: { item, document } }) => wordsOf(document.text, item.sentence)),
  );
  return {
    holder: holderOf(told).name,
    polarity,
    tally,
    voices: taken.map(voiceOf),
    origins: copies.size,
  };
}

/** A sentence by its words alone, so that a copy is one however it is broken and marked. */
function wordsOf(text: string, sentence: Span): string {
  return (
    slice(text, sentence)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).join(' ');
}

function voiceOf({ told, spans }: Taken): Voice {
  const { item, document, article, claims, chain } = told;
  const [claim] = claims;
  return {
    document: document.id,
    article: article.id,
    event: 'trigger' in item ? item.id : null,
    claim: claim?.id ?? null,
    status: 'trigger' in item ? item.status : null,
    stance: claim?.stance ?? null,
    chain: chain.map(partyName),
    outlet: article.outlet,
    sentence: item.sentence,
    spans,
  };
}
