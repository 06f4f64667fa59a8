import { describe, expect, it } from "vitest";
import { buildSample } from "../buildSample.ts";
import { validate } from "../validate.ts";
import { documentdb } from "./documentdb.ts";

type Change = Readonly<Record<string, unknown>>;

function build(sampleId: string, set: Record<string, string> = {}): readonly Change[] {
  const options = { seed: 5, now: new Date("2026-03-12T19:03:58.390Z"), set };
  const event = buildSample(documentdb, sampleId, options).value as {
    readonly events: readonly { readonly event: Change }[];
  };
  return event.events.map(({ event: change }) => change);
}

describe("DocumentDB", () => {
  it("writes the time into token, timestamp and ObjectId alike", () => {
    const t = Date.parse("2026-03-12T19:03:58Z") / 1000;
    const [change] = build("insert");
    expect(change).toMatchObject({
      _id: { _data: expect.stringMatching(`^01${t.toString(16)}00000001`) },
      clusterTime: { $timestamp: { t, i: 1 } },
      documentKey: { _id: { $oid: expect.stringMatching(`^${t.toString(16)}[0-9a-f]{16}$`) } },
    });
  });

  it("has the document with its key where it is new, and not where it is gone", () => {
    const [inserted] = build("insert", { document: '{"n":{"$numberLong":"7"}}' });
    expect(inserted!["fullDocument"]).toEqual({
      ...(inserted!["documentKey"] as object),
      n: { $numberLong: "7" },
    });
    for (const sampleId of ["update", "delete", "drop", "invalidate"]) {
      expect(build(sampleId)[0]).not.toHaveProperty("fullDocument");
    }
    expect(build("invalidate")[0]).not.toHaveProperty("ns");
  });

  it("tells changes of one second apart, and empties the one that is asked for", () => {
    const changes = build("batch", { count: "3", poisoned: "2" });
    expect(new Set(changes.map((change) => JSON.stringify(change["_id"]))).size).toBe(3);
    const sizes = changes.map((change) => Object.keys(change["fullDocument"] as object).length);
    expect(sizes).toEqual([3, 1, 3]);
  });

  it("tells what a misspelt key was meant to be", () => {
    const [change] = build("insert");
    const { operationType, ...rest } = change!;
    const event = {
      eventSource: "aws:docdb",
      eventSourceArn: "arn:aws:rds:us-east-1:123456789012:cluster:c",
      events: [{ event: { ...rest, operation: operationType } }],
    };
    expect(validate(documentdb, event)).toContainEqual(
      expect.objectContaining({ path: "events[0].event.operationType", severity: "error" }),
    );
  });
});
