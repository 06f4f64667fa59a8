/**
 * The SAM template of a rule's example: one function, `app.handler`, with these events.
 * @param events YAML of the function's `Events`, one entry a line in flow style
 * @param properties YAML lines of further properties of the function
 * @param resources YAML lines of further resources
 */
export function exampleTemplate(
  runtime: string,
  events: readonly string[],
  properties: readonly string[] = [],
  resources: readonly string[] = [],
): string {
  const lines = [
    "Transform: AWS::Serverless-2016-10-31",
    "Resources:",
    "  App:",
    "    Type: AWS::Serverless::Function",
    "    Properties:",
    "      Handler: app.handler",
    `      Runtime: ${runtime}`,
    ...properties.map((line) => `      ${line}`),
    ...(events.length === 0 ? [] : ["      Events:", ...events.map((line) => `        ${line}`)]),
    ...resources.map((line) => `  ${line}`),
  ];
  return `${lines.join("\n")}\n`;
}

const node = "nodejs24.x";
const python = "python3.14";

const socketApi = [
  "Chat:",
  "  Type: AWS::ApiGatewayV2::Api",
  "  Properties: { Name: chat, ProtocolType: WEBSOCKET, RouteSelectionExpression: $request.body.action }",
  "Messages:",
  "  Type: AWS::ApiGatewayV2::Integration",
  "  Properties:",
  "    ApiId: !Ref Chat",
  "    IntegrationType: AWS_PROXY",
  "    IntegrationUri: !Sub 'arn:aws:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions/${App.Arn}/invocations'",
];

/** A REST API's authorizer that is the function. */
function restAuthorizer(type: "TOKEN" | "REQUEST", ttlSeconds?: number): readonly string[] {
  const ttl = ttlSeconds === undefined ? [] : [`    AuthorizerResultTtlInSeconds: ${ttlSeconds}`];
  return [
    "Gate:",
    "  Type: AWS::ApiGateway::Authorizer",
    "  Properties:",
    `    Type: ${type}`,
    "    RestApiId: !ImportValue api",
    ...ttl,
    "    AuthorizerUri: !Sub 'arn:aws:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions/${App.Arn}/invocations'",
  ];
}

const pipeline = [
  "Pipeline:",
  "  Type: AWS::CodePipeline::Pipeline",
  "  Properties:",
  "    Stages:",
  "      - Name: Deploy",
  "        Actions:",
  "          - Name: Run",
  "            ActionTypeId: { Category: Invoke, Owner: AWS, Provider: Lambda, Version: '1' }",
  "            Configuration: { FunctionName: !Ref App }",
];

const repository = [
  "Repository:",
  "  Type: AWS::CodeCommit::Repository",
  "  Properties:",
  "    RepositoryName: shop",
  "    Triggers: [{ Name: Pushed, DestinationArn: !GetAtt App.Arn, Events: [all] }]",
];

const deploymentHook = [
  "Orders:",
  "  Type: AWS::Serverless::Function",
  "  Properties:",
  "    Handler: orders.handler",
  "    Runtime: nodejs24.x",
  "    InlineCode: 'exports.handler = async () => undefined'",
  "    AutoPublishAlias: live",
  "    DeploymentPreference: { Type: AllAtOnce, Hooks: { PreTraffic: !Ref App } }",
];

const customResource = [
  "Seed:",
  "  Type: Custom::Seed",
  "  Properties: { ServiceToken: !GetAtt App.Arn, Rows: 3, Enabled: false, Rule: { Strict: true } }",
];

const firehose = [
  "Stream:",
  "  Type: AWS::KinesisFirehose::DeliveryStream",
  "  Properties:",
  "    ExtendedS3DestinationConfiguration:",
  "      ProcessingConfiguration:",
  "        Enabled: true",
  "        Processors:",
  "          - Type: Lambda",
  "            Parameters: [{ ParameterName: LambdaArn, ParameterValue: !GetAtt App.Arn }]",
];

const bucketQueue = "Uploads: { Type: SQS, Properties: { Queue: !GetAtt Uploads.Arn } }";

const bucketWithQueue = [
  "Uploads: { Type: AWS::SQS::Queue }",
  "Bucket:",
  "  Type: AWS::S3::Bucket",
  "  Properties:",
  "    NotificationConfiguration:",
  "      QueueConfigurations: [{ Event: 's3:ObjectCreated:*', Queue: !GetAtt Uploads.Arn }]",
];

const userPool = ["Users: { Type: AWS::Cognito::UserPool }"];

function userPoolEvent(trigger: string): string {
  return `Users: { Type: Cognito, Properties: { UserPool: !Ref Users, Trigger: ${trigger} } }`;
}

