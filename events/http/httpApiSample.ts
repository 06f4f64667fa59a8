import type { JsonObject } from "../model/json.ts";
import { readText } from "../model/readParameters.ts";
import type { Sample } from "../model/sample.ts";
import type { SampleContext } from "../model/sampleContext.ts";
import type { HttpApiSetup } from "./httpApiEvent.ts";
import { readHttpRequest, type HttpRequest } from "./httpRequest.ts";
import {
  requestParameters,
  routeParameter,
  stageParameter,
  type RequestDefaults,
} from "./requestParameters.ts";

type HttpApiSampleMaker = (
  id: string,
  title: string,
  defaults: RequestDefaults,
  route: string,
  setUp: (context: SampleContext) => Omit<HttpApiSetup, "stage" | "route">,
) => Sample;

/**
 * Makes the samples of an HTTP API; its two payload formats have the same parameters.
 * @param buildEvent builds the event of one payload format
 */
export function httpApiSamplesOf(
  buildEvent: (context: SampleContext, request: HttpRequest, setup: HttpApiSetup) => JsonObject,
): HttpApiSampleMaker {
  return (id, title, defaults, route, setUp) => ({
    id,
    title,
    parameters: [...requestParameters(defaults), routeParameter(route), stageParameter("$default")],
    build: (context, values) =>
      buildEvent(context, readHttpRequest(values), {
        stage: readText(values, "stage"),
        route: readText(values, "route"),
        ...setUp(context),
      }),
  });
}
