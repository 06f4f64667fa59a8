import type { SampleContext } from "../model/sampleContext.ts";

/** Where a sample API answers. */
export interface ApiEndpoint {
  readonly apiId: string;
  readonly domainName: string;
}

/** The default endpoint of an API Gateway API with a random id. */
export function apiEndpoint(context: SampleContext): ApiEndpoint {
  const apiId = context.alphanumeric(10).toLowerCase();
  const domainName = `${apiId}.execute-api.${context.region}.${dnsSuffix(context)}`;
  return { apiId, domainName };
}

/** The domain that AWS endpoints of the context's partition end in. */
export function dnsSuffix(context: SampleContext): string {
  return context.partition === "aws-cn" ? "amazonaws.com.cn" : "amazonaws.com";
}
