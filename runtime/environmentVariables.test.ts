import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildEnvironmentVariables, type EnvironmentIdentity } from "./environmentVariables.ts";
import type { FunctionDefinition } from "./functionDefinition.ts";

const definition: FunctionDefinition = {
  functionName: "orders",
  runtime: "nodejs24.x",
  language: "javascript",
  handler: "app.handler",
  taskRoot: "/code/orders",
  sourceFile: null,
  timeoutSeconds: 3,
  memorySizeMB: 256,
  architecture: "x86_64",
  region: "eu-central-1",
  variables: {},
  unresolvedVariables: [],
  layers: [],
  reportsBatchItemFailures: null,
  visibilityTimeoutSeconds: null,
};

const identity: EnvironmentIdentity = {
  environmentId: "environment-1",
  runtimeApi: "127.0.0.1:9001",
  logStreamName: "2026/01/31/[$LATEST]0123456789abcdef0123456789abcdef",
  taskRoot: "/tmp/environment/task",
  homeFolder: "/tmp/environment/home",
  temporaryFolder: "/tmp/environment/tmp",
  optFolder: null,
  found: {},
  framesOutput: true,
};

function build(changes: Partial<FunctionDefinition> = {}): Readonly<Record<string, string>> {
  return buildEnvironmentVariables({ ...definition, ...changes }, identity);
}

describe("the variables of an execution environment", () => {
  it("are those that Lambda defines", () => {
    expect(build()).toMatchObject({
      _HANDLER: "app.handler",
      AWS_DEFAULT_REGION: "eu-central-1",
      AWS_EXECUTION_ENV: "AWS_Lambda_nodejs24.x",
      AWS_LAMBDA_FUNCTION_MEMORY_SIZE: "256",
      AWS_LAMBDA_FUNCTION_NAME: "orders",
      AWS_LAMBDA_FUNCTION_VERSION: "$LATEST",
      AWS_LAMBDA_INITIALIZATION_TYPE: "on-demand",
      AWS_LAMBDA_LOG_GROUP_NAME: "/aws/lambda/orders",
      AWS_LAMBDA_LOG_STREAM_NAME: identity.logStreamName,
      AWS_LAMBDA_RUNTIME_API: "127.0.0.1:9001",
      AWS_REGION: "eu-central-1",
      LAMBDA_TASK_ROOT: "/tmp/environment/task",
      HOME: "/tmp/environment/home",
      TMPDIR: "/tmp/environment/tmp",
      AWS_EC2_METADATA_DISABLED: "true",
    });
  });

  it("hold the function's own, with every character of their values", () => {
    const variables = { QUERY: "a=1&b==2", EMPTY: "", SPACED: " x\ny ", TABLE: "orders" };
    expect(build({ variables })).toMatchObject(variables);
  });

  it("cannot be taken over by the function where Lambda reserves the name", () => {
    const names = Object.keys(build()).filter((name) => /^(_|AWS_LAMBDA_|LAMBDA_)/.test(name));
    const own = [...names, "AWS_REGION", "AWS_DEFAULT_REGION", "AWS_EXECUTION_ENV"];
    const variables = Object.fromEntries(own.map((name) => [name, "mine"]));
    expect(build({ variables })).toEqual(build());
  });

  it("can be chosen by the function where Lambda lets it", () => {
    const variables = { TZ: "Europe/Berlin", LANG: "de_DE.UTF-8", NODE_OPTIONS: "--no-warnings" };
    expect(build({ variables })).toMatchObject(variables);
  });

  it("never begin with an underscore, but for Lambda's own", () => {
    const variables = { _PRIVATE: "1", _X_AMZN_TRACE_ID: "Root=1" };
    expect(Object.keys(build({ variables }))).not.toContain("_PRIVATE");
    expect(Object.keys(build({ variables }))).not.toContain("_X_AMZN_TRACE_ID");
  });

  it("name no execution environment for a custom runtime", () => {
    expect(build({ runtime: "provided.al2023" })).not.toHaveProperty("AWS_EXECUTION_ENV");
    expect(build({ runtime: null })).not.toHaveProperty("AWS_EXECUTION_ENV");
  });

  it("lead to the project's packages where the code was built elsewhere", () => {
    const found = { NODE_PATH: "/code/orders/node_modules" };
    expect(buildEnvironmentVariables(definition, { ...identity, found })).toMatchObject(found);
    expect(build()).not.toHaveProperty("NODE_PATH");
  });
});

describe("the host's own variables", () => {
  const planted = { LAMBDA_LENS_PLANTED: "leak-7c1f", AWS_PROFILE: "leak-7c1f" };
  const before = { ...process.env };

  beforeAll(() => {
    Object.assign(process.env, planted);
  });

  afterAll(() => {
    for (const name of Object.keys(planted)) {
      if (before[name] === undefined) delete process.env[name];
      else process.env[name] = before[name];
    }
  });

  it("stay outside", () => {
    const variables = build();
    expect(Object.keys(variables).filter((name) => name in planted)).toEqual([]);
    expect(Object.values(variables)).not.toContain("leak-7c1f");
    expect(variables["PATH"]).not.toBe(process.env["PATH"]);
  });
});
