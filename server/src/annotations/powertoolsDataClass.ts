import type { Expression } from "../code/codeModel.ts";
import { dottedName } from "../rules/matching/dottedName.ts";
import { partsOf } from "../rules/matching/handlerParts.ts";
import type { CheckedHandler } from "../rules/rule.ts";

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
 * JSON or assigned to.
 */
export function needsDict(handler: CheckedHandler): boolean {
  const { flow } = handler;
  const { calls, assignments } = partsOf(handler);
  const isWhole = (expression: Expression): boolean =>
    flow.originsOf(expression).some(({ root, steps }) => root === "event" && steps.length === 0);
  const dumped = calls.filter(({ callee }) => /(?:^|\.)dumps?$/u.test(dottedName(callee)));
  const changed = assignments.flatMap(({ member }) => (member === null ? [] : [member.object]));
  const given = dumped.flatMap((call) => call.arguments.map(({ value }) => value));
  return [...flow.returned, ...given, ...changed].some(isWhole);
}
