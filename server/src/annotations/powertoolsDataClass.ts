import type { CallExpression, Expression } from "../code/codeModel.ts";
import { walkStatements } from "../code/walkCode.ts";
import { dottedName } from "../rules/matching/dottedName.ts";
import { partsOf } from "../rules/matching/handlerParts.ts";
import type { CheckedHandler } from "../rules/rule.ts";
import { isSelf } from "./eventParameter.ts";

const dataClasses = "aws_lambda_powertools.utilities.data_classes";

/** Modules of the data classes that the package itself does not pass on. Powertools for AWS Lambda (Python) 3. */
const ownModules: readonly (readonly [RegExp, string])[] = [
  [/TriggerEvent$/u, "cognito_user_pool_event"],
  [/^APIGatewayAuthorizer/u, "api_gateway_authorizer_event"],
  [/^ActiveMQEvent$/u, "active_mq_event"],
  [/^RabbitMQEvent$/u, "rabbit_mq_event"],
  [/^AppSyncAuthorizerEvent$/u, "appsync_authorizer_event"],
  [/^S3ObjectLambdaEvent$/u, "s3_object_event"],
];

/** The statements that import `event_source` and a data class. */
export function dataClassImports(name: string): readonly string[] {
  const own = ownModules.find(([pattern]) => pattern.test(name));
  if (own === undefined) return [`from ${dataClasses} import ${name}, event_source`];
  return [
    `from ${dataClasses} import event_source`,
    `from ${dataClasses}.${own[1]} import ${name}`,
  ];
}

/**
 * True where the handler does with its event what only a dict can: a data class can't be returned, written as
 * JSON, put into what may become JSON, changed, or taken for a dict.
 */
export function needsDict(handler: CheckedHandler): boolean {
  const { flow } = handler;
  const isWhole = (expression: Expression): boolean =>
    flow.originsOf(expression).some(({ root, steps }) => root === "event" && steps.length === 0);
  if (flow.returned.some(isWhole)) return true;
  const [first, second] = handler.handler.parameters;
  const event = (isSelf(handler) ? second : first)?.pattern;
  // What is bound anew is no value that was followed.
  const isJoined = (expression: Expression): boolean =>
    expression.kind === "assign" &&
    expression.operator === "|=" &&
    expression.target.kind === "name" &&
    event?.kind === "name" &&
    expression.target.name === event.name;
  let isDict = false;
  for (const { body } of partsOf(handler).functions) {
    walkStatements(body, {
      statement: () => !isDict,
      expression: (expression) => {
        isDict ||= isJoined(expression) || dictsIn(expression).some(isWhole);
        return !isDict;
      },
    });
  }
  return isDict;
}

/** Methods of a dict; some of them a data class has, and gives something else. */
const ownMethods = /^(?:clear|copy|items|keys|pop|popitem|setdefault|update|values)$/u;

/** The values that an expression takes for dicts. */
function dictsIn(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case "call":
      return takenBy(expression);
    case "object":
      return expression.members.map(({ value }) => value);
    case "list":
      return expression.items;
    case "spread":
      return [expression.value];
    case "unary": {
      const { operator, value } = expression;
      return operator === "delete" && value.kind === "member" ? [value.object] : [];
    }
    case "binary":
      return /^(?:\||[!=]=)$/u.test(expression.operator) ? [expression.left, expression.right] : [];
    case "assign":
      return [
        ...(expression.member === null ? [] : [expression.member.object]),
        ...(expression.operator === "|=" ? [expression.value] : []),
      ];
    case "name":
    case "member":
    case "literal":
    case "text":
    case "function":
    case "await":
    case "logical":
    case "conditional":
    case "comprehension":
    case "opaque":
      return [];
  }
}

function takenBy({ callee, arguments: given }: CallExpression): readonly Expression[] {
  if (callee.kind === "member" && ownMethods.test(String(callee.key))) return [callee.object];
  const takesDict = /^(?:isinstance|issubclass|type|(?:.+\.)?dumps?)$/u.test(dottedName(callee));
  return takesDict ? given.map(({ value }) => value) : [];
}
