/** A text with the framework's variables in it, in the order in which they stand. */
export type TextPiece = string | Variable;

/** `${opt:stage, self:provider.stage, 'dev'}`: the first source that has a value gives it. */
export interface Variable {
  readonly sources: readonly VariableSource[];
}

export type VariableSource =
  | { readonly kind: "literal"; readonly value: string | boolean | null }
  | {
      readonly kind: "source";
      /** `self`, `opt`, `file` … */
      readonly type: string;
      /** What stands in parentheses, `./x.yml` of `file(./x.yml):orders`; may hold variables itself. */
      readonly parameter: string | null;
      /** What stands after the colon; may hold variables itself. */
      readonly address: string;
    };

/** No text that somebody wrote variables into is longer. */
const maximumLength = 10_000;

/** Nor has anybody so many fallbacks in each other. */
const deepest = 8;

/**
 * Splits a text into its literal parts and its variables. CloudFormation's own placeholders
 * (`${AWS::Region}`, `${Queue.Arn}`) stay text, as they do for the framework.
 * Serverless Framework documentation, "Variables".
 */
export function splitVariables(text: string): readonly TextPiece[] {
  if (text.length > maximumLength || !text.includes("${")) return [text];
  const closing = closingBraces(text);
  const pieces: TextPiece[] = [];
  let literal = "";
  let at = 0;
  for (let open = text.indexOf("${"); open !== -1; open = text.indexOf("${", at)) {
    const close = closing.get(open);
    const variable = close === undefined ? null : parseVariable(text.slice(open + 2, close));
    if (close === undefined || variable === null) {
      // Not the framework's; but what stands in it may be.
      literal += text.slice(at, open + 2);
      at = open + 2;
      continue;
    }
    literal += text.slice(at, open);
    if (literal !== "") pieces.push(literal);
    pieces.push(variable);
    literal = "";
    at = close + 1;
  }
  literal += text.slice(at);
  return literal === "" && pieces.length > 0 ? pieces : [...pieces, literal];
}

/** Index of the `}` by index of the `${` that it closes. */
function closingBraces(text: string): ReadonlyMap<number, number> {
  const closing = new Map<number, number>();
  const open: number[] = [];
  for (let index = 0; index < text.length; index += 1) {
    if (text.startsWith("${", index)) open.push(index);
    else if (text[index] === "}") {
      const opened = open.pop();
      if (opened !== undefined) closing.set(opened, index);
    }
  }
  return closing;
}

function parseVariable(content: string, depth = 0): Variable | null {
  if (depth > deepest || !/^\s*[a-z][a-zA-Z0-9]*\s*[:(]/u.test(content)) return null;
  const sources: VariableSource[] = [];
  for (const part of splitSources(content)) {
    // A variable as a fallback, in the older spelling: `${opt:stage, ${self:custom.stage}}`.
    const inner = /^\$\{(?<content>.*)\}$/su.exec(part.trim())?.groups?.["content"];
    const source = inner === undefined ? parseSource(part.trim()) : null;
    const parsed =
      inner === undefined ? source && [source] : parseVariable(inner, depth + 1)?.sources;
    if (!parsed) return null;
    sources.push(...parsed);
  }
  return sources[0]?.kind === "source" ? { sources } : null;
}

/** Splits at commas that stand outside of quotes, parentheses and variables. */
function splitSources(content: string): readonly string[] {
  const parts: string[] = [];
  let start = 0;
  let nesting = 0;
  let quote: string | null = null;
  for (let index = 0; index < content.length; index += 1) {
    const character = content[index] ?? "";
    if (quote !== null) {
      if (character === quote) quote = null;
    } else if (character === "'" || character === '"') quote = character;
    else if (character === "(" || character === "{") nesting += 1;
    else if (character === ")" || character === "}") nesting -= 1;
    else if (character === "," && nesting === 0) {
      parts.push(content.slice(start, index));
      start = index + 1;
    }
  }
  return [...parts, content.slice(start)];
}

function parseSource(text: string): VariableSource | null {
  const literal = readQuoted(text);
  if (literal !== null) return { kind: "literal", value: literal };
  if (text === "true" || text === "false") return { kind: "literal", value: text === "true" };
  if (text === "null") return { kind: "literal", value: null };
  if (/^-?\d[\d.]*$/u.test(text)) return { kind: "literal", value: text };
  return parseNamedSource(text);
}

/** `type:address`, `type(parameter)` or `type(parameter):address`; `AWS::Region` is none of them. */
function parseNamedSource(text: string): VariableSource | null {
  const type = /^[a-z][a-zA-Z0-9]*/u.exec(text)?.[0];
  if (type === undefined) return null;
  let rest = text.slice(type.length);
  let parameter: string | null = null;
  if (rest.startsWith("(")) {
    const end = rest.lastIndexOf(")");
    if (end === -1) return null;
    parameter = unquote(rest.slice(1, end));
    rest = rest.slice(end + 1).trimStart();
  }
  if (rest === "") {
    return parameter === null ? null : { kind: "source", type, parameter, address: "" };
  }
  if (!rest.startsWith(":") || rest.startsWith("::")) return null;
  return { kind: "source", type, parameter, address: unquote(rest.slice(1)) };
}

function unquote(text: string): string {
  const trimmed = text.trim();
  return readQuoted(trimmed) ?? trimmed;
}

function readQuoted(text: string): string | null {
  return /^'[^']*'$|^"[^"]*"$/su.test(text) ? text.slice(1, -1) : null;
}
