import { describe, expect, it } from "vitest";
import { readCdkFiles } from "../../testing/readCdk.ts";

const functions = `import { Construct } from "constructs";
import { aws_cognito as cognito, aws_lambda as lambda, aws_secretsmanager as secretsmanager, aws_sqs as sqs } from "aws-cdk-lib";
export class Fns extends Construct {
  constructor(scope, id) {
    super(scope, id);
    this.a = new lambda.Function(this, "A", { code: lambda.Code.fromAsset("src"), handler: "a.b" });
    this.queue = new sqs.Queue(this, "Queue");
    this.pool = new cognito.UserPool(this, "Pool");
    this.secret = new secretsmanager.Secret(this, "Secret");
  }
}
`;

/** What connects with the function of the other file stands in the fourteenth line, without its indentation. */
function rulesWith(statement: string): string {
  return `import { Construct } from "constructs";
import {
  Duration, custom_resources as cr, aws_apigateway as apigateway, aws_apigatewayv2_integrations as integrations,
  aws_cloudfront as cloudfront, aws_cloudwatch_actions as cloudwatchActions, aws_cognito as cognito,
  aws_events as events, aws_events_targets as targets, aws_iam as iam, aws_lambda as lambda,
  aws_lambda_event_sources as sources, aws_logs_destinations as logsDestinations, aws_s3 as s3,
  aws_s3_notifications as s3n, aws_scheduler as scheduler, aws_scheduler_targets as schedulerTargets, aws_sns as sns,
  aws_sns_subscriptions as subscriptions, aws_stepfunctions_tasks as tasks,
} from "aws-cdk-lib";
export class Rules extends Construct {
  constructor(scope, id, fns) {
    super(scope, id);
    const rule = new events.Rule(this, "Rule", { schedule: events.Schedule.rate(Duration.hours(1)) });
    ${statement}
  }
}
`;
}

const stack = `import { Stack } from "aws-cdk-lib";
import { Fns } from "./fns";
import { Rules } from "./rules";
export class ShopStack extends Stack {
  constructor(scope, id) {
    super(scope, id);
    const fns = new Fns(this, "Fns");
    new Rules(this, "Rules", fns);
  }
}
`;

