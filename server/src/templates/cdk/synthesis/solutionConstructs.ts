import { asRecord, literal, memberOfRecord, type MadeValue } from "../evaluation/cdkValue.ts";
import { mergeTables, type CallTable, type SynthesizeCall } from "./construct.ts";
import { targetGroupOf } from "./connections.ts";
import { declareFunction } from "./functionConstructs.ts";
import { calledName, constructArguments, propertyOf } from "./madeThings.ts";
import { lowerPattern, lowerSchedule } from "./schedules.ts";
import type { Synthesis } from "./synthesis.ts";
import { mapping, plain, sequence, undetermined, type SynthesisValue } from "./synthesisValue.ts";

/** What a construct of AWS Solutions Constructs says by its name: type of resource, and its properties. */
type Connects = (
  target: SynthesisValue,
  made: MadeValue,
  synthesis: Synthesis,
) => { readonly type: string; readonly properties: SynthesisValue };

/**
 * Constructs that put a service before a function. Those that put it behind one (`LambdaToSqs`) only make
 * the function. AWS Solutions Constructs, under each name.
 */
const services: ReadonlyMap<string, Connects> = new Map<string, Connects>([
  ["SqsToLambda", polled("sqs")],
  ["KinesisStreamsToLambda", polled("kinesis")],
  ["DynamoDBStreamsToLambda", polled("dynamodb")],
  [
    "SnsToLambda",
    (target) => ({ type: "AWS::SNS::Subscription", properties: mapping({ Endpoint: target }) }),
  ],
  [
    "S3ToLambda",
    (target) => {
      const entries = sequence([mapping({ Function: target })]);
      const configuration = mapping({ LambdaConfigurations: entries });
      return {
        type: "AWS::S3::Bucket",
        properties: mapping({ NotificationConfiguration: configuration }),
      };
    },
  ],
  ["EventbridgeToLambda", connectsRule],
  ["ApiGatewayToLambda", connectsApi],
  ["OpenApiGatewayToLambda", connectsApi],
  ["CloudFrontToApiGatewayToLambda", connectsApi],
  ["CognitoToApiGatewayToLambda", connectsApi],
  [
    "AlbToLambda",
    (target) => ({
      type: "AWS::ElasticLoadBalancingV2::TargetGroup",
      properties: mapping(targetGroupOf(target)),
    }),
  ],
  [
    "IotToLambda",
    (target) => {
      const action = mapping({ Lambda: mapping({ FunctionArn: target }) });
      return {
        type: "AWS::IoT::TopicRule",
        properties: mapping({ TopicRulePayload: mapping({ Actions: sequence([action]) }) }),
      };
    },
  ],
]);

/** The functions of AWS Solutions Constructs, and what invokes them. */
export const solutionConstructs: CallTable = mergeTables(
  [...services].map(([name, connects]) => {
    const synthesize: SynthesizeCall = (made, synthesis) => {
      const stated = propertyOf(made, "existingLambdaObj");
      const target = stated === undefined ? synthesis.lower(made) : synthesis.lower(stated);
      if (target !== null) synthesis.connect({ by: made, ...connects(target, made, synthesis) });
    };
    return new Map([[`solutions.${name}`, synthesize]]);
  }),
);

/** Declares the function that such a construct makes from its `lambdaFunctionProps`. */
export function declareSolutionFunction(made: MadeValue, synthesis: Synthesis): void {
  const properties = propertyOf(made, "lambdaFunctionProps");
  if (!made.isNew || calledName(made)?.startsWith("solutions.") !== true) return;
  const stated = asRecord(properties);
  if (stated === null) return;
  const { scope, id } = constructArguments(made);
  const undefinedValue = literal(undefined);
  const inner: MadeValue = {
    ...made,
    callee: { kind: "library", module: "aws-lambda", path: ["Function"], origin: null },
    arguments: [scope ?? undefinedValue, id ?? undefinedValue, stated],
    named: null,
  };
  declareFunction(inner, synthesis);
  synthesis.identify(made, inner);
}

function polled(service: string): Connects {
  return (target, made, synthesis) => {
    const stated = propertyOf(made, `${service}EventSourceProps`);
    const batchSize = memberOfRecord(stated, "batchSize");
    return {
      type: "AWS::Lambda::EventSourceMapping",
      properties: mapping({
        FunctionName: target,
        EventSourceArn: plain(`arn:aws:${service}:`),
        BatchSize: synthesis.lower(batchSize),
      }),
    };
  };
}

function connectsRule(
  target: SynthesisValue,
  made: MadeValue,
  synthesis: Synthesis,
): ReturnType<Connects> {
  const rule = propertyOf(made, "eventRuleProps");
  const pattern = memberOfRecord(rule, "eventPattern");
  const schedule = memberOfRecord(rule, "schedule");
  const isKnown = asRecord(rule) !== null && (pattern ?? schedule) !== undefined;
  return {
    type: "AWS::Events::Rule",
    properties: mapping({
      EventPattern:
        pattern === undefined ? (isKnown ? null : undetermined) : lowerPattern(pattern, synthesis),
      ScheduleExpression: schedule === undefined ? null : lowerSchedule(schedule),
      Targets: sequence([mapping({ Arn: target })]),
    }),
  };
}

function connectsApi(target: SynthesisValue): ReturnType<Connects> {
  return {
    type: "AWS::ApiGateway::Method",
    properties: mapping({
      Integration: mapping({ Type: plain("AWS_PROXY"), Uri: target }),
    }),
  };
}
