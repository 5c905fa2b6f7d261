import type { Answer } from './connection.ts';

/** The first header of a name; empty ones are none. */
export function headerOf(headers: Answer['headers'], name: string): string | undefined {
  const value = headers[name];
  const first = (Array.isArray(value) ? value[0] : value)?.trim();
  return first === '' ? undefined : first;
}
