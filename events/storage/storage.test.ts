import { describe, expect, it } from "vitest";
import { buildSample } from "../buildSample.ts";
import { identify } from "../identify.ts";
import { resultProblems } from "../resultProblems.ts";
import { validate } from "../validate.ts";
import { s3 } from "./s3.ts";
import { s3Batch } from "./s3Batch.ts";
import { s3Eventbridge } from "./s3Eventbridge.ts";
import { s3ObjectLambda } from "./s3ObjectLambda.ts";
import { transferFamilyWorkflow } from "./transferFamilyWorkflow.ts";

const options = { seed: 5, now: new Date("2026-03-12T19:03:58.390Z") };

describe("S3 notifications", () => {
  it("name what happened without the s3: of the notification configuration", () => {
    const names = s3.samples.map(({ id }) => {
      const event = buildSample(s3, id, { ...options, set: {} }).value;
      return (event as { readonly Records: readonly [{ readonly eventName: string }] }).Records[0]
        .eventName;
    });
    expect(names).toContain("Replication:OperationFailedReplication");
    expect(names.filter((name) => name.startsWith("s3:"))).toEqual([]);
  });
});

describe("the key in an S3 notification", () => {
  const { Records } = buildSample(s3, "put", { ...options, set: {} }).value as {
    readonly Records: readonly [{ readonly s3: { readonly object: object } }];
  };
  const [record] = Records;
  const problemsOf = (key: string) =>
    validate(s3, {
      Records: [{ ...record, s3: { ...record.s3, object: { ...record.s3.object, key } } }],
    }).map(({ path, severity }) => [path, severity]);

  it.each(["beach day.jpg", "Été.jpg", "100%.txt"])("is hinted at where it is plain: %s", (key) => {
    expect(problemsOf(key)).toEqual([["Records[0].s3.object.key", "hint"]]);
  });

  it.each(["beach+day.jpg", "a/b%2Bc.txt", "%C3%89t%C3%A9.jpg"])("may be %s", (key) => {
    expect(problemsOf(key)).toEqual([]);
  });
});

describe("S3 over EventBridge", () => {
  function build(sampleId: string, set: Record<string, string> = {}) {
    return buildSample(s3Eventbridge, sampleId, { ...options, set }).value as {
      readonly detail: { readonly object: Readonly<Record<string, unknown>> };
    };
  }

  it("carries the key as it is", () => {
    const event = build("created", { key: "Été/a b+c.jpg" });
    expect(event).toMatchObject({
      source: "aws.s3",
      "detail-type": "Object Created",
      resources: ["arn:aws:s3:::photo-uploads"],
      detail: { object: { key: "Été/a b+c.jpg", size: 1024 } },
    });
  });

  it("knows neither size nor tag of what is gone", () => {
    expect(Object.keys(build("deleted").detail.object)).toEqual(["key", "sequencer"]);
  });

  it("names S3 where nobody asked, and then no address", () => {
    const { detail } = build("lifecycle-expiration");
    expect(detail).toMatchObject({ requester: "s3.amazonaws.com" });
    expect(detail).not.toHaveProperty("source-ip-address");
  });

  it("takes kinds that S3 adds later, and tells keys of a notification from its own", () => {
    const event = { ...build("created"), "detail-type": "Object Annotated" };
    expect(identify(event).eventType).toBe("s3-eventbridge");
    const object = { ...event.detail.object, versionId: "1" };
    expect(
      validate(s3Eventbridge, { ...event, detail: { ...event.detail, object } }),
    ).toMatchObject([{ path: "detail.object.versionId", suggestion: "version-id" }]);
  });
});

describe("S3 Batch Operations", () => {
  const event = buildSample(s3Batch, "schema-2", { ...options, set: { key: "a b/é.pdf" } })
    .value as {
    readonly invocationId: string;
    readonly tasks: readonly { readonly taskId: string }[];
  };
  const { invocationId } = event;
  const taskId = event.tasks[0]!.taskId;
  const answer = {
    invocationSchemaVersion: "2.0",
    treatMissingKeysAs: "PermanentFailure",
    invocationId,
    results: [{ taskId, resultCode: "Succeeded", resultString: "" }],
  };

  it("encodes keys, and names buckets as the version has it", () => {
    expect(event.tasks[0]).toMatchObject({
      s3Key: "a+b/%C3%A9.pdf",
      s3Bucket: "scanned-invoices",
      s3VersionId: null,
    });
    const first = buildSample(s3Batch, "schema-1", { ...options, set: {} }).value;
    expect(first).toMatchObject({ tasks: [{ s3BucketArn: "arn:aws:s3:::scanned-invoices" }] });
    expect(
      validate(s3Batch, { ...(first as object), invocationSchemaVersion: "2.0" }),
    ).toContainEqual(expect.objectContaining({ path: "tasks[0].s3Bucket", severity: "error" }));
  });

  it("takes results that name invocation and task", () => {
    expect(resultProblems(s3Batch, event, answer)).toEqual([]);
    expect(resultProblems(s3Batch, event, { ...answer, invocationId: "x" })).toEqual([
      "invocationId is not that of the event",
    ]);
    const results = [{ taskId: "x", resultCode: "Succeeded" }];
    expect(resultProblems(s3Batch, event, { ...answer, results })).toEqual([
      "No task of the event is called x",
    ]);
  });

  it("takes neither other codes nor long texts", () => {
    const wrong = [
      { taskId, resultCode: "Success" },
      { taskId, resultCode: "Succeeded", resultString: "x".repeat(1025) },
    ];
    for (const result of wrong) {
      expect(resultProblems(s3Batch, event, { ...answer, results: [result] })).toHaveLength(1);
    }
    expect(resultProblems(s3Batch, event, null)).toHaveLength(1);
  });
});