const configRule = [
  "Tagged:",
  "  Type: AWS::Config::ConfigRule",
  "  Properties:",
  "    Source: { Owner: CUSTOM_LAMBDA, SourceIdentifier: !GetAtt App.Arn }",
];

const bot = [
  "Live:",
  "  Type: AWS::Lex::BotAlias",
  "  Properties:",
  "    BotAliasLocaleSettings:",
  "      - LocaleId: en_GB",
  "        BotAliasLocaleSetting:",
  "          Enabled: true",
  "          CodeHookSpecification:",
  "            LambdaCodeHook: { CodeHookInterfaceVersion: '1.0', LambdaArn: !GetAtt App.Arn }",
];

const distribution = [
  "Site:",
  "  Type: AWS::CloudFront::Distribution",
  "  Properties:",
  "    DistributionConfig:",
  "      Enabled: true",
  "      DefaultCacheBehavior:",
  "        TargetOriginId: site",
  "        ViewerProtocolPolicy: redirect-to-https",
  "        LambdaFunctionAssociations:",
  "          - { EventType: viewer-request, LambdaFunctionARN: !Ref App.Version }",
];

const batchResolver = [
  "Orders:",
  "  Type: AWS::AppSync::DataSource",
  "  Properties:",
  "    ApiId: !ImportValue api",
  "    Name: orders",
  "    Type: AWS_LAMBDA",
  "    LambdaConfig: { LambdaFunctionArn: !GetAtt App.Arn }",
  "Customer:",
  "  Type: AWS::AppSync::Resolver",
  "  Properties:",
  "    ApiId: !ImportValue api",
  "    TypeName: Order",
  "    FieldName: customer",
  "    DataSourceName: !GetAtt Orders.Name",
  "    MaxBatchSize: 10",
];

