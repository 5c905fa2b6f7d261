/** The attributes that are kept of an element, by their names. */
export type Attributes = Readonly<Record<string, string | undefined>>;

/** An element of a page, with the lines of text it holds. */
export interface Element {
  readonly tag: string;
  readonly attributes: Attributes;
  readonly parent: Element | undefined;
  readonly depth: number;
  /** Its number among the elements, in the order in which they begin. */
  readonly index: number;
  /** Where its text begins and ends in the text of the page; the end is set when it is closed. */
  from: number;
  to: number;
  /** Whether it or one around it is hidden from view at first. */
  readonly hidden: boolean;
  /** Number of its first block, and of the first after it. */
  firstBlock: number;
  endBlock: number;
}

/** A line of the page's text. */
export interface Block {
  readonly text: string;
  /** Where it begins in the text of the page. */
  readonly start: number;
  /** The innermost element that gives text its own lines. */
  readonly element: Element;
  /** The innermost element of all around its first character. */
  readonly leaf: Element;
  /** How many of its characters are in links, and in how many of them. */
  readonly linked: number;
  readonly links: number;
  /** How many of its characters are bold. */
  readonly bold: number;
  /** Whether it is the line after a line break inside its element. */
  readonly afterBreak: boolean;
  /** Pictures since the block before. */
  readonly pictures: number;
}

/** A value that the page states of itself, and where in the source it stands. */
export interface Stated {
  readonly key: string;
  readonly value: string;
  readonly source: readonly [start: number, end: number];
}

/** A page taken apart. */
export interface Tree {
  readonly blocks: readonly Block[];
  readonly elements: readonly Element[];
  /** Text stretches and the stretches of the source that they come from, four numbers each. */
  readonly stretches: readonly number[];
  /** `meta` elements by name, property or itemprop (lower case), and the `title` under `title`, in their order. */
  readonly stated: readonly Stated[];
  /** The `application/ld+json` scripts: where they stand in the source. */
  readonly scripts: readonly (readonly [start: number, end: number])[];
  readonly language: string | undefined;
}
