import { walkExpression, walkStatements } from "../code/walkCode.ts";
import type {
  CallExpression,
  CodeFile,
  Expression,
  FunctionExpression,
} from "../code/codeModel.ts";

/**
 * Names of middleware, decorators and wrappers after which the event is another one: Powertools' and
 * middy's parsers, validators and normalizers.
 */
const reshaping =
  /pars(?:e|er|ing)$|parser|normaliz|validat|envelope|urlencode|multipart|schema|transform|warm_?up|zod/iu;

/** Names of middleware after which the response is another one: it is written as JSON, or gets a status. */
const reshapingResponse = /serializ|response|respond|json|httpErrorHandler|\bapi\b/iu;

/** What lies around the handler: wrappers' calls and decorators, as far as the module shows them. */
export interface Surroundings {
  readonly hasReshapedEvent: boolean;
  /** True where something that nobody knows, or is known to do so, may make another response of the handler's. */
  readonly hasReshapedResponse: boolean;
  /** True inside of `awslambda.streamifyResponse`, which gives the response's stream before the context. */
  readonly isStreaming: boolean;
}

export function readSurroundings(file: CodeFile, handler: FunctionExpression): Surroundings {
  const names: string[] = [];
  const own = ownWrappers(file, handler);
  const foreign = foreignNames(file);
  const handlerNames = namesOf(file, handler);
  const collect = (expression: Expression): boolean => {
    if (expression.kind === "function") return false;
    if (expression.kind === "name") names.push(expression.name);
    if (expression.kind === "member" && typeof expression.key === "string")
      names.push(expression.key);
    return true;
  };
  for (const decorator of handler.decorators) walkExpression(decorator, { expression: collect });
  walkStatements(file.statements, {
    expression: (expression) => {
      if (expression.kind === "function") return false;
      if (expression.kind !== "call" || !wraps(expression, handler, handlerNames)) return true;
      walkExpression(expression, { expression: collect });
      return false;
    },
  });
  return {
    hasReshapedEvent: names.some((name) => reshaping.test(name) || own.has(name)),
    hasReshapedResponse: names.some(
      (name) => reshapingResponse.test(name) || own.has(name) || foreign.has(name),
    ),
    isStreaming: names.includes("streamifyResponse"),
  };
}

/**
 * Names that may do anything to the event: what the file imports from its own project, and functions and
 * classes of its own. Those of packages that only watch, measure or set headers are known by their names.
 */
function ownWrappers({ statements }: CodeFile, handler: FunctionExpression): ReadonlySet<string> {
  const found = new Set<string>();
  for (const statement of statements) {
    if (statement.kind === "import" && /^[.~#]|^@\w*\//u.test(statement.module)) {
      const isPackage = /^@(?:aws-|middy\/|sentry|dazn|lumigo|epsagon|datadog|smithy)/u;
      if (!isPackage.test(statement.module))
        for (const { local } of statement.names) found.add(local);
    }
    if (statement.kind === "class" && statement.name !== null) found.add(statement.name);
    if (statement.kind !== "declare" || statement.target.kind !== "name") continue;
    const { target, value } = statement;
    if (value?.kind === "function" && value !== handler) found.add(target.name);
  }
  return found;
}

/** Packages that watch, measure and route the handler's errors, and leave its response alone. */
const watching =
  /^(?:@aws-|@middy\/core$|@middy\/(?!.*(?:serializer|response|error-handler))|middy$|aws-|aws_|@?sentry|@?dazn|@?lumigo|@?epsagon|@?datadog|@smithy|newrelic|@?thundra|@?opentelemetry|node:|functools$|contextlib$|typing$)/u;

/** Names of packages of which nothing is known, and of a Python project's own modules, which look the same. */
function foreignNames({ statements }: CodeFile): ReadonlySet<string> {
  const found = new Set<string>();
  for (const statement of statements) {
    if (statement.kind !== "import" || watching.test(statement.module)) continue;
    for (const { local } of statement.names) found.add(local);
  }
  return found;
}

/** What the module calls the handler before anything is wrapped around it. */
function namesOf({ statements }: CodeFile, handler: FunctionExpression): ReadonlySet<string> {
  const names = new Set(handler.name === null ? [] : [handler.name]);
  for (const statement of statements) {
    if (statement.kind !== "declare" || statement.target.kind !== "name") continue;
    if (statement.value === handler) names.add(statement.target.name);
  }
  return names;
}

/** True for a call, or a chain of them, that gets the handler: itself, or by one of its names. */
function wraps(
  call: CallExpression,
  handler: FunctionExpression,
  names: ReadonlySet<string>,
): boolean {
  const isHandler = ({ value }: CallExpression["arguments"][number]): boolean =>
    value === handler ||
    (value.kind === "name" && names.has(value.name)) ||
    (value.kind === "call" && wraps(value, handler, names));
  if (call.arguments.some(isHandler)) return true;
  const { callee } = call;
  const inner = callee.kind === "member" ? callee.object : callee;
  return inner.kind === "call" && wraps(inner, handler, names);
}
