import type { AsynchronousDelivery } from "../../events/model/delivery.ts";
import type { InvokerView } from "../invocationResult.ts";
import type { InvokerInput } from "./viewAsInvoker.ts";

/**
 * An asynchronous invocation: the result is discarded, a failure is tried again.
 * Source: AWS Lambda Developer Guide, "How Lambda handles errors and retries with asynchronous invocation".
 */
export function viewAsAsynchronousInvoker(
  { mustCall }: AsynchronousDelivery,
  { status, response }: InvokerInput,
): InvokerView {
  const details =
    mustCall.length === 0 ? [] : [`The handler itself must call ${mustCall.join(" or ")}`];
  if (status !== "success") {
    const summary =
      "Lambda tries again after 1 minute and after 2 more, then hands the event to the on-failure destination or dead-letter queue";
    return { verdict: "retried", summary, details, http: null };
  }
  const summary =
    response === null
      ? "Done: nothing was returned, and nothing would be read"
      : "Done: the invoker discards the returned value";
  return { verdict: "discarded", summary, details, http: null };
}
