import * as z from "zod";
import { exampleOf } from "../model/exampleOf.ts";
import { field } from "../model/fieldDocs.ts";
import { once } from "../model/once.ts";
import { edgeHeaders } from "./edgeHeaders.schema.ts";
import { edgeBody, edgeOrigin } from "./edgeRequest.schema.ts";

const generating =
  "https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/lambda-generating-http-responses-in-requests.html";
const restrictions =
  "https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/edge-function-restrictions-all.html";

const headers = once(() =>
  field(
    edgeHeaders().optional(),
    "Header fields by name in lower case, each a list of objects with `key` and `value`.",
    { location: [{ key: "Location", value: "https://www.example.com/de/" }] },
    generating,
  ),
);

/** A response that a function returns: made by itself, or the one of the event with changes. */
export const edgeResponseResult = once(() =>
  z.looseObject({
    status: field(
      z.string().regex(/^[2-5]\d\d$/, "CloudFront wants a status from 200 to 599, as text"),
      "HTTP status from 200 to 599, as text.",
      "302",
      generating,
    ),
    statusDescription: field(
      z.string().optional(),
      "Reason phrase that goes with the status.",
      "Found",
      generating,
    ),
    headers: headers(),
    body: field(
      z.string().optional(),
      "Body of the response. Without it the origin's body stays, in events of a response.",
      "<h1>Moved</h1>",
      generating,
    ),
    bodyEncoding: field(
      z.enum(["text", "base64"]).optional(),
      "How `body` is encoded; `text` where it is left out.",
      "text",
      generating,
    ),
  }),
);

const edgeRequestResult = once(() =>
  z.looseObject({
    method: field(
      z.string(),
      "The method of the event; it cannot be changed.",
      "GET",
      restrictions,
    ),
    uri: field(
      z.string().regex(/^\//, "CloudFront wants a uri that begins with a slash"),
      "Path to ask for, with a slash in front.",
      "/de/index.html",
      restrictions,
    ),
    clientIp: field(
      z.string().optional(),
      "The address of the event; it cannot be changed.",
      "203.0.113.24",
      restrictions,
    ),
    querystring: field(
      z.string().optional(),
      "Query string without `?`, blanks and `#`.",
      "colour=red&size=large",
      restrictions,
    ),
    headers: headers(),
    origin: field(
      edgeOrigin().optional(),
      "Where to ask, one origin only; read in origin-request events.",
      {
        s3: {
          authMethod: "none",
          customHeaders: {},
          domainName: "photos.s3.amazonaws.com",
          path: "",
        },
      },
      restrictions,
    ),
    body: field(
      edgeBody().optional(),
      "Body to send to the origin where its action is `replace`.",
      exampleOf(edgeBody()),
      restrictions,
    ),
  }),
);

/**
 * What CloudFront accepts of a function that a request triggered: the request, to go on with, or a
 * response in the place of the origin's. Source: CloudFront Developer Guide, "Generate HTTP responses in
 * request triggers".
 */
export const edgeRequestTriggerResult = once(() =>
  z.union([edgeRequestResult(), edgeResponseResult()]),
);
