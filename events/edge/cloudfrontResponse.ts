import { noEcosystemNames } from "../model/ecosystemNames.ts";
import type { EventType } from "../model/eventType.ts";
import { checkEdgeResult } from "./checkEdgeResult.ts";
import { cloudfrontResponseSamples } from "./cloudfrontResponse.samples.ts";
import { edgeDelivery } from "./edgeDelivery.ts";
import { cloudfrontResponseEvent } from "./edgeEvent.schema.ts";
import { edgeResponseResult } from "./edgeResult.schema.ts";
import { isEdgeResponseEvent } from "./readEdgeEvent.ts";
import { FromEvent } from "../model/answer.ts";

/** A response that CloudFront shows to a function before it caches it or sends it to the viewer. */
export const cloudfrontResponse: EventType = {
  id: "cloudfront-response",
  service: "Amazon CloudFront",
  title: "Lambda@Edge origin-response / viewer-response",
  shortTitle: "Edge response",
  description:
    "The origin answered CloudFront, or CloudFront is about to answer the viewer, and the distribution has a function for that.",
  category: "HTTP/API",
  tier: 2,
  aliases: [
    "lambda@edge",
    "lambda edge",
    "cdn",
    "viewer-response",
    "origin-response",
    "security headers",
    "error page",
  ],
  documentation:
    "https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/lambda-event-structure.html",
  schema: cloudfrontResponseEvent,
  answers: [{ name: "response", value: new FromEvent("Records", 0, "cf", "response") }],
  responseSchema: edgeResponseResult,
  checkResult: checkEdgeResult,
  delivery: edgeDelivery(
    "CloudFront invokes a numbered version of the function synchronously, near the viewer: when the origin has answered, or before each answer to a viewer.",
    "CloudFront goes on with the response that the function returns, in which the origin's body stays unless it is replaced; anything else becomes 502.",
  ),
  recognition: { kind: "fixed", matches: isEdgeResponseEvent },
  names: {
    ...noEcosystemNames,
    serverlessKeys: ["cloudFront"],
    cdkConstruct: "EdgeFunction",
    typescriptType: "CloudFrontResponseEvent",
    typescriptHandlerType: "CloudFrontResponseHandler",
    typescriptResultType: "CloudFrontResponseResult",
    javaClass: "CloudFrontEvent",
  },
  samples: cloudfrontResponseSamples,
};
