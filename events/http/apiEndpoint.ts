import { dnsSuffix } from "../model/dnsSuffix.ts";
import type { JsonObject } from "../model/json.ts";
import type { SampleContext } from "../model/sampleContext.ts";

/** Where a sample API answers. */
export interface ApiEndpoint {
  readonly apiId: string;
  readonly domainName: string;
  /** First label of the domain name. */
  readonly domainPrefix: string;
}

/** An event of an API as a builder makes it. */
export interface ApiEvent extends JsonObject {
  readonly requestContext: JsonObject & { readonly apiId: string };
}

/** A custom domain name, for what default endpoints cannot do. */
export const sampleCustomDomain = "api.example.com";

/**
 * The endpoint of an API Gateway API with a random id.
 * @param customDomain the API's own domain; undefined for the default endpoint
 */
export function apiEndpoint(context: SampleContext, customDomain: string | undefined): ApiEndpoint {
  const apiId = context.alphanumeric(10).toLowerCase();
  const domainName = customDomain ?? `${apiId}.execute-api.${context.region}.${dnsSuffix(context)}`;
  return { apiId, domainName, domainPrefix: domainName.split(".")[0] ?? domainName };
}
