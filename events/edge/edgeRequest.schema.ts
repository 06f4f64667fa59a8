import * as z from "zod";
import { exampleOf } from "../model/exampleOf.ts";
import { field, hinted, known } from "../model/fieldDocs.ts";
import { once } from "../model/once.ts";
import { edgeHeaders, structure } from "./edgeHeaders.schema.ts";
import { httpMethods } from "../model/httpMethods.ts";
import { sentToday } from "../model/sentToday.ts";

const bodyPage =
  "https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/lambda-include-body-access.html";

/** Fields that both kinds of origin have. */
const originFields = once(() => ({
  customHeaders: field(
    edgeHeaders(),
    "Header fields that CloudFront adds for this origin; empty where it adds none. They must not be among those of the request.",
    { "x-origin-verify": [{ key: "X-Origin-Verify", value: "k7Wq2xLb9R" }] },
    structure,
  ),
  domainName: field(z.string(), "Host of the origin.", "origin.example.com", structure),
  path: field(
    z.string(),
    "Directory at the origin that is put before the URI; empty, or with a slash in front and none at the end.",
    "/site",
    structure,
  ),
  responseCompletionTimeout: field(
    z.number().optional(),
    "Seconds within which the whole response must have come. Absent where there is no such limit.",
    60,
    structure,
  ),
}));

const customOrigin = once(() =>
  z.looseObject({
    ...originFields(),
    keepaliveTimeout: field(
      z.number(),
      "Seconds for which CloudFront keeps an idle connection to the origin.",
      5,
      structure,
    ),
    port: field(z.int(), "Port of the origin: 80, 443, or from 1024 up.", 443, structure),
    protocol: field(
      z.enum(["http", "https"]),
      "How CloudFront connects to the origin.",
      "https",
      structure,
    ),
    readTimeout: field(
      z.number(),
      "Seconds that CloudFront waits for the next packet of the response.",
      30,
      structure,
    ),
    sslProtocols: field(
      z.array(z.string()),
      "TLS versions that CloudFront may use with the origin.",
      ["TLSv1.2"],
      structure,
    ),
  }),
);

const s3Origin = once(() =>
  z.looseObject({
    ...originFields(),
    authMethod: known(
      field(
        z.string(),
        "`origin-access-identity` where the distribution has one for the bucket, else `none`.",
        "none",
        structure,
      ),
      ["origin-access-identity", "none"],
    ),
    region: field(
      z.string().optional(),
      "Region of the bucket; needed with an origin access identity only.",
      "us-east-1",
      structure,
    ),
    readTimeout: field(
      z.number().optional(),
      "Seconds that CloudFront waits for the next packet of the response.",
      30,
      structure,
    ),
  }),
);

/** `origin` of a request: the one place that CloudFront is about to ask, of one kind or the other. */
export const edgeOrigin = once(() =>
  z.looseObject({
    custom: field(
      customOrigin().optional(),
      "An origin that is reached over HTTP; absent where it is a bucket.",
      exampleOf(customOrigin()),
      structure,
    ),
    s3: field(
      s3Origin().optional(),
      "An S3 bucket as origin; absent where it is reached as a website or anything else.",
      exampleOf(s3Origin(), ["region"]),
      structure,
    ),
  }),
);

/** `body` of a request, in an event and in a result. */
export const edgeBody = once(() =>
  z.looseObject({
    action: field(
      z.enum(["read-only", "replace"]),
      "`read-only` in the event; a function that changes the body sets `replace`.",
      "read-only",
      bodyPage,
    ),
    data: field(
      z.string(),
      "The body in the given encoding: base64 in the event.",
      "eyJpdGVtIjoiYm9vayJ9",
      bodyPage,
    ),
    encoding: field(
      z.enum(["base64", "text"]),
      "`base64` in the event; a function that replaces the body may use `text`.",
      "base64",
      bodyPage,
    ),
    inputTruncated: field(
      z.boolean().optional(),
      "True where the body was longer than what the function may see: 40 KB of a viewer's request, 1 MB of one to the origin.",
      false,
      bodyPage,
    ),
  }),
);

/** `request` of an event of Lambda@Edge. */
export const edgeRequest = once(() =>
  z.looseObject({
    clientIp: field(
      hinted(z.string(), "ip-address").optional(),
      "Address of the viewer, IPv4 or IPv6. Read-only.",
      "203.0.113.24",
      structure,
    ),
    method: known(
      field(z.string(), "HTTP method of the request. Read-only.", "GET", structure),
      httpMethods,
    ),
    uri: field(
      z.string(),
      "Path of the requested object, without query string.",
      "/products/shoes.html",
      structure,
    ),
    querystring: field(
      sentToday(z.string().optional()),
      "Query string as the viewer sent it, without `?`; empty without one. In origin events only where the cache policy or origin request policy includes it.",
      "size=large&colour=red",
      structure,
    ),
    headers: field(
      edgeHeaders(),
      "Header fields by name in lower case, each a list with an entry for each value.",
      { host: [{ key: "Host", value: "d2k9w3x7q5m1nb.cloudfront.net" }] },
      structure,
    ),
    origin: field(
      edgeOrigin().optional(),
      "The origin that CloudFront is about to ask, or has asked; absent from viewer events.",
      { custom: exampleOf(customOrigin()) },
      structure,
    ),
    body: field(
      edgeBody().optional(),
      "Body of the request; absent unless Include body is switched on for the function and there is one.",
      exampleOf(edgeBody(), ["inputTruncated"]),
      bodyPage,
    ),
  }),
);
