import { describe, expect, it } from "vitest";
import { readCdkFiles, sketchFunctions } from "../../testing/readCdk.ts";

const imports = `
import os
from os import path
from pathlib import Path
import aws_cdk as cdk
from aws_cdk import (
    Duration, Stack, aws_apigateway as apigateway, aws_dynamodb as dynamodb, aws_events as events, aws_events_targets as targets,
    aws_lambda as _lambda, aws_lambda_event_sources as sources, aws_s3 as s3, aws_s3_notifications as s3n,
    aws_sns as sns, aws_sns_subscriptions as subs, aws_sqs as sqs,
)
from aws_cdk.aws_lambda_nodejs import NodejsFunction
from aws_cdk.aws_lambda_python_alpha import PythonFunction
from constructs import Construct
`;

/** A stack whose constructor has this body. */
function stack(body: string): string {
  const lines = body.split("\n").map((line) => line.replace(/^ {6}/, "        "));
  return `${imports}
class OrdersStack(Stack):
    def __init__(self, scope: Construct, construct_id: str, **kwargs) -> None:
        super().__init__(scope, construct_id, **kwargs)
${lines.join("\n")}
`;
}

describe("a CDK program in Python", () => {
  it.each([
    [`_lambda.Code.from_asset("lambda")`, "../lambda"],
    [`_lambda.Code.from_asset(path="lambda")`, "../lambda"],
    [`_lambda.AssetCode("lambda")`, "../lambda"],
    [`_lambda.Code.from_asset(os.path.join(os.path.dirname(__file__), "..", "src"))`, "../src"],
    [`_lambda.Code.from_asset(path.join(path.dirname(path.abspath(__file__)), "src"))`, "src"],
    [`_lambda.Code.from_asset(str(Path(__file__).parent / "src"))`, "src"],
    [`_lambda.Code.from_asset(str(Path(__file__).resolve().parents[1].joinpath("src")))`, "../src"],
    [`_lambda.Code.from_asset(f"{os.getcwd()}/src")`, "../src"],
    [`_lambda.Code.from_asset(os.path.join(os.getcwd(), "src"))`, "../src"],
    [`_lambda.Code.from_inline("def handler(event, context): pass")`, ""],
  ])("has its code by %s", async (code, expected) => {
    const text = stack(
      `        _lambda.Function(self, "Orders", runtime=_lambda.Runtime.PYTHON_3_13, handler="orders.handler", code=${code})`,
    );
    const facts = await readCdkFiles({ "stacks/orders.py": text });
    expect(sketchFunctions(facts)).toEqual({ Orders: `orders.handler in ${expected}` });
    expect(facts.functions[0]?.runtime).toBe("python3.13");
  });

  it.each([
    [
      "self's fields",
      `        self.queue = sqs.Queue(self, "Queue", visibility_timeout=Duration.seconds(90))
        self.fn = _lambda.Function(self, "Fn", code=_lambda.Code.from_asset("src"), handler="a.b", memory_size=256)
        self.fn.add_event_source(sources.SqsEventSource(self.queue, batch_size=5, report_batch_item_failures=True))`,
      "cdk:SqsEventSource Queue = sqs",
    ],
    [
      "a rule",
      `        fn = _lambda.Function(self, "Fn", code=_lambda.Code.from_asset("src"), handler="a.b")
        rule = events.Rule(self, "Rule", event_pattern=events.EventPattern(source=["aws.s3"], detail_type=["Object Created"]))
        rule.add_target(targets.LambdaFunction(fn))`,
      "cdk:LambdaFunction Rule = s3-eventbridge",
    ],
    [
      "a schedule",
      `        fn = _lambda.Function(self, "Fn", code=_lambda.Code.from_asset("src"), handler="a.b")
        events.Rule(self, "Rule", schedule=events.Schedule.cron(minute="0", hour="1"), targets=[targets.LambdaFunction(handler=fn)])`,
      "cdk:LambdaFunction Rule = eventbridge-schedule",
    ],
    [
      "a bucket",
      `        fn = _lambda.Function(self, "Fn", code=_lambda.Code.from_asset("src"), handler="a.b")
        bucket = s3.Bucket(self, "Bucket")
        bucket.add_event_notification(s3.EventType.OBJECT_CREATED, s3n.LambdaDestination(fn), s3.NotificationKeyFilter(suffix=".csv"))`,
      "cdk:LambdaDestination Bucket = s3",
    ],
    [
      "a word that Python keeps for itself",
      `        from aws_cdk import aws_codepipeline_actions as actions
        fn = _lambda.Function(self, "Fn", code=_lambda.Code.from_asset("src"), handler="a.b")
        actions.LambdaInvokeAction(action_name="Check", lambda_=fn)`,
      "cdk:LambdaInvokeAction Check = codepipeline-job",
    ],
    [
      "arguments in another order",
      `        fn = _lambda.Function(self, "Fn", code=_lambda.Code.from_asset("src"), handler="a.b")
        rule = events.Rule(self, "Rule", schedule=events.Schedule.rate(Duration.days(1)))
        rule.add_target(targets.LambdaFunction(retry_attempts=2, handler=fn))`,
      "cdk:LambdaFunction Rule = eventbridge-schedule",
    ],
    [
      "an API",
      `        fn = _lambda.Function(self, "Fn", code=_lambda.Code.from_asset("src"), handler="a.b")
        apigateway.LambdaRestApi(self, "Api", handler=fn, proxy=False)`,
      "cdk:LambdaRestApi Api = api-gateway-rest-proxy",
    ],
    [
      "methods of the stack",
      `        fn = self._make("Fn", "a.b")
        topic = sns.Topic(self, "Topic")
        topic.add_subscription(subs.LambdaSubscription(fn))

    def _make(self, name: str, handler: str) -> _lambda.Function:
        return _lambda.Function(self, name, code=_lambda.Code.from_asset("src"), handler=handler)`,
      "cdk:LambdaSubscription Topic = sns",
    ],
  ])("connects functions by %s", async (_what, body, expected) => {
    const facts = await readCdkFiles({ "stacks/orders.py": stack(body) });
    expect(sketchFunctions(facts)).toEqual({ Fn: `a.b in ../src; ${expected}` });
  });

  it("makes functions in loops and with shared arguments", async () => {
    const text =
      stack(`        common = dict(runtime=_lambda.Runtime.PYTHON_3_13, timeout=Duration.minutes(1))
        shared = {"memory_size": 512, "environment": {"STAGE": "dev"}}
        for name in ["create", "remove"]:
            _lambda.Function(self, f"{name}-fn", code=_lambda.Code.from_asset("src"), handler=f"{name}.handler", **dict(common, **shared))
        if kwargs.get("jobs"):
            PythonFunction(self, "Jobs", entry="jobs", runtime=_lambda.Runtime.PYTHON_3_13, index="main.py", handler="run")`);
    const facts = await readCdkFiles({ "stacks/orders.py": text });
    expect(sketchFunctions(facts)).toEqual({
      "create-fn": "create.handler in ../src",
      "remove-fn": "remove.handler in ../src",
      Jobs: "main.run in ../jobs",
    });
    expect(facts.functions[0]).toMatchObject({
      memorySizeMB: 512,
      runtime: "python3.13",
      timeoutSeconds: 60,
      variables: { STAGE: "dev" },
    });
  });

  it("follows modules of its own", async () => {
    const facts = await readCdkFiles({
      "app.py": `
import aws_cdk as cdk
from stacks.orders import OrdersStack
from stacks import settings
app = cdk.App()
OrdersStack(app, "Orders", source=settings.SOURCE)
`,
      "stacks/orders.py": `
from aws_cdk import Stack, aws_lambda as lambda_
class OrdersStack(Stack):
    def __init__(self, scope, id, *, source: str, **kwargs):
        super().__init__(scope, id, **kwargs)
        lambda_.Function(self, "Fn", code=lambda_.Code.from_asset(source), handler="a.b")
`,
      "stacks/__init__.py": "",
      "stacks/settings.py": `SOURCE = "src"`,
    });
    expect(sketchFunctions(facts)).toEqual({});
  });
});
