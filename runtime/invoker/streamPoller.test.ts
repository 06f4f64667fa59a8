import { describe, expect, it } from "vitest";
import type { Json } from "../../events/model/json.ts";
import type { InvokerView, Status } from "../invocationResult.ts";
import { invokerInput } from "./invokerKit.ts";
import { viewAsInvoker } from "./viewAsInvoker.ts";

const numbers = ["100", "101", "102", "103"];
const events: Readonly<Record<string, Json>> = {
  "kinesis-stream": {
    Records: numbers.map((sequenceNumber) => ({ kinesis: { sequenceNumber }, eventID: "x" })),
  },
  "dynamodb-stream": {
    Records: numbers.map((SequenceNumber) => ({ dynamodb: { SequenceNumber }, eventID: "x" })),
  },
};

function view(
  type: string,
  response: Json,
  reports: boolean | null = true,
  status: Status = "success",
): Pick<InvokerView, "verdict" | "summary" | "details"> {
  const definition = { reportsBatchItemFailures: reports };
  const result = viewAsInvoker(
    invokerInput({ type, event: events[type]!, response, definition, status }),
  );
  const { verdict, summary, details } = result!;
  return { verdict, summary, details };
}

const failures = (...ids: readonly Json[]): Json => ({
  batchItemFailures: ids.map((itemIdentifier) => ({ itemIdentifier })),
});

describe.each(Object.keys(events))("the poller of %s", (type) => {
  it("goes on where nothing failed", () => {
    for (const response of [null, {}, failures()]) {
      expect(view(type, response)).toEqual({
        verdict: "accepted",
        summary: "4 records done: the poller goes on behind them",
        details: [],
      });
    }
  });

  it("tries again from the lowest sequence number that is named", () => {
    expect(view(type, failures("103", "101"))).toEqual({
      verdict: "partial",
      summary: "1 of 4 records done; tried again from record 2 on (3 records)",
      details: ["Checkpoint: 101"],
    });
    expect(view(type, failures("100")).summary).toBe(
      "0 of 4 records done; tried again from record 1 on (4 records)",
    );
    expect(view(type, failures("103")).summary).toMatch(/from record 4 on \(1 record\)$/);
  });

  it.each([[failures("x")], [failures("")], [{ statusCode: 200 }], ["done"]])(
    "tries the whole batch again at %j",
    (response) => {
      expect(view(type, response)).toMatchObject({
        verdict: "retried",
        summary: expect.stringMatching(/^The whole batch of 4 records is tried again: /),
      });
    },
  );

  it("does so at an error, and the shard waits", () => {
    expect(view(type, failures("103"), true, "error")).toMatchObject({
      verdict: "retried",
      summary: "The batch of 4 records is tried again, and the shard waits for it",
    });
  });

  it("reads no result where its mapping says so", () => {
    expect(view(type, failures("101"), false)).toMatchObject({
      verdict: "accepted",
      summary: "4 records done: the mapping does not read the result",
    });
  });

  it("reads failures where nobody knows the mapping, and nothing else", () => {
    expect(view(type, { statusCode: 200 }, null).verdict).toBe("accepted");
    const partial = view(type, failures("101"), null);
    expect(partial.verdict).toBe("partial");
    expect(partial.details.at(-1)).toMatch(/^This holds if/);
  });
});