/** Templates of one trigger, by what they are used for most. */
export const exampleTemplates = {
  nodeRest: exampleTemplate(node, [
    "Api: { Type: Api, Properties: { Path: /orders, Method: any } }",
  ]),
  pythonRest: exampleTemplate(python, [
    "Api: { Type: Api, Properties: { Path: /orders, Method: any } }",
  ]),
  nodeHttp: exampleTemplate(node, ["Api: { Type: HttpApi }"]),
  pythonHttp: exampleTemplate(python, ["Api: { Type: HttpApi }"]),
  nodeQueue: exampleTemplate(node, [
    "Orders: { Type: SQS, Properties: { Queue: !ImportValue orders } }",
  ]),
  nodeQueueAndRest: exampleTemplate(node, [
    "Orders: { Type: SQS, Properties: { Queue: !ImportValue orders } }",
    "Api: { Type: Api, Properties: { Path: /orders, Method: any } }",
  ]),
  pythonQueue: exampleTemplate(python, [
    "Orders: { Type: SQS, Properties: { Queue: !ImportValue orders } }",
  ]),
  nodeBucket: exampleTemplate(node, [
    "Upload: { Type: S3, Properties: { Bucket: !Ref Uploads, Events: 's3:ObjectCreated:*' } }",
  ]),
  pythonBucket: exampleTemplate(python, [
    "Upload: { Type: S3, Properties: { Bucket: !Ref Uploads, Events: 's3:ObjectCreated:*' } }",
  ]),
  nodeKinesis: exampleTemplate(node, [
    "Clicks: { Type: Kinesis, Properties: { Stream: !ImportValue clicks, StartingPosition: LATEST } }",
  ]),
  pythonKinesis: exampleTemplate(python, [
    "Clicks: { Type: Kinesis, Properties: { Stream: !ImportValue clicks, StartingPosition: LATEST } }",
  ]),
  nodeTable: exampleTemplate(node, [
    "Changes: { Type: DynamoDB, Properties: { Stream: !ImportValue changes, StartingPosition: LATEST } }",
  ]),
  pythonTable: exampleTemplate(python, [
    "Changes: { Type: DynamoDB, Properties: { Stream: !ImportValue changes, StartingPosition: LATEST } }",
  ]),
  nodeTopic: exampleTemplate(node, [
    "News: { Type: SNS, Properties: { Topic: !ImportValue news } }",
  ]),
  pythonTopic: exampleTemplate(python, [
    "News: { Type: SNS, Properties: { Topic: !ImportValue news } }",
  ]),
  nodeKafka: exampleTemplate(node, [
    "Orders: { Type: MSK, Properties: { Stream: !ImportValue cluster, Topics: [orders], StartingPosition: LATEST } }",
  ]),
  pythonKafka: exampleTemplate(python, [
    "Orders: { Type: MSK, Properties: { Stream: !ImportValue cluster, Topics: [orders], StartingPosition: LATEST } }",
  ]),
  nodeRule: exampleTemplate(node, [
    "Paid: { Type: EventBridgeRule, Properties: { Pattern: { source: [shop.orders] } } }",
  ]),
  pythonRule: exampleTemplate(python, [
    "Paid: { Type: EventBridgeRule, Properties: { Pattern: { source: [shop.orders] } } }",
  ]),
  nodeBucketRule: exampleTemplate(node, [
    "Upload: { Type: EventBridgeRule, Properties: { Pattern: { source: [aws.s3], detail-type: [Object Created] } } }",
  ]),
  pythonBucketRule: exampleTemplate(python, [
    "Upload: { Type: EventBridgeRule, Properties: { Pattern: { source: [aws.s3], detail-type: [Object Created] } } }",
  ]),
  nodeLogs: exampleTemplate(node, [
    "Logs: { Type: CloudWatchLogs, Properties: { LogGroupName: app, FilterPattern: ERROR } }",
  ]),
  pythonLogs: exampleTemplate(python, [
    "Logs: { Type: CloudWatchLogs, Properties: { LogGroupName: app, FilterPattern: ERROR } }",
  ]),
  nodePartialQueue: exampleTemplate(node, [
    "Orders:",
    "  Type: SQS",
    "  Properties: { Queue: !ImportValue orders, FunctionResponseTypes: [ReportBatchItemFailures] }",
  ]),
  pythonPartialQueue: exampleTemplate(python, [
    "Orders:",
    "  Type: SQS",
    "  Properties: { Queue: !ImportValue orders, FunctionResponseTypes: [ReportBatchItemFailures] }",
  ]),
  pythonPartialStream: exampleTemplate(python, [
    "Clicks:",
    "  Type: Kinesis",
    "  Properties:",
    "    Stream: !ImportValue clicks",
    "    StartingPosition: LATEST",
    "    FunctionResponseTypes: [ReportBatchItemFailures]",
  ]),
  nodeSocket: exampleTemplate(node, [], [], socketApi),
  nodeTokenAuthorizer: exampleTemplate(node, [], [], restAuthorizer("TOKEN")),
  nodeForgetfulAuthorizer: exampleTemplate(node, [], [], restAuthorizer("TOKEN", 0)),
  pythonTokenAuthorizer: exampleTemplate(python, [], [], restAuthorizer("TOKEN")),
  nodeRequestAuthorizer: exampleTemplate(node, [], [], restAuthorizer("REQUEST")),
  pythonRequestAuthorizer: exampleTemplate(python, [], [], restAuthorizer("REQUEST")),
  pythonSocket: exampleTemplate(python, [], [], socketApi),
  nodePipelineJob: exampleTemplate(node, [], [], pipeline),
  pythonPipelineJob: exampleTemplate(python, [], [], pipeline),
  nodeRepository: exampleTemplate(node, [], [], repository),
  pythonRepository: exampleTemplate(python, [], [], repository),
  nodeHook: exampleTemplate(node, [], [], deploymentHook),
  pythonHook: exampleTemplate(python, [], [], deploymentHook),
  nodeCustomResource: exampleTemplate(node, [], [], customResource),
  pythonCustomResource: exampleTemplate(python, [], [], customResource),
  nodeFirehose: exampleTemplate(node, [], [], firehose),
  pythonFirehose: exampleTemplate(python, [], [], firehose),
  nodeBucketQueue: exampleTemplate(node, [bucketQueue], [], bucketWithQueue),
  pythonBucketQueue: exampleTemplate(python, [bucketQueue], [], bucketWithQueue),
  nodeSingleQueue: exampleTemplate(node, [
    "Orders: { Type: SQS, Properties: { Queue: !ImportValue orders, BatchSize: 1 } }",
  ]),
  nodeConfirmation: exampleTemplate(node, [userPoolEvent("PostConfirmation")], [], userPool),
  pythonConfirmation: exampleTemplate(python, [userPoolEvent("PostConfirmation")], [], userPool),
  nodeMigration: exampleTemplate(node, [userPoolEvent("UserMigration")], [], userPool),
  pythonPreSignUp: exampleTemplate(python, [userPoolEvent("PreSignUp")], [], userPool),
  pythonMigration: exampleTemplate(python, [userPoolEvent("UserMigration")], [], userPool),
  nodeConfigRule: exampleTemplate(node, [], [], configRule),
  pythonConfigRule: exampleTemplate(python, [], [], configRule),
  nodeBot: exampleTemplate(node, [], [], bot),
  pythonBot: exampleTemplate(python, [], [], bot),
  nodeEdge: exampleTemplate(node, [], ["AutoPublishAlias: live"], distribution),
  pythonEdge: exampleTemplate(python, [], ["AutoPublishAlias: live"], distribution),
  nodeBatchResolver: exampleTemplate(node, [], [], batchResolver),
  pythonBatchResolver: exampleTemplate(python, [], [], batchResolver),
} as const;
