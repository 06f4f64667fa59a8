import { describe, expect, it } from "vitest";
import { eventTypes } from "../../events/catalogue.ts";
import type { Json } from "../../events/model/json.ts";
import { statuses } from "../invocationResult.ts";
import { invokerInput } from "./invokerKit.ts";
import { viewAsInvoker } from "./viewAsInvoker.ts";

describe("viewAsInvoker", () => {
  it.each(eventTypes)("has a sentence for every end of an invocation by $id", ({ id }) => {
    for (const status of statuses) {
      const view = viewAsInvoker(invokerInput({ type: id, status }));
      if (status === "cancelled" || status === "not-started") expect(view).toBeNull();
      else expect(view?.summary).toMatch(/^[A-Z0-9]/);
    }
  });

  it("knows of no invoker where the event is of no known type", () => {
    expect(viewAsInvoker(invokerInput({ type: null }))).toBeNull();
    expect(viewAsInvoker(invokerInput({ type: "no-such-type" }))).toBeNull();
  });
});

describe("an asynchronous invoker", () => {
  it("discards what the handler returns", () => {
    const returned = viewAsInvoker(invokerInput({ type: "s3", response: { ok: true } }));
    expect(returned).toEqual({
      verdict: "discarded",
      summary: "Done: the invoker discards the returned value",
      details: [],
      http: null,
    });
    expect(viewAsInvoker(invokerInput({ type: "sns" }))?.summary).toBe(
      "Done: nothing was returned, and nothing would be read",
    );
  });

  it("tries again after an error", () => {
    const view = viewAsInvoker(invokerInput({ type: "s3", status: "error" }));
    expect(view?.verdict).toBe("retried");
    expect(view?.summary).toContain("after 1 minute and after 2 more");
  });

  it("waits and reads the result where the event says so", () => {
    const email = (invocationType: string, response: Json) => {
      const receipt = { action: { type: "Lambda", invocationType } };
      const event = { Records: [{ eventSource: "aws:ses", ses: { mail: {}, receipt } }] };
      return viewAsInvoker(invokerInput({ type: "ses-receipt", event, response }));
    };
    const unknown = { disposition: "STOP" };
    expect(email("Event", unknown)?.verdict).toBe("discarded");
    expect(email("RequestResponse", unknown)?.verdict).toBe("rejected");
    expect(email("RequestResponse", { disposition: "STOP_RULE" })?.verdict).toBe("accepted");
  });

  it("waits for a call of the handler's own where there must be one", () => {
    for (const status of ["success", "error"] as const) {
      expect(viewAsInvoker(invokerInput({ type: "codepipeline-job", status }))?.details).toEqual([
        "The handler itself must call PutJobSuccessResult or PutJobFailureResult",
      ]);
    }
  });
});

describe("a direct caller", () => {
  it("gets the payload as it is, or the error", () => {
    const input = invokerInput({ type: "custom-json", response: "é" });
    expect(viewAsInvoker(input)).toMatchObject({
      verdict: "accepted",
      summary: "The caller gets the payload as it is (4 bytes)",
    });
    expect(viewAsInvoker({ ...input, status: "timeout" })).toMatchObject({ verdict: "rejected" });
  });
});
