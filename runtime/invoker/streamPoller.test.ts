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
  documentdb: { events: [{ event: {} }] },
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

describe.each(["kinesis-stream", "dynamodb-stream"])("the poller of %s", (type) => {
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

describe("the poller of a tumbling window", () => {
  const sequenceNumbers = ["100", "101"];
  const Records = sequenceNumbers.map((sequenceNumber) => ({ kinesis: { sequenceNumber } }));

  function viewWindow(response: Json, more: Readonly<Record<string, Json>> = {}) {
    const event = { Records, isFinalInvokeForWindow: false, ...more };
    return viewAsInvoker(invokerInput({ type: "kinesis-tumbling-window", event, response }))!;
  }

  it("hands the state on", () => {
    expect(viewWindow({ state: { total: 3 } })).toMatchObject({
      verdict: "accepted",
      summary: "2 records done: the poller goes on behind them",
      details: ["The next invocation of the window gets the state (11 bytes)"],
    });
  });

  it("reads failures beside the state", () => {
    const response = { state: {}, batchItemFailures: [{ itemIdentifier: "101" }] };
    expect(viewWindow(response)).toMatchObject({
      verdict: "partial",
      summary: "1 of 2 records done; tried again from record 2 on (1 record)",
    });
  });

  it.each([[null], [{}], [{ batchItemFailures: [] }], [{ state: null }]])(
    "takes %j, which has no state, for a failed invocation",
    (response) => {
      expect(viewWindow(response)).toMatchObject({
        verdict: "retried",
        summary: "The batch is tried again: a result without state fails the invocation",
      });
    },
  );

  it("says where the state ends", () => {
    const last = viewWindow({ state: { total: 3 } }, { Records: [], isFinalInvokeForWindow: true });
    expect(last.summary).toMatch(/^0 records done/);
    expect(last.details).toEqual(["The window is closed: its state ends here"]);
    expect(viewWindow({ state: { text: "x".repeat(1024 * 1024) } }).details[0]).toMatch(
      /over 1 MB: Lambda ends the window early$/,
    );
  });
});

describe("a poller that reads no result", () => {
  it("knows only a batch that is done, and one that is tried again", () => {
    const of = (status: Status) => view("documentdb", failures("1"), null, status).verdict;
    expect(of("success")).toBe("accepted");
    expect(of("error")).toBe("retried");
  });
});
