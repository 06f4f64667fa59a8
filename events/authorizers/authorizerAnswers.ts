import { isJsonObject } from "../model/json.ts";
import { evaluatePolicy } from "./evaluatePolicy.ts";

/**
 * What API Gateway does with a result that it takes from an authorizer: it evaluates the policy for
 * the method that was called, or obeys the yes or no.
 */
export function describeAuthorizerResponse(event: unknown, result: unknown): string {
  const response = isJsonObject(result) ? result : {};
  const { methodArn, routeArn } = isJsonObject(event) ? event : {};
  const arn = typeof methodArn === "string" ? methodArn : routeArn;
  const called = typeof arn === "string" ? requestOf(arn) : "the request";
  if (typeof response["isAuthorized"] === "boolean") {
    return response["isAuthorized"]
      ? `API Gateway lets ${called} through, if simple responses are enabled`
      : "API Gateway answers 403: the request is not authorized";
  }
  if (typeof arn !== "string") return "API Gateway evaluates the policy";
  switch (evaluatePolicy(response["policyDocument"], arn)) {
    case "allowed":
      return `API Gateway lets ${called} through`;
    case "conditional":
      return `API Gateway lets ${called} through if the policy's conditions hold, and answers 403 otherwise`;
    case "denied":
      return `API Gateway answers 403: the policy denies ${called}`;
    case "not-allowed":
      return `API Gateway answers 403: no statement of the policy allows ${called}`;
  }
}

/**
 * What REST and WebSocket APIs do where an authorizer fails. Source: API Gateway Developer Guide,
 * "Use API Gateway Lambda authorizers": the message must be `Unauthorized` and nothing else.
 */
export function describeAuthorizerFailure(errorMessage: string): string {
  return errorMessage === "Unauthorized"
    ? "API Gateway answers 401 Unauthorized"
    : "API Gateway answers 500: only an error with the message Unauthorized makes a 401";
}

/** `GET /orders/42` of `…:a1b2c3d4e5/prod/GET/orders/42`; `$connect` of a WebSocket API's route. */
function requestOf(arn: string): string {
  const [, , method = "", ...path] = arn.split("/");
  return path.length === 0 ? method : `${method} /${path.join("/")}`;
}
