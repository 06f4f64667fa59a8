import * as z from "zod";
import { field } from "../model/fieldDocs.ts";
import { isJsonObject } from "../model/json.ts";
import { once } from "../model/once.ts";

const headerValue = once(() => z.union([z.string(), z.number(), z.boolean()]));
/** Header fields with one value each; numbers and booleans are sent as text. */
export const singleHeaders = once(() => z.record(z.string(), headerValue()));
const multiValueHeaders = once(() => z.record(z.string(), z.array(headerValue())));

/** The status of a proxy response. */
export const statusCode = once(() =>
  field(z.int().min(100).max(599), "HTTP status, a whole number from 100 to 599.", 200),
);
/**
 * The status of a response that API Gateway makes: it reads digits in text as well, as the functions of
 * Lambda's own blueprint "microservice-http-endpoint" write them. Load balancers do not.
 */
export const apiStatusCode = once(() =>
  field(
    z.union([z.int().min(100).max(599), z.string().regex(/^[1-5]\d\d$/u)]),
    "HTTP status, a whole number from 100 to 599; API Gateway takes it as text, too.",
    200,
  ),
);
/** Whether the body of a proxy response is base64. */
export const isBase64Encoded = once(() =>
  field(
    z.boolean().nullish(),
    "True where `body` is base64 of the bytes to send; false by default.",
    false,
  ),
);

const bodyText = once(() =>
  field(
    z.string().nullish(),
    "Body as text: an object has to be turned into JSON text first.",
    '{"ok":true}',
  ),
);

const proxyFields = once(() => ({
  statusCode: apiStatusCode(),
  headers: field(singleHeaders().nullish(), "Header fields with one value each.", {
    "Content-Type": "application/json",
  }),
  multiValueHeaders: field(
    multiValueHeaders().nullish(),
    "Header fields with several values, such as Set-Cookie; merged with `headers`, over which they win.",
    { "Set-Cookie": ["a=1", "b=2"] },
  ),
  body: bodyText(),
  isBase64Encoded: isBase64Encoded(),
}));

/**
 * What a REST API accepts from a Lambda proxy integration; anything else is answered with 502
 * "Internal server error". Source: API Gateway Developer Guide, "Output format of a Lambda function
 * for proxy integration".
 */
export const restProxyResponse = once(() => z.strictObject(proxyFields()));

/**
 * What an HTTP API accepts from an integration with payload format 1.0; anything else is answered with
 * 500. Source: API Gateway Developer Guide, "Lambda function response for format 1.0".
 */
export const payloadV1Response = once(() => z.looseObject(proxyFields()));

/**
 * What VPC Lattice accepts. Source: VPC Lattice User Guide, "Respond to the VPC Lattice service".
 */
export const latticeResponse = once(() =>
  z.looseObject({
    statusCode: statusCode(),
    headers: field(
      singleHeaders().nullish(),
      "Header fields. VPC Lattice works out Content-Length itself and drops hop-by-hop fields such as Connection.",
      { "Content-Type": "application/json" },
    ),
    body: bodyText(),
    isBase64Encoded: isBase64Encoded(),
  }),
);

/**
 * What an Application Load Balancer accepts; anything else is answered with 502. Source: Elastic
 * Load Balancing, "Lambda functions as targets".
 */
export const albResponse = once(() =>
  z.looseObject({
    statusCode: statusCode(),
    statusDescription: field(
      z.string().nullish(),
      "Status and reason phrase as text; the load balancer fills it in where it is missing.",
      "200 OK",
    ),
    headers: field(
      singleHeaders().nullish(),
      "Header fields with one value each; ignored where the target group has multi-value headers enabled.",
      { "Content-Type": "application/json" },
    ),
    multiValueHeaders: field(
      multiValueHeaders().nullish(),
      "Header fields with all their values; required where the target group has multi-value headers enabled, ignored otherwise.",
      { "Content-Type": ["application/json"] },
    ),
    body: field(z.string().nullish(), "Body as text.", '{"ok":true}'),
    isBase64Encoded: isBase64Encoded(),
  }),
);

const structuredResponse = once(() =>
  z.looseObject({
    statusCode: apiStatusCode(),
    headers: field(
      singleHeaders().nullish(),
      "Header fields, several values of one joined with commas.",
      {
        "content-type": "application/json",
      },
    ),
    cookies: field(
      z.array(z.string()).nullish(),
      "Cookies to set; each becomes a Set-Cookie field of its own.",
      ["session=a1b2; Secure; HttpOnly"],
    ),
    body: bodyText(),
    isBase64Encoded: isBase64Encoded(),
  }),
);

const anyOtherJson = once(() =>
  z
    .unknown()
    .superRefine((value, refinement) => {
      if (!isJsonObject(value) || !Object.hasOwn(value, "statusCode")) return;
      refinement.addIssue({
        code: "custom",
        continue: false,
        message: "A result with a statusCode is a structured response",
      });
    })
    .meta({ not: { required: ["statusCode"] } }),
);

/**
 * What HTTP APIs (payload format 2.0) and function URLs accept: a structured response where there is
 * a `statusCode`, else any JSON, which becomes the body of a 200. Source: API Gateway Developer Guide,
 * "Lambda function response for format 2.0"; Lambda Developer Guide, "Invoking Lambda function URLs".
 */
export const payloadV2Response = once(() => z.union([structuredResponse(), anyOtherJson()]));
