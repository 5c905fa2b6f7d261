import { isMap, LineCounter, type ParsedNode, parseDocument } from 'yaml';
import { z } from 'zod';
import { nearest } from '../core/nearest.ts';

/** What a YAML file holds, or where and why it does not hold that. */
export type FromYaml<Value> = { readonly value: Value } | { readonly wrong: string };

type Document = ReturnType<typeof parseDocument>;
type Issue = z.core.$ZodIssue;

/** Reads a YAML text as a record of a schema; what is wrong is told with its line, its place and the nearest that would do. */
export function fromYaml<Schema extends z.ZodType>(
  text: string,
  schema: Schema,
): FromYaml<z.output<Schema>> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const broken = document.errors[0];
  if (broken) {
    const { line, col } = lines.linePos(broken.pos[0]);
    return { wrong: `Line ${line}, column ${col}: ${broken.message.split('\n')[0]}` };
  }
  const parsed = schema.safeParse(document.toJS(), { reportInput: true });
  if (parsed.success) return { value: parsed.data };
  // A misspelt field is missing too: its own name tells more.
  const { issues } = parsed.error;
  const issue = issues.find(({ code }) => code === 'unrecognized_keys') ?? issues[0];
  if (issue === undefined) return { wrong: 'It does not fit.' };
  const { line } = lines.linePos(startOf(document, issue));
  const where = issue.path.map(String).join('.') || 'the file';
  return { wrong: `Line ${line}, ${where}: ${issue.message}${suggestion(issue, schema)}` };
}

/** Where in the text the thing begins that is wrong; of one that is missing, that in which it is missing. */
function startOf(document: Document, issue: Issue): number {
  const path = issue.path.filter((part) => typeof part !== 'symbol');
  for (let length = path.length; length >= 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true);
    if (!isNode(node)) continue;
    const key = issue.code === 'unrecognized_keys' ? keyStart(node, issue.keys[0]) : undefined;
    return key ?? node.range[0];
  }
  return 0;
}

function isNode(node: unknown): node is ParsedNode {
  return typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range);
}

function keyStart(node: ParsedNode, name: string | undefined): number | undefined {
  if (!isMap(node)) return undefined;
  return node.items.find(({ key }) => 'value' in key && String(key.value) === name)?.key.range[0];
}

function suggestion(issue: Issue, schema: z.ZodType): string {
  const [given, allowed] = misspelt(issue, schema);
  const meant = given === undefined ? undefined : nearest(given, allowed);
  if (meant === undefined) return '';
  const others = allowed.filter((word) => word !== meant);
  const also = others.length === 0 ? '' : ` There are also ${others.join(', ')}.`;
  return `. Is “${meant}” meant?${issue.code === 'unrecognized_keys' ? also : ''}`;
}

/** A word that is none of some, and those. */
function misspelt(issue: Issue, schema: z.ZodType): [string | undefined, readonly string[]] {
  if (issue.code === 'unrecognized_keys') return [issue.keys[0], fieldsAt(schema, issue.path)];
  if (issue.code !== 'invalid_value' || typeof issue.input !== 'string') return [undefined, []];
  return [issue.input, issue.values.map(String)];
}

interface Shape {
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly items?: Shape;
}

/** The names of the fields that a record at that place of the schema can have. */
function fieldsAt(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the shape that JSON Schema gives an object
  let shape = z.toJSONSchema(schema, { io: 'input' }) as Shape | undefined;
  for (const part of path)
    shape = typeof part === 'number' ? shape?.items : shape?.properties?.[String(part)];
  return Object.keys(shape?.properties ?? {});
}
