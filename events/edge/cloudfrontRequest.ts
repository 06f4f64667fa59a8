import { noEcosystemNames } from "../model/ecosystemNames.ts";
import type { EventType } from "../model/eventType.ts";
import { checkEdgeResult } from "./checkEdgeResult.ts";
import { cloudfrontRequestSamples } from "./cloudfrontRequest.samples.ts";
import { generatedAnswer } from "./edgeAnswers.ts";
import { edgeDelivery } from "./edgeDelivery.ts";
import { cloudfrontRequestEvent } from "./edgeEvent.schema.ts";
import { edgeRequestTriggerResult } from "./edgeResult.schema.ts";
import { isEdgeRequestEvent } from "./readEdgeEvent.ts";
import { FromEvent, ToChange } from "../model/answer.ts";

/** A request that CloudFront shows to a function before it looks into its cache or asks the origin. */
export const cloudfrontRequest: EventType = {
  id: "cloudfront-request",
  service: "Amazon CloudFront",
  title: "Lambda@Edge viewer-request / origin-request",
  shortTitle: "Edge request",
  description:
    "A viewer's request arrives at CloudFront, or CloudFront is about to ask the origin, and the distribution has a function for that.",
  category: "HTTP/API",
  tier: 2,
  aliases: [
    "lambda@edge",
    "lambda edge",
    "cdn",
    "viewer-request",
    "origin-request",
    "redirect",
    "rewrite",
    "a/b test",
  ],
  documentation:
    "https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/lambda-event-structure.html",
  schema: cloudfrontRequestEvent,
  answers: [
    { name: "request", value: new FromEvent("Records", 0, "cf", "request") },
    {
      name: "redirect",
      value: {
        status: "302",
        statusDescription: "Found",
        headers: {
          location: [{ key: "Location", value: new ToChange("https://example.com/") }],
        },
      },
    },
  ],
  responseSchema: edgeRequestTriggerResult,
  checkResult: checkEdgeResult,
  delivery: {
    ...edgeDelivery(
      "CloudFront invokes a numbered version of the function synchronously, near the viewer: for each viewer request, or for each request to the origin that its cache could not answer.",
      "CloudFront goes on with the request that the function returns, or answers with the response that it returns instead; anything else becomes 502.",
    ),
    httpAnswer: generatedAnswer,
  },
  recognition: { kind: "fixed", matches: isEdgeRequestEvent },
  names: {
    ...noEcosystemNames,
    serverlessKeys: ["cloudFront"],
    cdkConstruct: "EdgeFunction",
    typescriptType: "CloudFrontRequestEvent",
    typescriptHandlerType: "CloudFrontRequestHandler",
    typescriptResultType: "CloudFrontRequestResult",
    javaClass: "CloudFrontEvent",
  },
  samples: cloudfrontRequestSamples,
};
