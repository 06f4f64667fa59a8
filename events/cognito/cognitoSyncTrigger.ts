import { noEcosystemNames } from "../model/ecosystemNames.ts";
import type { EventType } from "../model/eventType.ts";
import { isJsonObject, type JsonObject } from "../model/json.ts";
import { readText } from "../model/readParameters.ts";
import type { ParameterValues, Sample } from "../model/sample.ts";
import { textParameter } from "../model/sampleParameters.ts";
import { cognitoSyncEvent, returnedSyncEvent } from "./cognitoSyncTrigger.schema.ts";
import { FromEvent } from "../model/answer.ts";

/** An app synchronises a dataset of Cognito Sync. */
export const cognitoSyncTrigger: EventType = {
  id: "cognito-sync-trigger",
  service: "Amazon Cognito Sync",
  title: "Sync trigger (legacy)",
  shortTitle: "Cognito Sync",
  description: "An app synchronises a dataset with Cognito Sync, which AppSync has replaced.",
  category: "Auth",
  tier: 3,
  aliases: ["cognito", "sync", "dataset", "identity pool", "cognito events"],
  documentation: "https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-events.html",
  schema: cognitoSyncEvent,
  answers: [{ name: "event", value: new FromEvent() }],
  responseSchema: returnedSyncEvent,
  delivery: {
    kind: "sync",
    deliveredBy:
      "Cognito Sync invokes the function synchronously before it stores the records, and waits 5 seconds.",
    resultUse:
      "Cognito wants the event back and stores the datasetRecords as returned; any other change, or an error, fails the synchronisation.",
    whenAccepted: "Cognito stores the records as returned",
    whenRejected: "Cognito fails the synchronisation and stores nothing",
    whenFailed: "Cognito fails the synchronisation and stores nothing",
  },
  checkResult: (event, result) => {
    if (!isJsonObject(event) || !isJsonObject(result)) return [];
    return ["region", "identityPoolId", "identityId", "datasetName"]
      .filter((key) => result[key] !== event[key])
      .map((key) => `${key} must come back as it was, ${JSON.stringify(event[key])}`);
  },
  recognition: {
    kind: "fixed",
    matches: (event) =>
      isJsonObject(event) &&
      event["eventType"] === "SyncTrigger" &&
      isJsonObject(event["datasetRecords"]),
  },
  names: {
    ...noEcosystemNames,
    goType: "CognitoEvent",
    javaClass: "CognitoEvent",
    dotnet: { package: "Amazon.Lambda.CognitoEvents", type: "CognitoEvent" },
  },
  samples: [
    syncSample("replace", "Record changed", (values) => ({
      oldValue: "silver",
      newValue: readText(values, "value"),
      op: "replace",
    })),
    syncSample("remove", "Record removed", (values) => ({
      oldValue: readText(values, "value"),
      newValue: null,
      op: "remove",
    })),
  ],
};

function syncSample(
  id: string,
  title: string,
  record: (values: ParameterValues) => JsonObject,
): Sample {
  return {
    id,
    title,
    parameters: [
      textParameter("datasetName", "Name of the dataset.", "settings"),
      textParameter("key", "Key of the record.", "tier"),
      textParameter("value", "Value of the record, the old one where it is removed.", "gold"),
    ],
    build: (context, values) => ({
      version: 2,
      eventType: "SyncTrigger",
      region: context.region,
      identityPoolId: `${context.region}:${context.uuid()}`,
      identityId: `${context.region}:${context.uuid()}`,
      datasetName: readText(values, "datasetName"),
      datasetRecords: { [readText(values, "key")]: record(values) },
    }),
  };
}
