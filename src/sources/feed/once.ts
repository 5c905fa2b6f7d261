/** The values of a list, each once by what it is known by, the first of them kept. */
export function eachOnce<Value>(
  values: readonly Value[],
  knownBy: (value: Value) => readonly unknown[],
): Value[] {
  const seen = new Map<string, Value>();
  for (const value of values) {
    const key = JSON.stringify(knownBy(value));
    if (!seen.has(key)) seen.set(key, value);
  }
  return [...seen.values()];
}
