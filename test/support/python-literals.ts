/**
 * What a comparison in Python is made of, as far as expectations of test files use it: read and computed here, never run.
 */
export type Expression =
  | { readonly kind: 'literal'; readonly value: unknown }
  | { readonly kind: 'path'; readonly path: string; readonly indices: readonly number[] }
  | { readonly kind: 'call'; readonly name: string; readonly of: Expression }
  | { readonly kind: 'compare'; readonly first: Expression; readonly rest: readonly Compared[] }
  | { readonly kind: 'not'; readonly of: Expression }
  | { readonly kind: 'and' | 'or'; readonly of: readonly Expression[] };

interface Compared {
  readonly sign: '==' | '!=';
  readonly to: Expression;
}

type Token = { readonly kind: 'text' | 'number' | 'name' | 'sign'; readonly value: string };

const tokenPattern =
  /\s+|("""[^]*?"""|[ub]?'(?:[^'\\]|\\.)*'|[ub]?"(?:[^"\\]|\\.)*")|(-?\d+(?:\.\d+)?)|([A-Za-z_]\w*)|(==|!=|[()[\]{},.:])/uy;

const constants = new Map<string, unknown>([
  ['True', true],
  ['False', false],
  ['None', null],
]);

/** The expression that a text in Python is; undefined for what is more than comparisons of paths and literals. */
export function parsePython(text: string): Expression | undefined {
  const tokens = tokensOf(text);
  if (!tokens) return undefined;
  const parser = new Parser(tokens);
  const expression = parser.either();
  return parser.failed || !parser.done ? undefined : expression;
}

function tokensOf(text: string): Token[] | undefined {
  const tokens: Token[] = [];
  tokenPattern.lastIndex = 0;
  while (tokenPattern.lastIndex < text.length) {
    const found = tokenPattern.exec(text);
    if (!found) return undefined;
    const [, string, number, name, sign] = found;
    if (string !== undefined) tokens.push({ kind: 'text', value: unquoted(string) });
    else if (number !== undefined) tokens.push({ kind: 'number', value: number });
    else if (name !== undefined) tokens.push({ kind: 'name', value: name });
    else if (sign !== undefined) tokens.push({ kind: 'sign', value: sign });
  }
  return tokens;
}

const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r' };

function unquoted(written: string): string {
  const quoted = written.replace(/^[ub]/, '');
  const inner = quoted.startsWith('"""') ? quoted.slice(3, -3) : quoted.slice(1, -1);
  return inner.replaceAll(
    /\\(?:u([\da-f]{4})|U([\da-f]{8})|x([\da-f]{2})|(.))/giu,
    (_, u?: string, long?: string, x?: string, other = '') => {
      const code = u ?? long ?? x;
      if (code !== undefined) return String.fromCodePoint(Number.parseInt(code, 16));
      return escapes[other] ?? other;
    },
  );
}

