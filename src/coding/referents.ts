import { cover, type Span, slice } from '../core/span.ts';
import type { NameKind } from '../ontology/listed.ts';
import { type KindOf, type Mention, mentionsOf, nameSpans } from '../text/syntax/mentions.ts';
import type { Kind } from '../text/syntax/nouns.ts';
import { nounPhrase } from '../text/syntax/phrases.ts';
import { openDiscourse } from '../text/syntax/reference.ts';
import { dependentsBy } from '../text/syntax/tree.ts';
import type { Attribution } from './cues/attribution.ts';
import type { Sentence } from './sentence.ts';

/** Somebody that an article introduced. */
interface Referent {
  /** The fullest name it gave there, else the phrase by which it told of them. */
  readonly name: string;
  /** That phrase, with titles and appositions. */
  readonly phrase: string;
  readonly span: Span;
  readonly isOne: boolean;
}

/** Whom the pronouns, role nouns and shortened names of an article stand for, by all that it told before them. */
export interface Referents {
  /** Reads the next sentence, with who says something in it and the quotations of its paragraph. */
  read(s: Sentence, said: readonly Attribution[], quotes: readonly Span[]): void;
  /** Whom a word of a sentence that was read stands for. */
  behind(s: Sentence, at: number): Referent | undefined;
}

interface Told {
  readonly s: Sentence;
  readonly speakers: readonly number[];
  readonly quotes: readonly Span[];
}

/** Nothing is made of sentences before somebody asks: many articles name whoever speaks. */
export function openReferents(): Referents {
  const discourse = openDiscourse();
  const waiting: Told[] = [];
  const sentences: Sentence[] = [];
  const found = new WeakMap<Sentence, ReadonlyMap<number, Mention>>();
  const take = ({ s, speakers, quotes }: Told): void => {
    const references = discourse.read({
      tree: s.tree,
      mentions: mentionsOf(s.tree, sentences.length, kindsIn(s)),
      quotations: quotes.map((span) => ({ parts: [span], closed: true })),
      speakers,
    });
    sentences.push(s);
    found.set(s, new Map(references.map(({ from, to }) => [from.at, to])));
  };
  return {
    read(s, said, quotes) {
      waiting.push({ s, speakers: said.flatMap(({ source }) => source ?? []), quotes });
    },
    behind(s, at) {
      for (const told of waiting.splice(0)) take(told);
      const to = found.get(s)?.get(at);
      const there = sentences[to?.sentence ?? -1];
      return to && there && referentOf(there, to);
    },
  };
}

const kinds: Readonly<Record<NameKind, Kind | undefined>> = {
  country: 'place',
  capital: 'place',
  city: 'place',
  region: 'place',
  organisation: 'organisation',
  'armed-group': 'organisation',
  metonym: 'organisation',
  'office-holder': 'person',
  demonym: undefined,
};

/** What the tables know of the names in a sentence. */
function kindsIn(s: Sentence): KindOf {
  return ({ words }, at) => {
    const name = words[at]?.upos === 'PROPN' ? s.nameAt(at) : undefined;
    return name && kinds[name.kind];
  };
}

function referentOf({ text, tree }: Sentence, { at, members }: Mention): Referent {
  const isOne = members.length === 0;
  const heads = isOne ? [at] : members;
  const core = heads.map((head) => nounPhrase(tree, head)).reduce(cover);
  const span = heads
    .flatMap((head) => [head, ...dependentsBy(tree, head, 'appos')])
    .map((head) => nounPhrase(tree, head))
    .reduce(cover);
  const [longest] = isOne
    ? nameSpans(tree, at).toSorted((a, b) => b[1] - b[0] - (a[1] - a[0]))
    : [];
  return { name: slice(text, longest ?? core), phrase: slice(text, span), span, isOne };
}
