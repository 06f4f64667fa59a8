import type { SynchronousDelivery } from "../model/delivery.ts";
import { describeEdgeResult } from "./edgeAnswers.ts";

/**
 * How CloudFront calls a function at the edge. Source: CloudFront Developer Guide, "Testing and
 * debugging Lambda@Edge functions".
 * @param deliveredBy when CloudFront calls it
 * @param resultUse what it makes of the result
 */
export function edgeDelivery(deliveredBy: string, resultUse: string): SynchronousDelivery {
  return {
    kind: "sync",
    deliveredBy,
    resultUse,
    whenAccepted: "CloudFront takes the result",
    whenRejected: "CloudFront answers 502: the function's result failed validation",
    whenFailed: "CloudFront answers 503: the function failed",
    describeAccepted: describeEdgeResult,
  };
}
