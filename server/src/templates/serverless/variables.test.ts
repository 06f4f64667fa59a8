import { describe, expect, it } from "vitest";
import { readFunctions, readServerlessFiles } from "../../testing/readServerless.ts";

/** The value that a variable of the environment gets; null where only a deployment knows it. */
async function valueOf(value: string, others: Readonly<Record<string, string>> = {}) {
  const text = `
service: shop
params:
  default: { TABLE: orders, SIZE: 3 }
  prod: { TABLE: orders-prod }
provider:
  name: aws
  stage: \${opt:stage, 'test'}
custom:
  name: orders
  stages: { test: { url: https://test.example, count: 2 } }
  list: [first, second]
  deep: \${self:custom.stages.\${self:provider.stage}.url}
  fallback: \${env:STAGE, \${opt:stage, self:custom.name}}
  partly: a-\${ssm:/x}-b
  nothing: null
functions:
  worker:
    handler: app.handler
    environment:
      VALUE: ${value}
resources:
  Parameters: { Size: { Type: String, Default: large } }
`;
  const facts = await readServerlessFiles({ "serverless.yml": text, ...others });
  const [worker] = facts.functions;
  const isUnresolved = worker?.unresolvedVariables.includes("VALUE") === true;
  return isUnresolved ? null : (worker?.variables["VALUE"] ?? "absent");
}

describe("a variable of the Serverless Framework", () => {
  it.each([
    ["${self:custom.name}", "orders"],
    ["${self:custom.name}-${self:provider.stage}", "orders-test"],
    ["${self:service}", "shop"],
    ["${sls:stage}", "test"],
    ["${self:provider.region}", "us-east-1"],
    ["${self:custom.deep}", "https://test.example"],
    ["${self:custom.stages.${sls:stage}.count}", "2"],
    ["${self:custom.list.1}", "second"],
    ["${self:custom.fallback}", "orders"],
    ["${self:custom.missing, 'default'}", "default"],
    ["${self:custom.missing, self:custom.name}", "orders"],
    ["${self:custom.nothing, 'default'}", "default"],
    ["${opt:stage, 'dev'}", "dev"],
    ['${opt:stage, "dev"}', "dev"],
    ["${opt:stage, 5}", "5"],
    ["${env:NAME, 'none, at all'}", "none, at all"],
    ["${param:TABLE}", "orders"],
    ["${param:SIZE}", "3"],
    ["${param:MISSING, 'x'}", "x"],
    ["${strToBool(true)}", "true"],
    ["${file(./values.yml):name}", "from yaml"],
    ["${file(values.yml):nested.${self:provider.stage}}", "chosen"],
    ["${file(./values.json):name}", "from json"],
    ["${file(./values.${self:custom.name}.yml):name, 'x'}", "x"],
    ["${file(./missing.yml), 'x'}", "x"],
    ["!Ref Size", "large"],
    ["!Sub 'a-${Size}-${self:custom.name}'", "a-large-orders"],
    ["!Ref AWS::Region", "us-east-1"],
    ["'${AWS::Region}'", "${AWS::Region}"],
    ["'$${literal'", "$${literal"],
    ["yes", "yes"],
    ["on", "on"],
    ["0123", "0123"],
    ["true", "true"],
    ["null", "absent"],
  ])("%s is %s", async (text, expected) => {
    const files = {
      "values.yml": "name: from yaml\nnested: { test: chosen }\n",
      "values.json": '{"name": "from json"}',
    };
    expect(await valueOf(text, files)).toBe(expected);
  });

  it.each([
    "${opt:stage}",
    "${env:NAME}",
    "${ssm:/path/to}",
    "${ssm:/path/to, 'x'}",
    "${cf:stack.Output}",
    "${s3:bucket/key, 'x'}",
    "${aws:accountId}",
    "${self:custom.partly}",
    "${self:custom.missing}",
    "${self:custom.${opt:stage}.url}",
    "${file(./${opt:stage}.yml):x, 'y'}",
    "${plugin:anything}",
    "!GetAtt Queue.Arn",
    "!ImportValue x",
    "{ Ref: Queue }",
  ])("%s is known to a deployment only", async (text) => {
    expect(await valueOf(text)).toBeNull();
  });

  it("that leads to itself is unknown, and said to", async () => {
    const { functions, problems } = await readServerlessFiles({
      "serverless.yml": `
custom:
  a: \${self:custom.b}
  b: x-\${self:custom.a}
functions:
  worker: { handler: "\${self:custom.a}" }
`,
    });
    expect(functions).toMatchObject([{ logicalId: "worker", handler: null }]);
    expect(problems).toMatchObject([{ message: "The value refers to itself.", line: 3 }]);
  });

  it("that names a file of a package which isn't installed is no problem", async () => {
    const { problems } = await readServerlessFiles({
      "serverless.yml":
        "functions:\n  a: { handler: a.b, environment: { ID: '${file(./node_modules/uuid/v1.js):default}' } }\n",
    });
    expect(problems).toEqual([]);
  });

  it("that names a file which isn't there is a problem, at its place", async () => {
    const { problems } = await readServerlessFiles({
      "serverless.yml": "functions:\n  a: ${file(./gone.yml):a}\n  b: { handler: x.y }\n",
    });
    expect(problems).toEqual([{ message: "./gone.yml can't be read.", line: 2, column: 6 }]);
  });
});

