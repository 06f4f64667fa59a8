import * as z from "zod";
import { constantField, regionField, textField } from "../model/commonFields.ts";
import { field, known } from "../model/fieldDocs.ts";
import { once } from "../model/once.ts";

const datasetRecord = once(() =>
  z.looseObject({
    oldValue: field(
      z.string().nullish(),
      "Value before the app's change; null or absent for a new record.",
      "silver",
    ),
    newValue: field(
      z.string().nullish(),
      "Value after it; null or absent for a removed record.",
      "gold",
    ),
    op: known(
      textField("`replace` for a record that is written, `remove` for one that goes.", "replace"),
      ["replace", "remove"],
    ),
  }),
);

const header = once(() => ({
  version: field(z.literal(2), "Version of the event's format, a number.", 2),
  eventType: constantField("Always SyncTrigger.", "SyncTrigger"),
  region: regionField("Region of the identity pool."),
  identityPoolId: textField(
    "Id of the identity pool.",
    "us-east-1:0d2f5ac1-7c4b-4e5d-9b0a-3f1c2e4d5a6b",
  ),
  identityId: textField(
    "Id of the identity whose data it is.",
    "us-east-1:5f2b1a9c-8d7e-4c3b-a1f0-6e5d4c3b2a19",
  ),
  datasetName: textField("Name of the dataset.", "settings"),
}));

const example = { tier: { oldValue: "silver", newValue: "gold", op: "replace" } };

/** The event of Cognito Sync. Source: Cognito Developer Guide, "Amazon Cognito events". */
export const cognitoSyncEvent = once(() =>
  z.looseObject({
    ...header(),
    datasetRecords: field(
      z.record(z.string(), datasetRecord()),
      "All records of the dataset by key, changed or not.",
      example,
    ),
  }),
);

const returnedRecord = once(() =>
  z.looseObject({
    oldValue: field(z.string().nullish(), "As it came; Cognito does not read it.", "silver"),
    newValue: field(
      z.string().nullish(),
      "Value to store; null removes the record, and another value than the event's counts as a change.",
      "gold",
    ),
    op: field(
      z.enum(["replace", "remove"]).nullish(),
      "`replace` to store newValue, `remove` to remove the record.",
      "replace",
    ),
  }),
);

/** The event as Cognito wants it back: only the records may differ. */
export const returnedSyncEvent = once(() =>
  z.looseObject({
    ...header(),
    datasetRecords: field(
      z.record(z.string(), returnedRecord()),
      "Records to store or remove, by key; those left out stay as they are.",
      example,
    ),
  }),
);
