import { describe, expect, it } from "vitest";
import { functionTargetSchema } from "../protocol.ts";
import { grammarFolders } from "../testing/grammarFolders.ts";
import { createTemporaryWorkspace } from "../testing/temporaryWorkspace.ts";
import { analyzeWorkspace, openWorkspace } from "./analyzeWorkspace.ts";

const js = "exports.handler = async (event) => event;\n";
const py = "def lambda_handler(event, context):\n    return event\n";

/** A template of functions in short: logical id, then the properties' YAML lines. */
function template(functions: Readonly<Record<string, readonly string[]>>): string {
  const resources = Object.entries(functions).map(([id, properties]) =>
    [`  ${id}:`, "    Type: AWS::Serverless::Function", "    Properties:"]
      .concat(properties.map((line) => `      ${line}`))
      .join("\n"),
  );
  return `Transform: AWS::Serverless-2016-10-31\nResources:\n${resources.join("\n")}\n`;
}

async function analyze(files: Readonly<Record<string, string>>) {
  await using workspace = await createTemporaryWorkspace(files);
  const lines: string[] = [];
  const options = { grammarFolders, log: (line: string) => void lines.push(line) };
  const targets = await analyzeWorkspace(workspace.folder, options);
  for (const target of targets) functionTargetSchema.parse(target);
  const shorten = (text: string): string => text.replaceAll(workspace.folder, "");
  const found = targets.map((target) => {
    const file = shorten(decodeURI(target.uri)).replace("file://", "");
    const at = `${file}:${target.range.start.line + 1}`;
    return Object.assign({ at, taskRoot: shorten(target.configuration.taskRoot) }, target);
  });
  return { found, lines };
}

