import { describe, expect, it } from "vitest";
import { readCdkFiles, sketchFunctions } from "../../testing/readCdk.ts";
import type { TemplateFacts } from "../templateFacts.ts";

const app = `#!/usr/bin/env node
import * as cdk from "aws-cdk-lib";
import { ApiStack } from "../lib/api-stack";
import { OrdersStack } from "../lib/stacks";
const app = new cdk.App();
for (const stage of ["dev", "prod"]) {
  const orders = new OrdersStack(app, \`Orders-\${stage}\`, { stage, folder: "src" });
  new ApiStack(app, \`Api-\${stage}\`, { fn: orders.lookup, queue: orders.queue });
}
`;

const ordersStack = `import { Stack, aws_lambda as lambda, aws_sqs as sqs } from "aws-cdk-lib";
import { Worker } from "./worker.js";
import settings from "./settings";
export class OrdersStack extends Stack {
  public readonly lookup: lambda.Function;
  readonly queue = new sqs.Queue(this, "OrdersQueue");
  constructor(scope, id, private readonly props) {
    super(scope, id, props);
    this.lookup = new lambda.Function(this, "Lookup", {
      code: lambda.Code.fromAsset(props.folder), handler: "lookup.handler", environment: { STAGE: this.props.stage },
    });
    new Worker(this, "Create", { entry: settings.folder + "/create.ts", queue: this.queue });
    new Worker(this, "Remove", { entry: settings.folder + "/remove.ts" });
  }
}
`;

const worker = `import { Construct } from "constructs";
import { NodejsFunction } from "aws-cdk-lib/aws-lambda-nodejs";
import { SqsEventSource } from "aws-cdk-lib/aws-lambda-event-sources";
export class Worker extends Construct {
  constructor(scope, id, { entry, queue }) {
    super(scope, id);
    const fn = new NodejsFunction(this, "Fn", { entry, timeout: undefined });
    if (queue) fn.addEventSource(new SqsEventSource(queue));
  }
}
`;

const apiStack = `import { Stack, aws_lambda as lambda } from "aws-cdk-lib";
import { LambdaRestApi } from "aws-cdk-lib/aws-apigateway";
export class ApiStack extends Stack {
  constructor(scope, id, props) {
    super(scope, id, props);
    new LambdaRestApi(this, "Api", { handler: props.fn });
  }
}
`;

const files = {
  "bin/app.ts": app,
  "lib/stacks/index.ts": `export * from "./orders-stack";`,
  "lib/stacks/orders-stack.ts": ordersStack,
  "lib/stacks/worker.ts": worker,
  "lib/stacks/settings.ts": `const folder = "src"; export default { folder };`,
  "lib/api-stack.ts": apiStack,
};

function read(first: string, settings: string | null): Promise<TemplateFacts> {
  const { [first as keyof typeof files]: text, ...others } = files;
  const command = settings === null ? {} : { "cdk.json": settings };
  return readCdkFiles({ [first]: text, ...others, ...command });
}

