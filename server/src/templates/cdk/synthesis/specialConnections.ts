import {
  asRecord,
  memberOfRecord,
  textOf,
  type CdkValue,
  type MadeValue,
} from "../evaluation/cdkValue.ts";
import type { CallTable, SynthesizeCall } from "./construct.ts";
import { argumentOf, calledName, madeBehind, propertiesOf, propertyOf } from "./madeThings.ts";
import { staticName, type Synthesis } from "./synthesis.ts";
import { mapping, plain, sequence, undetermined } from "./synthesisValue.ts";

/** Connections whose place in a program says more than the function. */
export const specialConnections: CallTable = new Map<string, SynthesizeCall>([
  ["aws-cognito.UserPool", connectUserPool],
  ["addTrigger", addUserPoolTrigger],
  ["aws-cloudfront.Distribution", connectBehaviours],
  ["aws-cloudfront.CloudFrontWebDistribution", connectBehaviours],
  ["addBehavior", connectBehaviours],
  ["aws-appsync.GraphqlApi", connectAuthorizers],
  ["addPermission", addPermission],
  ["grantInvoke", grantInvoke],
]);

/** `preSignUp` and `PRE_SIGN_UP` → `PreSignUp`. */
function triggerKey(name: string): string {
  const words =
    name.includes("_") || name === name.toUpperCase() ? name.toLowerCase().split("_") : [name];
  const pascal = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join("");
  return pascal.replace("CustomSms", "CustomSMS");
}

function connectUserPool(made: MadeValue, synthesis: Synthesis): void {
  const triggers = asRecord(propertyOf(made, "lambdaTriggers"));
  for (const [name, { value }] of triggers?.members ?? []) {
    connectTrigger(made, made, triggerKey(name), value, undefined, synthesis);
  }
}

function addUserPoolTrigger(made: MadeValue, synthesis: Synthesis): void {
  const operation = argumentOf(made, 0, "operation");
  const custom = madeBehind(operation);
  const name = staticName(operation, "UserPoolOperation") ?? textOf(custom?.arguments[0]);
  if (name === null || made.callee.kind !== "part") return;
  const version = argumentOf(made, 2, "lambdaVersion");
  connectTrigger(
    made,
    made.callee.of,
    triggerKey(name),
    argumentOf(made, 1, "fn"),
    version,
    synthesis,
  );
}

function connectTrigger(
  by: MadeValue,
  pool: CdkValue,
  key: string,
  target: CdkValue | undefined,
  version: CdkValue | undefined,
  synthesis: Synthesis,
): void {
  const lowered = synthesis.lower(target);
  const isVersioned = key === "PreTokenGenerationConfig";
  const name = version === undefined ? "V1_0" : staticName(version, "LambdaVersion");
  const entry = isVersioned
    ? mapping({ LambdaArn: lowered, LambdaVersion: name === null ? undetermined : plain(name) })
    : lowered;
  synthesis.connect({
    by,
    type: "AWS::Cognito::UserPool",
    properties: mapping({ LambdaConfig: mapping({ [key]: entry }) }),
    after: pool,
    kind: "cdk:UserPool",
  });
}

/** `edgeLambdas` of any behaviour of a distribution, by the names that its properties have for them. */
function connectBehaviours(made: MadeValue, synthesis: Synthesis): void {
  for (const value of [...made.arguments, ...(made.named === null ? [] : [made.named])]) {
    connectEdge(made, value, synthesis, new Set());
  }
}

function connectEdge(
  made: MadeValue,
  value: CdkValue,
  synthesis: Synthesis,
  seen: Set<CdkValue>,
): void {
  if (seen.has(value)) return;
  seen.add(value);
  if (value.kind === "list") {
    for (const item of value.items) connectEdge(made, item, synthesis, seen);
  }
  const record = asRecord(value);
  if (record === null) return;
  const target =
    memberOfRecord(value, "functionVersion") ?? memberOfRecord(value, "lambdaFunction");
  const type = memberOfRecord(value, "eventType");
  if (target !== undefined && type !== undefined) {
    const name = staticName(type, "LambdaEdgeEventType")?.toLowerCase().replace("_", "-");
    const association = mapping({
      EventType: name === undefined ? undetermined : plain(name),
      LambdaFunctionARN: synthesis.lower(target),
    });
    const behaviour = mapping({ LambdaFunctionAssociations: sequence([association]) });
    synthesis.connect({
      by: made,
      type: "AWS::CloudFront::Distribution",
      properties: mapping({ DistributionConfig: mapping({ DefaultCacheBehavior: behaviour }) }),
      kind: "cdk:EdgeLambda",
    });
    return;
  }
  for (const member of record.members.values()) connectEdge(made, member.value, synthesis, seen);
}

/** Lambda authorizers of a GraphQL API. */
function connectAuthorizers(made: MadeValue, synthesis: Synthesis): void {
  const config = propertyOf(made, "authorizationConfig");
  const additional = memberOfRecord(config, "additionalAuthorizationModes");
  const modes = [
    memberOfRecord(config, "defaultAuthorization"),
    ...(additional?.kind === "list" ? additional.items : []),
  ];
  for (const mode of modes) {
    const handler = memberOfRecord(memberOfRecord(mode, "lambdaAuthorizerConfig"), "handler");
    if (handler === undefined) continue;
    synthesis.connect({
      by: made,
      type: "AWS::AppSync::GraphQLApi",
      properties: mapping({
        LambdaAuthorizerConfig: mapping({ AuthorizerUri: synthesis.lower(handler) }),
      }),
    });
  }
}

function addPermission(made: MadeValue, synthesis: Synthesis): void {
  if (made.callee.kind !== "part") return;
  permit(made, made.callee.of, propertyOf(made, "principal", 1), 1, synthesis);
}

function grantInvoke(made: MadeValue, synthesis: Synthesis): void {
  if (made.callee.kind !== "part") return;
  permit(made, made.callee.of, argumentOf(made, 0, "identity"), 1, synthesis);
}

function permit(
  made: MadeValue,
  target: CdkValue,
  principal: CdkValue | undefined,
  index: number,
  synthesis: Synthesis,
): void {
  const service = madeBehind(principal);
  if (service === null || calledName(service) !== "aws-iam.ServicePrincipal") return;
  synthesis.connect({
    by: made,
    type: "AWS::Lambda::Permission",
    properties: mapping(
      {
        FunctionName: synthesis.lower(target),
        Principal: synthesis.lower(argumentOf(service, 0, "service")),
        SourceArn: synthesis.property(made, "sourceArn", index),
        SourceAccount: synthesis.property(made, "sourceAccount", index),
      },
      propertiesOf(made, index).origin,
    ),
    kind: "cdk:Permission",
    name:
      textOf(argumentOf(made, 0, "id")) ?? textOf(argumentOf(service, 0, "service")) ?? undefined,
  });
}
