import { describe, expect, it } from "vitest";
import type { Json } from "../../events/model/json.ts";
import type { FunctionDefinition } from "../functionDefinition.ts";
import type { InvokerView, Status } from "../invocationResult.ts";
import { invokerInput } from "./invokerKit.ts";
import { viewAsInvoker } from "./viewAsInvoker.ts";

const event = { Records: ["a", "b", "c"].map((messageId) => ({ messageId, body: "{}" })) };

function view(
  response: Json,
  definition: Partial<FunctionDefinition> = {},
  status: Status = "success",
): InvokerView {
  const result = viewAsInvoker(invokerInput({ type: "sqs", event, response, definition, status }));
  expect(result).not.toBeNull();
  return result!;
}

const failures = (...ids: readonly Json[]): Json => ({
  batchItemFailures: ids.map((itemIdentifier) => ({ itemIdentifier })),
});

describe("a broker, whose batches succeed or fail as a whole", () => {
  const broker = (response: Json, status: Status = "success"): InvokerView | null =>
    viewAsInvoker(invokerInput({ type: "amazon-mq-activemq", response, status }));

  it("acknowledges the batch whatever was returned, and warns of failures named in vain", () => {
    expect(broker("done")).toMatchObject({ verdict: "accepted", details: [] });
    const { verdict, details } = broker(failures("a"))!;
    expect(verdict).toBe("accepted");
    expect(details).toHaveLength(1);
    expect(details[0]).toContain("never reads");
  });

  it("sends all of it again after an error", () => {
    expect(broker(null, "error")).toMatchObject({ verdict: "retried" });
  });
});

describe("a queue whose mapping takes partial batch responses", () => {
  it.each([
    ["null", null],
    ["an empty object", {}],
    ["an empty list", { batchItemFailures: [] }],
    ["a null list", { batchItemFailures: null }],
  ])("loses all messages at %s", (_, response) => {
    expect(view(response)).toEqual({
      verdict: "accepted",
      summary: "3 messages deleted",
      details: [],
      http: null,
    });
  });

  it("gets back the messages that are named, once each", () => {
    expect(view(failures("b", "b"), { visibilityTimeoutSeconds: 180 })).toMatchObject({
      verdict: "partial",
      summary: "2 of 3 messages deleted, 1 returns to the queue in 180 s",
      details: ["Returns to the queue: b"],
    });
    expect(view(failures("c", "a"))).toMatchObject({
      verdict: "partial",
      summary: "1 of 3 messages deleted, 2 return to the queue after the visibility timeout",
    });
  });

  it.each([
    ["an unknown identifier", failures("a", "z"), "no record of the batch is called z"],
    ["an empty identifier", failures(""), "has no itemIdentifier"],
    ["a null identifier", failures(null), "has no itemIdentifier"],
    ["a wrong key name", { batchItemFailures: [{ itemId: "a" }] }, "has no itemIdentifier"],
    ["an entry that is no object", { batchItemFailures: ["a"] }, "has no itemIdentifier"],
    ["a list that is none", { batchItemFailures: "a" }, "is no list"],
    ["another object", { statusCode: 200 }, "has no batchItemFailures"],
    ["a list in place of the object", ["a"], "is no object"],
    ["text", "done", "is no object"],
  ])("gets back all messages at %s", (_, response, reason) => {
    const { verdict, summary } = view(response);
    expect(verdict).toBe("retried");
    expect(summary).toMatch(
      /^All of 3 messages return to the queue after the visibility timeout: /,
    );
    expect(summary).toContain(reason);
  });

  it.each(["error", "timeout", "crash", "out-of-memory", "init-error"] as const)(
    "gets back all messages at %s, whatever was posted",
    (status) => {
      expect(view(failures("a"), { visibilityTimeoutSeconds: 30 }, status)).toMatchObject({
        verdict: "retried",
        summary: "None of 3 messages is deleted: all return to the queue in 30 s",
      });
    },
  );
});

describe("a queue whose mapping does not", () => {
  const definition = { reportsBatchItemFailures: false };

  it("loses all messages, whatever is returned", () => {
    expect(view("anything", definition)).toMatchObject({
      verdict: "accepted",
      summary: "3 messages deleted: the mapping does not read the result",
      details: [],
    });
  });

  it("is told where the handler believes otherwise", () => {
    const { verdict, details } = view(failures("a"), definition);
    expect([verdict, details.length]).toEqual(["accepted", 1]);
    expect(details[0]).toContain("FunctionResponseTypes: [ReportBatchItemFailures]");
    expect(details[0]).toMatch(/: failed messages are lost$/u);
  });

  it("is told that nothing is lost yet where nothing has failed", () => {
    for (const response of [failures(), { batchItemFailures: null }]) {
      const [detail] = view(response, definition).details;
      expect(detail).toMatch(/: messages that fail would be lost$/u);
    }
  });
});

describe("a queue whose mapping nobody knows", () => {
  const definition = { reportsBatchItemFailures: null };

  it("is taken for Lambda's default where the result names no failures", () => {
    expect(view({ statusCode: 200 }, definition)).toMatchObject({
      verdict: "accepted",
      summary: "3 messages deleted",
    });
  });

  it("is taken to read failures that the handler names, with the condition said", () => {
    const partial = view(failures("a"), definition);
    const whole = view(failures("z"), definition);
    expect([partial.verdict, whole.verdict]).toEqual(["partial", "retried"]);
    for (const { details } of [partial, whole]) {
      expect(details.at(-1)).toMatch(/^This holds if the event source mapping has/);
    }
  });
});

it("counts a single message in the singular", () => {
  const one = { Records: [{ messageId: "a" }] };
  expect(viewAsInvoker(invokerInput({ type: "sqs", event: one }))?.summary).toBe(
    "1 message deleted",
  );
});
