import type { CdkValue, MadeValue } from "../evaluation/cdkValue.ts";
import { mergeTables, type CallTable, type SynthesizeCall } from "./construct.ts";
import { argumentOf, knownText, propertyOf } from "./madeThings.ts";
import type { Synthesis } from "./synthesis.ts";
import { mapping, plain, sequence, undetermined, type SynthesisValue } from "./synthesisValue.ts";

/** Where a call names the function: an argument by place and name, or a property by the place of its mapping. */
type FunctionPlace =
  | readonly [kind: "argument", index: number, name: string]
  | readonly [kind: "property", index: number, name: string];

/** A class that connects a service with one function. */
export interface ConnectingClass {
  /** Module and name; of several modules where the class has moved. */
  readonly names: readonly string[];
  readonly at: FunctionPlace;
  /** CloudFormation's type of resource that says the same. */
  readonly type: string;
  readonly properties: (
    target: SynthesisValue,
    made: MadeValue,
    synthesis: Synthesis,
  ) => Readonly<Record<string, SynthesisValue | null>>;
  /** What a person takes for the trigger's name; else the construct's id, or the class. */
  readonly name?: (made: MadeValue, synthesis: Synthesis) => string | undefined;
  /** The trigger's kind where that isn't the class. */
  readonly kind?: string;
}

/** Calls of such classes. */
export function connectingCalls(classes: readonly ConnectingClass[]): CallTable {
  return mergeTables(
    classes.map(
      (connecting) => new Map(connecting.names.map((name) => [name, connectBy(connecting)])),
    ),
  );
}

function connectBy({ at, type, properties, name, kind }: ConnectingClass): SynthesizeCall {
  return (made, synthesis) => {
    const target = synthesis.lower(targetOf(made, at));
    if (target === null) return;
    synthesis.connect({
      by: made,
      type,
      properties: mapping(properties(target, made, synthesis)),
      name: name?.(made, synthesis),
      ...(kind === undefined ? {} : { kind }),
    });
  };
}

function targetOf(made: MadeValue, [kind, index, name]: FunctionPlace): CdkValue | undefined {
  return kind === "argument" ? argumentOf(made, index, name) : propertyOf(made, name, index);
}

/** A target group of a load balancer; its attributes may be set by calls anywhere. */
export function targetGroupOf(target: SynthesisValue): Readonly<Record<string, SynthesisValue>> {
  return { Targets: sequence([mapping({ Id: target })]), TargetGroupAttributes: undetermined };
}

