import type { SynchronousDelivery } from "../model/delivery.ts";
import { describeAuthorizerFailure, describeAuthorizerResponse } from "./authorizerAnswers.ts";

/**
 * How an API asks a Lambda authorizer that has to return a policy: all but HTTP APIs with payload
 * format 2.0. Source: API Gateway Developer Guide, "Use API Gateway Lambda authorizers".
 * @param deliveredBy when the function is asked, and when not
 */
export function policyDelivery(deliveredBy: string): SynchronousDelivery {
  return {
    kind: "sync",
    deliveredBy,
    resultUse:
      "API Gateway evaluates the returned policy, lets the request through or answers 403, hands the context on to the integration, and answers 500 where the result has no valid policy.",
    whenAccepted: "API Gateway evaluates the policy",
    whenRejected: "API Gateway answers 500: this is no valid answer of an authorizer",
    whenFailed: "API Gateway answers 500: the authorizer failed",
    describeAccepted: describeAuthorizerResponse,
    describeFailed: describeAuthorizerFailure,
  };
}
