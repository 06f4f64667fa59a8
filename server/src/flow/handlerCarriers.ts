import { walkStatements } from "../code/walkCode.ts";
import type {
  CallExpression,
  CodeFile,
  Expression,
  FunctionExpression,
} from "../code/codeModel.ts";

/** What stands for a handler in its module. */
export interface Carriers {
  readonly handler: FunctionExpression;
  /** What the module calls it, what is wrapped around it, and a chain of middleware that it is given to. */
  readonly names: ReadonlySet<string>;
}

/** Methods that add to a middy chain. */
const chaining = /^(?:use|handler|before|after|onError)$/u;

/** How many wrappers, each under a name of its own, are followed. */
const deepest = 8;

/** Finds the names that stand for the handler, before and after something is wrapped around it. */
export function findCarriers(file: CodeFile, handler: FunctionExpression): Carriers {
  const names = new Set(handler.name === null ? [] : [handler.name]);
  const carriers = { handler, names };
  const bind = (name: string, value: Expression): void => {
    if (isCarrier(value, carriers)) names.add(name);
  };
  for (let size = -1, round = 0; names.size > size && round < deepest; round += 1) {
    size = names.size;
    walkStatements(file.statements, {
      statement: (statement) => {
        if (statement.kind !== "declare" || statement.target.kind !== "name") return true;
        if (statement.value !== null) bind(statement.target.name, statement.value);
        return true;
      },
      expression: (expression) => {
        if (expression.kind === "function") return false;
        if (expression.kind === "assign" && expression.target.kind === "name")
          bind(expression.target.name, expression.value);
        if (expression.kind !== "call" || !wraps(expression, carriers)) return true;
        const chain = chainOf(expression);
        if (chain !== null) names.add(chain);
        return true;
      },
    });
  }
  return carriers;
}

/** True for a call, or a chain of them, that gets the handler: itself, or by one of its names. */
export function wraps(call: CallExpression, carriers: Carriers): boolean {
  if (call.arguments.some(({ value }) => isCarrier(value, carriers))) return true;
  const { callee } = call;
  const inner = callee.kind === "member" ? callee.object : callee;
  if (inner.kind === "call" && wraps(inner, carriers)) return true;
  return isChained(call, carriers);
}

/** True for a call that adds something to a chain that is bound to a name: `handler.use(cors())`. */
export function isChained(call: CallExpression, { names }: Carriers): boolean {
  const chain = chainOf(call);
  return chain !== null && names.has(chain);
}

/** True for the handler, and for what stands for it. */
export function isCarrier(value: Expression, carriers: Carriers): boolean {
  const { handler, names } = carriers;
  if (value.kind === "name") return names.has(value.name);
  if (value.kind === "call") return wraps(value, carriers);
  return value.kind === "function" && value.start <= handler.start && handler.end <= value.end;
}

/** The name that a chain of calls begins with: `chain` of `chain.use(a).handler(b)`; null for any other call. */
function chainOf({ callee }: CallExpression): string | null {
  if (callee.kind !== "member" || !chaining.test(String(callee.key))) return null;
  const { object } = callee;
  if (object.kind === "name") return object.name;
  return object.kind === "call" ? chainOf(object) : null;
}