/** Classes of which nothing but the function has to be known. */
export const plainConnections: CallTable = connectingCalls([
  {
    names: ["aws-elasticloadbalancingv2-targets.LambdaTarget"],
    at: ["argument", 0, "fn"],
    type: "AWS::ElasticLoadBalancingV2::TargetGroup",
    properties: targetGroupOf,
  },
  {
    names: ["aws-logs-destinations.LambdaDestination"],
    at: ["argument", 0, "fn"],
    type: "AWS::Logs::SubscriptionFilter",
    properties: (target) => ({ DestinationArn: target }),
  },
  {
    names: ["aws-logs-destinations.KinesisDestination"],
    at: ["argument", 0, "stream"],
    type: "AWS::Logs::SubscriptionFilter",
    properties: (target) => ({ DestinationArn: target }),
  },
  {
    names: ["aws-lambda-destinations.LambdaDestination"],
    at: ["argument", 0, "fn"],
    type: "AWS::Lambda::EventInvokeConfig",
    properties: (target) => {
      return { DestinationConfig: mapping({ Destination: mapping({ Destination: target }) }) };
    },
  },
  {
    names: ["aws-cloudwatch-actions.LambdaAction"],
    at: ["argument", 0, "lambdaFunction"],
    type: "AWS::CloudWatch::Alarm",
    properties: (target) => ({ AlarmActions: sequence([target]) }),
  },
  {
    names: ["aws-cloudwatch-actions.SnsAction"],
    at: ["argument", 0, "topic"],
    type: "AWS::CloudWatch::Alarm",
    properties: (target) => ({ AlarmActions: sequence([target]) }),
  },
  {
    names: ["aws-ses.EventDestination.snsTopic"],
    at: ["argument", 0, "topic"],
    type: "AWS::SES::ConfigurationSetEventDestination",
    properties: (target) => {
      return { EventDestination: mapping({ SnsDestination: mapping({ TopicARN: target }) }) };
    },
  },
  {
    names: ["aws-iot-actions.LambdaFunctionAction"],
    at: ["argument", 0, "func"],
    type: "AWS::IoT::TopicRule",
    properties: (target) => {
      const action = mapping({ Lambda: mapping({ FunctionArn: target }) });
      return { TopicRulePayload: mapping({ Actions: sequence([action]) }) };
    },
  },
  {
    names: ["aws-ses-actions.Lambda"],
    at: ["property", 0, "function"],
    type: "AWS::SES::ReceiptRule",
    properties: (target) => {
      const action = mapping({ LambdaAction: mapping({ FunctionArn: target }) });
      return { Rule: mapping({ Actions: sequence([action]) }) };
    },
  },
  {
    names: ["aws-kinesisfirehose.LambdaFunctionProcessor"],
    at: ["argument", 0, "lambdaFunction"],
    type: "AWS::KinesisFirehose::DeliveryStream",
    properties: (target) => {
      const parameters = sequence([mapping({ ParameterValue: target })]);
      const processors = sequence([mapping({ Parameters: parameters })]);
      const processing = mapping({ Processors: processors });
      return { DestinationConfiguration: mapping({ ProcessingConfiguration: processing }) };
    },
  },
  {
    names: [
      "aws-stepfunctions-tasks.LambdaInvoke",
      "aws-stepfunctions-tasks.LambdaInvoke.jsonPath",
      "aws-stepfunctions-tasks.LambdaInvoke.jsonata",
    ],
    at: ["property", 2, "lambdaFunction"],
    type: "AWS::StepFunctions::StateMachine",
    properties: (target) => ({ Definition: target }),
  },
  {
    names: ["aws-stepfunctions-tasks.RunLambdaTask", "aws-stepfunctions-tasks.InvokeFunction"],
    at: ["argument", 0, "lambdaFunction"],
    type: "AWS::StepFunctions::StateMachine",
    properties: (target) => ({ Definition: target }),
  },
  {
    names: ["aws-codepipeline-actions.LambdaInvokeAction"],
    at: ["property", 0, "lambda"],
    type: "AWS::CodePipeline::Pipeline",
    properties: (target, made, synthesis) => {
      const action = mapping({
        Name: synthesis.property(made, "actionName", 0),
        ActionTypeId: mapping({ Category: plain("Invoke") }),
        Configuration: mapping({ FunctionName: target }),
      });
      return { Stages: sequence([mapping({ Actions: sequence([action]) })]) };
    },
  },
  {
    names: ["aws-config.CustomRule"],
    at: ["property", 2, "lambdaFunction"],
    type: "AWS::Config::ConfigRule",
    properties: (target) => ({ Source: mapping({ SourceIdentifier: target }) }),
  },
  {
    names: ["aws-s3objectlambda.AccessPoint"],
    at: ["property", 2, "handler"],
    type: "AWS::S3ObjectLambda::AccessPoint",
    properties: (target) => {
      const content = mapping({ AwsLambda: mapping({ FunctionArn: target }) });
      const configurations = sequence([mapping({ ContentTransformation: content })]);
      return {
        ObjectLambdaConfiguration: mapping({ TransformationConfigurations: configurations }),
      };
    },
  },
  {
    names: ["core.CustomResource"],
    at: ["property", 2, "serviceToken"],
    type: "AWS::CloudFormation::CustomResource",
    properties: (target) => ({ ServiceToken: target }),
  },
  ...["onEventHandler", "isCompleteHandler"].map((name, index): ConnectingClass => ({
    names: ["custom-resources.Provider"],
    at: ["property", 2, name],
    type: "AWS::Lambda::Function",
    properties: (target) => {
      const variable = ["USER_ON_EVENT_FUNCTION_ARN", "USER_IS_COMPLETE_FUNCTION_ARN"][index] ?? "";
      return { Environment: mapping({ Variables: mapping({ [variable]: target }) }) };
    },
  })),
  {
    names: ["addRotationSchedule"],
    kind: "cdk:RotationSchedule",
    name: (made) => knownText(argumentOf(made, 0, "id")),
    at: ["property", 1, "rotationLambda"],
    type: "AWS::SecretsManager::RotationSchedule",
    properties: (target) => ({ RotationLambdaARN: target }),
  },
  {
    names: ["aws-secretsmanager.RotationSchedule"],
    at: ["property", 2, "rotationLambda"],
    type: "AWS::SecretsManager::RotationSchedule",
    properties: (target) => ({ RotationLambdaARN: target }),
  },
  ...[
    ["aws-pipes-targets.LambdaFunction", "Target"] as const,
    ["aws-pipes-enrichments.LambdaEnrichment", "Enrichment"] as const,
  ].map(([name, property]): ConnectingClass => ({
    names: [name],
    at: ["argument", 0, "lambda"],
    type: "AWS::Pipes::Pipe",
    properties: (target, made) => {
      const isTransformed = propertyOf(made, "inputTransformation", 1) !== undefined;
      return {
        [property]: target,
        [`${property}Parameters`]: isTransformed ? mapping({ InputTemplate: undetermined }) : null,
      };
    },
  })),
  ...[
    ["preHook", "BeforeAllowTraffic"] as const,
    ["postHook", "AfterAllowTraffic"] as const,
  ].flatMap(([property, hook]): readonly ConnectingClass[] => {
    const shared: Pick<ConnectingClass, "type" | "properties"> = {
      type: "AWS::CodeDeploy::BlueGreen",
      properties: (target) => ({ LifecycleEventHooks: mapping({ [hook]: target }) }),
    };
    const method = `add${property.charAt(0).toUpperCase()}${property.slice(1)}`;
    return [
      { ...shared, names: ["aws-codedeploy.LambdaDeploymentGroup"], at: ["property", 2, property] },
      {
        ...shared,
        names: [method],
        kind: "cdk:LambdaDeploymentGroup",
        at: ["argument", 0, property],
      },
    ];
  }),
]);
