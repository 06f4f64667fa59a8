import { buildBatch } from "../composition/buildBatch.ts";
import type { EventType } from "../model/eventType.ts";
import { isJsonObject, type JsonObject } from "../model/json.ts";
import { readInteger } from "../model/readParameters.ts";
import type { Sample } from "../model/sample.ts";
import { countParameter } from "../model/sampleParameters.ts";
import { resolverBatch } from "./appsyncBatchResolver.schema.ts";
import { isResolverBatch } from "./appsyncRecognition.ts";
import { batchAnswer } from "./resolverAnswer.schema.ts";
import { buildResolverEvent, fieldParameters, orderCustomer } from "./resolverCall.ts";
import { cognitoUser } from "./sampleIdentity.ts";
import { ForEach, FromEvent, ToChange } from "../model/answer.ts";

const count = countParameter("count", "Number of fields in the batch.", 3, {
  minimum: 1,
  maximum: 2000,
});

/** The same field of several objects, which a function resolves in one invocation. */
export const appsyncBatchResolver: EventType = {
  id: "appsync-batch-resolver",
  service: "AWS AppSync",
  title: "GraphQL BatchInvoke resolver",
  shortTitle: "AppSync batch",
  description:
    "A client asks for the same field of several objects, and the resolver has a batch size.",
  category: "HTTP/API",
  tier: 2,
  aliases: ["graphql", "appsync", "batchinvoke", "n+1", "batch resolver", "maxbatchsize"],
  documentation:
    "https://docs.aws.amazon.com/appsync/latest/devguide/tutorial-lambda-resolvers-js.html",
  schema: resolverBatch,
  answers: [{ name: "", value: new ForEach(new FromEvent(), "request", new ToChange(null)) }],
  responseSchema: batchAnswer,
  delivery: {
    kind: "sync",
    deliveredBy:
      "AppSync gathers fields up to the resolver's batch size and invokes the function synchronously with all of them.",
    resultUse:
      "AppSync wants a list with the answer to each field at its place; direct resolvers may put an object with data, errorMessage and errorType there. If the handler throws, all fields of the batch fail.",
    whenAccepted: "AppSync gives each field the answer at its place",
    whenRejected: "AppSync fails every field of the batch",
    whenFailed: "AppSync sets every field of the batch to null and adds the error to errors",
  },
  checkResult: (event, result) => {
    const asked = fieldsOf(event).length;
    const answered = Array.isArray(result) ? result.length : 0;
    return answered === asked
      ? []
      : [`The list must have ${asked} answers, one for each field, but has ${answered}`];
  },
  recognition: { kind: "fixed", matches: isResolverBatch },
  names: {
    samEventTypes: [],
    serverlessKeys: [],
    cdkConstruct: "LambdaDataSource",
    typescriptType: "AppSyncResolverEvent",
    typescriptHandlerType: "AppSyncBatchResolverHandler",
    typescriptResultType: null,
    powertoolsTypescriptSchema: "AppSyncBatchResolverSchema",
    powertoolsPythonDataClass: "AppSyncResolverEvent",
    powertoolsPythonModel: "AppSyncResolverEventModel",
    goType: null,
    javaClass: null,
    dotnet: { package: "Amazon.Lambda.AppSyncEvents", type: "AppSyncResolverEvent" },
  },
  samples: [
    batchSample("direct", "Batch of a direct resolver", {}),
    batchSample("vtl", "Batch of a template that passes on the whole context", {
      result: null,
      error: null,
      outErrors: [],
    }),
  ],
};

/** A batch of one query: all items have the caller and the request in common. */
function batchSample(id: string, title: string, further: JsonObject): Sample {
  return {
    id,
    title,
    parameters: [count, ...fieldParameters(orderCustomer).filter(({ name }) => name !== "source")],
    build: (context, values) => {
      const first = buildResolverEvent(context, values, cognitoUser(null));
      return buildBatch(readInteger(values, "count"), (index) => ({
        ...first,
        source: { id: String(42 + index), customerId: `C-${17 + index}` },
        ...further,
      }));
    },
  };
}

function fieldsOf(event: unknown): readonly unknown[] {
  const list: unknown = isJsonObject(event) ? event["payload"] : event;
  return Array.isArray(list) ? list : [];
}
