import { describe, expect, it } from "vitest";
import type { Json } from "../../events/model/json.ts";
import { invokerInput } from "./invokerKit.ts";
import { viewAsInvoker } from "./viewAsInvoker.ts";

const event = {
  eventSource: "aws:kafka",
  records: {
    "orders-0": [{ offset: 7 }, { offset: 8 }],
    "orders-1": [{ offset: 7 }],
  },
};

function view(response: Json, reports: boolean | null = true) {
  const definition = { reportsBatchItemFailures: reports };
  const { verdict, summary, details } = viewAsInvoker(
    invokerInput({ type: "msk", event, response, definition }),
  )!;
  return { verdict, summary, details };
}

const failures = (...ids: readonly Json[]): Json => ({
  batchItemFailures: ids.map((itemIdentifier) => ({ itemIdentifier })),
});

describe("the poller of Kafka", () => {
  it("commits the offsets where nothing failed, or nobody asked", () => {
    const accepted = {
      verdict: "accepted",
      summary: "3 records done: the poller commits the offsets",
      details: [],
    };
    for (const response of [null, {}, failures()]) expect(view(response)).toEqual(accepted);
    expect(view(failures({ partition: "orders-0", offset: 7 }), false)).toEqual(accepted);
  });

  it("tries again the records that are named, each in its own partition", () => {
    const named = [
      { partition: "orders-1", offset: 7 },
      { partition: "orders-0", offset: 8 },
    ];
    expect(view(failures(...named))).toEqual({
      verdict: "partial",
      summary: "1 of 3 records done, 2 tried again",
      details: ["Tried again: orders-1@7, orders-0@8"],
    });
    expect(view(failures(...named), null).details.at(-1)).toMatch(/^This holds if/);
  });

  it.each([
    ["a text, as other pollers take it", "orders-0@7"],
    ["an offset as text", { partition: "orders-0", offset: "7" }],
    ["another partition", { partition: "orders-1", offset: 8 }],
    ["the partition's number alone", { partition: 0, offset: 7 }],
  ])("tries the whole batch again at %s", (_what, identifier) => {
    expect(view(failures(identifier))).toMatchObject({
      verdict: "retried",
      summary: expect.stringMatching(/^The whole batch of 3 records is tried again: /),
    });
  });
});
