import { noEcosystemNames } from "../model/ecosystemNames.ts";
import type { EventType } from "../model/eventType.ts";
import { isJsonObject, type JsonObject } from "../model/json.ts";
import { readJson, readText } from "../model/readParameters.ts";
import type { ParameterValues, Sample, SampleParameter } from "../model/sample.ts";
import { jsonParameter, textParameter } from "../model/sampleParameters.ts";
import { appsyncAuthorizerEvent, appsyncAuthorizerResponse } from "./appsyncAuthorizer.schema.ts";
import { appsyncHeaders } from "./appsyncHeaders.ts";
import { isAppsyncAuthorizerEvent } from "./appsyncRecognition.ts";

const tokenParameter = textParameter(
  "token",
  "The client's Authorization field.",
  "custom-shop-token",
);
const channelParameters = [
  textParameter("namespace", "Namespace of the channel.", "orders"),
  textParameter("channel", "Path of the channel.", "/orders/42"),
];

/** A request to an API of AppSync whose caller a function is to judge. */
export const appsyncAuthorizer: EventType = {
  id: "appsync-authorizer",
  service: "AWS AppSync",
  title: "GraphQL/Event API Lambda authorizer",
  shortTitle: "AppSync auth",
  description:
    "A client calls a GraphQL API, or connects, publishes or subscribes to an Event API, whose callers a function judges.",
  category: "Auth",
  tier: 2,
  aliases: ["graphql", "appsync", "authorization", "custom authorizer", "AWS_LAMBDA", "token"],
  documentation:
    "https://docs.aws.amazon.com/appsync/latest/devguide/security-authz.html#aws-lambda-authorization",
  schema: appsyncAuthorizerEvent,
  responseSchema: appsyncAuthorizerResponse,
  delivery: {
    kind: "sync",
    deliveredBy:
      "AppSync invokes the function synchronously unless it has kept an answer for the token, and waits 10 seconds.",
    resultUse:
      "AppSync lets the request through where isAuthorized is true, hands the context on to resolvers or handlers, and keeps the answer for the token; if the handler throws, the request is denied.",
    whenAccepted: "AppSync allows or denies the request as isAuthorized says",
    whenRejected: "AppSync denies the request",
    whenFailed: "AppSync denies the request",
  },
  checkResult: (_event, result) => {
    const bytes = JSON.stringify(result).length;
    return bytes > 5_000_000 ? [`The answer may have 5 MB, but has ${bytes} bytes`] : [];
  },
  recognition: { kind: "fixed", matches: isAppsyncAuthorizerEvent },
  names: {
    ...noEcosystemNames,
    cdkConstruct: "GraphqlApi",
    typescriptType: "AppSyncAuthorizerEvent",
    typescriptHandlerType: "AppSyncAuthorizerHandler",
    typescriptResultType: "AppSyncAuthorizerResult",
    powertoolsPythonDataClass: "AppSyncAuthorizerEvent",
    goType: "AppSyncLambdaAuthorizerRequest",
    javaClass: "AppSyncLambdaAuthorizerEvent",
    dotnet: { package: "Amazon.Lambda.AppSyncEvents", type: "AppSyncAuthorizerEvent" },
  },
  samples: [
    authorizerSample(
      "graphql-query",
      "Query to a GraphQL API",
      [
        textParameter(
          "query",
          "The query, as GraphQL text.",
          "query Order($id: ID!) { order(id: $id) { id total } }",
        ),
        textParameter("operationName", "Name of the operation to run.", "Order"),
        jsonParameter("variables", "Variables of the query, as a JSON object.", '{"id":"42"}'),
      ],
      (values) => {
        const variables = readJson(values, "variables");
        return {
          queryString: readText(values, "query"),
          operationName: readText(values, "operationName"),
          variables: isJsonObject(variables) ? variables : {},
        };
      },
    ),
    authorizerSample("event-connect", "Connection to an Event API", [], () => ({
      operation: "EVENT_CONNECT",
      channelNamespaceName: null,
      channel: null,
    })),
    authorizerSample(
      "event-publish",
      "Publication on an Event API",
      channelParameters,
      (values) => ({
        operation: "EVENT_PUBLISH",
        channelNamespaceName: readText(values, "namespace"),
        channel: readText(values, "channel"),
      }),
    ),
  ],
};

function authorizerSample(
  id: string,
  title: string,
  parameters: readonly SampleParameter[],
  subject: (values: ParameterValues) => JsonObject,
): Sample {
  return {
    id,
    title,
    parameters: [tokenParameter, ...parameters],
    build: (context, values) => ({
      authorizationToken: readText(values, "token"),
      requestContext: {
        apiId: context.alphanumeric(26).toLowerCase(),
        accountId: context.accountId,
        requestId: context.uuid(),
        ...subject(values),
      },
      requestHeaders: appsyncHeaders(context, { authorization: readText(values, "token") }),
    }),
  };
}
