import { describe, expect, it } from "vitest";
import { readCdkFiles } from "../../testing/readCdk.ts";

const imports = `
import {
  CustomResource, Duration, Stack, custom_resources as cr, aws_apigateway as apigateway, aws_apigatewayv2 as apigwv2,
  aws_apigatewayv2_authorizers as authorizers, aws_apigatewayv2_integrations as integrations, aws_appsync as appsync,
  aws_cloudfront as cloudfront, aws_cloudwatch as cloudwatch, aws_cloudwatch_actions as cloudwatchActions,
  aws_codedeploy as codedeploy, aws_codepipeline_actions as actions, aws_cognito as cognito, aws_config as config,
  aws_dynamodb as dynamodb, aws_elasticloadbalancingv2_targets as elbTargets, aws_events as events,
  aws_events_targets as targets, aws_iam as iam, aws_kinesis as kinesis, aws_lambda as lambda,
  aws_lambda_destinations as destinations, aws_logs as logs, aws_logs_destinations as logsDestinations,
  aws_pipes as pipes, aws_pipes_targets as pipesTargets, aws_s3 as s3, aws_s3_notifications as s3n,
  aws_scheduler as scheduler, aws_scheduler_targets as schedulerTargets, aws_secretsmanager as secretsmanager,
  aws_ses_actions as sesActions, aws_sns as sns, aws_sns_subscriptions as subscriptions, aws_sqs as sqs,
  aws_stepfunctions_tasks as tasks,
} from "aws-cdk-lib";
import * as sources from "aws-cdk-lib/aws-lambda-event-sources";
import { LambdaFunctionAction } from "@aws-cdk/aws-iot-actions-alpha";
import { LambdaFunctionProcessor } from "@aws-cdk/aws-kinesisfirehose-alpha";
import { SqsToLambda, LambdaToDynamoDB } from "@aws-solutions-constructs/all";
`;

/** The triggers of the functions of a stack, each as `kind name = event type`. */
async function triggersOf(body: string): Promise<readonly string[]> {
  const text = `${imports}
class OrdersStack extends Stack {
  constructor(scope, id, props) {
    super(scope, id, props);
    const code = lambda.Code.fromAsset("src");
    const fn = new lambda.Function(this, "Fn", { code, handler: "a.handler" });
    const queue = new sqs.Queue(this, "Queue");
    const topic = new sns.Topic(this, "Topic");
    const bucket = new s3.Bucket(this, "Bucket");
    const stream = new kinesis.Stream(this, "Stream");
    ${body}
  }
}`;
  const { functions } = await readCdkFiles({ "lib/stack.ts": text });
  return functions.flatMap(({ triggers }) =>
    triggers.map(({ kind, name, eventType }) => `${kind} ${name} = ${eventType}`),
  );
}

