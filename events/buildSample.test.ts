import { describe, expect, it } from "vitest";
import { buildSample } from "./buildSample.ts";
import { s3 } from "./storage/s3.ts";
import { sqs } from "./messaging/sqs.ts";
import { SampleError } from "./sampleError.ts";

const now = new Date("2026-03-14T15:09:26.535Z");

function errorOf(run: () => unknown): SampleError {
  try {
    run();
  } catch (error) {
    if (error instanceof SampleError) return error;
  }
  throw new Error("No SampleError was thrown.");
}

describe("buildSample", () => {
  it("takes the first sample where none is named", () => {
    const { sample } = buildSample(s3, null, { seed: 1, now, set: {} });
    expect(sample.id).toBe("put");
  });

  it("fills parameters in, encoded as AWS encodes them", () => {
    const set = { bucket: "my-bucket", key: "a b/ü.txt", size: "7", region: "eu-north-1" };
    const { value } = buildSample(s3, "put", { seed: 1, now, set });
    expect(value).toMatchObject({
      Records: [
        {
          awsRegion: "eu-north-1",
          eventTime: "2026-03-14T15:09:26.535Z",
          s3: {
            bucket: { name: "my-bucket", arn: "arn:aws:s3:::my-bucket" },
            object: { key: "a+b/%C3%BC.txt", size: 7 },
          },
        },
      ],
    });
  });

  it("takes Region and account from options or set, the latter first", () => {
    const options = { seed: 1, now, region: "cn-north-1", accountId: "111122223333" };
    const arnOf = (set: Readonly<Record<string, string>>) =>
      JSON.stringify(buildSample(sqs, null, { ...options, set }).value);
    expect(arnOf({})).toContain("arn:aws-cn:sqs:cn-north-1:111122223333:orders");
    expect(arnOf({ accountId: "444455556666" })).toContain("cn-north-1:444455556666:orders");
  });

  it.each([
    [
      "unknown-sample",
      "nope",
      {},
      'Event type sqs has no sample "nope"; it has json-body, standard, batch, ',
    ],
    [
      "unknown-parameter",
      "standard",
      { boby: "x" },
      'Sample sqs/standard has no parameter "boby"; it has queueName, body, region, accountId.',
    ],
    [
      "unknown-parameter",
      "standard",
      { constructor: "x" },
      'Sample sqs/standard has no parameter "constructor"; it has',
    ],
    [
      "unreadable-value",
      "batch",
      { count: "ten" },
      'Parameter "count" of sqs/batch must be a whole number, but is "ten".',
    ],
    ["unreadable-value", "batch", { count: "0" }, "a whole number of at least 1"],
    ["unreadable-value", "batch", { count: "99999" }, "a whole number of at most 10000"],
    ["unreadable-value", "json-body", { body: "{oops" }, 'Parameter "body" of sqs/json-body must'],
    ["unreadable-value", "standard", { accountId: "12" }, "must be twelve digits"],
    ["unreadable-value", "standard", { region: "mars" }, "such as us-east-1"],
  ] as const)("says %s of %s with %j", (code, sampleId, set, message) => {
    const error = errorOf(() => buildSample(sqs, sampleId, { seed: 1, now, set }));
    expect(error.code).toBe(code);
    expect(error.message).toContain(message);
  });
});