class Parser {
  failed = false;
  readonly #tokens: readonly Token[];
  #at = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  get done(): boolean {
    return this.#at === this.#tokens.length;
  }

  either(): Expression {
    return this.#joined('or', () => this.#joined('and', () => this.#denied()));
  }

  #joined(kind: 'and' | 'or', part: () => Expression): Expression {
    const of = [part()];
    while (this.#take(kind)) of.push(part());
    const [only] = of;
    return of.length === 1 && only ? only : { kind, of };
  }

  #denied(): Expression {
    return this.#take('not') ? { kind: 'not', of: this.#denied() } : this.#compared();
  }

  #compared(): Expression {
    const first = this.#value();
    const rest: Compared[] = [];
    for (;;) {
      const sign =
        this.#take('==') || this.#take('is') ? '==' : this.#take('!=') ? '!=' : undefined;
      if (!sign) break;
      rest.push({ sign: this.#take('not') ? '!=' : sign, to: this.#value() });
    }
    return rest.length === 0 ? first : { kind: 'compare', first, rest };
  }

  #value(): Expression {
    const token = this.#tokens[this.#at];
    this.#at += 1;
    if (token?.kind === 'text') return literal(token.value);
    if (token?.kind === 'number') return literal(Number(token.value));
    if (token?.kind === 'name') return this.#named(token.value);
    if (token?.value === '(') return this.#bracketed();
    if (token?.value === '{') return literal(this.#record());
    return this.#fail();
  }

  #bracketed(): Expression {
    const first = this.either();
    const items = [first];
    let isTuple = false;
    while (this.#take(',')) {
      isTuple = true;
      if (this.#peek() !== ')') items.push(this.either());
    }
    this.#expect(')');
    return isTuple ? literal(items.map((item) => this.#plain(item))) : first;
  }

  #record(): Record<string, unknown> {
    const record: Record<string, unknown> = {};
    while (!this.failed && !this.#take('}')) {
      const key = this.#plain(this.#value());
      this.#expect(':');
      record[String(key)] = this.#plain(this.#value());
      this.#take(',');
    }
    return record;
  }

  #plain(expression: Expression): unknown {
    return expression.kind === 'literal' ? expression.value : (this.#fail(), undefined);
  }

  #named(name: string): Expression {
    if (constants.has(name)) return literal(constants.get(name));
    if ((name === 'len' || name === 'ord') && this.#take('(')) {
      const of = this.either();
      this.#expect(')');
      return { kind: 'call', name, of };
    }
    return this.#path(name);
  }

  /** `entries[0]['title']` and `entries[0].title` as `entries[].title` with its numbers. */
  #path(start: string): Expression {
    let path = start;
    const indices: number[] = [];
    for (;;) {
      if (this.#take('[')) {
        const token = this.#tokens[this.#at];
        this.#at += 1;
        if (token?.kind === 'number') {
          indices.push(Number(token.value));
          path += '[]';
        } else path += `.${token?.value}`;
        this.#expect(']');
      } else if (this.#take('.')) {
        const name = this.#tokens[this.#at]?.value ?? '';
        this.#at += 1;
        if (!this.#take('(')) path += `.${name}`;
        else return this.#method(name, path, indices);
      } else return { kind: 'path', path, indices };
    }
  }

  #method(name: string, path: string, indices: readonly number[]): Expression {
    const argument = this.#plain(this.#value());
    this.#expect(')');
    const of: Expression = { kind: 'path', path: `${path}.${String(argument)}`, indices };
    return name === 'has_key' ? { kind: 'call', name, of } : name === 'get' ? of : this.#fail();
  }

  #peek(): string | undefined {
    return this.#tokens[this.#at]?.value;
  }

  #take(value: string): boolean {
    const token = this.#tokens[this.#at];
    if (token === undefined || token.kind === 'text' || token.value !== value) return false;
    this.#at += 1;
    return true;
  }

  #expect(value: string): void {
    if (!this.#take(value)) this.#fail();
  }

  #fail(): Expression {
    this.failed = true;
    this.#at = this.#tokens.length;
    return literal(undefined);
  }
}

function literal(value: unknown): Expression {
  return { kind: 'literal', value };
}

/** Every path in an expression. */
export function pathsIn(expression: Expression): string[] {
  if (expression.kind === 'path') return [expression.path];
  if (expression.kind === 'literal') return [];
  if (expression.kind === 'compare')
    return [expression.first, ...expression.rest.map(({ to }) => to)].flatMap(pathsIn);
  if (expression.kind === 'not' || expression.kind === 'call') return pathsIn(expression.of);
  return expression.of.flatMap(pathsIn);
}

type Look = (path: string, indices: readonly number[]) => unknown;

/** What an expression comes to, where the values of its paths are looked up. */
export function evaluate(expression: Expression, look: Look, equal: Equal): unknown {
  const value = (of: Expression) => evaluate(of, look, equal);
  switch (expression.kind) {
    case 'literal':
      return expression.value;
    case 'path':
      return look(expression.path, expression.indices);
    case 'not':
      return !value(expression.of);
    case 'and':
      return expression.of.every(value);
    case 'or':
      return expression.of.some(value);
    case 'call':
      return called(expression.name, value(expression.of));
    default:
      return compared(expression, value, equal);
  }
}

export type Equal = (one: unknown, other: unknown) => boolean;

function called(name: string, value: unknown): unknown {
  if (name === 'has_key') return value !== undefined && value !== null;
  if (name === 'len') return Array.isArray(value) ? value.length : undefined;
  return typeof value === 'string' && value.length === 1 ? value.charCodeAt(0) : undefined;
}

function compared(
  { first, rest }: Extract<Expression, { kind: 'compare' }>,
  value: (of: Expression) => unknown,
  equal: Equal,
): boolean {
  let left = value(first);
  for (const { sign, to } of rest) {
    const right = value(to);
    if (equal(left, right) !== (sign === '==')) return false;
    left = right;
  }
  return true;
}
