import { describe, expect, it } from "vitest";
import { eventTypes, findEventType } from "../../../events/catalogue.ts";
import { inferredSample } from "./eventChoice.ts";
import { listHits, listSamples, type PickerItem } from "./pickerItems.ts";

const facts = { eventTypes, inferred: "sqs", chosen: null, saved: [] };

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

describe("what is at hand", () => {
  it("stands before the categories, without what the catalogue does not have", () => {
    const atHand = [
      { eventType: "s3", sample: "put" },
      { eventType: "carrier-pigeon", sample: "coo" },
    ];
    const [heading, item, next] = listSamples({ ...facts, inferred: null, atHand });
    expect(heading).toEqual({ kind: "heading", label: "favourites and recent" });
    expect(item).toMatchObject({ label: "S3: Object uploaded" });
    expect(next).toMatchObject({ kind: "heading" });
  });
});

describe("listHits", () => {
  const sqs = inferredSample("sqs");

  it("says in which field the words were found", () => {
    if (sqs === null) throw new Error("The catalogue has no sqs");
    const { eventType, sample } = sqs;
    const [named, held] = listHits(
      "receipt",
      [
        { eventType, sample, field: null },
        { eventType, sample, field: "receiptHandle" },
      ],
      { chosen: null, saved: [] },
    );
    expect(named).toMatchObject({ description: "Amazon SQS" });
    expect(held).toMatchObject({ description: "Amazon SQS · receiptHandle" });
  });

  it("keeps what was set in the chosen sample", () => {
    if (sqs === null) throw new Error("The catalogue has no sqs");
    const chosen = { ...sqs, set: { region: "eu-west-1" } };
    const [item] = listHits("sqs", [{ ...sqs, field: null }], { chosen, saved: [] });
    expect(item).toMatchObject({ isChosen: true, choice: chosen });
  });

  it("finds saved events by name and folder, before the samples", () => {
    if (sqs === null) throw new Error("The catalogue has no sqs");
    const found = listHits("orders refund", [{ ...sqs, field: null }], { chosen: null, saved });
    expect(found.map((item) => item.label)).toEqual(["SQS: refund.json", expect.any(String)]);
  });
});

const saved = ["refund", "batch"].map((name) => ({
  choice: { uri: `file:///shop/events/orders/${name}.json`, eventType: "sqs" },
  path: `events/orders/${name}.json`,
}));

it("lists saved events first, and marks the chosen one", () => {
  const chosen = { uri: "file:///shop/events/orders/batch.json", eventType: "sqs" };
  const [heading, ...items] = listSamples({ ...facts, saved, chosen }).slice(0, 3);
  expect(heading).toEqual({ kind: "heading", label: "saved events" });
  expect(items).toMatchObject([
    { label: "SQS: refund.json", description: "events/orders/refund.json", isChosen: false },
    { label: "SQS: batch.json", isChosen: true },
  ]);
});
