/** A line drawn with signs. */
export function isRule(text: string): boolean {
  return (
    text.length < 400 && /^[-–—=_*~#+.·•\s]{3,}$/.test(text) && /([-–—=_*~#])\s*\1\s*\1/.test(text)
  );
}
