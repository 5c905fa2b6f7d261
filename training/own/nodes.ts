import type { GoldWord } from '../treebank.ts';

/** A word with what hangs on it, left and right, each under its relation. */
export interface Node {
  readonly form: string;
  readonly upos: string;
  readonly xpos: string;
  readonly left: readonly Branch[];
  readonly right: readonly Branch[];
}

export type Branch = readonly [relation: string, node: Node];

/** A word alone: "met/VERB/VBD". */
export function word(
  tagged: string,
  left: readonly Branch[] = [],
  right: readonly Branch[] = [],
): Node {
  const [form = '', upos = '', xpos = ''] = tagged.split('/');
  return { form, upos, xpos, left, right };
}

/** The same with more to its left or right. */
export function before(node: Node, ...left: readonly Branch[]): Node {
  return { ...node, left: [...left, ...node.left] };
}

export function after(node: Node, ...right: readonly Branch[]): Node {
  return { ...node, right: [...node.right, ...right] };
}

/** The words of a tree in order, its own root under none. */
export function lineUp(root: Node): GoldWord[] {
  const words: { node: Node; above: Node | undefined; relation: string }[] = [];
  const visit = (node: Node, above: Node | undefined, relation: string) => {
    for (const [own, below] of node.left) visit(below, node, own);
    words.push({ node, above, relation });
    for (const [own, below] of node.right) visit(below, node, own);
  };
  visit(root, undefined, 'root');
  const places = new Map(words.map(({ node }, i) => [node, i + 1]));
  return words.map(({ node: { form, upos, xpos }, above, relation }) => ({
    form,
    upos,
    xpos,
    head: above ? (places.get(above) ?? 0) : 0,
    relation,
  }));
}
