import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildSample } from "../../events/buildSample.ts";
import { findEventType } from "../../events/catalogue.ts";
import type { EnvironmentPool } from "../../runtime/environmentPool.ts";
import type { FunctionDefinition } from "../../runtime/functionDefinition.ts";
import { createPool, request, root } from "../runtime/runtimeKit.ts";
import { writeHandler } from "./snippetKit.ts";
import { functionLog, present, type RefusingForm, refusals } from "./trapKit.ts";

let pool: EnvironmentPool;
let folder: string;

beforeAll(async () => {
  pool = createPool();
  // Inside the project, from where the AWS SDK resolves.
  await mkdir(`${root}.cache`, { recursive: true });
  folder = await mkdtemp(join(root, ".cache", "traps-"));
  await writeFile(join(folder, "package.json"), '{ "type": "module" }');
});
afterAll(async () => {
  await pool.dispose();
  await rm(folder, { recursive: true });
});

function sampleOf(eventTypeId: string, sample: string, set: Record<string, string> = {}) {
  const eventType = findEventType(eventTypeId)!;
  const now = new Date("2026-01-01T00:00:00.000Z");
  return buildSample(eventType, sample, { seed: 1, now, set }).value as {
    readonly Records: readonly {
      readonly messageId: string;
      readonly kinesis: { readonly sequenceNumber: string };
      readonly dynamodb: { readonly SequenceNumber: string };
    }[];
  };
}

async function invoke(definition: FunctionDefinition, type: string, value: unknown) {
  const event = { type, sample: null, seed: null, at: null, text: JSON.stringify(value) };
  return pool.invoke(request(definition, { event }), new AbortController().signal);
}

