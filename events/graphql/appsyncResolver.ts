import type { EventType } from "../model/eventType.ts";
import type { Sample } from "../model/sample.ts";
import { isResolverEvent } from "./appsyncRecognition.ts";
import { fieldAnswer } from "./resolverAnswer.schema.ts";
import {
  buildResolverEvent,
  fieldParameters,
  orderCustomer,
  orderQuery,
  placeOrderMutation,
  type FieldDefaults,
} from "./resolverCall.ts";
import { resolverEvent } from "./resolverEvent.schema.ts";
import {
  apiKeyClient,
  cognitoUser,
  iamUser,
  letInByAuthorizer,
  oidcUser,
  type IdentityMaker,
} from "./sampleIdentity.ts";

/** A field of a GraphQL API that a function resolves without a template between. */
export const appsyncResolver: EventType = {
  id: "appsync-resolver",
  service: "AWS AppSync",
  title: "GraphQL direct Lambda resolver",
  shortTitle: "AppSync resolver",
  description:
    "A client asks for a field of a GraphQL API whose resolver is the function, without request template.",
  category: "HTTP/API",
  tier: 1,
  aliases: ["graphql", "appsync", "query", "mutation", "resolver", "direct resolver", "field"],
  documentation:
    "https://docs.aws.amazon.com/appsync/latest/devguide/resolver-context-reference-js.html",
  schema: resolverEvent,
  responseSchema: fieldAnswer,
  delivery: {
    kind: "sync",
    deliveredBy:
      "AppSync invokes the function synchronously for each field that it resolves, and waits up to 30 seconds for the whole query.",
    resultUse:
      "AppSync takes the payload as the field's value and fits it to the field's type; if the handler throws, the field becomes null and the error joins the answer's errors.",
    whenAccepted: "AppSync takes the payload as the field's value",
    whenRejected: null,
    whenFailed: "AppSync sets the field to null and adds the error to the answer's errors",
  },
  recognition: { kind: "fixed", matches: isResolverEvent },
  names: {
    samEventTypes: [],
    serverlessKeys: [],
    cdkConstruct: "LambdaDataSource",
    typescriptType: "AppSyncResolverEvent",
    typescriptHandlerType: "AppSyncResolverHandler",
    typescriptResultType: null,
    powertoolsTypescriptSchema: "AppSyncResolverSchema",
    powertoolsPythonDataClass: "AppSyncResolverEvent",
    powertoolsPythonModel: "AppSyncResolverEventModel",
    // The module's AppSyncResolverTemplate is deprecated, because AppSync sends no such thing.
    goType: null,
    javaClass: null,
    dotnet: { package: "Amazon.Lambda.AppSyncEvents", type: "AppSyncResolverEvent" },
  },
  samples: [
    resolverSample("query", "Query", orderQuery, cognitoUser(null)),
    resolverSample("mutation", "Mutation", placeOrderMutation, cognitoUser(null)),
    resolverSample(
      "nested-field",
      "Field of an object, with its source",
      orderCustomer,
      cognitoUser(null),
    ),
    resolverSample(
      "cognito",
      "Caller in groups of a Cognito user pool",
      orderQuery,
      cognitoUser(["admins", "customers"]),
    ),
    resolverSample("iam", "Caller authorised by IAM", orderQuery, iamUser),
    resolverSample("oidc", "Caller of an OpenID Connect provider", orderQuery, oidcUser),
    resolverSample(
      "lambda",
      "Caller let in by a Lambda authorizer",
      orderQuery,
      letInByAuthorizer("resolverContext"),
    ),
    resolverSample("api-key", "Caller with an API key", orderQuery, apiKeyClient),
  ],
};

function resolverSample(
  id: string,
  title: string,
  defaults: FieldDefaults,
  identity: IdentityMaker,
): Sample {
  return {
    id,
    title,
    parameters: fieldParameters(defaults),
    build: (context, values) => buildResolverEvent(context, values, identity),
  };
}
