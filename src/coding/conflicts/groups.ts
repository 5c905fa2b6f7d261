/** What has the same key, together, in the order of the first of each; what has none is left out. */
export function groupsOf<Value>(
  all: Iterable<Value>,
  keyFor: (value: Value) => string | undefined,
): Map<string, [Value, ...Value[]]> {
  const groups = new Map<string, [Value, ...Value[]]>();
  for (const value of all) {
    const key = keyFor(value);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group) group.push(value);
    else groups.set(key, [value]);
  }
  return groups;
}