describe("targets without a template", () => {
  it("are none of Google's functions, which are named alike", async () => {
    const handler = "def handler(event, context=None):\n    return event\n";
    const typed = `from aws_lambda_powertools.utilities.typing import LambdaContext\n${handler.replace("context", "context: LambdaContext")}`;
    const { found } = await analyze({
      "cloud/main.py": handler,
      "cloud/requirements.txt": "requests\nfunctions-framework==3.*\n",
      "typed/main.py": typed,
      "typed/requirements.txt": "functions_framework\n",
      "own/main.py": handler,
      "own/requirements.txt": "requests\n# functions-framework\n",
      "beside/app.py": handler,
      "beside/requirements.txt": "functions-framework\n",
    });
    expect(found.map(({ at }) => at).toSorted()).toEqual([
      "/beside/app.py:1",
      "/own/main.py:1",
      "/typed/main.py:2",
    ]);
  });

  it("take Lambda's defaults and the nearest manifest's folder", async () => {
    const { found } = await analyze({
      "services/orders/package.json": "{}",
      "services/orders/src/create.js": js,
      "tools/app.py": py,
    });
    expect(found).toMatchObject([
      {
        at: "/services/orders/src/create.js:1",
        symbol: "handler",
        language: "javascript",
        handler: "services/orders/src/create.handler",
        runtimeHandler: "src/create.handler",
        taskRoot: "/services/orders",
        logicalId: null,
        template: null,
        eventType: null,
        configuration: {
          functionName: "create-handler",
          runtime: null,
          timeoutSeconds: 3,
          memorySizeMB: 128,
          architecture: "x86_64",
        },
      },
      {
        at: "/tools/app.py:1",
        symbol: "lambda_handler",
        language: "python",
        handler: "tools/app.lambda_handler",
        runtimeHandler: "tools/app.lambda_handler",
        taskRoot: "",
      },
    ]);
  });

  it("leave out a helper that has a handler's signature, when another module uses it", async () => {
    const helper = "export async function count(event: SQSEvent) {}\n";
    const { found } = await analyze({
      "count.ts": `import type { SQSEvent } from "aws-lambda";\n${helper}`,
      "whole.ts": `import type { SQSEvent } from "aws-lambda";\n${helper}`,
      "alone.ts": `import type { SQSEvent } from "aws-lambda";\n${helper}`,
      "tested.ts": `import type { SQSEvent } from "aws-lambda";\n${helper}`,
      "tested.test.ts": 'import { count } from "./tested";\nexport const handler = count;\n',
      "index.ts": [
        'import { count } from "./count";',
        'import * as whole from "./whole.js";',
        "export const handler = async (event) => [await count(event), await whole.count(event)];",
        "",
      ].join("\n"),
    });
    expect(found.map(({ at }) => at)).toEqual(["/alone.ts:2", "/index.ts:3", "/tested.ts:2"]);
  });

  it("count once where the module wraps what it exports for tests", async () => {
    const typed =
      'import type { S3Handler } from "aws-lambda";\nimport { middyfy, run } from "./libs";\n';
    const { found } = await analyze({
      "wrapped.ts": `${typed}export const parse: S3Handler = async (event) => {};\nexport const main = middyfy(parse);\n`,
      "nested.ts": `${typed}export const parse: S3Handler = async (event) => {};\nexport const main = run(middyfy(parse));\n`,
      "beside.ts": `${typed}export const parse: S3Handler = async (event) => {};\nexport const started = run("parse");\n`,
      "named.ts": `${typed}export const handler: S3Handler = async (event) => {};\nexport const spied = run(handler);\n`,
    });
    expect(found.map(({ at, symbol }) => `${at} ${symbol}`)).toEqual([
      "/beside.ts:3 parse",
      "/named.ts:3 handler",
      "/named.ts:4 spied",
      "/nested.ts:4 main",
      "/wrapped.ts:4 main",
    ]);
  });

  it("are told by a type of the project's own only where that is Lambda's", async () => {
    const typed = (from: string): string =>
      `import type { SQSEvent } from "${from}";\nexport const handler = async (event: SQSEvent) => {};\n`;
    const { found } = await analyze({
      "aws.ts": typed("aws-lambda"),
      "own.ts": typed("./types/own"),
      "passed.ts": typed("./types/passed.js"),
      "extended.ts": typed("./types"),
      "declared.ts": `export class SQSEvent {}\nexport const handler = async (event: SQSEvent) => {};\n`,
      "nowhere.ts": typed("./nowhere"),
      "types/own.ts": 'import { z } from "zod";\nexport interface SQSEvent { id: string }\n',
      "types/passed.ts": 'export type { SQSEvent } from "aws-lambda";\n',
      "types/index.ts": 'export * from "./passed";\n',
    });
    expect(found.map(({ at, eventType }) => `${at} ${eventType}`)).toEqual([
      "/aws.ts:2 sqs",
      "/declared.ts:2 null",
      "/extended.ts:2 sqs",
      "/nowhere.ts:2 null",
      "/own.ts:2 null",
      "/passed.ts:2 sqs",
    ]);
  });

  it("are no functions that make handlers", async () => {
    const { found } = await analyze({
      "block.js":
        "export function handler(schema, run) {\n  return async (event) => run(event, schema);\n}\n",
      "arrow.js": "export const handler = (run) => (async (event) => run(event));\n",
      "own.js":
        "const make = (run) => async (event) => run(event);\nexport const handler = make();\n",
      "nested.js": "export const handler = async (event) => event.map((each) => () => each);\n",
      "decorator.py":
        "def lambda_handler(run):\n    def wrapper(event, context):\n        return run(event)\n    return wrapper\n",
    });
    expect(found.map(({ at }) => at)).toEqual(["/nested.js:1", "/own.js:2"]);
  });

  it("leave out a method that another module wraps", async () => {
    const type = 'import type { Context } from "aws-lambda";\n';
    const method = "static async list(event: any, context: Context) {}";
    const { found } = await analyze({
      "orders.ts": `${type}export class Orders { ${method} }\n`,
      "mails.ts": `${type}export class Mails { ${method} }\n`,
      "index.ts":
        'import { Orders } from "./orders";\nimport { enrich } from "./enrich";\nexport const handler = enrich(Orders.list);\n',
      "enrich.ts": "export const enrich = (run) => run;\n",
      "api.ts":
        'import { Bills } from "./bills";\nconst list = enrich(Bills.list);\nexport { list };\n',
      "bills.ts": `${type}export class Bills { ${method} }\n`,
      "template.yaml": template({
        List: ["CodeUri: .", "Handler: api.list", "Runtime: nodejs24.x"],
      }),
    });
    expect(found.map(({ at }) => at)).not.toContain("/bills.ts:2");
    expect(found.map(({ at, symbol }) => `${at} ${symbol}`)).not.toContain(
      "/orders.ts:2 Orders.list",
    );
    expect(found.map(({ at, symbol }) => `${at} ${symbol}`)).toContain("/mails.ts:2 Mails.list");
  });

  it("need more than a name in a folder of scripts", async () => {
    const { found } = await analyze({
      "scripts/rotate.py": "def handler(event, context):\n    pass\n",
      "db/migrations/001.js": js,
      "scripts/lambda/app.py": py,
      "scripts/typed.ts":
        'import type { SQSHandler } from "aws-lambda";\nexport const run: SQSHandler = async () => {};\n',
    });
    expect(found.map(({ at }) => at)).toEqual(["/scripts/lambda/app.py:1", "/scripts/typed.ts:2"]);
  });

  it("are no listeners of components", async () => {
    const { found } = await analyze({
      "App.jsx": "export const handler = (event) => event.preventDefault();\n",
      "email.tsx": "export const handler = async (event) => render(<Mail to={event.to} />);\n",
    });
    expect(found.map(({ at }) => at)).toEqual(["/email.tsx:1"]);
  });

  it("stand where a pure re-export's function is bound", async () => {
    const { found } = await analyze({
      "index.ts": 'export { create as handler } from "./create.js";\n',
      "create.ts": "// the function\nexport const create = async (event: unknown) => event;\n",
    });
    expect(found).toMatchObject([
      {
        at: "/create.ts:2",
        symbol: "handler",
        handler: "index.handler",
        runtimeHandler: "create.create",
        evidence: ["name:handler"],
      },
    ]);
  });

  it("leave out what is only called a handler where it is passed on", async () => {
    const { found } = await analyze({
      "index.js": 'export { respond as handler } from "./web.js";\n',
      "web.js": "export const respond = (req, res) => res.end();\n",
      "app.py": "from web import respond as handler\n",
      "web.py": "def respond(request):\n    pass\n",
    });
    expect(found).toEqual([]);
  });

  it("count once where a module passes a handler on", async () => {
    const { found } = await analyze({
      "index.js": 'module.exports.handler = require("./create").handler;\n',
      "create.js": js,
    });
    expect(found.map(({ at }) => at)).toEqual(["/create.js:1"]);
  });

  it("leave out what is installed, built or a test", async () => {
    const { found } = await analyze({
      "node_modules/lib/index.js": js,
      "dist/index.js": js,
      ".aws-sam/build/Orders/app.js": js,
      ".venv/lib/site.py": py,
      "__tests__/orders.js": js,
      "test_orders.py": py,
    });
    expect(found).toEqual([]);
  });

  it("survive a file that is broken, too large or no text", async () => {
    const { found, lines } = await analyze({
      "broken.js": "exports.handler = async (event) => { if (",
      "large.js": `${js}//${"x".repeat(1024 * 1024)}`,
      "binary.py": `lambda_handler\0\u{fffd}\0`,
      "fine.py": py,
    });
    expect(found.map(({ at }) => at)).toContain("/fine.py:1");
    expect(found.map(({ at }) => at)).not.toContain("/large.js:1");
    expect(lines).toEqual([]);
  });

  it("say of a template on disk that is too large that it was not read", async () => {
    const large = `${template({ Orders: ["Handler: orders.handler"] })}\n#${"x".repeat(1024 * 1024)}`;
    await using workspace = await createTemporaryWorkspace({
      "template.yaml": large,
      "package-lock.json": `{ "a": "${"x".repeat(1024 * 1024)}" }`,
    });
    const index = await openWorkspace(workspace.folder, { grammarFolders });
    const told = index
      .templates()
      .flatMap(({ uri, problems }) => problems.map(({ message }) => [uri, message]));
    expect(told).toEqual([
      [workspace.uriOf("template.yaml"), expect.stringContaining("larger than 1 MB")],
    ]);
  });
});

