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

/** What lies around the handler: wrappers' calls and decorators, as far as the module shows them. */
export interface Surroundings {
  readonly hasReshapedEvent: boolean;
  /** True inside of `awslambda.streamifyResponse`, which gives the response's stream before the context. */
  readonly isStreaming: boolean;
}

export function readSurroundings(file: CodeFile, handler: FunctionExpression): Surroundings {
  const names: string[] = [];
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
      if (expression.kind !== "call" || !wraps(expression, handler)) return true;
      walkExpression(expression, { expression: collect });
      return false;
    },
  });
  return {
    hasReshapedEvent: names.some((name) => reshaping.test(name)),
    isStreaming: names.includes("streamifyResponse"),
  };
}

/** True for a call, or a chain of them, that gets the handler: itself, or by its name. */
function wraps(call: CallExpression, handler: FunctionExpression): boolean {
  const isHandler = ({ value }: CallExpression["arguments"][number]): boolean =>
    value === handler ||
    (value.kind === "name" && value.name === handler.name && handler.name !== null) ||
    (value.kind === "call" && wraps(value, handler));
  if (call.arguments.some(isHandler)) return true;
  const { callee } = call;
  const inner = callee.kind === "member" ? callee.object : callee;
  return inner.kind === "call" && wraps(inner, handler);
}
