import { apiEndpoint } from "../http/apiEndpoint.ts";
import { stageParameter } from "../http/requestParameters.ts";
import type { Json } from "../model/json.ts";
import { readJson, readText } from "../model/readParameters.ts";
import type { ParameterValues, Sample, SampleParameter } from "../model/sample.ts";
import type { SampleContext } from "../model/sampleContext.ts";
import { textParameter } from "../model/sampleParameters.ts";
import { executeApiArn } from "./executeApiArn.ts";
import { claimsParameter, methodParameter, pathParameter } from "./authorizerParameters.ts";
import { sampleJwt } from "./sampleJwt.ts";

const called: readonly SampleParameter[] = [methodParameter, pathParameter, stageParameter("prod")];

/** The samples of a TOKEN authorizer's event. */
export const apiGatewayAuthorizerTokenSamples: readonly [Sample, ...Sample[]] = [
  {
    id: "bearer-jwt",
    title: "Bearer token with a JWT",
    parameters: [claimsParameter, ...called],
    build: (context, values) => {
      const token = sampleJwt(context, readJson(values, "claims"));
      return buildTokenEvent(context, values, `Bearer ${token}`);
    },
  },
  {
    id: "plain-token",
    title: "Token of the API's own",
    parameters: [
      textParameter("token", "Value of the header that is the token source.", "allow"),
      ...called,
    ],
    build: (context, values) => buildTokenEvent(context, values, readText(values, "token")),
  },
];

function buildTokenEvent(context: SampleContext, values: ParameterValues, token: string): Json {
  const { apiId } = apiEndpoint(context, undefined);
  const method = readText(values, "method").toUpperCase();
  const path = readText(values, "path").replace(/^\//, "");
  return {
    type: "TOKEN",
    authorizationToken: token,
    methodArn: executeApiArn(context, apiId, `${readText(values, "stage")}/${method}/${path}`),
  };
}
