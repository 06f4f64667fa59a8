import * as z from "zod";
import { textField } from "../model/commonFields.ts";
import { exampleOf } from "../model/exampleOf.ts";
import { field, known } from "../model/fieldDocs.ts";
import { once } from "../model/once.ts";

const graphqlPage =
  "https://docs.aws.amazon.com/appsync/latest/devguide/security-authz.html#aws-lambda-authorization";
const eventPage =
  "https://docs.aws.amazon.com/appsync/latest/eventapi/configure-event-api-auth.html";

const requestContext = once(() =>
  z.looseObject({
    apiId: textField("Id of the API.", "a1b2c3d4e5f6g7h8i9j0k1l2m3"),
    accountId: textField("Account of the API.", "123456789012"),
    requestId: textField("Id of the request.", "0d2f5ac1-7c4b-4e5d-9b0a-3f1c2e4d5a6b"),
    queryString: field(
      z.string().nullish(),
      "The query of the client, as GraphQL text. GraphQL APIs only; empty for the connection of a subscription.",
      "query Order($id: ID!) { order(id: $id) { id total } }",
      graphqlPage,
    ),
    operationName: field(
      z.string().nullish(),
      "Name of the operation that the client wants run; null or absent where the query names none. GraphQL APIs only.",
      "Order",
      graphqlPage,
    ),
    variables: field(
      z.record(z.string(), z.unknown()).nullish(),
      "Variables of the query. GraphQL APIs only.",
      { id: "42" },
      graphqlPage,
    ),
    operation: known(
      field(
        z.string().nullish(),
        "`EVENT_CONNECT`, `EVENT_SUBSCRIBE` or `EVENT_PUBLISH`. Event APIs only.",
        "EVENT_PUBLISH",
        eventPage,
      ),
      ["EVENT_CONNECT", "EVENT_SUBSCRIBE", "EVENT_PUBLISH"],
    ),
    channelNamespaceName: field(
      z.string().nullish(),
      "Namespace of the channel; null for EVENT_CONNECT. Event APIs only.",
      "orders",
      eventPage,
    ),
    channel: field(
      z.string().nullish(),
      "Path of the channel; null for EVENT_CONNECT. Event APIs only.",
      "/orders/42",
      eventPage,
    ),
  }),
);

/**
 * The event of a Lambda authorizer. Sources: AppSync Developer Guide, "AWS_LAMBDA authorization";
 * AppSync Events Developer Guide, "Configuring authorization and authentication".
 */
export const appsyncAuthorizerEvent = once(() =>
  z.looseObject({
    authorizationToken: textField(
      "The client's Authorization field as it is, with `Bearer ` if the client sent that.",
      "custom-7Xq2Lk9RtVb4Nc8ZsYd1Hf6Jm3Pa5E",
      graphqlPage,
    ),
    requestContext: field(
      requestContext(),
      "What is to be authorised.",
      exampleOf(requestContext(), ["queryString", "variables"]),
    ),
    requestHeaders: field(
      z.record(z.string(), z.string()).nullish(),
      "Header fields of the request, their names in lower case; absent from older events.",
      { host: "a1b2c3d4e5f6g7h8i9j0k1l2m3.appsync-api.us-east-1.amazonaws.com" },
    ),
  }),
);

const flatContext = once(() =>
  z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
);

/** What AppSync accepts from an authorizer. */
export const appsyncAuthorizerResponse = once(() =>
  z.looseObject({
    isAuthorized: field(z.boolean(), "True to let the request through.", true, graphqlPage),
    resolverContext: field(
      flatContext().nullish(),
      "What resolvers get to see as `identity.resolverContext`: a flat object, 5 MB at most. GraphQL APIs only.",
      { tenant: "acme" },
      graphqlPage,
    ),
    handlerContext: field(
      flatContext().nullish(),
      "What handlers get to see as `identity.handlerContext`: a flat object, 5 MB at most. Event APIs only.",
      { tenant: "acme" },
      eventPage,
    ),
    deniedFields: field(
      z.array(z.string()).nullish(),
      "Fields that become null although a resolver returns them, as `Type.field` or ARN. GraphQL APIs only.",
      ["Mutation.deleteOrder"],
      graphqlPage,
    ),
    ttlOverride: field(
      z.int().min(0).nullish(),
      "Seconds for which this answer is kept for the token, 0 for not at all; without it the API's own setting counts.",
      60,
      graphqlPage,
    ),
  }),
);
