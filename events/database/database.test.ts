import { describe, expect, it } from "vitest";
import { buildSample } from "../buildSample.ts";
import { identify } from "../identify.ts";
import { resultProblems } from "../resultProblems.ts";
import { validate } from "../validate.ts";
import { rdsEventbridge } from "./rdsEventbridge.ts";
import { redshiftUdf } from "./redshiftUdf.ts";

const options = { seed: 5, now: new Date("2026-03-12T19:03:58.390Z") };

describe("a function of Redshift", () => {
  const set = { arguments: '[[1,"a"],null,[null,true]]' };
  const event = buildSample(redshiftUdf, "scalar-arguments", { ...options, set }).value;
  const check = (result: unknown) => resultProblems(redshiftUdf, event, result);

  it("gets rows as they are, and their number", () => {
    expect(event).toMatchObject({ num_records: 3, arguments: [[1, "a"], null, [null, true]] });
    expect(validate(redshiftUdf, event)).toEqual([]);
  });

  it("answers every row, in an object or a text", () => {
    const answer = { success: true, num_records: 3, results: [2, null, "x"] };
    expect(check(answer)).toEqual([]);
    expect(check(JSON.stringify(answer))).toEqual([]);
    expect(check({ success: true, results: [2] })).toEqual(["1 results for 3 rows"]);
    expect(check(JSON.stringify({ ...answer, num_records: 4 }))).toEqual([
      "num_records is 4 for 3 rows",
    ]);
  });

  it("ends the query where it does not succeed, or is not understood", () => {
    expect(check({ success: false, error_msg: "no rate" })).toEqual(["success is false: no rate"]);
    expect(check("done")).toEqual(["The text is no JSON with success and results"]);
    expect(check({ results: [1, 2, 3] })).toHaveLength(1);
    expect(check([1, 2, 3])).toHaveLength(1);
  });
});

describe("RDS over EventBridge", () => {
  it("names what it is about three times alike", () => {
    const set = { identifier: "ledger" };
    const event = buildSample(rdsEventbridge, "db-cluster", { ...options, set }).value;
    const arn = "arn:aws:rds:us-east-1:123456789012:cluster:ledger";
    expect(event).toMatchObject({
      "detail-type": "RDS DB Cluster Event",
      resources: [arn],
      detail: { SourceArn: arn, SourceIdentifier: "ledger", Date: "2026-03-12T19:03:58.390Z" },
    });
  });

  it("takes kinds that RDS adds later", () => {
    const event = buildSample(rdsEventbridge, "db-instance", { ...options, set: {} }).value;
    const later = { ...(event as object), "detail-type": "RDS Integration Event" };
    expect(identify(later).eventType).toBe("rds-eventbridge");
    expect(validate(rdsEventbridge, later)).toEqual([]);
  });
});
