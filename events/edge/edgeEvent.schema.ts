import * as z from "zod";
import { exampleOf } from "../model/exampleOf.ts";
import { field } from "../model/fieldDocs.ts";
import { once } from "../model/once.ts";
import { sentToday } from "../model/sentToday.ts";
import { edgeHeaders, structure } from "./edgeHeaders.schema.ts";
import { edgeRequest } from "./edgeRequest.schema.ts";

const publishedWithout = "Always there for real; some published test events leave it out";

function configOf(eventTypes: readonly [string, string]) {
  return z.looseObject({
    distributionDomainName: field(
      z.string().optional(),
      `CloudFront's own domain name of the distribution. ${publishedWithout}.`,
      "d2k9w3x7q5m1nb.cloudfront.net",
      structure,
    ),
    distributionId: field(z.string(), "Id of the distribution.", "E1PA6795UKMFR9", structure),
    eventType: field(
      z.enum(eventTypes).optional(),
      `The trigger that invoked the function. ${publishedWithout}.`,
      eventTypes[0],
      structure,
    ),
    requestId: field(
      z.string().optional(),
      "Encrypted id of the request, as the access logs have it in x-edge-request-id.",
      "q4Wk81VtTzB2nXyGh0sLpJr7cUeKdM5oIiFa9bQvYwE3jR6uHxNSZA==",
      structure,
    ),
  });
}

/** `response` of an event of Lambda@Edge. */
const edgeResponse = once(() =>
  z.looseObject({
    status: field(z.string(), "HTTP status, as text.", "200", structure),
    statusDescription: field(
      z.string().optional(),
      "Reason phrase of the status.",
      "OK",
      structure,
    ),
    headers: field(
      edgeHeaders(),
      "Header fields by name in lower case, each a list with an entry for each value. The body is nowhere in the event.",
      { "content-type": [{ key: "Content-Type", value: "text/html" }] },
      structure,
    ),
  }),
);

function eventOf(cf: z.ZodObject, example: readonly string[]) {
  const record = z.looseObject({
    cf: field(cf, "What CloudFront tells of the request.", exampleOf(cf, example), structure),
  });
  return z.looseObject({
    Records: field(z.array(record).min(1), "Always one record.", [exampleOf(record)], structure),
  });
}

/** Event of a viewer-request or origin-request trigger: CloudFront Developer Guide, "Lambda@Edge event structure". */
export const cloudfrontRequestEvent = once(() => {
  const config = configOf(["viewer-request", "origin-request"]);
  const cf = z.looseObject({
    config: field(
      config,
      "Where and why the function was invoked. Read-only.",
      exampleOf(config, ["distributionDomainName", "eventType", "requestId"]),
      structure,
    ),
    request: field(
      edgeRequest(),
      "The request, which the function may change and return.",
      exampleOf(edgeRequest(), ["clientIp", "querystring"]),
      structure,
    ),
  });
  return eventOf(cf, []);
});

/** Event of an origin-response or viewer-response trigger: CloudFront Developer Guide, "Lambda@Edge event structure". */
export const cloudfrontResponseEvent = once(() => {
  const config = configOf(["origin-response", "viewer-response"]);
  const cf = z.looseObject({
    config: field(
      config,
      "Where and why the function was invoked. Read-only.",
      exampleOf(config, ["distributionDomainName", "eventType", "requestId"]),
      structure,
    ),
    request: field(
      sentToday(edgeRequest().optional()),
      `The request that led to the response. Read-only. ${publishedWithout}.`,
      exampleOf(edgeRequest(), ["clientIp", "querystring"]),
      structure,
    ),
    response: field(
      edgeResponse(),
      "The response, which the function may change and return.",
      exampleOf(edgeResponse(), ["statusDescription"]),
      structure,
    ),
  });
  return eventOf(cf, ["request"]);
});
