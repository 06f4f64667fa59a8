import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer, type IncomingHttpHeaders, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildSample } from "../../events/buildSample.ts";
import { findEventType } from "../../events/catalogue.ts";
import type { EnvironmentPool } from "../../runtime/environmentPool.ts";
import type { InvocationResult } from "../../runtime/invocationResult.ts";
import { createPool, request } from "../runtime/runtimeKit.ts";
import { writeHandler } from "./snippetKit.ts";
import { functionLog, present, refusals, type RefusingForm } from "./trapKit.ts";

interface Put {
  readonly method: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: unknown;
}

const puts: Put[] = [];
let pool: EnvironmentPool;
let folder: string;
let server: Server;
let address: string;

beforeAll(async () => {
  pool = createPool();
  folder = await mkdtemp(join(tmpdir(), "answers-"));
  await writeFile(join(folder, "package.json"), '{ "type": "module" }');
  server = createServer((incoming, reply) => {
    const chunks: Buffer[] = [];
    incoming.on("data", (chunk: Buffer) => chunks.push(chunk));
    incoming.on("end", () => {
      const { method = "", headers } = incoming;
      puts.push({ method, headers, body: JSON.parse(Buffer.concat(chunks).toString("utf8")) });
      reply.end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/answer`;
});
afterAll(async () => {
  server.close();
  await pool.dispose();
  await rm(folder, { recursive: true });
});

interface Trial {
  readonly form: RefusingForm;
  readonly type: string;
  readonly event: unknown;
  readonly refuses?: boolean;
  readonly variables?: Readonly<Record<string, string>>;
}

async function run({ form, type, event, refuses, variables }: Trial): Promise<InvocationResult> {
  const over = refuses === true ? { 0: refusals[form] } : {};
  const name = `${type}-${refuses === true ? "refusing" : "plain"}`;
  const definition = await writeHandler(
    { folder, eventType: type, form, name, over },
    variables === undefined ? {} : { variables },
  );
  const invoked = { type, sample: null, seed: null, at: null, text: JSON.stringify(event) };
  return pool.invoke(request(definition, { event: invoked }), new AbortController().signal);
}

function sample(type: string, id: string, set: Readonly<Record<string, string>> = {}): unknown {
  const now = new Date("2026-01-01T00:00:00.000Z");
  return buildSample(findEventType(type)!, id, { seed: 1, now, set }).value;
}

const forms = (Object.keys(refusals) as RefusingForm[]).filter((form) => present[form]);

describe.each(forms)("as a %s", (form) => {
  it("a partition of Kafka waits behind the record that fails", async () => {
    const type = "msk";
    const event = sample(type, "two-partitions") as {
      readonly records: Readonly<Record<string, readonly { readonly offset: number }[]>>;
    };
    const { response } = await run({ form, type, event, refuses: true });
    const all = Object.entries(event.records).flatMap(([partition, records]) =>
      records.map(({ offset }) => ({ itemIdentifier: { partition, offset } })),
    );
    expect(response).toEqual({ batchItemFailures: all });
  });

  it("Firehose gets back what could not be transformed", async () => {
    const type = "firehose-transform";
    const event = sample(type, "batch") as {
      readonly records: readonly { readonly recordId: string; readonly data: string }[];
    };
    const { response } = await run({ form, type, event, refuses: true });
    const failed = event.records.map(({ recordId, data }) => ({
      recordId,
      result: "ProcessingFailed",
      data,
    }));
    expect(response).toEqual({ records: failed });
  });

  it("the key of an S3 event on a bus is taken as it is", async () => {
    const type = "s3-eventbridge";
    const key = "summer+photos/100%25 café.jpg";
    const event = sample(type, "created", { key });
    expect(functionLog(await run({ form, type, event }))).toContain(key);
  });

  it("an authorizer finds its header in any case, and refuses for the whole stage", async () => {
    const type = "api-gateway-authorizer-request";
    const event = sample(type, "header") as { readonly methodArn: string };
    const asked = { ...event, headers: { AUTHORIZATION: "bearer seven77" } };
    const result = await run({ form, type, event: asked });
    expect(functionLog(result)).toContain("7 characters");
    expect(result.response).toMatchObject({
      policyDocument: {
        Statement: [{ Effect: "Deny", Resource: expect.stringMatching(/prod\/\*$/) }],
      },
    });
  });

  it("CloudFormation gets its answer, after an error as well, and under the id that it knows", async () => {
    const type = "cloudformation-custom-resource";
    const variables = { AWS_ACCESS_KEY_ID: "stand-in" };
    for (const refuses of [false, true]) {
      puts.length = 0;
      const event = { ...(sample(type, "update") as object), ResponseURL: address };
      const { error } = await run({ form, type, event, refuses, variables });
      expect(error).toBeNull();
      const { StackId, RequestId, LogicalResourceId, PhysicalResourceId } = event as Readonly<
        Record<string, unknown>
      >;
      const named = { StackId, RequestId, LogicalResourceId, PhysicalResourceId };
      expect(puts.map(({ method }) => method)).toEqual(["PUT"]);
      expect(puts[0]?.headers["content-type"] ?? "").toBe("");
      expect(puts[0]?.body).toEqual(
        refuses
          ? { ...named, Status: "FAILED", Reason: "refused" }
          : { ...named, Status: "SUCCESS", Data: {} },
      );
    }
  });
});
