import * as z from "zod";
import { field, hinted } from "../model/fieldDocs.ts";
import { once } from "../model/once.ts";

/** The envelope fields that every EventBridge event has; `source`, `detail-type`, `detail` vary. */
export const envelopeFields = once(() => ({
  version: field(
    z.string().optional(),
    "Version of the envelope, always the text `0`. Some test events lack it; AWS always sends it.",
    "0",
  ),
  id: field(
    hinted(z.string(), "uuid"),
    "Id of the event, a UUID. A replay and a retried PutEvents call get ids of their own.",
    "6a7e8feb-b491-4cf7-a9f1-bf3703467718",
  ),
  account: field(
    z.string(),
    "AWS account that sent the event, twelve digits as text.",
    "123456789012",
  ),
  time: field(
    hinted(z.string(), "iso-date-time"),
    "When the event happened by its sender's clock: ISO 8601 in UTC, to the second.",
    "2020-03-12T19:03:58Z",
  ),
  region: field(z.string(), "AWS Region that the event comes from.", "us-east-1"),
  resources: field(
    z.array(hinted(z.string(), "arn")),
    "ARNs of what the event is about, as its sender named them; often an empty list.",
    ["arn:aws:events:us-east-1:123456789012:rule/nightly-report"],
  ),
  "replay-name": field(
    z.string().optional(),
    "Name of the replay that sent the event again from an archive; absent from first deliveries.",
    "replay-2020-03-12",
  ),
}));
