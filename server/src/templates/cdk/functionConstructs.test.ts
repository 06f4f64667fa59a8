import { describe, expect, it } from "vitest";
import { readCdkFiles, sketchFunctions } from "../../testing/readCdk.ts";

const imports = `
import * as cdk from "aws-cdk-lib";
import { Duration, Stack, aws_lambda as lambda } from "aws-cdk-lib";
import { NodejsFunction, OutputFormat } from "aws-cdk-lib/aws-lambda-nodejs";
import { PythonFunction } from "@aws-cdk/aws-lambda-python-alpha";
import { GoFunction } from "@aws-cdk/aws-lambda-go-alpha";
import { RustFunction } from "cargo-lambda-cdk";
import { experimental } from "aws-cdk-lib/aws-cloudfront";
import { AcmeFunction, AcmeWebsite } from "@acme/constructs";
import * as path from "node:path";
import { fileURLToPath } from "node:url";
`;

async function sketch(body: string, others: Readonly<Record<string, string>> = {}) {
  const text = `${imports}
class OrdersStack extends Stack {
  constructor(scope, id, props) {
    super(scope, id, props);
    ${body}
  }
}`;
  return sketchFunctions(await readCdkFiles({ "lib/stack.ts": text, ...others }));
}

describe("functions in a CDK program", () => {
  it.each([
    [
      "an asset, from the program's folder",
      `new lambda.Function(this, "A", { code: lambda.Code.fromAsset("src/orders"), handler: "orders.create" });`,
      { A: "orders.create in ../src/orders" },
    ],
    [
      "an asset, by its class",
      `new lambda.Function(this, "A", { code: new lambda.AssetCode("src"), handler: "a.b" });`,
      { A: "a.b in ../src" },
    ],
    [
      "__dirname",
      `new lambda.Function(this, "A", { code: lambda.Code.fromAsset(path.join(__dirname, "..", "src")), handler: "a.b" });`,
      { A: "a.b in ../src" },
    ],
    [
      "__dirname and plain text",
      `new lambda.Function(this, "A", { code: lambda.Code.fromAsset(__dirname + "/src"), handler: "a.b" });`,
      { A: "a.b in src" },
    ],
    [
      "a template literal",
      "new lambda.Function(this, 'A', { code: lambda.Code.fromAsset(`${__dirname}/src`), handler: 'a.b' });",
      { A: "a.b in src" },
    ],
    [
      "import.meta.dirname",
      `new lambda.Function(this, "A", { code: lambda.Code.fromAsset(path.join(import.meta.dirname, "src")), handler: "a.b" });`,
      { A: "a.b in src" },
    ],
    [
      "import.meta.url",
      `new lambda.Function(this, "A", { code: lambda.Code.fromAsset(fileURLToPath(new URL("../src", import.meta.url))), handler: "a.b" });`,
      { A: "a.b in ../src" },
    ],
    [
      "the path of a URL",
      `new lambda.Function(this, "A", { code: lambda.Code.fromAsset(new URL("../src", import.meta.url).pathname), handler: "a.b" });`,
      { A: "a.b in ../src" },
    ],
    [
      "properties that are put together",
      `new lambda.Function(this, "A", Object.assign({ handler: "x.y" }, { code: lambda.Code.fromAsset("src") }, { handler: "a.b" }));`,
      { A: "a.b in ../src" },
    ],
    [
      "the current folder",
      `new lambda.Function(this, "A", { code: lambda.Code.fromAsset(path.resolve(process.cwd(), "src")), handler: "a.b" });`,
      { A: "a.b in ../src" },
    ],
    [
      "inline code",
      `new lambda.Function(this, "A", { code: lambda.Code.fromInline("exports.handler = 1"), handler: "index.handler" });`,
      { A: "index.handler in " },
    ],
    [
      "an asset of which only the name is known",
      `new lambda.Function(this, "A", { code: lambda.Code.fromAsset(\`\${process.env.OUT}/orders.zip\`), handler: "a.b" });`,
      { A: "a.b in orders.zip" },
    ],
    [
      "inline code that isn't known",
      `new lambda.Function(this, "A", { code: lambda.Code.fromInline(minify(source)), handler: "index.handler" });`,
      { A: "index.handler in " },
    ],
    [
      "an entry",
      `new NodejsFunction(this, "A", { entry: "src/orders.ts", handler: "create" });`,
      { A: "index.create in .. src/orders.ts" },
    ],
    [
      "an entry beside the file",
      `new NodejsFunction(this, "A", { entry: path.join(__dirname, "orders.ts") });`,
      { A: "index.handler in .. lib/orders.ts" },
    ],
    [
      "an entry outside of the program's folder",
      `new NodejsFunction(this, "A", { entry: path.join(__dirname, "../../shared/orders.ts") });`,
      { A: "index.handler in ../../shared orders.ts" },
    ],
    [
      "an entry that isn't stated",
      `new NodejsFunction(this, "job");`,
      { job: "index.handler in .. lib/stack.job.ts" },
    ],
    [
      "an entry that isn't there",
      `new NodejsFunction(this, "none");`,
      { none: "index.handler in " },
    ],
    [
      "Python",
      `new PythonFunction(this, "A", { entry: "src/orders", runtime: lambda.Runtime.PYTHON_3_13 });`,
      { A: "index.handler in ../src/orders" },
    ],
    [
      "Python with a file and a handler",
      `new PythonFunction(this, "A", { entry: "src", index: "shop/orders.py", handler: "create" });`,
      { A: "shop/orders.create in ../src" },
    ],
    [
      "Go",
      `new GoFunction(this, "A", { entry: "cmd/api/main.go" });`,
      { A: "bootstrap in ../cmd/api" },
    ],
    [
      "Rust",
      `new RustFunction(this, "A", { manifestPath: "api/Cargo.toml" });`,
      { A: "bootstrap in ../api" },
    ],
    [
      "Rust in the program's folder",
      `new RustFunction(this, "A", { setupLogging: true });`,
      { A: "bootstrap in .." },
    ],
    [
      "Rust in a folder",
      `new RustFunction(this, "A", { directory: "api" });`,
      { A: "bootstrap in ../api" },
    ],
    [
      "an image",
      `new lambda.DockerImageFunction(this, "A", { code: lambda.DockerImageCode.fromImageAsset("api") });`,
      { A: "null in ../api" },
    ],
    [
      "an image with a command",
      `new lambda.DockerImageFunction(this, "A", { code: lambda.DockerImageCode.fromImageAsset("api", { cmd: ["app.run"] }) });`,
      { A: "app.run in ../api" },
    ],
    [
      "an image as code",
      `new lambda.Function(this, "A", { code: lambda.Code.fromAssetImage("api", { cmd: ["app.run"] }), handler: lambda.Handler.FROM_IMAGE, runtime: lambda.Runtime.FROM_IMAGE });`,
      { A: "app.run in ../api" },
    ],
    [
      "a function at the edge",
      `new experimental.EdgeFunction(this, "A", { code: lambda.Code.fromAsset("edge"), handler: "a.b" });`,
      { A: "a.b in ../edge" },
    ],
    [
      "a class of a construct library",
      `new AcmeFunction(this, "A", { fileName: "orders.zip", handler: "a.b", runtime: props.runtime });`,
      { A: "a.b in orders.zip" },
    ],
    [
      "a bucket",
      `new lambda.Function(this, "A", { code: lambda.Code.fromBucket(props.bucket, "builds/orders.zip"), handler: "a.b" });`,
      { A: "a.b in orders.zip" },
    ],
    [
      "what whoever makes the construct passes",
      `new lambda.Function(this, "A", { code: props.code, handler: "a.b" });`,
      { A: "a.b in " },
    ],
    [
      "another thing of a construct library",
      `new AcmeWebsite(this, "A", { handler: "a.b", runtime: props.runtime });
       new AcmeFunction(this, "B", { arn: "x" });`,
      {},
    ],
    [
      "another thing of the same name",
      `new cdk.aws_cloudfront.Function(this, "A", { code: 1 });`,
      {},
    ],
  ])("has its code by %s", async (_what, body, expected) => {
    expect(await sketch(body, { "lib/stack.job.ts": "" })).toEqual(expected);
  });

  it.each([
    [
      "a constant and a spread",
      `const defaults = { code: lambda.Code.fromAsset("src"), handler: "wrong" };
       new lambda.Function(this, "A", { ...defaults, handler: "a.b" });`,
      { A: "a.b in ../src" },
    ],
    [
      "a loop over a list",
      `for (const name of ["a", "b"]) new lambda.Function(this, name, { code: lambda.Code.fromAsset("src"), handler: name + ".handler" });`,
      { a: "a.handler in ../src", b: "b.handler in ../src" },
    ],
    [
      "a callback over records",
      `[{ id: "A", file: "a" }, { id: "B", file: "b" }].forEach(({ id, file }) => {
         new NodejsFunction(this, id, { entry: \`src/\${file}.ts\` });
       });`,
      { A: "index.handler in .. src/a.ts", B: "index.handler in .. src/b.ts" },
    ],
    [
      "the entries of a mapping",
      `for (const [id, file] of Object.entries({ A: "a", B: "b" })) new NodejsFunction(this, id, { entry: "src/" + file + ".ts" });`,
      { A: "index.handler in .. src/a.ts", B: "index.handler in .. src/b.ts" },
    ],
    [
      "a local function",
      `const make = (id: string, file = "index") => new NodejsFunction(this, id, { entry: \`src/\${file}.ts\` });
       make("A", "a"); make("B");`,
      { A: "index.handler in .. src/a.ts", B: "index.handler in .. src/index.ts" },
    ],
    [
      "a branch that the text does not decide",
      `if (props.withJobs) new NodejsFunction(this, "A", { entry: "src/a.ts" });
       else new NodejsFunction(this, "B", { entry: "src/b.ts" });`,
      { A: "index.handler in .. src/a.ts", B: "index.handler in .. src/b.ts" },
    ],
    [
      "a branch that it decides",
      `const isLocal = false;
       if (isLocal) new NodejsFunction(this, "A", { entry: "src/a.ts" });`,
      {},
    ],
    [
      "a value that is one or the other",
      `new NodejsFunction(this, "A", { entry: props.isV2 ? "src/a2.ts" : "src/a.ts" });`,
      { A: "index.handler in " },
    ],
    [
      "a list that only a run knows",
      `for (const each of props.functions) new NodejsFunction(this, each.id, { entry: each.entry });`,
      { NodejsFunction: "index.handler in " },
    ],
    [
      "a scope of its own for the same id",
      `const one = new Construct(this, "One"); const two = new Construct(this, "Two");
       new NodejsFunction(one, "Fn", { entry: "src/a.ts" }); new NodejsFunction(two, "Fn", { entry: "src/b.ts" });`,
      { OneFn: "index.handler in .. src/a.ts", TwoFn: "index.handler in .. src/b.ts" },
    ],
  ])("is made by %s", async (_what, body, expected) => {
    expect(await sketch(`const { Construct } = require("constructs"); ${body}`)).toEqual(expected);
  });

  it("has the configuration that the program fixes", async () => {
    const text = `${imports}
const memory = 512;
class OrdersStack extends Stack {
  constructor(scope, id, props) {
    super(scope, id);
    new lambda.Function(this, "A", {
      functionName: "orders", runtime: lambda.Runtime.PYTHON_3_13, timeout: Duration.minutes(2), memorySize: memory,
      architecture: lambda.Architecture.ARM_64, code: lambda.Code.fromAsset("src"), handler: "a.b",
      environment: { STAGE: "dev", RETRIES: String(3), TABLE: props.table.tableName, DEBUG: \`\${memory}\` },
    });
    new NodejsFunction(this, "B", { entry: "b.ts", bundling: { format: OutputFormat.ESM, target: "node24" } });
    new lambda.Function(this, "C", { ...props.defaults, runtime: props.runtime, timeout: props.timeout });
  }
}`;
    const { functions } = await readCdkFiles({ "lib/stack.ts": text });
    expect(functions).toMatchObject([
      {
        functionName: "orders",
        runtime: "python3.13",
        timeoutSeconds: 120,
        memorySizeMB: 512,
        architecture: "arm64",
        variables: { STAGE: "dev", RETRIES: "3", DEBUG: "512" },
        unresolvedVariables: ["TABLE"],
      },
      { esbuild: { format: "esm", target: "node24" } },
      { runtime: null, timeoutSeconds: null, handler: null, codeUri: null },
    ]);
  });

  it("tells what isn't stated from what may be stated elsewhere", async () => {
    const text = `${imports}
import { SqsEventSource } from "aws-cdk-lib/aws-lambda-event-sources";
import { Queue } from "aws-cdk-lib/aws-sqs";
class OrdersStack extends Stack {
  constructor(scope, id, props) {
    super(scope, id);
    new lambda.Function(this, "Plain", { code: lambda.Code.fromAsset("src"), handler: "a.b" });
    const open = new lambda.Function(this, "Open", { ...props.defaults, code: lambda.Code.fromAsset("src"), handler: "a.b" });
    const queue = new Queue(this, "Queue", props.queue);
    open.addEventSource(new SqsEventSource(queue, { ...props.source, batchSize: 5 }));
    const seconds = new lambda.Function(this, "Seconds", { timeout: Duration.seconds(30) });
  }
}`;
    const { functions } = await readCdkFiles({ "lib/stack.ts": text });
    const [plain, open, seconds] = functions;
    const nowhere = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    expect(plain?.places.timeout).toBeNull();
    expect(open?.places.timeout).not.toBeNull();
    expect(open?.timeoutSeconds).toBeNull();
    expect(open?.triggers[0]?.polling).toMatchObject({
      batchSize: 5,
      reportsBatchItemFailures: "unknown",
      maximumRetryAttempts: "unknown",
      failureDestination: "unknown",
      queue: { visibilityTimeoutSeconds: "unknown", hasRedrivePolicy: true },
    });
    const { start, end } = seconds?.places.timeout ?? nowhere;
    expect(text.split("\n")[start.line]?.slice(start.character, end.character)).toBe("30");
  });

  it.each(["binaryName", "bin", "package"])(
    "tells a program of a package by %s",
    async (option) => {
      const text = `${imports}
class OrdersStack extends Stack {
  constructor(scope, id, props) {
    super(scope, id, props);
    new RustFunction(this, "A", { manifestPath: "api/Cargo.toml", ${option}: "orders" });
    new RustFunction(this, "B", { manifestPath: "api/Cargo.toml" });
  }
}`;
      const { functions } = await readCdkFiles({ "lib/stack.ts": text });
      expect(functions.map(({ build }) => build)).toEqual([{ binary: "orders" }, undefined]);
    },
  );
});
