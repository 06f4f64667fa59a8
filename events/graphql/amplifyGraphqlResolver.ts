import { noEcosystemNames } from "../model/ecosystemNames.ts";
import type { EventType } from "../model/eventType.ts";
import { readText } from "../model/readParameters.ts";
import type { Sample } from "../model/sample.ts";
import { amplifyResolverEvent } from "./amplifyGraphqlResolver.schema.ts";
import { appsyncHeaders } from "./appsyncHeaders.ts";
import { isAmplifyResolverEvent } from "./appsyncRecognition.ts";
import { fieldAnswer } from "./resolverAnswer.schema.ts";
import {
  fieldParameters,
  orderCustomer,
  orderQuery,
  readField,
  type FieldDefaults,
} from "./resolverCall.ts";
import { cognitoUser } from "./sampleIdentity.ts";

/** A field with Amplify's `@function` directive. */
export const amplifyGraphqlResolver: EventType = {
  id: "amplify-graphql-resolver",
  service: "AWS Amplify",
  title: "Amplify @function GraphQL resolver",
  shortTitle: "Amplify resolver",
  description: "A client asks for a field that has the @function directive in an Amplify schema.",
  category: "HTTP/API",
  tier: 3,
  aliases: ["graphql", "amplify", "appsync", "@function", "resolver"],
  // Amplify's own documentation lies on another domain; its source is AWS's.
  documentation:
    "https://docs.aws.amazon.com/appsync/latest/devguide/resolver-context-reference-js.html",
  schema: amplifyResolverEvent,
  responseSchema: fieldAnswer,
  delivery: {
    kind: "sync",
    deliveredBy:
      "AppSync invokes the function synchronously through the pipeline that Amplify generates, and waits up to 30 seconds for the whole query.",
    resultUse:
      "AppSync takes the payload as the field's value; if the handler throws, the field becomes null and the error joins the answer's errors.",
    whenAccepted: "AppSync takes the payload as the field's value",
    whenRejected: null,
    whenFailed: "AppSync sets the field to null and adds the error to the answer's errors",
  },
  recognition: { kind: "fixed", matches: isAmplifyResolverEvent },
  names: {
    ...noEcosystemNames,
    typescriptType: "AmplifyGraphQlResolverEvent",
    typescriptHandlerType: "AmplifyGraphQlResolverHandler",
    powertoolsPythonDataClass: "AppSyncResolverEvent",
  },
  samples: [
    amplifySample("query", "Query", orderQuery),
    amplifySample("nested-field", "Field of an object, with its source", orderCustomer),
  ],
};

function amplifySample(id: string, title: string, defaults: FieldDefaults): Sample {
  return {
    id,
    title,
    parameters: fieldParameters(defaults).filter(({ name }) => name !== "selection"),
    build: (context, values) => {
      const { identity, headers } = cognitoUser(null)(context, readText(values, "username"));
      return {
        typeName: readText(values, "parentTypeName"),
        fieldName: readText(values, "fieldName"),
        ...readField(values),
        identity,
        request: { headers: appsyncHeaders(context, headers), domainName: null },
        prev: null,
      };
    },
  };
}
