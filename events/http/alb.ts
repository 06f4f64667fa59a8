import type { EventType } from "../model/eventType.ts";
import { albSamples } from "./alb.samples.ts";
import { albEvent } from "./alb.schema.ts";
import { isAlbEvent } from "./httpRecognition.ts";
import { albResponse } from "./httpResponse.schema.ts";
import { httpAnswers } from "../responses/httpAnswers.ts";

/** A request that an Application Load Balancer routes to a function. */
export const alb: EventType = {
  id: "alb",
  service: "Elastic Load Balancing",
  title: "Application Load Balancer target",
  shortTitle: "ALB",
  description:
    "A load balancer's listener forwards a request, or a health check, to a target group.",
  category: "HTTP/API",
  tier: 1,
  aliases: ["http", "elb", "load balancer", "target group", "health check", "request"],
  documentation:
    "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/lambda-functions.html",
  schema: albEvent,
  responseSchema: albResponse,
  answers: httpAnswers,
  delivery: {
    kind: "http",
    frontDoor: "alb",
    deliveredBy:
      "The load balancer invokes the function synchronously for each request and each health check, and waits for it.",
    resultUse:
      "The load balancer turns the object with statusCode, headers and body into the HTTP response; anything else becomes 502.",
  },
  recognition: { kind: "fixed", matches: isAlbEvent },
  names: {
    samEventTypes: [],
    serverlessKeys: ["alb"],
    cdkConstruct: "LambdaTarget",
    typescriptType: "ALBEvent",
    typescriptHandlerType: "ALBHandler",
    typescriptResultType: "ALBResult",
    powertoolsTypescriptSchema: "AlbSchema",
    powertoolsPythonDataClass: "ALBEvent",
    powertoolsPythonModel: "AlbModel",
    goType: "ALBTargetGroupRequest",
    javaClass: "ApplicationLoadBalancerRequestEvent",
    dotnet: {
      package: "Amazon.Lambda.ApplicationLoadBalancerEvents",
      type: "ApplicationLoadBalancerRequest",
    },
  },
  samples: albSamples,
};