const polled: readonly (readonly [string, string])[] = [
  ["fn.addEventSource(new sources.SqsEventSource(queue));", "cdk:SqsEventSource Queue = sqs"],
  [
    "fn.addEventSource(new sources.SqsEventSource(props.queue));",
    "cdk:SqsEventSource SqsEventSource = sqs",
  ],
  [
    "props.uploads.addEventNotification(s3.EventType.OBJECT_CREATED, new s3n.LambdaDestination(fn));",
    "cdk:LambdaDestination uploads = s3",
  ],
  ["props.nightly.addTarget(new targets.LambdaFunction(fn));", "cdk:LambdaFunction nightly = null"],
  [
    "props.alarms.addSubscription(new subscriptions.LambdaSubscription(fn));",
    "cdk:LambdaSubscription alarms = sns",
  ],
  [
    "bucket.addObjectCreatedNotification(new s3n.SqsDestination(queue)); fn.addEventSource(new sources.SqsEventSource(queue));",
    "cdk:SqsEventSource Queue = s3-via-sqs",
  ],
  [
    "topic.addSubscription(new subscriptions.SqsSubscription(queue)); fn.addEventSource(new sources.SqsEventSource(queue));",
    "cdk:SqsEventSource Queue = sns-via-sqs",
  ],
  [
    "topic.addSubscription(new subscriptions.SqsSubscription(queue, { rawMessageDelivery: true })); fn.addEventSource(new sources.SqsEventSource(queue));",
    "cdk:SqsEventSource Queue = sqs",
  ],
  [
    `new events.Rule(this, "R", { eventPattern: { source: ["shop"] }, targets: [new targets.SqsQueue(queue)] }); fn.addEventSource(new sources.SqsEventSource(queue));`,
    "cdk:SqsEventSource Queue = eventbridge-via-sqs",
  ],
  [
    "fn.addEventSource(new sources.KinesisEventSource(stream, { startingPosition: lambda.StartingPosition.LATEST }));",
    "cdk:KinesisEventSource Stream = kinesis-stream",
  ],
  [
    "fn.addEventSource(new sources.KinesisEventSource(stream, { tumblingWindow: Duration.minutes(1) }));",
    "cdk:KinesisEventSource Stream = kinesis-tumbling-window",
  ],
  [
    `fn.addEventSource(new sources.DynamoEventSource(new dynamodb.Table(this, "Table", {}), {}));`,
    "cdk:DynamoEventSource Table = dynamodb-stream",
  ],
  [
    `fn.addEventSource(new sources.ManagedKafkaEventSource({ clusterArn: props.arn, topic: "t" }));`,
    "cdk:ManagedKafkaEventSource ManagedKafkaEventSource = msk",
  ],
  [
    `fn.addEventSource(new sources.SelfManagedKafkaEventSource({ bootstrapServers: ["b"], topic: "t" }));`,
    "cdk:SelfManagedKafkaEventSource SelfManagedKafkaEventSource = kafka-self-managed",
  ],
  [
    `new lambda.EventSourceMapping(this, "M", { target: fn, eventSourceArn: queue.queueArn });`,
    "cdk:EventSourceMapping Queue = sqs",
  ],
  [
    `fn.addEventSourceMapping("M", { eventSourceArn: stream.streamArn });`,
    "cdk:EventSourceMapping Stream = kinesis-stream",
  ],
  [
    `const live = new lambda.Alias(this, "Live", { aliasName: "live", version: fn.currentVersion }); live.addEventSource(new sources.SqsEventSource(queue));`,
    "cdk:SqsEventSource Queue = sqs",
  ],
  [
    `new lambda.Function(this, "B", { code, handler: "b.c", events: [new sources.SqsEventSource(queue)] });`,
    "cdk:SqsEventSource Queue = sqs",
  ],
  [
    `new lambda.CfnEventSourceMapping(this, "M", { functionName: fn.functionName, eventSourceArn: queue.queueArn });`,
    "cdk:CfnEventSourceMapping M = sqs",
  ],
];

const notified: readonly (readonly [string, string])[] = [
  [
    `bucket.addEventNotification(s3.EventType.OBJECT_CREATED, new s3n.LambdaDestination(fn), { prefix: "in/" });`,
    "cdk:LambdaDestination Bucket = s3",
  ],
  [
    "bucket.addObjectRemovedNotification(new s3n.LambdaDestination(fn));",
    "cdk:LambdaDestination Bucket = s3",
  ],
  [
    "fn.addEventSource(new sources.S3EventSource(bucket, { events: [s3.EventType.OBJECT_CREATED] }));",
    "cdk:S3EventSource Bucket = s3",
  ],
  [
    "fn.addEventSource(new sources.S3EventSourceV2(bucket, {}));",
    "cdk:S3EventSourceV2 Bucket = s3",
  ],
  [
    "topic.addSubscription(new subscriptions.LambdaSubscription(fn));",
    "cdk:LambdaSubscription Topic = sns",
  ],
  [
    "bucket.addObjectCreatedNotification(new s3n.SnsDestination(topic)); topic.addSubscription(new subscriptions.LambdaSubscription(fn));",
    "cdk:LambdaSubscription Topic = s3-via-sns",
  ],
  ["fn.addEventSource(new sources.SnsEventSource(topic));", "cdk:SnsEventSource Topic = sns"],
  [
    `new sns.Subscription(this, "S", { topic, endpoint: fn.functionArn, protocol: sns.SubscriptionProtocol.LAMBDA });`,
    "cdk:Subscription Topic = sns",
  ],
  [
    `new cloudwatch.Alarm(this, "A", {}).addAlarmAction(new cloudwatchActions.SnsAction(topic)); topic.addSubscription(new subscriptions.LambdaSubscription(fn));`,
    "cdk:LambdaSubscription Topic = cloudwatch-alarm-via-sns",
  ],
  [
    `new cloudwatch.Alarm(this, "A", {}).addAlarmAction(new cloudwatchActions.LambdaAction(fn));`,
    "cdk:LambdaAction LambdaAction = cloudwatch-alarm",
  ],
  [
    `new logs.SubscriptionFilter(this, "F", { destination: new logsDestinations.LambdaDestination(fn) });`,
    "cdk:LambdaDestination LambdaDestination = cloudwatch-logs",
  ],
  [
    `new logs.SubscriptionFilter(this, "F", { destination: new logsDestinations.KinesisDestination(stream) }); fn.addEventSource(new sources.KinesisEventSource(stream));`,
    "cdk:KinesisEventSource Stream = kinesis-cloudwatch-logs",
  ],
  [
    `new lambda.Function(this, "B", { code, handler: "b.c", onSuccess: new destinations.LambdaDestination(fn) });`,
    "cdk:LambdaDestination Destination = lambda-destination",
  ],
  ["new sesActions.Lambda({ function: fn });", "cdk:Lambda Lambda = ses-receipt"],
  ["new LambdaFunctionAction(fn);", "cdk:LambdaFunctionAction LambdaFunctionAction = iot-rule"],
  [
    "new LambdaFunctionProcessor(fn);",
    "cdk:LambdaFunctionProcessor LambdaFunctionProcessor = firehose-transform",
  ],
];

