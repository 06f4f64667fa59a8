import { existsSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { EnvironmentPool } from "../../runtime/environmentPool.ts";
import type { InvocationResult } from "../../runtime/invocationResult.ts";
import { createPool, root } from "../runtime/runtimeKit.ts";
import { eventTypeOf, findExample, invokeExample, sampleEvent } from "./examplesKit.ts";

const sdk = join(root, "node_modules", "@aws-sdk", "client-codepipeline");

interface Call {
  readonly operation: string;
  readonly authorization: string;
  readonly body: Readonly<Record<string, unknown>>;
}

let server: Server;
let endpoint: string;
let calls: Call[];
/** Status with which CodePipeline answers the next calls. */
let answers: number[];
let pool: EnvironmentPool;

// A stand-in for CodePipeline's API: its protocol is a POST whose header names the operation.
beforeAll(async () => {
  if (!existsSync(sdk)) throw new Error("@aws-sdk/client-codepipeline is missing. Run: npm ci");
  pool = createPool();
  server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const { "x-amz-target": operation, authorization } = request.headers;
      calls.push({
        operation: String(operation),
        authorization: String(authorization),
        body: JSON.parse(Buffer.concat(chunks).toString()) as Call["body"],
      });
      const status = answers.shift() ?? 200;
      response.writeHead(status, { "content-type": "application/x-amz-json-1.1" });
      response.end(status === 200 ? "{}" : '{"__type":"InvalidJobStateException"}');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

beforeEach(() => {
  calls = [];
  answers = [];
});

afterAll(async () => {
  server.close();
  server.closeAllConnections();
  await pool.dispose();
});

const target = findExample("DeployGate");
const eventType = eventTypeOf(target);
const credentials = {
  AWS_ACCESS_KEY_ID: "AKIAIOSFODNN7EXAMPLE",
  AWS_SECRET_ACCESS_KEY: "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
  AWS_SESSION_TOKEN: "token",
};

interface Job {
  readonly id: string;
  readonly data: {
    continuationToken?: string;
    readonly actionConfiguration: { readonly configuration: Record<string, string> };
  };
}

/** An event whose job has these parameters, and the job's id. */
function job(
  userParameters: string | undefined,
  continuationToken?: string,
): { readonly id: string; readonly text: string } {
  const event = JSON.parse(sampleEvent(eventType, "user-parameters").text) as {
    readonly "CodePipeline.job": Job;
  };
  const { id, data } = event["CodePipeline.job"];
  const { configuration } = data.actionConfiguration;
  if (userParameters === undefined) delete configuration["UserParameters"];
  else configuration["UserParameters"] = userParameters;
  if (continuationToken === undefined) delete data.continuationToken;
  else data.continuationToken = continuationToken;
  return { id, text: JSON.stringify(event) };
}

function invoke(
  text: string,
  variables: Readonly<Record<string, string>>,
): Promise<InvocationResult> {
  const event = { type: eventType.id, sample: null, seed: null, at: null, text };
  return invokeExample(pool, target, event, variables);
}

const success = "CodePipeline_20150709.PutJobSuccessResult";
const failure = "CodePipeline_20150709.PutJobFailureResult";
const longAgo = "2020-01-01T00:00:00.000Z";
const paths: readonly (readonly [
  name: string,
  parameters: string | undefined,
  token: string | undefined,
  outcome: string,
  operation: string,
  body: object,
])[] = [
  [
    "nothing is asked",
    undefined,
    undefined,
    "pass",
    success,
    { executionDetails: { percentComplete: 100 } },
  ],
  ["it may pass", "{}", undefined, "pass", success, { executionDetails: { percentComplete: 100 } }],
  ["the freeze is over", `{"freezeUntil":"${longAgo}"}`, undefined, "pass", success, {}],
  ["it has settled", '{"settleMinutes":5}', longAgo, "pass", success, {}],
  [
    "it has to settle",
    '{"settleMinutes":5}',
    undefined,
    "wait",
    success,
    { continuationToken: expect.any(String) as string },
  ],
  [
    "there is a freeze",
    '{"freezeUntil":"2999-01-01T00:00:00Z"}',
    undefined,
    "fail",
    failure,
    {
      failureDetails: {
        type: "JobFailed",
        message: "Releases are frozen until 2999-01-01T00:00:00.000Z.",
      },
    },
  ],
  [
    "the date is none",
    '{"freezeUntil":"soon"}',
    undefined,
    "fail",
    failure,
    { failureDetails: { type: "ConfigurationError" } },
  ],
  [
    "the number is none",
    '{"settleMinutes":"five"}',
    undefined,
    "fail",
    failure,
    { failureDetails: { type: "ConfigurationError" } },
  ],
  [
    "the parameters are no JSON",
    "settle=5",
    undefined,
    "fail",
    failure,
    { failureDetails: { type: "ConfigurationError", message: "UserParameters is not JSON." } },
  ],
  ["the parameters are no object", "null", undefined, "pass", success, {}],
];

describe("with an endpoint and credentials", () => {
  it.each(paths)(
    "reports exactly once where %s",
    async (_, parameters, token, outcome, operation, body) => {
      const { id, text } = job(parameters, token);
      const result = await invoke(text, { AWS_ENDPOINT_URL: endpoint, ...credentials });
      expect([result.status, result.response]).toEqual(["success", outcome]);
      expect(calls).toHaveLength(1);
      expect(calls[0]).toMatchObject({ operation, body: { jobId: id, ...body } });
      // Signed with the function's own credentials, for the region that Lambda says.
      expect(calls[0]?.authorization).toContain("Credential=AKIAIOSFODNN7EXAMPLE/");
      expect(calls[0]?.authorization).toContain("/us-east-1/codepipeline/aws4_request");
    },
  );

  it.each(eventType.samples)("reports exactly once for the sample $id", async ({ id: sample }) => {
    const { text } = sampleEvent(eventType, sample);
    const event = JSON.parse(text) as { readonly "CodePipeline.job": Job };
    const result = await invoke(text, { AWS_ENDPOINT_URL: endpoint, ...credentials });
    expect(result.status).toBe("success");
    expect(calls.map(({ body }) => body["jobId"])).toEqual([event["CodePipeline.job"].id]);
  });

  it("reports the failure of a report", async () => {
    const { id, text } = job("{}");
    answers = [400];
    const result = await invoke(text, { AWS_ENDPOINT_URL: endpoint, ...credentials });
    expect([result.status, result.response]).toEqual(["success", "failed"]);
    expect(calls.map(({ operation, body }) => [operation, body["jobId"]])).toEqual([
      [success, id],
      [failure, id],
    ]);
  });
});

it("needs no credentials where an endpoint stands in for AWS", async () => {
  const { id, text } = job("{}");
  const result = await invoke(text, { AWS_ENDPOINT_URL: endpoint });
  expect(result.status).toBe("success");
  expect(calls).toMatchObject([{ operation: success, body: { jobId: id } }]);
});

describe("with neither endpoint nor credentials", () => {
  it.each(paths)("logs the call where %s", async (_, parameters, token, outcome, operation) => {
    const { id, text } = job(parameters, token);
    const result = await invoke(text, {});
    expect([result.status, result.response]).toEqual(["success", outcome]);
    expect(calls).toEqual([]);
    const said = result.logs.filter((log) => log.text.startsWith("Not sent: "));
    expect(said).toHaveLength(1);
    const name = operation.split(".")[1] ?? "";
    expect(said[0]?.text).toMatch(new RegExp(`^Not sent: ${name} \\{"jobId":"${id}"`));
  });
});

it("keeps the job's credentials out of its logs", async () => {
  const { text } = job("not JSON");
  const event = JSON.parse(text) as {
    readonly "CodePipeline.job": {
      readonly data: { readonly artifactCredentials: Readonly<Record<string, string>> };
    };
  };
  const secrets = Object.values(event["CodePipeline.job"].data.artifactCredentials);
  expect(secrets.length).toBeGreaterThan(0);
  const { logs } = await invoke(text, {});
  for (const secret of secrets) {
    expect(logs.map((log) => log.text).join("\n")).not.toContain(secret);
  }
});