describe("the place of a trigger of another file's function", () => {
  it.each([
    ["rule.addTarget(new targets.", "LambdaFunction", "(fns.a));"],
    [
      `new events.Rule(this, "R", { targets: [new targets.`,
      "LambdaFunction",
      `(fns.a, { retryAttempts: 1 })], eventPattern: { source: ["shop"] } });`,
    ],
    [
      `new scheduler.Schedule(this, "S", { schedule: scheduler.ScheduleExpression.rate(Duration.hours(1)), target: new schedulerTargets.`,
      "LambdaInvoke",
      "(fns.a) });",
    ],
    [
      `new s3.Bucket(this, "B").addEventNotification(s3.EventType.OBJECT_CREATED, new s3n.`,
      "LambdaDestination",
      "(fns.a));",
    ],
    [
      `new sns.Topic(this, "T").addSubscription(new subscriptions.`,
      "LambdaSubscription",
      "(fns.a));",
    ],
    ["fns.a.addEventSource(new sources.", "SqsEventSource", "(fns.queue));"],
    ["fns.a.", "addEventSourceMapping", `("M", { eventSourceArn: fns.queue.queueArn });`],
    [
      `new lambda.EventSourceMapping(fns.a, "`,
      "M",
      `", { target: fns.a, eventSourceArn: "arn" });`,
    ],
    ["fns.a.", "addFunctionUrl", "();"],
    [`new lambda.FunctionUrl(fns.a, "`, "Url", `", { function: fns.a });`],
    ["fns.a.", "grantInvoke", `(new iam.ServicePrincipal("lexv2.amazonaws.com"));`],
    ["fns.pool.", "addTrigger", "(cognito.UserPoolOperation.PRE_SIGN_UP, fns.a);"],
    ["fns.secret.", "addRotationSchedule", `("Rotation", { rotationLambda: fns.a });`],
    ["new logsDestinations.", "LambdaDestination", "(fns.a);"],
    ["new cloudwatchActions.", "LambdaAction", "(fns.a);"],
    ["new apigateway.", "LambdaIntegration", "(fns.a, { proxy: true });"],
    ["new integrations.", "HttpLambdaIntegration", `("I", fns.a);`],
    [`new tasks.LambdaInvoke(this, "`, "Task", `", { lambdaFunction: fns.a });`],
    [`new cr.Provider(fns, "`, "Provider", `", { onEventHandler: fns.a });`],
    [
      `new cloudfront.Distribution(fns.a, "`,
      "D",
      `", { defaultBehavior: { edgeLambdas: [{ functionVersion: fns.a.currentVersion, eventType: cloudfront.LambdaEdgeEventType.VIEWER_REQUEST }] } });`,
    ],
  ])("is where the trigger is stated: %s%s%s", async (before, name, after) => {
    const facts = await readCdkFiles({
      "lib/fns.ts": functions,
      "lib/rules.ts": rulesWith(before + name + after),
      "lib/stack.ts": stack,
      "bin/app.ts": `import { App } from "aws-cdk-lib"; import { ShopStack } from "../lib/stack"; new ShopStack(new App(), "S");`,
      "cdk.json": JSON.stringify({ app: "npx ts-node bin/app.ts" }),
    });
    const start = { line: 13, character: before.length + 4 };
    expect(facts.functions.flatMap(({ triggers }) => triggers)).toMatchObject([
      {
        uri: "file:///app/lib/rules.ts",
        range: { start, end: { line: 13, character: start.character + name.length } },
      },
    ]);
  });

  it("is the construct that makes both where the function belongs to who uses it", async () => {
    const worker = `import { Construct } from "constructs";
import { NodejsFunction } from "aws-cdk-lib/aws-lambda-nodejs";
import { SqsEventSource } from "aws-cdk-lib/aws-lambda-event-sources";
export class Worker extends Construct {
  constructor(scope, id, { entry, queue }) {
    super(scope, id);
    const fn = new NodejsFunction(this, "Fn", { entry });
    fn.addEventSource(new SqsEventSource(queue));
    fn.addFunctionUrl();
  }
}
`;
    const user = `import { Stack, aws_sqs as sqs } from "aws-cdk-lib";
import { Worker } from "./worker";
export class ShopStack extends Stack {
  constructor(scope, id) {
    super(scope, id);
    const queue = new sqs.Queue(this, "Orders");
    new Worker(this, "Create", { entry: "src/create.ts", queue });
  }
}
`;
    const facts = await readCdkFiles({ "lib/stack.ts": user, "lib/worker.ts": worker });
    const [create] = facts.functions;
    expect(create?.places.name.start).toEqual({ line: 6, character: 22 });
    expect(create?.triggers.map(({ uri, range }) => [uri, range.start.line])).toEqual([
      [undefined, 6],
      [undefined, 6],
    ]);
  });

  it("comes with places of values in its own file, as a queue's do", async () => {
    const rules = `import { Construct } from "constructs";
import { Duration, aws_lambda_event_sources as sources, aws_sqs as sqs } from "aws-cdk-lib";
export class Rules extends Construct {
  constructor(scope, id, fns) {
    super(scope, id);
    const queue = new sqs.Queue(this, "Orders", { visibilityTimeout: Duration.seconds(2) });
    fns.a.addEventSource(new sources.SqsEventSource(queue));
  }
}
`;
    const files = { "lib/fns.ts": functions, "lib/rules.ts": rules, "lib/stack.ts": stack };
    const facts = await readCdkFiles({
      ...files,
      "bin/app.ts": `import { App } from "aws-cdk-lib"; import { ShopStack } from "../lib/stack"; new ShopStack(new App(), "S");`,
      "cdk.json": JSON.stringify({ app: "npx ts-node bin/app.ts" }),
    });
    expect(facts.functions[0]?.triggers[0]?.polling?.queue).toMatchObject({
      uri: "file:///app/lib/rules.ts",
      range: { start: { line: 5, character: 39 } },
      visibilityTimeoutSeconds: { value: 2, range: { start: { line: 5, character: 86 } } },
    });
  });

  it("is where Python's program states it", async () => {
    const facts = await readCdkFiles({
      "shop/fns.py": `
from constructs import Construct
from aws_cdk import aws_lambda as lambda_
class Fns(Construct):
    def __init__(self, scope, id):
        super().__init__(scope, id)
        self.a = lambda_.Function(self, "A", code=lambda_.Code.from_asset("src"), handler="a.b")
`,
      "shop/stack.py": `
from aws_cdk import Stack, aws_events as events, aws_events_targets as targets, aws_s3 as s3, aws_s3_notifications as s3n
from .fns import Fns
class ShopStack(Stack):
    def __init__(self, scope, id):
        super().__init__(scope, id)
        fns = Fns(self, "Fns")
        bucket = s3.Bucket(self, "Bucket")
        bucket.add_event_notification(s3.EventType.OBJECT_CREATED, s3n.LambdaDestination(fns.a))
        rule = events.Rule(self, "Rule", event_pattern=events.EventPattern(source=["shop"]))
        rule.add_target(targets.LambdaFunction(handler=fns.a))
`,
      "shop/__init__.py": "",
      "app.py": `import aws_cdk as cdk
from shop.stack import ShopStack
ShopStack(cdk.App(), "Shop")
`,
      "cdk.json": JSON.stringify({ app: "python3 app.py" }),
    });
    const places = facts.functions.flatMap(({ triggers }) =>
      triggers.map(({ uri, range }) => [uri, range.start.line]),
    );
    expect(places).toEqual([
      ["file:///app/shop/stack.py", 8],
      ["file:///app/shop/stack.py", 10],
    ]);
  });
});