describe("targets that a template names", () => {
  it("take the template's configuration and triggers", async () => {
    const { found } = await analyze({
      "src/orders.js": js,
      "template.yaml": template({
        OrdersFunction: [
          "CodeUri: src",
          "Handler: orders.handler",
          "Runtime: nodejs22.x",
          "Timeout: 20",
          "MemorySize: 512",
          "Architectures: [arm64]",
          "FunctionName: orders-prod",
          "Environment: { Variables: { TABLE: orders, ARN: !GetAtt Table.Arn } }",
          "Events: { Queue: { Type: SQS, Properties: { Queue: arn:aws:sqs:eu-west-1:123456789012:q } } }",
        ],
      }),
    });
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({
      handler: "orders.handler",
      runtimeHandler: "orders.handler",
      taskRoot: "/src",
      evidence: ["template:OrdersFunction", "name:handler"],
      logicalId: "OrdersFunction",
      template: { line: 3 },
      triggers: [{ eventType: "sqs", kind: "sam:SQS", name: "Queue" }],
      eventType: "sqs",
      configuration: {
        functionName: "orders-prod",
        runtime: "nodejs22.x",
        timeoutSeconds: 20,
        memorySizeMB: 512,
        architecture: "arm64",
        variables: { TABLE: "orders" },
        unresolvedVariables: ["ARN"],
      },
    });
  });

  it("need no other evidence, and may be tests or lie in ignored folders", async () => {
    const { found } = await analyze({
      "src/jobs.js": "exports.run = (a, b) => a;\nexports.helper = (event, context) => event;\n",
      "src/test_orders.py": "def check(payload, ctx):\n    pass\n",
      "build/app.js": js,
      "template.yaml": template({
        Jobs: ["CodeUri: src/", "Handler: jobs.run", "Runtime: nodejs22.x"],
        Check: ["CodeUri: src/", "Handler: test_orders.check", "Runtime: python3.13"],
        Built: ["CodeUri: build/", "Handler: app.handler", "Runtime: nodejs22.x"],
      }),
    });
    expect(found.map(({ at, symbol, evidence }) => [at, symbol, evidence])).toEqual([
      ["/src/jobs.js:1", "run", ["template:Jobs"]],
      ["/src/test_orders.py:1", "check", ["template:Check"]],
      ["/build/app.js:1", "handler", ["template:Built", "name:handler"]],
    ]);
  });

  it("are one a pair of handler and function", async () => {
    const { found } = await analyze({
      "app.js": js,
      "template.yaml": template({
        First: ["CodeUri: .", "Handler: app.handler", "Runtime: nodejs22.x"],
        Second: ["CodeUri: .", "Handler: app.handler", "Runtime: nodejs24.x"],
      }),
    });
    expect(found.map(({ logicalId, configuration }) => [logicalId, configuration.runtime])).toEqual(
      [
        ["First", "nodejs22.x"],
        ["Second", "nodejs24.x"],
      ],
    );
  });

  it.each([
    ["a module in a folder", "src/app.handler", "src/app.ts", "src/app.handler"],
    ["a module extension", "app.handler", "app.mjs", "app.handler"],
    ["built code beside its source", "dist/app.handler", "src/app.ts", "src/app.handler"],
    ["built code without a source folder", "dist/app.handler", "app.ts", "app.handler"],
  ])("are found by %s", async (_name, handler, file, runtimeHandler) => {
    const { found } = await analyze({
      [file]: "export const handler = async () => 1;\n",
      "package.json": "{}",
      "template.yaml": template({
        F: ["CodeUri: .", `Handler: ${handler}`, "Runtime: nodejs22.x"],
      }),
    });
    expect(found).toMatchObject([
      { at: `/${file}:1`, handler, runtimeHandler, taskRoot: "", logicalId: "F" },
    ]);
  });

  it.each([
    ["dots", "orders.app.lambda_handler", "src/orders/app.py"],
    ["slashes", "orders/app.lambda_handler", "src/orders/app.py"],
    ["a package", "orders.lambda_handler", "src/orders/__init__.py"],
  ])("are found in Python modules with %s", async (_name, handler, file) => {
    const { found } = await analyze({
      [file]: py,
      "template.yaml": template({
        F: ["CodeUri: src", `Handler: ${handler}`, "Runtime: python3.13"],
      }),
    });
    expect(found).toMatchObject([{ at: `/${file}:1`, handler, runtimeHandler: handler }]);
  });

  it("are found by the entry points that esbuild bundles", async () => {
    const { found } = await analyze({
      "src/create.ts": "export const handler = async () => 1;\n",
      "src/remove.ts": "export const handler = async () => 1;\n",
      "template.yaml": `Resources:
  Create:
    Type: AWS::Serverless::Function
    Metadata: { BuildMethod: esbuild, BuildProperties: { EntryPoints: [src/remove.ts, src/create.ts] } }
    Properties: { CodeUri: ., Handler: create.handler, Runtime: nodejs22.x }
`,
    });
    expect(
      found.map(({ at, handler, runtimeHandler, evidence }) => [
        at,
        handler,
        runtimeHandler,
        evidence[0],
      ]),
    ).toEqual([
      ["/src/create.ts:1", "create.handler", "src/create.handler", "template:Create"],
      ["/src/remove.ts:1", "src/remove.handler", "src/remove.handler", "name:handler"],
    ]);
  });

  it("are found through re-exports of every form", async () => {
    const { found } = await analyze({
      "a.js": 'const { run } = require("./impl");\nmodule.exports = { run };\n',
      "b.mjs": 'export * from "./impl.js";\n',
      "c.js": 'module.exports = require("./impl");\n',
      "d.py": "from impl import run as go\n",
      "impl.js": "exports.run = async () => 1;\n",
      "impl.py": "def run(a, b):\n    pass\n",
      "template.yaml": template({
        A: ["CodeUri: .", "Handler: a.run", "Runtime: nodejs22.x"],
        B: ["CodeUri: .", "Handler: b.run", "Runtime: nodejs22.x"],
        C: ["CodeUri: .", "Handler: c.run", "Runtime: nodejs22.x"],
        D: ["CodeUri: .", "Handler: d.go", "Runtime: python3.13"],
      }),
    });
    expect(found.map(({ at, runtimeHandler }) => [at, runtimeHandler])).toEqual([
      ["/impl.js:1", "a.run"],
      ["/impl.js:1", "b.run"],
      ["/impl.js:1", "c.run"],
      ["/impl.py:1", "d.go"],
    ]);
  });

  it("are found where a module is a function, or an object with a name of its own", async () => {
    const { found } = await analyze({
      "a.js": 'const handler = require("./whole");\nexports.handler = handler;\n',
      "b.js": 'exports.handler = require("./named");\n',
      "c.ts": 'import run from "./whole";\nexport const handler = run;\n',
      "d.js": 'module.exports = require("./api");\n',
      "whole.js": "// here\nmodule.exports = async (event) => event;\n",
      "named.js": "async function run() {}\n\nmodule.exports = run;\n",
      "api.js": "const api = {\n  create: async () => 1,\n};\nmodule.exports = api;\n",
      "template.yaml": template({
        A: ["CodeUri: .", "Handler: a.handler", "Runtime: nodejs22.x"],
        B: ["CodeUri: .", "Handler: b.handler", "Runtime: nodejs22.x"],
        C: ["CodeUri: .", "Handler: c.handler", "Runtime: nodejs22.x"],
        D: ["CodeUri: .", "Handler: d.create", "Runtime: nodejs22.x"],
      }),
    });
    expect(found.map(({ at, symbol, runtimeHandler }) => [at, symbol, runtimeHandler])).toEqual([
      ["/whole.js:2", "handler", "a.handler"],
      ["/named.js:1", "handler", "b.handler"],
      ["/c.ts:2", "handler", "c.handler"],
      ["/api.js:2", "create", "d.create"],
    ]);
  });

  it("are left out where the name, the file or the code isn't there", async () => {
    const { found } = await analyze({
      "app.js": "exports.other = 1;\n",
      "index.js": js,
      "template.yaml": template({
        Name: ["CodeUri: .", "Handler: app.handler", "Runtime: nodejs22.x"],
        File: ["CodeUri: .", "Handler: missing.handler", "Runtime: nodejs22.x"],
        Inline: [
          'InlineCode: "exports.other = 1"',
          "Handler: index.handler",
          "Runtime: nodejs22.x",
        ],
        Java: ["CodeUri: .", "Handler: index.handler", "Runtime: java21"],
      }),
    });
    expect(found.map(({ logicalId }) => logicalId)).toEqual([null]);
  });

  it("stand at the first line of a module whose exports can't be read", async () => {
    const { found } = await analyze({
      "app.js": 'module.exports = makeHandlers("orders");\n',
      "template.yaml": template({
        F: ["CodeUri: .", "Handler: app.create", "Runtime: nodejs22.x"],
      }),
    });
    expect(found).toMatchObject([{ at: "/app.js:1", symbol: "create", evidence: ["template:F"] }]);
  });
});

