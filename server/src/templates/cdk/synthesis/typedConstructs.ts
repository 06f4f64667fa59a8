import path from "node:path";
import { asRecord, toCamelCase, type CdkValue, type MadeValue } from "../evaluation/cdkValue.ts";
import { calledName, propertiesOf } from "./madeThings.ts";
import type { Synthesis } from "./synthesis.ts";
import { mappingOf, plain, sequence, undetermined, type SynthesisValue } from "./synthesisValue.ts";

/** Services whose name in CloudFormation's types is not that of CDK's module with a capital letter. */
const services: ReadonlyMap<string, string> = new Map([
  ["sam", "Serverless"],
  ["sqs", "SQS"],
  ["sns", "SNS"],
  ["dynamodb", "DynamoDB"],
  ["apigateway", "ApiGateway"],
  ["apigatewayv2", "ApiGatewayV2"],
  ["elasticloadbalancingv2", "ElasticLoadBalancingV2"],
  ["vpclattice", "VpcLattice"],
  ["cloudfront", "CloudFront"],
  ["cloudwatch", "CloudWatch"],
  ["cloudformation", "CloudFormation"],
  ["codecommit", "CodeCommit"],
  ["codedeploy", "CodeDeploy"],
  ["codepipeline", "CodePipeline"],
  ["stepfunctions", "StepFunctions"],
  ["secretsmanager", "SecretsManager"],
  ["kinesisfirehose", "KinesisFirehose"],
  ["kinesisanalytics", "KinesisAnalytics"],
  ["appsync", "AppSync"],
  ["autoscaling", "AutoScaling"],
  ["amazonmq", "AmazonMQ"],
  ["docdb", "DocDB"],
  ["msk", "MSK"],
  ["iot", "IoT"],
  ["ses", "SES"],
  ["ecs", "ECS"],
  ["ec2", "EC2"],
  ["s3objectlambda", "S3ObjectLambda"],
]);

/**
 * Constructs that are CloudFormation's types themselves: `CfnEventSourceMapping`. Their properties have
 * CloudFormation's names with a small first letter. AWS CDK Developer Guide, "L1 constructs".
 */
export function synthesizeTypedConstruct(made: MadeValue, synthesis: Synthesis): void {
  const type = made.isNew ? typeOf(calledName(made) ?? "") : null;
  if (type === null) return;
  const properties = lowerTyped(propertiesOf(made), synthesis, 0);
  synthesis.declare(
    made,
    type,
    isSamFunction(type) ? withAbsoluteCode(properties, synthesis) : properties,
  );
}

function typeOf(name: string): string | null {
  const [, module, resource] = /^(?:aws-(\w+)|core)\.Cfn(\w+)$/.exec(name) ?? [];
  if (resource === undefined) return null;
  if (module === undefined) return `AWS::CloudFormation::${resource}`;
  const capital = module.charAt(0).toUpperCase() + module.slice(1);
  return `AWS::${services.get(module) ?? capital}::${resource}`;
}

/** Nesting beyond which no property names a function. */
const deepest = 12;

function lowerTyped(value: CdkValue, synthesis: Synthesis, depth: number): SynthesisValue {
  if (depth > deepest) return undetermined;
  if (value.kind === "list" && !value.isOpen) {
    return sequence(
      value.items.map((item) => lowerTyped(item, synthesis, depth + 1)),
      value.origin,
    );
  }
  const record = asRecord(value);
  if (record === null) return synthesis.lower(value) ?? undetermined;
  const members = [...record.members].map(([key, { value: member, keyOrigin }]) => {
    // What authors name themselves keeps its name.
    const property = toCamelCase(key);
    const isOwnNames = /^(?:variables|eventPattern)$/.test(property);
    const lowered = isOwnNames ? synthesis.lower(member) : lowerTyped(member, synthesis, depth + 1);
    const name = property.charAt(0).toUpperCase() + property.slice(1);
    return [name, { value: lowered ?? undetermined, keyOrigin }] as const;
  });
  return mappingOf(members, value.origin);
}

function isSamFunction(type: string): boolean {
  return type === "AWS::Serverless::Function";
}

function withAbsoluteCode(properties: SynthesisValue, { assetPath }: Synthesis): SynthesisValue {
  const code = properties.parts.get("CodeUri");
  if (code === undefined || typeof code.value.value !== "string") return properties;
  if (/^[a-z0-9]+:\/\//.test(code.value.value)) return properties;
  const value = plain(path.normalize(assetPath(code.value.value)), code.value.origin);
  return mappingOf([...properties.parts, ["CodeUri", { ...code, value }]], properties.origin);
}
