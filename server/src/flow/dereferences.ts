import type { CallExpression, Expression, Statement } from "../code/codeModel.ts";

/** A value that raises in Python where it is None. */
export interface Dereference {
  readonly value: Expression;
  /** False where an empty value of the same kind would not do either: `int("")`, `a, b = ""`. */
  readonly takesEmpty: boolean;
}

/**
 * The values that an expression of Python asks for something other than a key: a method, a length, items, an
 * operand. What a key is asked of is an access of its own (`HandlerFlow.accesses`). A text that shows a value
 * (`f"{a}"`, `str(a)`, `"%s" % a`) shows None too.
 * @param names what the file's names are called where they are imported from (`importedNamesOf`)
 */
export function dereferencesIn(
  expression: Expression,
  names: ReadonlyMap<string, string>,
): readonly Dereference[] {
  switch (expression.kind) {
    case "member":
      return expression.style === "dot" ? dereferenced([expression.object]) : [];
    case "comprehension":
      return dereferenced(expression.clauses.map(({ subject }) => subject));
    case "spread":
      return dereferenced([expression.value]);
    case "object":
      // A spread has its expression in the place of a key.
      return dereferenced(
        expression.members.flatMap(({ key, keySpan, value }) =>
          key === null && keySpan.start === value.start ? [value] : [],
        ),
      );
    case "unary":
      return /^[-+~]$/u.test(expression.operator) ? dereferenced([expression.value], false) : [];
    case "binary":
      return operandsOf(expression.operator, expression.left, expression.right);
    case "assign":
      return /^(?:[-+*/%@&|^]|\*\*|\/\/|<<|>>)=$/u.test(expression.operator)
        ? dereferenced([expression.value], isSum.test(expression.operator))
        : [];
    case "call":
      return argumentsOf(expression, names);
    case "name":
    case "literal":
    case "text":
    case "list":
    case "function":
    case "await":
    case "logical":
    case "conditional":
    case "opaque":
      return [];
  }
}

/** The values that a statement of Python takes apart: `for x in a`, `b, c = a`. */
export function dereferencesOfStatement(statement: Statement): readonly Dereference[] {
  if (statement.kind === "loop") {
    const { over, subject } = statement;
    return over === "each" && subject !== null ? dereferenced([subject]) : [];
  }
  if (statement.kind !== "declare" || statement.value === null) return [];
  return statement.target.kind === "list" ? dereferenced([statement.value], false) : [];
}

function dereferenced(values: readonly Expression[], takesEmpty = true): readonly Dereference[] {
  return values.map((value) => ({ value, takesEmpty }));
}

/** Operators by which empty texts, lists and dicts are put together. */
const isSum = /^[+|]=?$/u;

/** "Binary arithmetic operations" and "Comparisons" in Python's reference; `==` and `is` take None. */
function operandsOf(operator: string, left: Expression, right: Expression): readonly Dereference[] {
  if (/^(?:not )?in$/u.test(operator)) return dereferenced([right]);
  // A text before `%` is a format, which shows None.
  if (operator === "%") return dereferenced([left], false);
  if (isSum.test(operator)) return dereferenced([left, right]);
  return /^(?:[-*/@&^]|\*\*|\/\/|<<|>>|[<>]=?)$/u.test(operator)
    ? dereferenced([left, right], false)
    : [];
}

/** Built-in functions that go through their first argument: "Built-in Functions" in Python's library. */
const goThrough = new Set(
  "len dict list tuple set frozenset sorted iter enumerate reversed sum any all".split(" "),
);
/** Those that go through all that they get, or all but the function before. */
const goThroughAll = new Set(["zip"]);
const goThroughLater = new Set(["map", "filter"]);
/** Those that make another value of their argument, for which an empty one would not do. */
const convert = new Set("int float bytes bytearray ord abs round next".split(" "));
/** Functions of the standard library that want a text, by their module and name. */
const wantText =
  /^(?:json\.loads|base64\.(?:(?:urlsafe|standard)_)?b64decode|urllib\.parse\.unquote(?:_plus)?)$/u;

function argumentsOf(
  { callee, arguments: given }: CallExpression,
  names: ReadonlyMap<string, string>,
): readonly Dereference[] {
  const values = given.flatMap(({ value, name }) => (name === null ? [value] : []));
  const first = values.slice(0, 1);
  // What is imported is none of Python's own.
  if (callee.kind === "name" && !names.has(callee.name)) {
    const { name } = callee;
    if (goThrough.has(name)) return dereferenced(first);
    if (goThroughAll.has(name)) return dereferenced(values);
    if (goThroughLater.has(name)) return dereferenced(values.slice(1));
    if (convert.has(name)) return dereferenced(first, false);
    // Of several values they take the smallest; of one its smallest item.
    if ((name === "min" || name === "max") && values.length === 1)
      return dereferenced(first, false);
  }
  if (callee.kind === "member" && callee.key === "join" && isText(callee.object)) {
    return dereferenced(first);
  }
  const written = nameOf(callee);
  const [holder = ""] = written.split(".", 1);
  const name = (names.get(holder) ?? holder) + written.slice(holder.length);
  return wantText.test(name) ? dereferenced(first, name !== "json.loads") : [];
}

function isText({ kind }: Expression): boolean {
  return kind === "literal" || kind === "text";
}

function nameOf(callee: Expression): string {
  if (callee.kind === "name") return callee.name;
  if (callee.kind !== "member" || typeof callee.key !== "string") return "";
  const holder = nameOf(callee.object);
  return holder === "" ? "" : `${holder}.${callee.key}`;
}
