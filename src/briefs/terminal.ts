import { displayWidth } from './text-width.ts';
import { type Run, type Style, wrap } from './text-wrap.ts';

export interface TextOptions {
  /** Columns of the terminal. */
  readonly width: number;
  /** Whether the reader's terminal takes colour; the caller knows. */
  readonly color: boolean;
}

/** Longer lines are hard to read, shorter ones hold no word. */
const columns = { least: 20, most: 100 };

/** Select Graphic Rendition: what switches a style on. */
const codes: Readonly<Record<Style, string>> = {
  plain: '',
  strong: '1',
  faint: '2',
  quote: '3',
  note: '36',
};

/** Where text is set: how wide, and in what styles. */
export interface Terminal {
  readonly width: number;
  readonly paint: (text: string, style: Style) => string;
}

/** Without `color` it writes no escape byte. */
export function terminalOf({ width, color }: TextOptions): Terminal {
  return {
    width: Math.min(Math.max(Math.floor(width) || columns.least, columns.least), columns.most),
    paint: color ? painted : (text) => text,
  };
}

function painted(text: string, style: Style): string {
  return codes[style] ? `\u001b[${codes[style]}m${text}\u001b[0m` : text;
}

/** The runs in lines, `first` before the first and as much room before the others. */
export function lines(runs: readonly Run[], first: string, terminal: Terminal): string[] {
  return wrap(runs, { ...terminal, first, rest: ' '.repeat(displayWidth(first)) });
}

/** Not our words: behind a bar. */
export function aside(runs: readonly Run[], terminal: Terminal): string[] {
  return wrap(runs, { ...terminal, first: '  │ ', rest: '  │ ' });
}
