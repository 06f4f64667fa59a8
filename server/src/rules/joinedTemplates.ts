import { exampleTemplate } from "./exampleTemplate.ts";

/** Templates for rules that compare what code does with what its template says. */

const node = "nodejs24.x";
const python = "python3.14";

function targetGroup(isMulti: boolean): readonly string[] {
  return [
    "Target:",
    "  Type: AWS::ElasticLoadBalancingV2::TargetGroup",
    "  Properties:",
    "    TargetType: lambda",
    "    Targets: [{ Id: !GetAtt App.Arn }]",
    "    TargetGroupAttributes:",
    `      - { Key: lambda.multi_value_headers.enabled, Value: ${isMulti} }`,
  ];
}

function apiAuthorizer(isSimple: boolean): readonly string[] {
  return [
    "Authorizer:",
    "  Type: AWS::ApiGatewayV2::Authorizer",
    "  Properties:",
    "    ApiId: !ImportValue ApiId",
    "    AuthorizerType: REQUEST",
    "    AuthorizerPayloadFormatVersion: '2.0'",
    `    EnableSimpleResponses: ${isSimple}`,
    "    AuthorizerUri: !Sub arn:aws:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions/${App.Arn}/invocations",
    "    Name: caller",
  ];
}

function tokenTrigger(config: string): readonly string[] {
  return [
    "Users:",
    "  Type: AWS::Cognito::UserPool",
    "  Properties:",
    `    LambdaConfig: { ${config} }`,
  ];
}

const tokensV2 = "PreTokenGenerationConfig: { LambdaArn: !GetAtt App.Arn, LambdaVersion: V2_0 }";

function ownBucket(filter: string): readonly string[] {
  return [
    `Upload: { Type: S3, Properties: { Bucket: !Ref Photos, Events: "s3:ObjectCreated:*"${filter} } }`,
  ];
}

const photos = ["Photos: { Type: AWS::S3::Bucket }"];
const byPrefix = ", Filter: { S3Key: { Rules: [{ Name: prefix, Value: uploads/ }] } }";

/** A second function in the same file: `app.told`. */
const toldByTopic = [
  "Told:",
  "  Type: AWS::Serverless::Function",
  "  Properties:",
  "    Handler: app.told",
  `    Runtime: ${python}`,
  "    CodeUri: .",
  "    Timeout: 10",
  "    Events: { Topic: { Type: SNS, Properties: { Topic: !ImportValue Topic } } }",
];

const streamingUrl = "FunctionUrlConfig: { AuthType: AWS_IAM, InvokeMode: RESPONSE_STREAM }";

export const joinedTemplates = {
  pythonQueueAndTopic: exampleTemplate(
    python,
    ["Queue: { Type: SQS, Properties: { Queue: !ImportValue QueueArn } }"],
    [],
    toldByTopic,
  ),
  nodeLayers: exampleTemplate(node, ["Api: { Type: HttpApi }"], ["Layers: [!ImportValue Sdk]"]),
  nodeOwnBucket: exampleTemplate(node, ownBucket(""), [], photos),
  pythonOwnBucket: exampleTemplate(python, ownBucket(""), [], photos),
  nodeFilteredBucket: exampleTemplate(node, ownBucket(byPrefix), [], photos),
  nodeMultiValue: exampleTemplate(node, [], [], targetGroup(true)),
  pythonMultiValue: exampleTemplate(python, [], [], targetGroup(true)),
  nodeSingleValue: exampleTemplate(node, [], [], targetGroup(false)),
  nodeSimpleAuthorizer: exampleTemplate(node, [], [], apiAuthorizer(true)),
  pythonSimpleAuthorizer: exampleTemplate(python, [], [], apiAuthorizer(true)),
  nodePolicyAuthorizer: exampleTemplate(node, [], [], apiAuthorizer(false)),
  nodeTokensV1: exampleTemplate(node, [], [], tokenTrigger("PreTokenGeneration: !GetAtt App.Arn")),
  nodeTokensV2: exampleTemplate(node, [], [], tokenTrigger(tokensV2)),
  pythonTokensV2: exampleTemplate(python, [], [], tokenTrigger(tokensV2)),
  nodeBufferedUrl: exampleTemplate(node, [], ["FunctionUrlConfig: { AuthType: AWS_IAM }"]),
  nodeStreamingUrl: exampleTemplate(node, [], [streamingUrl]),
  pythonStreamingUrl: exampleTemplate(python, [], [streamingUrl]),
  nodeStreamingUrlAndApi: exampleTemplate(node, ["Api: { Type: HttpApi }"], [streamingUrl]),
} as const;
