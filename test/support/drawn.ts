import { lemmaOf } from '../../src/text/lemmas.ts';
import { type Tree, treeOf } from '../../src/text/syntax/tree.ts';

/** What each Penn tag is in Universal Dependencies, by how it begins. */
const uposOf: readonly (readonly [RegExp, string])[] = [
  [/^NNP/, 'PROPN'],
  [/^NN/, 'NOUN'],
  [/^(?:VB|MD)/, 'VERB'],
  [/^JJ/, 'ADJ'],
  [/^RB/, 'ADV'],
  [/^(?:PRP|WP|EX)/, 'PRON'],
  [/^(?:DT|PDT|WDT)/, 'DET'],
  [/^CD/, 'NUM'],
  [/^CC/, 'CCONJ'],
  [/^(?:IN|TO|POS)/, 'ADP'],
];

/** A sentence whose tree a test draws itself, so that it does not hang on how well the parser parses. */
export interface Drawn {
  readonly text: string;
  readonly tree: Tree;
}

/**
 * A tree out of words as "form/TAG/head/relation", heads counted from 1 and 0 for the root. A word written with "+"
 * before it stands on the one before without a blank.
 */
export function draw(drawing: string): Drawn {
  let text = '';
  const words = drawing
    .trim()
    .split(/\s+/)
    .map((cell) => {
      const [written = '', xpos = '', head = '0', relation = ''] = cell.split('/');
      const form = written.replace(/^\+(?=.)/, '');
      if (form === written && text !== '') text += ' ';
      const start = text.length;
      text += form;
      return {
        span: [start, text.length] as const,
        form,
        lemma: lemmaOf(form, xpos, () => undefined),
        xpos,
        upos: uposOf.find(([tag]) => tag.test(xpos))?.[1] ?? 'PUNCT',
        head: Number(head) - 1,
        relation,
        isJoined: false,
      };
    });
  return { text, tree: treeOf({ span: [0, text.length], words }) };
}

/** The place of the first word of a form. */
export function placeOf({ words }: Tree, form: string): number {
  return words.findIndex((word) => word.form === form);
}
