import { overlaps } from '../../core/span.ts';
import type { Figure } from '../../model/coding.ts';
import type { Word } from '../../text/analyse.ts';
import type { Sentence } from '../sentence.ts';
import { boundBefore, boundBehind } from './bounds.ts';
import { type Numeral, numeralAt } from './numerals.ts';
import { partAt } from './parts.ts';
import { currencySign, type Unit, unitAt } from './units.ts';

/** A quantity by its words: a number with its unit, or with what it counts. */
export interface Quantity extends Pick<Figure, 'value' | 'bound' | 'unit' | 'scale'> {
  /** Its first word, and the one after its last. */
  readonly first: number;
  readonly end: number;
  /** The word that stands for it in the tree. */
  readonly at: number;
}

/** What a number must look like; one look at the sentence keeps the many without any from costing more. */
const numberLike =
  /\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|half|a (?:third|quarter|fifth|sixth|seventh|eighth|ninth|tenth)|an? (?:dozen|hundred|thousand|[mbtr]+illion))\b/i;

/** The quantities of a sentence, in order. */
export function quantitiesIn(s: Sentence): Quantity[] {
  if (!numberLike.test(s.text.slice(...s.span))) return [];
  const found: Quantity[] = [];
  for (let at = 0; at < s.tree.words.length; ) {
    const quantity = quantityAt(s, at);
    if (quantity === undefined) at += 1;
    else {
      if (!isReference(s, quantity)) found.push(quantity);
      at = quantity.end;
    }
  }
  return found;
}

function quantityAt(s: Sentence, at: number): Quantity | undefined {
  const { words } = s.tree;
  const isSum = currencySign(words[at]) !== undefined;
  if (!isSum && (!opening.test(words[at]?.form ?? '') || isNamedOrDated(s, at))) return undefined;
  const part = partAt(words, at);
  if (part !== undefined) {
    const { bound, first } = boundBefore(words, at);
    return { ...part, bound, first };
  }
  return amountAt(s, at);
}

/** A number that is part of a name ("the G20", "Resolution 1973") or of a date. */
function isNamedOrDated({ tree, dates, nameAt }: Sentence, at: number): boolean {
  const { span = [0, 0] as const } = tree.words[at] ?? {};
  return dates.some((date) => overlaps(date.span, span)) || nameAt(at) !== undefined;
}

/** Digits, or a word by which a number or a part may begin. */
const opening =
  /^(?:\d.*|an?|half|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)$/i;

function amountAt(s: Sentence, at: number): Quantity | undefined {
  const { words } = s.tree;
  const sign = currencySign(words[at]);
  const from = sign === undefined ? at : at + 1;
  const low = numeralAt(words, from);
  if (low === undefined || isLabel(s, at)) return undefined;
  if (isTally(words, at)) return undefined;
  const range = rangeFrom(words, at, low);
  const { end } = range ?? low;
  const behind = boundBehind(words, end);
  const unit = unitOf(s, { sign, at, end: end + (behind?.length ?? 0) });
  if (unit === undefined) return undefined;
  const after = behind ?? boundBehind(words, unit.end);
  const before = boundBefore(words, range?.first ?? at);
  return {
    first: before.first,
    end: Math.max(end, unit.end) + (behind === undefined ? (after?.length ?? 0) : 0),
    at: unit.at,
    value: range?.value ?? low.value,
    bound: after?.bound ?? before.bound,
    unit: unit.unit,
    scale: range?.scale ?? low.scale,
  };
}

interface Asked {
  readonly sign: string | undefined;
  /** The number's first word or sign, and the word after its last. */
  readonly at: number;
  readonly end: number;
}

function unitOf(s: Sentence, { sign, at, end }: Asked): Unit | undefined {
  if (sign !== undefined) return { unit: sign, at, end };
  const own = unitAt(s.tree.words, end);
  return own ?? (isOfPopulation(s, end - 1) ? { unit: 'people', at: end - 1, end } : undefined);
}

/** "a population of 125 million", "the population reached 125 million". */
function isOfPopulation({ tree }: Sentence, at: number): boolean {
  const isIt = (i: number) => tree.words[i]?.lemma.toLowerCase() === 'population';
  const { head = -1, relation = '' } = tree.words[at] ?? {};
  if (/^(?:nmod|appos)/.test(relation)) return isIt(head);
  const clause = relation === 'root' ? at : head;
  const isCarried = /^(?:root|obj|obl|xcomp)/.test(relation);
  return (
    isCarried &&
    (tree.dependents[clause] ?? []).some((i) => tree.words[i]?.relation === 'nsubj' && isIt(i))
  );
}

