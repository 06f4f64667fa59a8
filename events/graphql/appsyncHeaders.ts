import { sampleSourceIp, sampleUserAgent, traceId } from "../http/httpRequest.ts";
import { dnsSuffix } from "../model/dnsSuffix.ts";
import type { SampleContext } from "../model/sampleContext.ts";

/**
 * Header fields as AppSync passes them on: the client's own and those of CloudFront, in lower case.
 * @param proof the field by which the caller is authorised
 */
export function appsyncHeaders(
  context: SampleContext,
  proof: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const api = context.alphanumeric(26).toLowerCase();
  return {
    accept: "application/json",
    ...proof,
    "cloudfront-viewer-country": "US",
    "content-type": "application/json",
    host: `${api}.appsync-api.${context.region}.${dnsSuffix(context)}`,
    "user-agent": sampleUserAgent,
    via: `2.0 ${context.hex(32)}.cloudfront.net (CloudFront)`,
    "x-amzn-trace-id": traceId(context),
    "x-forwarded-for": `${sampleSourceIp}, 198.51.100.7`,
    "x-forwarded-port": "443",
    "x-forwarded-proto": "https",
  };
}
