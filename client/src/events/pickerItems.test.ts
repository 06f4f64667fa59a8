import { describe, expect, it } from "vitest";
import { eventTypes, findEventType } from "../../../events/catalogue.ts";
import { inferredSample } from "./eventChoice.ts";
import { listHits, listSamples, type PickerItem } from "./pickerItems.ts";

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

describe("listHits", () => {
  const sqs = inferredSample("sqs");

  it("says in which field the words were found", () => {
    if (sqs === null) throw new Error("The catalogue has no sqs");
    const { eventType, sample } = sqs;
    const [named, held] = listHits(
      [
        { eventType, sample, field: null },
        { eventType, sample, field: "receiptHandle" },
      ],
      null,
    );
    expect(named).toMatchObject({ description: "Amazon SQS" });
    expect(held).toMatchObject({ description: "Amazon SQS · receiptHandle" });
  });

  it("keeps what was set in the chosen sample", () => {
    if (sqs === null) throw new Error("The catalogue has no sqs");
    const chosen = { ...sqs, set: { region: "eu-west-1" } };
    const [item] = listHits([{ ...sqs, field: null }], chosen);
    expect(item).toMatchObject({ isChosen: true, choice: chosen });
  });
});
