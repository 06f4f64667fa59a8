import { describe, expect, it } from "vitest";
import { eventTypes, findEventType } from "../../../events/catalogue.ts";
import { fieldWords } from "./fieldNames.ts";
import { listFieldNames } from "./listFieldNames.ts";
import { SampleSearch } from "./sampleSearch.ts";

const search = new SampleSearch(eventTypes, listFieldNames(eventTypes));

function types(query: string): readonly string[] {
  return [...new Set(search.find(query).map(({ eventType }) => eventType.id))];
}

describe("SampleSearch", () => {
  it.each([
    ["queue", "sqs"],
    ["quue", "sqs"],
    ["Amazon S3", "s3"],
    ["codepipeline", "codepipeline-job"],
    ["load balancer", "alb"],
    ["upload", "s3"],
  ])("finds by name, service, alias and with a typo: %s", (query, expected) => {
    expect(types(query)).toContain(expected);
  });

  it.each([
    ["receiptHandle", "sqs", "receiptHandle"],
    ["receipt handel", "sqs", "receiptHandle"],
    ["sequencer", "s3", "sequencer"],
  ])("finds by the name of a field, and says which: %s", (query, expected, field) => {
    const hit = search.find(query).find(({ eventType }) => eventType.id === expected);
    expect(hit?.field).toBe(field);
  });

  it("puts what is called so before what only has such a field", () => {
    const found = types("bucket");
    expect(found[0]).toBe("s3");
    expect(found).toContain("s3-via-sqs");
  });

  it.each(["s3", "sqs", "alb", "SNS"])("puts the type of just that name first: %s", (name) => {
    expect(types(name)[0]).toBe(name.toLowerCase());
  });

  it("puts the type that is called so before one with such a sample", () => {
    expect(types("cognito")[0]).toMatch(/^cognito-/);
    expect(search.find("bucket")[0]?.sample.id).toBe("put");
  });

  it("asks for every word, be it in the type, the sample or a field", () => {
    const found = search.find("s3 delete marker");
    expect(found[0]?.sample.id).toBe("delete-marker-created");
    expect(search.find("s3 delete zebra")).toEqual([]);
    expect(types("sqs md5OfBody")).toContain("sqs");
  });

  it("takes a short word at its letters", () => {
    expect(types("s4")).toEqual([]);
  });

  it("finds nothing for what no event is about, and for nothing", () => {
    expect(search.find("zzzzzzzz")).toEqual([]);
    expect(search.find("  ")).toEqual([]);
  });

  it("finds each sample of a type that is named", () => {
    const samples = search
      .find("codecommit")
      .filter(({ eventType }) => eventType.id === "codecommit");
    expect(samples.length).toBe(findEventType("codecommit")?.samples.length);
  });
});

describe("fieldWords", () => {
  it.each([
    ["eventSourceARN", ["eventsourcearn", "event", "source", "arn"]],
    ["detail-type", ["detailtype", "detail", "type"]],
    ["X-Amz-Date", ["xamzdate", "x", "amz", "date"]],
    ["md5OfBody", ["md5ofbody", "md5", "of", "body"]],
    ["id", ["id"]],
  ])("splits %s", (name, words) => {
    expect(fieldWords(name)).toEqual(words);
  });
});
