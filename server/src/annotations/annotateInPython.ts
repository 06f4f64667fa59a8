import type { EventType } from "../../../events/model/eventType.ts";
import type { CheckedHandler, Fix } from "../rules/rule.ts";
import { isSelf, type EventParameter } from "./eventParameter.ts";
import { importEdits } from "./importEdits.ts";
import { dataClassImports, needsDict } from "./powertoolsDataClass.ts";

/** Typed dicts in `aws_lambda_typing.events`, by the event types that they describe. */
const typedDicts: ReadonlyMap<string, string> = new Map([
  ["api-gateway-rest-proxy", "APIGatewayProxyEventV1"],
  ["api-gateway-http-v1", "APIGatewayProxyEventV1"],
  ["api-gateway-http-v2", "APIGatewayProxyEventV2"],
  ["cloudwatch-logs", "CloudWatchLogsEvent"],
  ["codepipeline-job", "CodePipelineEvent"],
  ["config-rule", "ConfigEvent"],
  ["dynamodb-stream", "DynamoDBStreamEvent"],
  ["firehose-transform", "KinesisFirehoseEvent"],
  ["kinesis-stream", "KinesisStreamEvent"],
  ["amazon-mq-activemq", "MQEvent"],
  ["s3", "S3Event"],
  ["s3-batch", "S3BatchEvent"],
  ["ses-receipt", "SESEvent"],
  ["sns", "SNSEvent"],
  ["sqs", "SQSEvent"],
]);

/**
 * Powertools' decorator with the event's data class, or a typed dict of aws-lambda-typing, which leaves
 * the event as it is.
 * @param isDict true where a data class would not do
 */
export function annotateInPython(
  handler: CheckedHandler,
  parameter: EventParameter,
  isDict = needsDict(handler),
): readonly Fix[] {
  const { packages, eventTypes } = handler;
  const ways: Fix[] = [];
  const [only, ...others] = eventTypes;
  if (
    packages.has("aws-lambda-powertools") &&
    only !== undefined &&
    others.length === 0 &&
    !isDict
  ) {
    ways.push(...withDataClass(handler, parameter, only));
  }
  if (packages.has("aws-lambda-typing")) ways.push(...withTypedDict(handler, parameter));
  return ways;
}

/** `@event_source(data_class=SQSEvent)`, which takes functions and no methods. */
function withDataClass(
  handler: CheckedHandler,
  parameter: EventParameter,
  { names }: EventType,
): readonly Fix[] {
  const name = names.powertoolsPythonDataClass;
  const { nameSpan } = handler.handler;
  if (name === null || nameSpan === null || isSelf(handler)) return [];
  const lineStart = handler.text.lastIndexOf("\n", nameSpan.start - 1) + 1;
  const indent = /^[ \t]*/u.exec(handler.text.slice(lineStart))?.[0] ?? "";
  const decorator = `${indent}@event_source(data_class=${name})\n`;
  const edits = [
    ...importEdits(handler, dataClassImports(name), "python"),
    { start: lineStart, end: lineStart, newText: decorator },
    typeEdit(parameter, name),
  ];
  return [{ title: `Take the event as Powertools' ${name}`, edits }];
}

function withTypedDict(handler: CheckedHandler, parameter: EventParameter): readonly Fix[] {
  const types = handler.eventTypes.map(({ id }) => typedDicts.get(id) ?? null);
  const known = [...new Set(types.filter((type) => type !== null))];
  if (known.length === 0 || types.includes(null)) return [];
  const imports = [`from aws_lambda_typing.events import ${known.toSorted().join(", ")}`];
  const isUnion = known.length > 1 && !hasUnionOperator(handler);
  if (isUnion) imports.push("from typing import Union");
  const type = isUnion ? `Union[${known.join(", ")}]` : known.join(" | ");
  const edits = [...importEdits(handler, imports, "python"), typeEdit(parameter, type)];
  return [{ title: `Annotate the event as ${known.join(" | ")}`, edits }];
}

/** `A | B` between types is evaluated, and needs Python 3.10. What's New In Python 3.10, PEP 604. */
function hasUnionOperator({ targets }: CheckedHandler): boolean {
  return targets.every(
    ({ configuration }) => !/^python(?:2|3\.\d$)/u.test(configuration.runtime ?? ""),
  );
}

function typeEdit({ end, looseType }: EventParameter, type: string): Fix["edits"][number] {
  if (looseType === null) return { start: end, end, newText: `: ${type}` };
  return { ...looseType, newText: type };
}
