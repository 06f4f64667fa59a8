import * as z from "zod";
import { arnField, textField } from "../model/commonFields.ts";
import { exampleOf } from "../model/exampleOf.ts";
import { field, hinted } from "../model/fieldDocs.ts";
import { once } from "../model/once.ts";

const page =
  "https://docs.aws.amazon.com/config/latest/developerguide/evaluate-config_develop-rules_example-events.html";
const itemPage =
  "https://docs.aws.amazon.com/config/latest/APIReference/API_ConfigurationItem.html";

/** What both a whole item and the summary of one that is too large have. */
function itemFields() {
  return {
    configurationItemCaptureTime: field(
      hinted(z.string(), "iso-date-time"),
      "When Config recorded the item.",
      "2026-03-12T19:03:58.390Z",
      itemPage,
    ),
    configurationItemStatus: field(
      z.enum([
        "OK",
        "ResourceDiscovered",
        "ResourceNotRecorded",
        "ResourceDeleted",
        "ResourceDeletedNotRecorded",
      ]),
      "What became of the resource. Of one that is deleted there is no `configuration`: report `NOT_APPLICABLE`.",
      "OK",
      itemPage,
    ),
    awsAccountId: textField("Account of the resource, twelve digits as text.", "123456789012"),
    awsRegion: textField("Region of the resource.", "us-east-1"),
    availabilityZone: field(
      z.string().nullish(),
      "Availability Zone of the resource, or `Regional`.",
      "Regional",
    ),
    resourceType: textField(
      "Type of the resource, as CloudFormation writes it.",
      "AWS::S3::Bucket",
    ),
    resourceId: textField(
      "Id of the resource: what PutEvaluations takes for `ComplianceResourceId`.",
      "invoice-archive",
      itemPage,
    ),
    resourceName: field(
      z.string().nullish(),
      "Name of the resource, where it has one.",
      "invoice-archive",
    ),
    ARN: arnField("ARN of the resource. The key is in capitals.", "arn:aws:s3:::invoice-archive"),
    configurationStateId: field(
      z.union([z.string(), z.number()]),
      "Orders the items of one resource.",
      1773342238390,
    ),
    configurationStateMd5Hash: textField("Of no use any more; mostly empty.", ""),
    configurationItemVersion: textField("Version of the item's format.", "1.3"),
    resourceCreationTime: field(
      hinted(z.string(), "iso-date-time").nullish(),
      "When the resource was made.",
      "2026-01-08T10:12:45.000Z",
    ),
  };
}

const configurationItem = once(() =>
  z.looseObject({
    ...itemFields(),
    configuration: field(
      z.record(z.string(), z.unknown()).nullable(),
      "The resource as its service's API describes it; null for one that is deleted.",
      { name: "invoice-archive" },
      itemPage,
    ),
    supplementaryConfiguration: field(
      z.record(z.string(), z.unknown()),
      "What the service's API tells by other operations; some values are JSON as text.",
      {},
      itemPage,
    ),
    tags: field(z.record(z.string(), z.string()), "Tags of the resource.", { team: "billing" }),
    relationships: field(
      z.array(z.looseObject({})),
      "Other resources that it belongs to or contains.",
      [],
    ),
    relatedEvents: field(
      z.array(z.unknown()),
      "Ids of CloudTrail events that led to the change.",
      [],
    ),
  }),
);

const configurationItemSummary = once(() =>
  z.looseObject({
    changeType: field(z.enum(["CREATE", "UPDATE", "DELETE"]), "What happened.", "UPDATE"),
    ...itemFields(),
  }),
);

/**
 * What `invokingEvent` of a custom rule's event holds as text. Source: AWS Config Developer Guide,
 * "Example Events for AWS Config Rules".
 */
export const configInvokingEvent = once(() =>
  z.looseObject({
    messageType: field(
      z.enum([
        "ConfigurationItemChangeNotification",
        "OversizedConfigurationItemChangeNotification",
        "ScheduledNotification",
        "ConfigurationSnapshotDeliveryCompleted",
      ]),
      "What made Config evaluate the rule, which decides what else is here.",
      "ConfigurationItemChangeNotification",
      page,
    ),
    configurationItem: field(
      configurationItem(),
      "The resource that changed. Only in a `ConfigurationItemChangeNotification`.",
      exampleOf(configurationItem()),
      page,
    ),
    configurationItemSummary: field(
      configurationItemSummary(),
      "In place of the item, where it is too large for the event: ask GetResourceConfigHistory for it. Only in an `OversizedConfigurationItemChangeNotification`.",
      exampleOf(configurationItemSummary()),
      page,
    ),
    configurationItemDiff: field(
      z.looseObject({}).nullish(),
      "What is other than in the item before; null where there was none.",
      { changedProperties: {}, changeType: "UPDATE" },
      page,
    ),
    s3DeliverySummary: field(
      z.looseObject({}).optional(),
      "Where Config has put an item that is too large.",
      { s3BucketLocation: "config-history/AWSLogs/2b4e.json.gz" },
      page,
    ),
    notificationCreationTime: field(
      hinted(z.string(), "iso-date-time"),
      "When Config sent this: what PutEvaluations takes for `OrderingTimestamp` of an evaluation on a schedule.",
      "2026-03-12T19:03:58.390Z",
      page,
    ),
    awsAccountId: field(
      z.string().optional(),
      "The account, in a `ScheduledNotification`.",
      "123456789012",
      page,
    ),
    recordVersion: textField("Version of this format.", "1.3"),
  }),
);