const onBus: readonly (readonly [string, string])[] = [
  [
    `new events.Rule(this, "Nightly", { schedule: events.Schedule.cron({ hour: "1" }), targets: [new targets.LambdaFunction(fn)] });`,
    "cdk:LambdaFunction Nightly = eventbridge-schedule",
  ],
  [
    `const rule = new events.Rule(this, "R", { eventPattern: { source: ["aws.ec2"], detailType: ["EC2 Instance State-change Notification"] } }); rule.addTarget(new targets.LambdaFunction(fn));`,
    "cdk:LambdaFunction R = ec2-instance-state-change",
  ],
  [
    `new events.Rule(this, "R", { eventPattern: { source: ["shop.orders"] }, targets: [new targets.LambdaFunction(fn)] });`,
    "cdk:LambdaFunction R = eventbridge-custom",
  ],
  [
    `new events.Rule(this, "R", { eventPattern: { source: ["shop.orders"] }, targets: [new targets.LambdaFunction(fn, { event: events.RuleTargetInput.fromObject({}) })] });`,
    "cdk:LambdaFunction R = null",
  ],
  [
    `new events.Rule(this, "R", { eventPattern: props.pattern, targets: [new targets.LambdaFunction(fn)] });`,
    "cdk:LambdaFunction R = null",
  ],
  [
    `bucket.onCloudTrailPutObject("Put", { target: new targets.LambdaFunction(fn) });`,
    "cdk:LambdaFunction Put = cloudtrail-api-call",
  ],
  [
    `new scheduler.Schedule(this, "S", { schedule: scheduler.ScheduleExpression.rate(Duration.hours(1)), target: new schedulerTargets.LambdaInvoke(fn, {}) });`,
    "cdk:LambdaInvoke S = eventbridge-scheduler",
  ],
  [
    `new scheduler.Schedule(this, "S", { schedule: scheduler.ScheduleExpression.rate(Duration.hours(1)), target: new schedulerTargets.LambdaInvoke(fn, { input: scheduler.ScheduleTargetInput.fromObject({ task: "report" }) }) });`,
    "cdk:LambdaInvoke S = null",
  ],
  [
    `new pipes.Pipe(this, "P", { target: new pipesTargets.LambdaFunction(fn, {}) });`,
    "cdk:LambdaFunction LambdaFunction = eventbridge-pipe",
  ],
];

