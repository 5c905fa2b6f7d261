import type { Attributes } from './element.ts';

const hiddenStyle = /display\s*:\s*none|visibility\s*:\s*hidden/i;
const forReaders =
  /(?:^|[\s_-])(?:sr-only|screen-?reader(?:-text|-only|s)?|visually-?hidden|u-hidden|is-hidden|a11y-hidden)(?:$|[\s_-])/i;

/** Whether an element is out of sight when the page opens, as far as its own attributes say. */
export function isHidden(tag: string, attributes: Attributes): boolean {
  if (attributes['hidden'] !== undefined && attributes['hidden'] !== 'false') return true;
  if (tag === 'dialog' && attributes['open'] === undefined) return true;
  const { style, class: names } = attributes;
  return (
    (style !== undefined && hiddenStyle.test(style)) ||
    (names !== undefined && forReaders.test(names))
  );
}
