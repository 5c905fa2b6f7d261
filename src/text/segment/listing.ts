import { coreEnd, isIn, isSmall, kindAt, kinds, skipBlanks } from './characters.ts';

/** The marker of an item in a list: "2.", "b)", "3.)", or a bullet, perhaps with a number after it. */
export interface Marker {
  /** Where its item's words begin. */
  readonly end: number;
  readonly bullet: string;
  /** The number, or a small letter's place in the alphabet; 0 for a bullet alone. */
  readonly number: number;
  readonly isLetter: boolean;
  /** What follows the number. */
  readonly shape: string;
}

const bullets = '•⁃◦▪●‣∙■►';

/** Whether a bullet stands at a place. */
export function isBullet(text: string, at: number): boolean {
  return isIn(bullets, text, at);
}

/** The marker that begins at a place and is followed by a blank; undefined where there is none. */
export function markerAt(text: string, at: number): Marker | undefined {
  const bullet = isBullet(text, at) ? text.charAt(at) : '';
  const start = bullet === '' ? at : skipBlanks(text, at + 1);
  const end = coreEnd(text, start);
  const shape = shapeAt(text, end);
  const number = shape === '' ? 0 : numberAt(text, start, end);
  if (number > 0) {
    const isLetter = kindAt(text, start) === kinds.letter;
    return { end: end + shape.length, bullet, number, isLetter, shape };
  }
  return bullet === '' ? undefined : { end: start, bullet, number: 0, isLetter: false, shape: '' };
}

/** Whether one marker is that of the item after another's. */
export function follows(next: Marker, last: Marker): boolean {
  if (next.bullet !== last.bullet) return false;
  if (next.number === 0 || last.number === 0)
    return next.bullet !== '' && next.number === last.number;
  return (
    Math.abs(next.number - last.number) === 1 &&
    next.shape === last.shape &&
    next.isLetter === last.isLetter
  );
}

function shapeAt(text: string, at: number): string {
  const shape = ['.)', '.', ')'].find((one) => text.startsWith(one, at)) ?? '';
  return kindAt(text, at + shape.length) === kinds.blank ? shape : '';
}

function numberAt(text: string, start: number, end: number): number {
  const length = end - start;
  if (length === 1 && isSmall(text, start)) return text.charCodeAt(start) - 0x60;
  return length > 0 && length < 4 ? Number(text.slice(start, end)) || 0 : 0;
}