describe("a CDK program in several files", () => {
  const command = JSON.stringify({ app: "npx ts-node --prefer-ts-exts bin/app.ts" });

  it("knows what other stacks connect with a function", async () => {
    const facts = await read("lib/stacks/orders-stack.ts", command);
    expect(sketchFunctions(facts)).toEqual({
      Lookup: "lookup.handler in ../../src; cdk:LambdaRestApi Api = api-gateway-rest-proxy",
      CreateFn: "index.handler in ../.. src/create.ts; cdk:SqsEventSource OrdersQueue = sqs",
      RemoveFn: "index.handler in ../.. src/remove.ts",
    });
    const [lookup, create] = facts.functions;
    expect(lookup?.triggers[0]).toMatchObject({
      uri: "file:///app/lib/api-stack.ts",
      range: { start: { line: 5, character: 29 } },
    });
    // The id that the stack gives to the construct, for the function has its own in another file.
    expect(create?.places.name.start).toEqual({ line: 11, character: 22 });
    expect(create?.triggers[0]?.polling?.queue).toMatchObject({ name: "OrdersQueue" });
  });

  it("gives each function to one file", async () => {
    expect(sketchFunctions(await read("bin/app.ts", command))).toEqual({});
    expect(sketchFunctions(await read("lib/stacks/worker.ts", command))).toEqual({});
    expect(sketchFunctions(await read("lib/api-stack.ts", command))).toEqual({});
  });

  it.each([
    ["without a command", null],
    ["with a broken cdk.json", "{"],
    ["with a command that says nothing", JSON.stringify({ app: "make synth" })],
    ["with a command for a file that isn't there", JSON.stringify({ app: "node bin/other.js" })],
  ])("knows what the file itself tells %s", async (_what, settings) => {
    const facts = await read("lib/stacks/orders-stack.ts", settings);
    expect(sketchFunctions(facts)).toMatchObject({
      Lookup: "lookup.handler in ",
      CreateFn: "index.handler in ../.. src/create.ts; cdk:SqsEventSource OrdersQueue = sqs",
    });
  });

  it("leaves out what a compiler has left beside the source", async () => {
    const stack = `const { Stack, aws_lambda: lambda } = require("aws-cdk-lib");
class OrdersStack extends Stack {
  constructor(scope, id) {
    super(scope, id);
    new lambda.Function(this, "Lookup", { code: lambda.Code.fromAsset("src"), handler: "lookup.handler" });
  }
}
exports.OrdersStack = OrdersStack;
`;
    const alone = await readCdkFiles({ "lib/orders-stack.js": stack });
    expect(sketchFunctions(alone)).toEqual({ Lookup: "lookup.handler in ../src" });
    const left = await readCdkFiles({ "lib/orders-stack.js": stack, "lib/orders-stack.ts": "" });
    expect(sketchFunctions(left)).toEqual({});
  });

  it("finds the source of a program that is compiled before it runs", async () => {
    const facts = await read(
      "lib/stacks/orders-stack.ts",
      JSON.stringify({ app: "npm run build && node bin/app.js" }),
    );
    expect(facts.functions[0]?.triggers).toHaveLength(1);
  });

  it("counts paths from where a program lies that is compiled into another folder", async () => {
    const stack = `import * as path from "path";
import { Stack, aws_lambda as lambda } from "aws-cdk-lib";
export class OrdersStack extends Stack {
  constructor(scope, id) {
    super(scope, id);
    new lambda.Function(this, "Fn", { code: lambda.Code.fromAsset(path.join(__dirname, "../../src")), handler: "a.b" });
  }
}`;
    const facts = await readCdkFiles({
      "lib/stack.ts": stack,
      "bin/app.ts": `import { App } from "aws-cdk-lib"; import { OrdersStack } from "../lib/stack"; new OrdersStack(new App(), "S");`,
      "cdk.json": JSON.stringify({ app: "node dist/bin/app.js" }),
    });
    expect(sketchFunctions(facts)).toEqual({ Fn: "a.b in ../src" });
  });

  it.each([
    [
      "another package of the workspace",
      {
        "../package.json": '{ "workspaces": ["app", "packages/*"] }',
        "../packages/own/package.json": '{ "name": "@shop/own", "main": "dist/worker.js" }',
        "../packages/own/src/worker.ts": worker,
      },
    ],
    [
      "a path of the compiler's",
      {
        "tsconfig.json":
          '{ "compilerOptions": { "paths": { "@shop/own": ["./constructs/worker.ts"] } } }',
        "constructs/worker.ts": worker,
      },
    ],
  ])("follows constructs of %s", async (_what, others) => {
    const stack = `import { Stack, aws_sqs as sqs } from "aws-cdk-lib";
import { Worker } from "@shop/own";
export class OrdersStack extends Stack {
  constructor(scope, id) {
    super(scope, id);
    new Worker(this, "Create", { entry: "src/create.ts", queue: new sqs.Queue(this, "Orders") });
  }
}
`;
    const facts = await readCdkFiles({ "lib/stack.ts": stack, ...others });
    expect(sketchFunctions(facts)).toMatchObject({
      Fn: expect.stringContaining("src/create.ts; cdk:SqsEventSource Orders = sqs"),
    });
  });

  it("gives the functions of a factory to the file that names them", async () => {
    const factory = `import { NodejsFunction } from "aws-cdk-lib/aws-lambda-nodejs";
export const make = (scope, { name, folder }) => new NodejsFunction(scope, name, { entry: \`src/\${folder}/index.ts\` });`;
    const stack = `import { Stack } from "aws-cdk-lib";
import { make } from "./factory";
export class OrdersStack extends Stack {
  constructor(scope, id) {
    super(scope, id);
    make(this, { name: "Create", folder: "create" });
    make(this, { name: "Remove", folder: "remove" });
  }
}`;
    const facts = await readCdkFiles({ "lib/stack.ts": stack, "lib/factory.ts": factory });
    expect(sketchFunctions(facts)).toEqual({
      Create: "index.handler in .. src/create/index.ts",
      Remove: "index.handler in .. src/remove/index.ts",
    });
    expect(facts.functions.map(({ line }) => line)).toEqual([6, 7]);
  });

  it("notices what has changed since", async () => {
    await read("lib/stacks/orders-stack.ts", command);
    const changed = { ...files, "lib/api-stack.ts": apiStack.replace('"Api"', '"Shop"') };
    const { "lib/stacks/orders-stack.ts": first, ...others } = changed;
    const facts = await readCdkFiles({
      "lib/stacks/orders-stack.ts": first,
      ...others,
      "cdk.json": command,
    });
    expect(facts.functions[0]?.triggers[0]?.name).toBe("Shop");
  });

  it("follows Python's modules", async () => {
    const python = {
      "stacks/orders.py": `
from aws_cdk import Stack, aws_lambda as lambda_
from .constructs.worker import Worker
class OrdersStack(Stack):
    def __init__(self, scope, id, *, source: str, **kwargs):
        super().__init__(scope, id, **kwargs)
        self.fn = lambda_.Function(self, "Fn", code=lambda_.Code.from_asset(source), handler="a.b")
        Worker(self, "Jobs", folder="jobs")
`,
      "stacks/constructs/worker.py": `
from constructs import Construct
from aws_cdk import aws_lambda as lambda_
class Worker(Construct):
    def __init__(self, scope, id, folder):
        super().__init__(scope, id)
        lambda_.Function(self, "Worker", code=lambda_.Code.from_asset(folder), handler="a.b")
`,
      "app.py": `
import aws_cdk as cdk
from stacks.orders import OrdersStack
from stacks import settings
app = cdk.App()
OrdersStack(app, "Orders", source=settings.SOURCE)
`,
      "stacks/__init__.py": "",
      "stacks/constructs/__init__.py": "",
      "stacks/settings.py": `SOURCE = "src"`,
      "cdk.json": JSON.stringify({ app: "python3 app.py" }),
    };
    expect(sketchFunctions(await readCdkFiles(python))).toEqual({
      Fn: "a.b in ../src",
      Worker: "a.b in ../jobs",
    });
  });

  it.each([
    "require('./names').names",
    "require(path.join(__dirname, '/names.ts')).names",
    "(await import('./names.js')).names",
  ])("follows a module where it is needed: %s", async (names) => {
    const stack = `import { Stack } from "aws-cdk-lib"; import { Function, Code } from "aws-cdk-lib/aws-lambda"; import * as path from "path";
export class Orders extends Stack { constructor(scope) { super(scope, "orders");
  const names = ${names};
  for (const name of names) new Function(this, name, { code: Code.fromAsset("src"), handler: name + ".run" }); } }`;
    const shared = `export const names = ["a", "b"];`;
    const facts = await readCdkFiles({ "lib/stack.ts": stack, "lib/names.ts": shared });
    expect(sketchFunctions(facts)).toEqual({ a: "a.run in ../src", b: "b.run in ../src" });
  });

  it("follows a module of Python where it is needed", async () => {
    const stack = `from aws_cdk import Stack, aws_lambda as _lambda
class Orders(Stack):
    def __init__(self, scope, id):
        super().__init__(scope, id)
        from stacks.names import names
        for name in names:
            _lambda.Function(self, name, code=_lambda.Code.from_asset("src"), handler=f"{name}.run")
`;
    const others = { "stacks/names.py": `names = ["a", "b"]\n`, "stacks/__init__.py": "" };
    expect(sketchFunctions(await readCdkFiles({ "stacks/orders.py": stack, ...others }))).toEqual({
      a: "a.run in ../src",
      b: "b.run in ../src",
    });
  });

  it("gives a function to the file that uses a construct, whatever its stack extends elsewhere", async () => {
    const own = `import { Duration } from "aws-cdk-lib"; import { Base } from "./base"; import { Worker } from "./worker";
export class Orders extends Base { constructor(scope) { super(scope, { app: "orders" }); new Worker(this, "Create", { handler: "a.b" }); } }`;
    const base = `import { Stack } from "aws-cdk-lib";
export class Base extends Stack { constructor(scope, props) { super(scope, "base", props); this.app = props.app; } }`;
    const shared = `import { Function, Code } from "aws-cdk-lib/aws-lambda";
export class Worker extends Function { constructor(scope, id, props) { super(scope, id, { code: Code.fromAsset("src/" + scope.app), ...props }); } }`;
    const others = { "lib/base.ts": base, "lib/worker.ts": shared };
    expect(sketchFunctions(await readCdkFiles({ "lib/orders.ts": own, ...others }))).toEqual({
      Create: "a.b in ../src/orders",
    });
  });

  it("follows a class that extends another package's function", async () => {
    const stack = `import { Stack } from "aws-cdk-lib"; import { Worker } from "./worker";
export class Orders extends Stack { constructor(scope) { super(scope, "orders");
  new Worker(this, "A", {}); new Worker(this, "B", { over: { handler: "c.d" } }); } }`;
    const shared = `import { AcmeFunction, node } from "@acme/constructs"; import { Duration } from "aws-cdk-lib";
export class Worker extends AcmeFunction { constructor(scope, id, props) {
  super(scope, id, { handler: "a.b", runtime: node, timeout: Duration.seconds(3), ...props.over }); } }`;
    const facts = await readCdkFiles({ "lib/stack.ts": stack, "lib/worker.ts": shared });
    expect(sketchFunctions(facts)).toEqual({ A: "a.b in ", B: "c.d in " });
  });

  it("makes a construct as the stack below it does", async () => {
    const text = `import { Stack } from "aws-cdk-lib"; import { Function, Code } from "aws-cdk-lib/aws-lambda";
class Worker extends Function { constructor(scope, id, props) { super(scope, id, { code: Code.fromAsset("src"), handler: "a." + props.name }); } }
export class Orders extends Stack { constructor(scope) { super(scope, "orders"); new Worker(this, "A", { name: "b" }); } }`;
    expect(sketchFunctions(await readCdkFiles({ "lib/stack.ts": text }))).toEqual({
      A: "a.b in ../src",
    });
  });
});
