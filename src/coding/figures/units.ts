import type { Word } from '../../text/analyse.ts';

/** What a number is a number of. */
export interface Unit {
  readonly unit: string;
  /** Its word that stands for it in the tree. */
  readonly at: number;
  /** The word after its last one. */
  readonly end: number;
}

const table = (lines: string): ReadonlyMap<string, string> =>
  new Map(
    lines
      .trim()
      .split('\n')
      .flatMap((line) => {
        const [unit = '', ...words] = line.trim().split(' ');
        return words.map((word) => [word, unit] as const);
      }),
  );

const symbols = table(`
  USD $ us$ usd
  EUR € eur
  GBP £ gbp
  JPY ¥ jp¥ jpy
  CNY cn¥ cny rmb
  AUD a$ au$ aud
  CAD c$ ca$ cad
  NZD nz$
  HKD hk$
  TWD nt$
  SGD s$
  BRL r$
  INR ₹ inr
  KRW ₩ krw
  RUB ₽ rub
  UAH ₴
  TRY ₺
  ILS ₪
  VND ₫
`);

/** The currency of a sign before an amount ("US$5bn"). */
export function currencySign(word: Word | undefined): string | undefined {
  return symbols.get(word?.form.toLowerCase() ?? '');
}

const currencies = table(`
  USD dollar
  EUR euro
  GBP pound
  JPY yen
  CNY yuan renminbi
  KRW won
  RUB rouble ruble
  INR rupee
  UAH hryvnia
  CHF franc
  TRY lira
  ILS shekel
  PLN zloty
  THB baht
  IDR rupiah
  MYR ringgit
`);

const dollars = table(`
  USD us u.s. american
  AUD australian
  CAD canadian
  NZD zealand
  HKD kong
  TWD taiwan taiwanese
  SGD singapore
`);

const lengths = table(`
  km km km. kilometre kilometer
  mile mile
  metre metre meter
  foot foot feet
  tonne tonne
  ton ton
  kg kg kilo kilogram kilogramme
  barrel barrel
  litre litre liter
  hectare hectare
  acre acre
  megawatt megawatt mw
  gigawatt gigawatt gw
  degree degree
  knot knot
`);

/** One word for what is counted under several names. */
const counted = table(`
  people people person inhabitant
  troops troop
  aircraft aircraft plane airplane
  personnel personnel
  police police
`);

/** How long something takes, or how often it comes, is no figure. */
const times =
  /^(?:second|minute|hour|day|week|weekend|month|quarter|season|year|decade|century|time|occasion|night|morning|afternoon|evening|o'clock|am|pm)$/;

const adjacent = /^(?:JJ[RS]?|NNP?|VBN|VBG|HYPH)$/;

/** The unit that stands at a word: a percentage, a currency, a measure, or what is counted. */
export function unitAt(words: readonly Word[], from: number): Unit | undefined {
  const at = isHyphen(words, from) ? from + 1 : from;
  return (
    percentAt(words, at) ?? namedAt(words, at) ?? (at === from ? countedAt(words, at) : undefined)
  );
}

function isHyphen(words: readonly Word[], at: number): boolean {
  return /^[-‐]$/.test(words[at]?.form ?? '');
}

function lowerAt(words: readonly Word[], at: number): string {
  return words[at]?.form.toLowerCase() ?? '';
}

/** "%", "percent", "per cent", "per-cent"; percentage points are another unit. */
function percentAt(words: readonly Word[], at: number): Unit | undefined {
  let last = at;
  if (lowerAt(words, at) === 'per') {
    last = isHyphen(words, at + 1) ? at + 2 : at + 1;
    if (lowerAt(words, last) !== 'cent') return undefined;
  } else if (!/^(?:%|percent|pct|percentage)$/.test(lowerAt(words, at))) return undefined;
  const isPoint = /^points?$/.test(lowerAt(words, last + 1));
  if (isPoint) return { unit: 'percentage-point', at: last + 1, end: last + 2 };
  return lowerAt(words, last) === 'percentage'
    ? undefined
    : { unit: 'percent', at: last, end: last + 1 };
}

function lemmaAt(words: readonly Word[], at: number): string {
  return words[at]?.lemma.toLowerCase() ?? '';
}

/** Currencies and units of measure, which need no plural: "a 600 km range", "5 billion US dollars". */
function namedAt(words: readonly Word[], from: number): Unit | undefined {
  const isSquare = /^(?:square|cubic|nautical)$/.test(lowerAt(words, from));
  const length = lengths.get(lemmaAt(words, isSquare ? from + 1 : from));
  if (length !== undefined) {
    const at = isSquare ? from + 1 : from;
    return { unit: isSquare ? `${lowerAt(words, from)}-${length}` : length, at, end: at + 1 };
  }
  for (let at = from; at < from + 3; at += 1) {
    const currency = currencyAt(words, at, from);
    if (currency !== undefined) return { unit: currency, at, end: at + 1 };
    if (!/^(?:JJ|NNP)$/.test(words[at]?.xpos ?? '')) return undefined;
  }
  return undefined;
}

/** "dollars" of whichever country stands before them; "pounds of rice" are no money. */
function currencyAt(words: readonly Word[], at: number, from: number): string | undefined {
  const { xpos = '' } = words[at] ?? {};
  const currency = xpos.startsWith('NN') ? currencies.get(lemmaAt(words, at)) : undefined;
  if (currency === undefined || (currency === 'GBP' && lowerAt(words, at + 1) === 'of'))
    return undefined;
  if (at === from) return currency;
  return currency === 'USD' ? dollars.get(lowerAt(words, at - 1)) : currency;
}

/** The plural noun that a number counts, behind its adjectives: "Russian and Chinese warships". */
function countedAt(words: readonly Word[], from: number): Unit | undefined {
  for (let at = from; at < from + 6; at += 1) {
    const { xpos = '', form = '' } = words[at] ?? {};
    if (isMany(words, at) && !isMany(words, at + 1)) {
      const lemma = nounAt(words, at);
      return times.test(lemma) ? undefined : { unit: counted.get(lemma) ?? lemma, at, end: at + 1 };
    }
    const isLink = form === 'and' && words[at + 1]?.xpos.startsWith('JJ') === true && at > from;
    if (!isLink && !adjacent.test(xpos)) return undefined;
  }
  return undefined;
}

/** The lemma of what is counted; of "F-16s", which is three words, the whole. */
function nounAt(words: readonly Word[], at: number): string {
  const lemma = lemmaAt(words, at);
  const isTyped = /^\d/.test(lemma) && isHyphen(words, at - 1);
  return isTyped ? `${lowerAt(words, at - 2)}-${lemma}` : lemma;
}

/** Plural by its tag or form, or one of the nouns that have no other. */
function isMany(words: readonly Word[], at: number): boolean {
  const { xpos = '', form = '', lemma = '' } = words[at] ?? {};
  if (!xpos.startsWith('NN')) return false;
  if (xpos === 'NNS' || xpos === 'NNPS') return true;
  const lower = form.toLowerCase();
  return counted.get(lower) === lower || (xpos === 'NN' && lower === `${lemma.toLowerCase()}s`);
}
