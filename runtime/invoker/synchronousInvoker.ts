import type { InvokerView } from "../invocationResult.ts";
import type { InvokerInput } from "./viewAsInvoker.ts";

/** A direct `Invoke` call: the payload goes to the caller as it is. */
export function viewAsSynchronousInvoker({ status, responseText }: InvokerInput): InvokerView {
  if (status === "success") {
    const bytes = Buffer.byteLength(responseText ?? "");
    return view("accepted", `The caller gets the payload as it is (${bytes} bytes)`);
  }
  return view(
    "rejected",
    "The caller gets HTTP 200 with X-Amz-Function-Error: Unhandled and the error as payload",
  );
}

function view(verdict: InvokerView["verdict"], summary: string): InvokerView {
  return { verdict, summary, details: [], http: null };
}
