import type { SampleContext } from "../model/sampleContext.ts";

/**
 * ARN of a method or a route of an API, as policies name it. Source: API Gateway Developer Guide,
 * "Amazon Resource Name (ARN) format of resources in API Gateway".
 * @param request stage, method and path with slashes between: `prod/GET/orders/42`
 */
export function executeApiArn(context: SampleContext, apiId: string, request: string): string {
  const owner = `${context.partition}:execute-api:${context.region}:${context.accountId}`;
  return `arn:${owner}:${apiId}/${request}`;
}
