import { describe, expect, it } from "vitest";
import { openWorkspace } from "../../analysis/analyzeWorkspace.ts";
import { grammarFolders } from "../../testing/grammarFolders.ts";
import { createTemporaryWorkspace } from "../../testing/temporaryWorkspace.ts";

const files = {
  "cdk.json": JSON.stringify({ app: "npx tsx bin/shop.ts" }),
  "package.json": "{}",
  "bin/shop.ts": `import { App } from "aws-cdk-lib";
import { ShopStack } from "../lib/shop-stack";
new ShopStack(new App(), "Shop");
`,
  "lib/shop-stack.ts": `import { Duration, Stack, aws_lambda as lambda, aws_sqs as sqs } from "aws-cdk-lib";
import { NodejsFunction } from "aws-cdk-lib/aws-lambda-nodejs";
import { SqsEventSource } from "aws-cdk-lib/aws-lambda-event-sources";
import { LambdaRestApi } from "aws-cdk-lib/aws-apigateway";
export class ShopStack extends Stack {
  constructor(scope, id) {
    super(scope, id);
    const queue = new sqs.Queue(this, "Orders");
    const orders = new NodejsFunction(this, "OrdersFunction", { entry: "src/orders.ts", handler: "process", timeout: Duration.seconds(10) });
    orders.addEventSource(new SqsEventSource(queue));
    const api = new lambda.Function(this, "ApiFunction", { runtime: lambda.Runtime.PYTHON_3_13, code: lambda.Code.fromAsset("api"), handler: "app.main" });
    new LambdaRestApi(this, "Api", { handler: api });
    new NodejsFunction(this, "nightly");
  }
}
`,
  "lib/shop-stack.nightly.ts": `export const handler = async () => {};\n`,
  "src/orders.ts": `export async function process(event) {\n  return event.Records;\n}\n`,
  "api/app.py": `import json\n\ndef main(event, context):\n    return {"statusCode": 200}\n`,
  "test/helpers.ts": `import { App, Stack } from "aws-cdk-lib"; import { NodejsFunction } from "aws-cdk-lib/aws-lambda-nodejs";
new NodejsFunction(new Stack(new App(), "T"), "Helper", { entry: "src/orders.ts", handler: "process" });`,
  "test/shop.test.ts": `import { App } from "aws-cdk-lib"; import { ShopStack } from "../lib/shop-stack"; new ShopStack(new App(), "T");`,
};

describe("a workspace with a CDK program", () => {
  it("joins its functions with the handlers, and reads them again when another file changes", async () => {
    await using workspace = await createTemporaryWorkspace(files);
    const index = await openWorkspace(workspace.folder, { grammarFolders });
    const sketch = async () =>
      (await index.join()).targets.map(
        ({ uri, range, logicalId, handler, triggers, eventType, configuration }) => ({
          at: `${uri.slice(workspace.uriOf("").length + 1)}:${range.start.line + 1}`,
          logicalId,
          handler,
          triggers: triggers.map(({ kind, name }) => `${kind} ${name}`),
          eventType,
          timeout: configuration.timeoutSeconds,
        }),
      );
    const orders = {
      at: "src/orders.ts:1",
      logicalId: "OrdersFunction",
      handler: "index.process",
      triggers: ["cdk:SqsEventSource Orders"],
      eventType: "sqs",
      timeout: 10,
    };
    const api = {
      at: "api/app.py:3",
      logicalId: "ApiFunction",
      handler: "app.main",
      triggers: ["cdk:LambdaRestApi Api"],
      eventType: "api-gateway-rest-proxy",
      timeout: 3,
    };
    const nightly = {
      at: "lib/shop-stack.nightly.ts:1",
      logicalId: "nightly",
      handler: "index.handler",
      triggers: [],
      eventType: null,
      timeout: 3,
    };
    expect(await sketch()).toEqual([orders, api, nightly]);

    const changed = files["lib/shop-stack.ts"].replace(
      "Duration.seconds(10)",
      "Duration.minutes(1)",
    );
    await index.setText(workspace.pathOf("lib/shop-stack.ts"), changed);
    expect((await sketch())[0]?.timeout).toBe(60);
  });

  it("looks for the code of an asset whose path only a run knows by the handler string", async () => {
    const stack = files["lib/shop-stack.ts"]
      .replace(`fromAsset("api")`, "fromAsset(process.env.PACKAGE)")
      .replace("app.main", "api/app.main");
    await using workspace = await createTemporaryWorkspace({
      ...files,
      "lib/shop-stack.ts": stack,
      "mails/index.py": "def main(event, context):\n    return None\n",
    });
    const index = await openWorkspace(workspace.folder, { grammarFolders });
    const { targets } = await index.join();
    const api = targets.filter(({ logicalId }) => logicalId === "ApiFunction");
    expect(api.map(({ uri }) => uri)).toEqual([workspace.uriOf("api/app.py")]);
  });
});