const requested: readonly (readonly [string, string])[] = [
  [
    `new apigateway.LambdaRestApi(this, "Api", { handler: fn });`,
    "cdk:LambdaRestApi Api = api-gateway-rest-proxy",
  ],
  [
    `const api = new apigateway.RestApi(this, "Api"); api.root.addResource("orders").addResource("{id}").addMethod("GET", new apigateway.LambdaIntegration(fn));`,
    "cdk:LambdaIntegration GET /orders/{id} = api-gateway-rest-proxy",
  ],
  [
    `const api = new apigateway.LambdaRestApi(this, "Api", { handler: fn, proxy: false }); api.root.addResource("orders").addMethod("GET");`,
    "cdk:LambdaRestApi Api = api-gateway-rest-proxy",
  ],
  [
    `const api = new apigateway.LambdaRestApi(this, "Api", { handler: fn, proxy: false }); api.root.addMethod("GET", new apigateway.LambdaIntegration(fn, { proxy: false }));`,
    "cdk:LambdaIntegration GET / = api-gateway-rest-custom",
  ],
  [
    "new apigateway.LambdaIntegration(fn, { proxy: false });",
    "cdk:LambdaIntegration LambdaIntegration = api-gateway-rest-custom",
  ],
  [
    `new apigateway.TokenAuthorizer(this, "Auth", { handler: fn });`,
    "cdk:TokenAuthorizer Auth = api-gateway-authorizer-token",
  ],
  [
    `new apigateway.RequestAuthorizer(this, "Auth", { handler: fn });`,
    "cdk:RequestAuthorizer Auth = api-gateway-authorizer-request",
  ],
  [
    `new apigwv2.HttpApi(this, "Api").addRoutes({ path: "/orders", methods: [apigwv2.HttpMethod.POST], integration: new integrations.HttpLambdaIntegration("I", fn) });`,
    "cdk:HttpLambdaIntegration POST /orders = api-gateway-http-v2",
  ],
  [
    `new integrations.HttpLambdaIntegration("I", fn, { payloadFormatVersion: apigwv2.PayloadFormatVersion.VERSION_1_0 });`,
    "cdk:HttpLambdaIntegration I = api-gateway-http-v1",
  ],
  [
    `new authorizers.HttpLambdaAuthorizer("A", fn);`,
    "cdk:HttpLambdaAuthorizer A = api-gateway-authorizer-request",
  ],
  [
    `new authorizers.HttpLambdaAuthorizer("A", fn, { responseTypes: [authorizers.HttpLambdaResponseType.SIMPLE] });`,
    "cdk:HttpLambdaAuthorizer A = api-gateway-authorizer-http-v2",
  ],
  [
    `new apigwv2.WebSocketApi(this, "Api", { connectRouteOptions: { integration: new integrations.WebSocketLambdaIntegration("I", fn) } });`,
    "cdk:WebSocketLambdaIntegration $connect = api-gateway-websocket",
  ],
  [
    `const api = new apigwv2.WebSocketApi(this, "Api"); api.addRoute("send", { integration: new integrations.LambdaWebSocketIntegration({ handler: fn }) });`,
    "cdk:LambdaWebSocketIntegration send = api-gateway-websocket",
  ],
  [
    `new authorizers.WebSocketLambdaAuthorizer("A", fn);`,
    "cdk:WebSocketLambdaAuthorizer A = api-gateway-authorizer-websocket",
  ],
  [
    "fn.addFunctionUrl({ authType: lambda.FunctionUrlAuthType.NONE });",
    "cdk:FunctionUrl FunctionUrl = lambda-function-url",
  ],
  ["new elbTargets.LambdaTarget(fn);", "cdk:LambdaTarget LambdaTarget = alb"],
  [
    `new cloudfront.Distribution(this, "Cdn", { defaultBehavior: { edgeLambdas: [{ functionVersion: fn.currentVersion, eventType: cloudfront.LambdaEdgeEventType.ORIGIN_REQUEST }] } });`,
    "cdk:EdgeLambda origin-request = cloudfront-request",
  ],
  [
    `const api = new appsync.GraphqlApi(this, "Api", {}); api.addLambdaDataSource("Orders", fn).createResolver("R", { typeName: "Query", fieldName: "orders" });`,
    "cdk:LambdaDataSource Orders = appsync-resolver",
  ],
  [
    `const api = new appsync.GraphqlApi(this, "Api", {}); api.addLambdaDataSource("Orders", fn).createResolver("R", { maxBatchSize: 5 });`,
    "cdk:LambdaDataSource Orders = appsync-batch-resolver",
  ],
  [
    `new appsync.GraphqlApi(this, "Api", { authorizationConfig: { defaultAuthorization: { lambdaAuthorizerConfig: { handler: fn } } } });`,
    "cdk:GraphqlApi Api = appsync-authorizer",
  ],
];

