/** The value of a text in JSON; of one that is cut off or broken, what stands before its last whole entry. */
export function lenientJson(text: string): unknown {
  const whole = parsed(text);
  if (whole !== undefined) return whole;
  const { end, lastEntry } = endsIn(text);
  return parsed(text.slice(0, end)) ?? parsed(`${text.slice(0, lastEntry)}]}`);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Where the outermost object ends, and before that the last object in a list of it. */
function endsIn(text: string): { end: number; lastEntry: number } {
  let [depth, lastEntry, isText] = [0, 0, false];
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === '"') isText = !isText;
    else if (isText) at += Number(sign === '\\');
    else if (sign === '{' || sign === '[') depth += 1;
    else if (sign === '}' || sign === ']') {
      depth -= 1;
      if (depth === 0) return { end: at + 1, lastEntry };
      if (depth === 2 && sign === '}') lastEntry = at + 1;
    }
  }
  return { end: 0, lastEntry };
}
