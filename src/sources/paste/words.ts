/** Words that a sentence of English cannot do without. Their share tells prose from lists and English from the rest. */
export const functionWords: ReadonlySet<string> = new Set(
  'the a an of to in on at by for with from as is are was were be been being has have had do does did will would can could may might shall should must not no and or but if than that this these those it its he she they them their his her we our you your i who which what when where how why there after before over under between about into during while because against said says more most some any all such other so only also up out'.split(
    ' ',
  ),
);

/** A line in lower case with straight apostrophes, single blanks and no signs at its ends: what phrases are compared with. */
export function plainWords(text: string): string {
  return text
    .slice(0, 400)
    .toLowerCase()
    .replace(/[’‘`´]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/\s+/g, ' ')
    .replace(/^[^\p{L}\p{N}(©@"'×]+/u, '')
    .replace(/[^\p{L}\p{N})"'*×+?]+$/u, '');
}

/** The words of a text, without signs; a run of letters of a script without blanks counts two letters a word. */
export function wordsOf(text: string): string[] {
  return (
    text.match(
      /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]{1,2}|[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}.,'’&/-]*[\p{L}\p{M}\p{N}])?/gu,
    ) ?? []
  );
}

/** The words that carry what a text is about, in lower case, without possessive endings. */
export function contentWords(text: string): string[] {
  return wordsOf(text)
    .flatMap((word) => word.split(/[-/–]/))
    .map((word) => word.toLowerCase().replace(/['’]s?$/, ''))
    .filter((word) => word.length > 2 && !functionWords.has(word));
}

/** From 0 to 1: the words that occur in both texts, by those that occur in either. */
export function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return 0;
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared / (a.size + b.size - shared);
}

/** Words that stand in reports of every kind, and so do not tell one story from another. */
export const newsWords: ReadonlySet<string> = new Set(
  `monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december
today yesterday week weeks month months year years day days time hours last next first second third earlier later since ago recent recently still already again ever never always often once soon yet early late long end now
one two three four five six seven eight nine ten dozen hundred hundreds thousand thousands million billion percent half many much few several most least number
said says saying told tell added announced called according statement reporters reporter spokesman spokeswoman spokesperson official officials government governments minister ministers ministry president prime foreign country countries nation nations national international state states people person leader leaders group capital office talks meeting met meet plan plans planned move moves part parts place way ways work made make makes making take takes taken took give given gave come comes came go goes going went get gets got put keep kept let want wants wanted need needs needed ask asked asks use used using see seen show shows showed shown know known think like just well even very too then than however though although while whether without within across among toward towards around near next both each either neither own same different new old good great big large small high low long short possible likely clear important
set started start begin began begun held hold holds run runs left leave leaves open opened close closed agree agreed agreement deal sign signed help helped support supported side sides member members public political military security defence defense news report reports reported article story expected due include includes including included back because being among whose them himself herself itself nothing something anything everything nobody somebody another much`.split(
    /\s+/,
  ),
);