describe("targets of nested stacks", () => {
  it("have the parent's values, and the triggers of all its stacks", async () => {
    const parent = `Parameters: { Stage: { Type: String, Default: prod } }
Resources:
  Functions:
    Type: AWS::Serverless::Application
    Properties: { Location: ./orders/template.yaml, Parameters: { Stage: !Ref Stage, Timeout: 20 } }
  Api:
    Type: AWS::CloudFormation::Stack
    Properties:
      TemplateURL: https://s3.amazonaws.com/templates/v3/orders-api.yaml
      Parameters: { CreateArn: !GetAtt Functions.Outputs.CreateArn }
  Nightly:
    Type: AWS::Events::Rule
    Properties:
      ScheduleExpression: rate(1 day)
      Targets: [{ Id: sweep, Arn: !GetAtt Functions.Outputs.SweepArn }]
`;
    const functions = `Parameters: { Stage: { Type: String, Default: dev }, Timeout: { Type: Number, Default: 3 } }
${template({
  Create: ["Handler: create.handler", "Runtime: nodejs24.x", "Timeout: !Ref Timeout"],
  Sweep: [
    "Handler: sweep.handler",
    "Runtime: nodejs24.x",
    "Environment: { Variables: { STAGE: !Ref Stage } }",
  ],
})}Outputs:
  CreateArn: { Value: !GetAtt Create.Arn }
  SweepArn: { Value: !GetAtt Sweep.Arn }
`;
    const api = `Parameters: { CreateArn: { Type: String } }
Resources:
  Api:
    Type: AWS::ApiGatewayV2::Api
    Properties: { Name: orders, ProtocolType: HTTP }
  Integration:
    Type: AWS::ApiGatewayV2::Integration
    Properties:
      ApiId: !Ref Api
      IntegrationType: AWS_PROXY
      IntegrationUri: !Ref CreateArn
      PayloadFormatVersion: "2.0"
  Permission:
    Type: AWS::Lambda::Permission
    Properties: { FunctionName: !Ref CreateArn, Principal: apigateway.amazonaws.com }
`;
    const { found } = await analyze({
      "stacks/parent.yaml": parent,
      "stacks/orders/template.yaml": functions,
      "stacks/orders/create.js": js,
      "stacks/orders/sweep.js": js,
      "stacks/orders-api.yaml": api,
    });
    expect(found).toMatchObject([
      {
        logicalId: "Create",
        eventType: "api-gateway-http-v2",
        triggers: [{ name: "Integration", line: 6 }],
        configuration: { timeoutSeconds: 20 },
      },
      {
        logicalId: "Sweep",
        eventType: "eventbridge-schedule",
        triggers: [{ name: "Nightly", line: 11 }],
        configuration: { variables: { STAGE: "prod" } },
      },
    ]);
    const uris = found.map(({ triggers }) => triggers[0]?.uri.replace(/.*\//, ""));
    expect(uris).toEqual(["orders-api.yaml", "parent.yaml"]);
  });
});
