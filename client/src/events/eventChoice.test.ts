import { expect, it } from "vitest";
import { findEventType } from "../../../events/catalogue.ts";
import { makeTarget } from "../testing/runKit.ts";
import {
  EventChoices,
  inferredEvent,
  inferredSample,
  labelEvent,
  resolveChoice,
  titleOf,
  type KeyValueStore,
} from "./eventChoice.ts";

function memoryStore(): KeyValueStore {
  const values = new Map<string, unknown>();
  return {
    get: (key) => values.get(key),
    update: async (key, value) => void values.set(key, structuredClone(value)),
    keys: () => [...values.keys()],
  };
}

it("remembers the event of each handler, also after its lines moved", async () => {
  const choices = new EventChoices(memoryStore());
  const sqs = findEventType("sqs");
  const sample = sqs?.samples.at(-1);
  if (sqs === null || sample === undefined) throw new Error("The catalogue has no SQS samples.");
  const chosen = { eventType: sqs, sample, set: { queueName: "invoices" } };
  await choices.remember(makeTarget(), chosen);
  const moved = makeTarget({
    range: { start: { line: 90, character: 0 }, end: { line: 90, character: 7 } },
  });
  expect(choices.find(moved)).toEqual(chosen);
  expect(choices.find(makeTarget({ symbol: "other" }))).toBeNull();
  expect(choices.find(makeTarget({ logicalId: "Other" }))).toBeNull();
});

it("forgets a sample that the catalogue has no more", async () => {
  const store = memoryStore();
  const choices = new EventChoices(store);
  const chosen = inferredSample("sqs");
  if (chosen === null) throw new Error("The catalogue has no SQS samples.");
  await choices.remember(makeTarget(), { ...chosen, sample: { ...chosen.sample, id: "gone" } });
  expect(choices.find(makeTarget())).toBeNull();
});

it("forgets parameters that the sample has not, or would not take", () => {
  const set = { queueName: "invoices", count: "many", bucket: "photos", region: "us-east-1" };
  expect(resolveChoice({ type: "sqs", sample: "batch", set })?.set).toEqual({
    queueName: "invoices",
  });
});

it("remembers an event file", async () => {
  const choices = new EventChoices(memoryStore());
  const chosen = { uri: "file:///shop/events/refund%20one.json", eventType: "s3-via-sqs" };
  await choices.remember(makeTarget(), chosen);
  expect(choices.find(makeTarget())).toEqual(chosen);
  expect(titleOf(chosen)).toBe("refund one.json");
  expect(labelEvent(chosen)).toMatch(/ · refund one\.json$/);
  expect(labelEvent({ ...chosen, eventType: null })).toBe("refund one.json");
});

it("follows files that are renamed, also with their folder, and forgets those that are deleted", async () => {
  const choices = new EventChoices(memoryStore());
  const other = makeTarget({ symbol: "other" });
  let changes = 0;
  const subscription = choices.onDidChange(() => (changes += 1));
  await choices.remember(makeTarget(), { uri: "file:///shop/events/a.json", eventType: "sqs" });
  await choices.remember(other, { uri: "file:///shop/events-old/a.json", eventType: null });
  await choices.move("file:///shop/events/a.json", "file:///shop/events/b.json");
  await choices.move("file:///shop/events", "file:///shop/saved");
  const moved = { uri: "file:///shop/saved/b.json", eventType: "sqs" };
  expect(choices.find(makeTarget())).toEqual(moved);
  expect(choices.find(other)).toMatchObject({ uri: "file:///shop/events-old/a.json" });
  await choices.forget(moved.uri);
  expect(choices.find(makeTarget())).toBeNull();
  expect(changes).toBe(5);
  subscription.dispose();
});

it("infers what a schedule sends in the event's place", () => {
  const trigger = { eventType: null, kind: "sam:Schedule", name: "Nightly", uri: "", line: 1 };
  const inferred = (input: string, eventType: string | null = null) => {
    const chosen = inferredEvent({ eventType, triggers: [{ ...trigger, input }] });
    return chosen && [chosen.eventType.id, chosen.sample.id, chosen.set["input"]];
  };
  const constant = '{"task":"report"}';
  expect(inferred(constant)).toEqual(["eventbridge-schedule", "constant-input", constant]);
  const filled = '{"at":"<aws.scheduler.scheduled-time>"}';
  expect(inferred(filled)).toEqual(["eventbridge-scheduler", "context-attributes", filled]);
  expect(inferred(constant, "sqs")?.[0]).toBe("sqs");
});

it("infers nothing from a type that the catalogue does not know", () => {
  expect(inferredSample("no-such-type")).toBeNull();
  expect(inferredSample(null)).toBeNull();
});
