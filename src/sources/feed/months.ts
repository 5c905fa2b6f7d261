/** The months, by how their names begin in the languages that feeds are written in, in order. */
const beginnings: readonly RegExp[] = [
  /^(?:jan|ene|gen|jän|ιαν|янв|led|sty|oca|tammi)/,
  /^(?:feb|fév|fev|feb|φεβ|фев|úno|lut|şub|sub|helmi)/,
  /^(?:mar|mär|mrt|maa|μάρ|μαρ|мар|bře|már)/,
  /^(?:apr|avr|abr|ápr|απρ|апр|dub|kwi|nis|huht)/,
  /^(?:may|mai|mag|maj|mei|máj|μάι|μαϊ|μαι|мая|май|kvě)/,
  /^(?:jun|juin|giu|jún|ιούν|ιουν|ιον|июн|czerwca|haz|kesä)/,
  /^(?:jul|juil|lug|júl|ιούλ|ιουλ|ιολ|июл|lip|tem|hein)/,
  /^(?:aug|aoû|aou|ago|aúg|αύγ|αυγ|авг|srp|sie|ağu|elo)/,
  /^(?:sep|set|szep|σεπ|сен|zář|wrz|eyl|syys)/,
  /^(?:oct|okt|out|ott|οκτ|окт|říj|paź|eki|loka)/,
  /^(?:nov|νοέ|νοε|ноя|lis|kas|marras)/,
  /^(?:dec|déc|dez|dic|δεκ|дек|pro|gru|ara|joulu)/,
];

/** The number of a month by its name or how it begins, 1 to 12. */
export function monthOf(word: string): number | undefined {
  if (word.length < 3) return undefined;
  const lower = word.toLowerCase();
  const at = beginnings.findIndex((pattern) => pattern.test(lower));
  return at < 0 ? undefined : at + 1;
}