describe("S3 Object Lambda", () => {
  function build(sampleId: string, set: Record<string, string> = {}) {
    return buildSample(s3ObjectLambda, sampleId, { ...options, set }).value as Readonly<
      Record<string, Readonly<Record<string, string>>>
    >;
  }

  it("presigns the request that it passes on", () => {
    const event = build("get-object", { key: "a b/é.txt", region: "ap-southeast-2" });
    const url = new URL(event["getObjectContext"]!["inputS3Url"]!);
    expect(url.host).toBe("invoices-ap-123456789012.s3-accesspoint.ap-southeast-2.amazonaws.com");
    expect(url.pathname).toBe("/a%20b/%C3%A9.txt");
    expect(url.searchParams.get("X-Amz-Date")).toBe("20260312T190358Z");
    expect(url.searchParams.get("X-Amz-Credential")).toMatch(
      /^ASIA[A-Z0-9]{16}\/20260312\/ap-southeast-2\/s3\/aws4_request$/,
    );
    expect(event["getObjectContext"]!["outputRoute"]).toBe("io-apse2-001");
  });

  it("lists with the prefix in the query", () => {
    const url = new URL(build("list-objects-v2", { prefix: "a/b c" })["userRequest"]!["url"]!);
    expect(Object.fromEntries(url.searchParams)).toEqual({ "list-type": "2", prefix: "a/b c" });
  });

  it("has times and truth of the session as text", () => {
    expect(build("get-object-assumed-role")).toMatchObject({
      userIdentity: {
        sessionContext: {
          attributes: { mfaAuthenticated: "false", creationDate: "Thu Mar 12 18:38:58 UTC 2026" },
        },
      },
    });
  });

  it("reads no result of GetObject, and all of the others'", () => {
    const check = (sampleId: string, result: unknown) =>
      resultProblems(s3ObjectLambda, build(sampleId), result);
    for (const result of [null, { status_code: 200 }, "done"]) {
      expect(check("get-object", result)).toEqual([]);
      expect(check("head-object", result)).toEqual([
        "S3 wants an object with a statusCode, a number",
      ]);
    }
    expect(check("head-object", { statusCode: 200, headers: {} })).toEqual([]);
    expect(check("head-object", { statusCode: 200 })).toEqual([
      "HeadObject is answered with headers",
    ]);
    expect(check("head-object", { statusCode: 404, errorCode: "NoSuchKey" })).toEqual([]);
    expect(check("list-objects", { statusCode: 200, listResultXml: "<x/>" })).toEqual([]);
    expect(check("list-objects", { statusCode: 200, headers: {} })).toEqual([
      "A list is answered with listResultXml or listBucketResult",
    ]);
  });
});

describe("a step of a Transfer Family workflow", () => {
  it("names the file as its storage does", () => {
    const build = (sampleId: string) =>
      buildSample(transferFamilyWorkflow, sampleId, { ...options, set: {} }).value;
    expect(build("custom-step")).toMatchObject({
      fileLocation: { domain: "S3", key: "supplier-17/invoice 1042.csv", versionId: null },
    });
    expect(build("efs")).toMatchObject({
      fileLocation: { domain: "EFS", path: "/supplier-17/invoice 1042.csv" },
    });
  });

  it("is told from others though a key is misspelt", () => {
    const { value } = buildSample(transferFamilyWorkflow, "custom-step", { ...options, set: {} });
    const { token, ...rest } = value as Record<string, unknown>;
    const event = { ...rest, Token: token };
    expect(identify(event).eventType).toBe("transfer-family-workflow");
    expect(validate(transferFamilyWorkflow, event)).toContainEqual(
      expect.objectContaining({ path: "Token", suggestion: "token" }),
    );
  });
});
