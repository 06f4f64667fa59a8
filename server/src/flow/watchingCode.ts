import type {
  CallExpression,
  Expression,
  FunctionExpression,
  Pattern,
  Statement,
} from "../code/codeModel.ts";
import { walkStatements } from "../code/walkCode.ts";
import { namesMentioned } from "./alternatives.ts";
import { namesIn } from "./bindPattern.ts";

/**
 * True for a function that leaves what stands under the names as it is: nothing is written to it, and no call gets
 * it, or something of it, but those that log, measure and show.
 * @param names of what is to stay as it is
 * @param passing a call that may have it all the same
 */
export function onlyWatches(
  { body }: FunctionExpression,
  names: ReadonlySet<string>,
  passing: CallExpression,
): boolean {
  const watched = new Set(names);
  let leavesAlone = true;
  const mentions = (expression: Expression): boolean =>
    [...namesMentioned(expression)].some((name) => watched.has(name));
  // What is taken out of it may be a part that can be written to.
  const noteAlias = (bound: Statement | Expression): void => {
    for (const [target, source] of bindingsOf(bound)) {
      if (mentions(source)) for (const name of namesIn(target)) watched.add(name);
    }
  };
  walkStatements(body, {
    statement: (statement) => {
      noteAlias(statement);
      return true;
    },
    expression: (expression) => {
      // What it gives comes out of any call around it.
      const isAround = expression.start <= passing.start && passing.end <= expression.end;
      noteAlias(expression);
      leavesAlone &&= !changes(expression, watched);
      leavesAlone &&= isAround || !isHandedOn(expression, mentions);
      return leavesAlone;
    },
  });
  return leavesAlone;
}

type Binding = readonly [target: Pattern, source: Expression];

/** What gets something out of what, or an item of it: names, and parameters of functions that a method calls. */
function bindingsOf(bound: Statement | Expression): readonly Binding[] {
  if (bound.kind === "declare" || bound.kind === "assign") {
    return bound.value === null ? [] : [[bound.target, bound.value]];
  }
  if (bound.kind === "loop") {
    return bound.target === null || bound.subject === null ? [] : [[bound.target, bound.subject]];
  }
  if (bound.kind === "comprehension") {
    return bound.clauses.map(({ target, subject }): Binding => [target, subject]);
  }
  if (bound.kind !== "call" || bound.callee.kind !== "member") return [];
  const { object } = bound.callee;
  return bound.arguments.flatMap(({ value }) =>
    value.kind === "function"
      ? value.parameters.map(({ pattern }): Binding => [pattern, object])
      : [],
  );
}

/** Methods that change what they belong to. */
const changing =
  /^(?:update|setdefault|pop|popitem|clear|push|splice|unshift|shift|sort|reverse|append|extend|insert|remove|fill|set|delete)$/u;

function changes(expression: Expression, names: ReadonlySet<string>): boolean {
  if (expression.kind === "assign") {
    const isPart = expression.member !== null && isOf(expression.member, names);
    const isName = expression.target.kind === "name" && expression.operator !== "=";
    return isPart || (isName && isOf({ ...expression.target, kind: "name" }, names));
  }
  if (expression.kind === "unary") {
    return expression.operator === "delete" && isOf(expression.value, names);
  }
  if (expression.kind !== "call" || expression.callee.kind !== "member") return false;
  const { object, key } = expression.callee;
  // A function that gets the items may change them.
  const isGoneThrough = goingThrough.test(String(key)) && expression.arguments.some(isNamed);
  return (changing.test(String(key)) || isGoneThrough) && isOf(object, names);
}

const goingThrough = /^(?:map|forEach|filter|flatMap|some|every|find|reduce)$/u;

function isNamed({ value }: CallExpression["arguments"][number]): boolean {
  return value.kind !== "function";
}

function isOf(expression: Expression, names: ReadonlySet<string>): boolean {
  if (expression.kind === "name") return names.has(expression.name);
  return expression.kind === "member" && isOf(expression.object, names);
}

function isHandedOn(
  expression: Expression,
  mentions: (expression: Expression) => boolean,
): boolean {
  if (expression.kind !== "call" || isWatching(expression.callee)) return false;
  return expression.arguments.some(({ value }) => mentions(value));
}

/** Words of functions that log, measure and show, and of the objects that they belong to. */
const watchingWords =
  /^(?:log|logs|logger|logging|console|trace|tracer|tracing|metric|metrics|print|pprint|inspect|stringify|dumps|str|repr|len|type|debug|info|warn|warning|error|exception|audit|monitor|monitoring|telemetry|segment|span|annotation|stats|statsd|keys|isinstance)$/iu;
/** Words of functions that may do more than that, whatever else they are called. */
const actingWords =
  /^(?:valid|validate|validator|check|assert|ensure|parse|normalize|transform|require|verify|auth|authorize|enrich|sanitize|decode|default|defaults|merge|inject)$/iu;

function isWatching(callee: Expression): boolean {
  const words = wordsOf(callee);
  return (
    words.some((word) => watchingWords.test(word)) && !words.some((word) => actingWords.test(word))
  );
}

/** The words that a callee's names are made of: `request`, `Logger` and `info` of `requestLogger.info`. */
export function wordsOf(callee: Expression): readonly string[] {
  if (callee.kind === "name") return callee.name.split(/_|(?<=[a-z])(?=[A-Z])/u);
  if (callee.kind === "call") return wordsOf(callee.callee);
  if (callee.kind !== "member") return [];
  const key = typeof callee.key === "string" ? callee.key : "";
  return [...wordsOf(callee.object), ...key.split(/_|(?<=[a-z])(?=[A-Z])/u)];
}