const managed: readonly (readonly [string, string])[] = [
  [
    `new cognito.UserPool(this, "Pool", { lambdaTriggers: { preSignUp: fn } });`,
    "cdk:UserPool PreSignUp = cognito-pre-sign-up",
  ],
  [
    `new cognito.UserPool(this, "Pool").addTrigger(cognito.UserPoolOperation.CUSTOM_SMS_SENDER, fn);`,
    "cdk:UserPool CustomSMSSender = cognito-custom-sms-sender",
  ],
  [
    `new cognito.UserPool(this, "Pool").addTrigger(cognito.UserPoolOperation.PRE_TOKEN_GENERATION_CONFIG, fn, cognito.LambdaVersion.V2_0);`,
    "cdk:UserPool PreTokenGenerationConfig = cognito-pre-token-generation-v2",
  ],
  [
    `new CustomResource(this, "R", { serviceToken: fn.functionArn });`,
    "cdk:CustomResource R = cloudformation-custom-resource",
  ],
  [
    `const provider = new cr.Provider(this, "P", { onEventHandler: fn }); new CustomResource(this, "R", { serviceToken: provider.serviceToken });`,
    "cdk:Provider P = cdk-custom-resource",
  ],
  [
    `new tasks.LambdaInvoke(this, "Task", { lambdaFunction: fn });`,
    "cdk:LambdaInvoke Task = stepfunctions-task",
  ],
  [
    `new actions.LambdaInvokeAction({ actionName: "Check", lambda: fn });`,
    "cdk:LambdaInvokeAction Check = codepipeline-job",
  ],
  [
    `new config.CustomRule(this, "Rule", { lambdaFunction: fn });`,
    "cdk:CustomRule Rule = config-rule",
  ],
  [
    `new secretsmanager.Secret(this, "Secret").addRotationSchedule("Rotation", { rotationLambda: fn });`,
    "cdk:RotationSchedule Rotation = secretsmanager-rotation",
  ],
  [
    `new codedeploy.LambdaDeploymentGroup(this, "Group", { preHook: fn });`,
    "cdk:LambdaDeploymentGroup BeforeAllowTraffic = codedeploy-lifecycle-hook",
  ],
  [
    `fn.addPermission("P", { principal: new iam.ServicePrincipal("s3.amazonaws.com") });`,
    "cdk:Permission P = s3",
  ],
  [
    `fn.grantInvoke(new iam.ServicePrincipal("lexv2.amazonaws.com"));`,
    "cdk:Permission lexv2.amazonaws.com = lex-v2",
  ],
  [
    `new SqsToLambda(this, "Orders", { lambdaFunctionProps: { code, handler: "b.c", runtime: lambda.Runtime.NODEJS_24_X } });`,
    "cdk:SqsToLambda Orders = sqs",
  ],
];

describe("triggers in a CDK program", () => {
  it.each([...polled, ...notified, ...onBus, ...requested, ...managed])(
    "%s",
    async (body, expected) => {
      expect(await triggersOf(body)).toEqual([expected]);
    },
  );

  it.each([
    ["a function of another name", "props.fn.addEventSource(new sources.SqsEventSource(queue));"],
    [
      "an imported function",
      `lambda.Function.fromFunctionArn(this, "X", "arn").addEventSource(new sources.SqsEventSource(queue));`,
    ],
    ["a permission for an account", `fn.grantInvoke(new iam.AccountPrincipal("123456789012"));`],
    [
      "a construct of CDK's own",
      `new cr.AwsCustomResource(this, "R", { onCreate: { service: "S3", action: "x" } });`,
    ],
    [
      "a queue that something sends to",
      "topic.addSubscription(new subscriptions.SqsSubscription(queue));",
    ],
  ])("are not made by %s", async (_what, body) => {
    expect(await triggersOf(body)).toEqual([]);
  });

  it("give a permission no trigger of its own where the service has one", async () => {
    const body = `fn.addFunctionUrl(); bucket.addObjectCreatedNotification(new s3n.LambdaDestination(fn));
      fn.addPermission("P", { principal: new iam.ServicePrincipal("s3.amazonaws.com") });`;
    expect(await triggersOf(body)).toEqual([
      "cdk:FunctionUrl FunctionUrl = lambda-function-url",
      "cdk:LambdaDestination Bucket = s3",
    ]);
  });

  it("tell of a method that invokes asynchronously", async () => {
    const text = `import { Stack, aws_apigateway as apigateway, aws_lambda as lambda } from "aws-cdk-lib";
export class JobsStack extends Stack {
  constructor(scope, id) {
    super(scope, id);
    const fn = new lambda.Function(this, "Fn", { code: lambda.Code.fromAsset("src"), handler: "a.handler" });
    const requestParameters = { "integration.request.header.X-Amz-Invocation-Type": "'Event'" };
    new apigateway.RestApi(this, "Api").root.addMethod("POST", new apigateway.LambdaIntegration(fn, { proxy: false, requestParameters }));
  }
}`;
    const { functions } = await readCdkFiles({ "lib/stack.ts": text });
    expect(functions[0]?.triggers).toMatchObject([{ integrationTimeoutMs: "none" }]);
  });
});