describe.each(Object.keys(refusals) as RefusingForm[])("as a %s", (name) => {
  const refusing = (id: string) =>
    writeHandler({
      folder,
      eventType: id,
      form: name,
      name: `${id}-refusing`,
      over: { 0: refusals[name] },
    });
  const logging = (id: string) => writeHandler({ folder, eventType: id, form: name });

  it.skipIf(!present[name])("only the message that fails returns to a standard queue", async () => {
    const event = sampleOf("sqs", "batch", { count: "3" });
    const result = await invoke(await refusing("sqs"), "sqs", event);
    expect(result.status).toBe("success");
    expect(result.response).toEqual({
      batchItemFailures: event.Records.map(({ messageId }) => ({ itemIdentifier: messageId })),
    });
    expect(functionLog(result).match(/failed/g)).toHaveLength(3);
  });

  it.skipIf(!present[name])("a FIFO queue stops at the first message that fails", async () => {
    const event = sampleOf("sqs", "fifo", { count: "3" });
    const result = await invoke(await refusing("sqs"), "sqs", event);
    expect(result.response).toEqual({
      batchItemFailures: event.Records.map(({ messageId }) => ({ itemIdentifier: messageId })),
    });
    expect(functionLog(result).match(/failed/g)).toHaveLength(1);
  });

  it.skipIf(!present[name])("a shard goes on from the first record that fails", async () => {
    const clicks = sampleOf("kinesis-stream", "batch");
    const kinesis = await invoke(await refusing("kinesis-stream"), "kinesis-stream", clicks);
    expect(kinesis.response).toEqual({
      batchItemFailures: [{ itemIdentifier: clicks.Records[0]!.kinesis.sequenceNumber }],
    });
    const changes = sampleOf("dynamodb-stream", "batch");
    const dynamodb = await invoke(await refusing("dynamodb-stream"), "dynamodb-stream", changes);
    expect(dynamodb.response).toEqual({
      batchItemFailures: [{ itemIdentifier: changes.Records[0]!.dynamodb.SequenceNumber }],
    });
  });

  it.skipIf(!present[name])("a removed item has no new image, and values are untyped", async () => {
    const definition = await logging("dynamodb-stream");
    const event = sampleOf("dynamodb-stream", "remove", { id: "A-7" });
    const removed = await invoke(definition, "dynamodb-stream", event);
    expect(removed.response).toEqual({ batchItemFailures: [] });
    expect(functionLog(removed)).toMatch(/REMOVE .*A-7[^]*cancelled[^]*(null|None)/);
    const all = await invoke(
      definition,
      "dynamodb-stream",
      sampleOf("dynamodb-stream", "all-types"),
    );
    expect(all.response).toEqual({ batchItemFailures: [] });
    expect(functionLog(all)).not.toMatch(/\bNULL\b|\bBOOL\b/);
  });

  it.skipIf(!present[name])("the key of an S3 object is decoded", async () => {
    const key = "summer photos/plage & café+.jpg";
    const event = sampleOf("s3", "encoded-key", { key });
    const result = await invoke(await logging("s3"), "s3", event);
    expect(functionLog(result)).toContain(key);
  });

  it.skipIf(!present[name])(
    "a body in base64 is decoded, one that is no JSON is refused",
    async () => {
      const definition = await logging("api-gateway-http-v2");
      const answer = async (body: string, isBase64Encoded: boolean) => {
        const post = { ...sampleOf("api-gateway-http-v2", "post-json"), body, isBase64Encoded };
        const { invoker } = await invoke(definition, "api-gateway-http-v2", post);
        return invoker?.http;
      };
      const encoded = Buffer.from('{"name":"Zoë"}').toString("base64");
      const accepted = await answer(encoded, true);
      expect(JSON.parse(accepted?.body ?? "")).toMatchObject({ body: { name: "Zoë" } });
      expect(await answer("name=Zoe", false)).toMatchObject({ statusCode: 400 });
    },
  );

  it.skipIf(!present[name])("a branch keeps the slashes of its name", async () => {
    const event = sampleOf("codecommit", "branch-created");
    const result = await invoke(await logging("codecommit"), "codecommit", event);
    expect(functionLog(result)).toMatch(/orders[^]*[ ']feature\/login\b/);
  });
});

const hasBoto3 = spawnSync("python3", ["-c", "import boto3"]).status === 0;

describe("the outcome of a CodePipeline job", () => {
  const calls: { readonly operation: string; readonly input: unknown }[] = [];
  let server: Server;
  let variables: Readonly<Record<string, string>>;

  beforeAll(async () => {
    server = createServer((incoming, reply) => {
      const chunks: Buffer[] = [];
      incoming.on("data", (chunk: Buffer) => chunks.push(chunk));
      incoming.on("end", () => {
        const operation = String(incoming.headers["x-amz-target"]).split(".")[1] ?? "";
        calls.push({ operation, input: JSON.parse(Buffer.concat(chunks).toString("utf8")) });
        reply.writeHead(200, { "content-type": "application/x-amz-json-1.1" }).end("{}");
      });
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    variables = {
      AWS_ENDPOINT_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      AWS_ACCESS_KEY_ID: "stand-in",
      AWS_SECRET_ACCESS_KEY: "stand-in",
    };
  });
  afterAll(() => server.close());

  it.for(Object.keys(refusals) as RefusingForm[])("is reported by a %s", async (name, { skip }) => {
    skip(!present[name], "The interpreter is missing");
    skip(name === "Python" && !hasBoto3, "boto3 is missing");
    const overrides = { variables, memorySizeMB: 512 };
    const type = "codepipeline-job";
    const event = sampleOf(type, "user-parameters") as unknown as {
      readonly "CodePipeline.job": { readonly id: string };
    };
    const jobId = event["CodePipeline.job"].id;
    for (const over of [{}, { 0: refusals[name] }]) {
      calls.length = 0;
      const file = `${type}-${Object.keys(over).length}`;
      const definition = await writeHandler(
        { folder, eventType: type, form: name, name: file, over },
        overrides,
      );
      const result = await invoke(definition, type, event);
      expect(result.error).toBeNull();
      expect(result.status).toBe("success");
      expect(calls).toEqual([
        0 in over
          ? {
              operation: "PutJobFailureResult",
              input: { jobId, failureDetails: { type: "JobFailed", message: "refused" } },
            }
          : { operation: "PutJobSuccessResult", input: { jobId } },
      ]);
    }
  });
});