describe("settings that a function inherits", () => {
  it("are the provider's, and the framework's own defaults", async () => {
    const { own, none } = await readFunctions(`
service: { name: shop }
provider:
  name: aws
  runtime: nodejs22.x
  architecture: arm64
  environment: { A: provider, B: provider, C: provider }
functions:
  own:
    name: named-\${sls:stage}
    handler: src/own.handler
    runtime: python3.13
    timeout: 30
    memorySize: 512
    architecture: x86_64
    environment: { B: own, C: null }
  none: { handler: src/none.handler }
`);
    expect(own).toMatchObject({
      functionName: "named-dev",
      handler: "src/own.handler",
      runtime: "python3.13",
      timeoutSeconds: 30,
      memorySizeMB: 512,
      architecture: "x86_64",
      codeUri: ".",
      variables: { A: "provider", B: "own" },
    });
    expect(own?.variables).not.toHaveProperty("C");
    expect(none).toMatchObject({
      functionName: "shop-dev-none",
      runtime: "nodejs22.x",
      timeoutSeconds: 6,
      memorySizeMB: 1024,
      architecture: "arm64",
      variables: { A: "provider", B: "provider", C: "provider" },
    });
  });

  it("know the folder of serverless-python-requirements, and the handlers of images", async () => {
    const { python, image, plain, pulled, flask } = await readFunctions(`
provider:
  name: aws
  runtime: python3.13
  ecr: { images: { app: { path: ./images/app, file: lambda.Dockerfile }, plain: ./images/plain } }
functions:
  python: { handler: app.handler, module: services/orders }
  image: { image: { name: app, command: [app.handler] } }
  plain: { image: plain }
  pulled: { image: 123456789012.dkr.ecr.eu-west-1.amazonaws.com/app@sha256:1 }
  flask: { handler: wsgi_handler.handler }
`);
    expect(python).toMatchObject({ codeUri: "services/orders" });
    expect(flask).toMatchObject({ codeUri: null, handler: "wsgi_handler.handler" });
    expect(image).toMatchObject({
      codeUri: "./images/app",
      handler: "app.handler",
      runtime: null,
      image: { context: "./images/app", dockerfile: "lambda.Dockerfile" },
    });
    expect(plain).toMatchObject({ handler: null, image: { context: "./images/plain" } });
    expect(pulled).toMatchObject({ handler: null, codeUri: null, image: { context: null } });
  });
});