interface Range extends Pick<Quantity, 'first' | 'end' | 'value' | 'scale'> {}

/** "5-7 %", "5 % to 7 %", "between 10 and 15"; but "from 5 % to 7 %" is a change. */
function rangeFrom(words: readonly Word[], at: number, low: Numeral): Range | undefined {
  const lower = (i: number) => words[i]?.form.toLowerCase() ?? '';
  const isBetween = lower(at - 1) === 'between';
  const unit = /^(?:%|percent|per)$/.test(lower(low.end)) ? unitAt(words, low.end) : undefined;
  const link = unit?.end ?? low.end;
  const word = lower(link);
  const joins = isBetween
    ? word === 'and'
    : /^[-‐–]$/.test(word) ||
      (word === 'to' && lower(at - 1) !== 'from') ||
      (word === 'or' && unit === undefined);
  if (!joins) return undefined;
  const next = currencySign(words[link + 1]) === undefined ? link + 1 : link + 2;
  const high = numeralAt(words, next);
  if (high === undefined) return undefined;
  const bottom =
    low.factor === 1 && low.value < high.value / high.factor ? low.value * high.factor : low.value;
  if (bottom >= high.value || (word === 'or' && high.value - bottom > 2)) return undefined;
  return {
    first: isBetween ? at - 1 : at,
    end: high.end,
    value: [bottom, high.value],
    scale: high.scale,
  };
}

/** "301 to 199 votes", "3-1": a score has no order; "from 7 to 5 per cent" is a change. */
function isTally(words: readonly Word[], at: number): boolean {
  const isLink = (i: number) => /^(?:to|[-‐–])$/.test(words[i]?.form ?? '');
  const first = isLink(at - 1) ? at - 2 : at;
  if (/^from$/i.test(words[first - 1]?.form ?? '')) return false;
  const low = numeralAt(words, first);
  if (low === undefined || !isLink(low.end)) return false;
  const other = numeralAt(words, low.end + 1);
  return other !== undefined && other.scale === null && other.value <= low.value;
}

const labels =
  /^(?:article|resolution|chapter|section|type|flight|room|route|group|number|no\.?|nos\.?|phase|level|page|line|area|unit|figure|vol\.?|volume|stage|act|part|protocol|boeing|airbus|channel|highway|interstate|psalm|verse|clause|paragraph|item|round|week|day|aged|age|#)$/i;

/** "the April 22 vote", whose day no calendar is sure of without a year. */
const months =
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?$/i;

/** A number behind what it numbers ("Article 5"), behind a hyphen or a colon, or of an age. */
function isLabel({ tree, text, span }: Sentence, at: number): boolean {
  const [word, before] = [tree.words[at], tree.words[at - 1]];
  if (word === undefined || before === undefined) return false;
  if (labels.test(before.form) || months.test(before.form)) return true;
  const isGlued = before.span[1] === word.span[0] && before.span[0] >= span[0];
  if (isGlued && /^[-‐:./]$/.test(text.slice(before.span[1] - 1, before.span[1]))) return true;
  // "Hamas 300 fighters" is rare, "Boeing 737 jets" is not.
  return (
    before.xpos === 'NNP' &&
    before.span[1] + 1 === word.span[0] &&
    word.head < at &&
    /^\d+$/.test(word.form)
  );
}

const pointing =
  /^(?:the|these|those|both|our|their|its|his|her|your|my|first|last|next|other|another|all|remaining|latest|past|same|every|'s|’s)$/i;

/** "the three countries", "our two peoples", "the next five ships": they point at what is known already. */
function isReference(
  { tree }: Sentence,
  { first, at, bound, unit, value, scale }: Quantity,
): boolean {
  if (bound !== 'exact' || scale !== null || typeof value !== 'number' || value > 20) return false;
  const isCounted = tree.words[at]?.upos === 'NOUN' && !/^(?:percent|[A-Z]{3})$/.test(unit);
  return isCounted && pointing.test(tree.words[first - 1]?.form ?? '');
}
