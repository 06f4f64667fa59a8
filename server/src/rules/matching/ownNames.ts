import type { CodeFile, Expression, Statement } from "../../code/codeModel.ts";
import type { ImportStatement } from "../../code/importStatement.ts";
import { walkStatements } from "../../code/walkCode.ts";
import { namesIn } from "../../flow/bindPattern.ts";
import type { CheckedHandler, Fix } from "../rule.ts";

/** Names that fixes call: of the language, or of the module that they import along. */
const modules: Readonly<Record<string, RegExp | null>> = {
  JSON: null,
  Promise: null,
  decodeURIComponent: null,
  Buffer: /^(?:node:)?buffer$/u,
  bytes: null,
  int: null,
  json: /^json$/u,
  base64: /^base64$/u,
  unquote_plus: /^urllib\.parse$/u,
};

const known = new WeakMap<CodeFile, ReadonlySet<string>>();

/** True for a fix that calls something by a name that is another thing in the file: `const Buffer = …`. */
export function callsOwnNames({ file }: CheckedHandler, { edits }: Fix): boolean {
  const called = edits.flatMap(({ newText }) =>
    [...newText.matchAll(/(?<![\w$.])[A-Za-z_]\w*(?=[.(])/gu)].map(([name]) => name),
  );
  if (called.length === 0) return false;
  const own = ownNamesOf(file);
  return called.some((name) => own.has(name));
}

/** Those names of `modules` that the file binds to something of its own, wherever that is. */
function ownNamesOf(file: CodeFile): ReadonlySet<string> {
  const before = known.get(file);
  if (before !== undefined) return before;
  const own = new Set<string>();
  const add = (names: readonly string[]): undefined => {
    for (const name of names) if (Object.hasOwn(modules, name)) own.add(name);
  };
  walkStatements(file.statements, {
    statement: (statement) => add(boundByStatement(statement)),
    expression: (expression) => add(boundByExpression(expression)),
  });
  known.set(file, own);
  return own;
}

function boundByStatement(statement: Statement): readonly string[] {
  switch (statement.kind) {
    case "declare":
      return isRequired(statement.value) ? [] : namesIn(statement.target);
    case "loop":
      return namesIn(statement.target);
    case "try":
      return statement.handlers.flatMap(({ target }) => namesIn(target));
    case "match":
      return statement.cases.flatMap(({ patterns }) => patterns.flatMap(namesIn));
    case "with":
      return statement.items.flatMap(({ target }) => namesIn(target));
    case "class":
      return statement.name === null ? [] : [statement.name];
    case "import":
      return boundByImport(statement);
    case "block":
    case "break":
    case "continue":
    case "expression":
    case "if":
    case "return":
    case "throw":
      return [];
  }
}

/** `const { Buffer } = require("buffer")` is what a fix means. */
function isRequired(value: Expression | null): boolean {
  const call = value?.kind === "member" ? value.object : value;
  if (call?.kind !== "call" || call.callee.kind !== "name") return false;
  return call.callee.name === "require";
}

function boundByImport({ module, names }: ImportStatement): readonly string[] {
  return names
    .filter(({ local }) => modules[local]?.test(module) !== true)
    .map(({ local }) => local);
}

function boundByExpression(expression: Expression): readonly string[] {
  if (expression.kind === "function")
    return expression.parameters.flatMap(({ pattern }) => namesIn(pattern));
  if (expression.kind === "comprehension")
    return expression.clauses.flatMap(({ target }) => namesIn(target));
  return expression.kind === "assign" && expression.member === null
    ? namesIn(expression.target)
    : [];
}
