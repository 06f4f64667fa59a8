import { describe, expect, it } from "vitest";
import { eventTypes, findEventType } from "../../../events/catalogue.ts";
import { inferredSample } from "./eventChoice.ts";
import { listSamples, SampleSearch, type PickerItem } from "./pickerItems.ts";

const facts = { eventTypes, inferred: "sqs", chosen: null };

function samples(items: readonly PickerItem[]): readonly Extract<PickerItem, { kind: "sample" }>[] {
  return items.filter((item) => item.kind === "sample");
}

describe("listSamples", () => {
  it("puts the samples of the inferred type first, under a heading of their own", () => {
    const items = listSamples(facts);
    const sqs = findEventType("sqs");
    expect(items[0]).toMatchObject({ kind: "heading", label: "this handler" });
    const first = samples(items).slice(0, sqs?.samples.length);
    expect(first.map(({ choice }) => choice.sample)).toEqual(sqs?.samples);
  });

  it("lists every sample of the catalogue exactly once", () => {
    const listed = samples(listSamples(facts)).map(({ choice }) => choice.sample);
    expect(new Set(listed).size).toBe(listed.length);
    expect(listed.length).toBe(eventTypes.flatMap((type) => type.samples).length);
  });

  it("starts with the categories where nothing was inferred", () => {
    const [first] = listSamples({ ...facts, inferred: null });
    expect(first).toEqual({ kind: "heading", label: "HTTP/API" });
  });

  it("marks the chosen sample and no other", () => {
    const chosen = inferredSample("s3");
    const marked = samples(listSamples({ ...facts, chosen })).filter(({ isChosen }) => isChosen);
    expect(marked.map(({ choice }) => choice)).toEqual([chosen]);
  });
});

describe("SampleSearch", () => {
  const search = new SampleSearch(facts);
  const types = (query: string): readonly string[] =>
    samples(search.find(query)).map(({ choice }) => choice.eventType.id);

  it.each([
    ["queue", "sqs"],
    ["quue", "sqs"],
    ["Amazon S3", "s3"],
    ["codepipeline", "codepipeline-job"],
    ["load balancer", "alb"],
  ])("finds by name, service, alias and with a typo: %s", (query, expected) => {
    expect(types(query)).toContain(expected);
  });

  it("takes a short word at its letters", () => {
    expect(types("s4")).toEqual([]);
  });

  it("finds nothing for what no event is about", () => {
    expect(types("zzzzzzzz")).toEqual([]);
  });
});
