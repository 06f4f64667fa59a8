import * as z from "zod";
import { textField } from "../model/commonFields.ts";
import { field } from "../model/fieldDocs.ts";
import { once } from "../model/once.ts";

const filtersPage =
  "https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/SubscriptionFilters.html";
const accountPage =
  "https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/SubscriptionFilters-AccountLevel.html";
const patternPage =
  "https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/FilterAndPatternSyntax.html";

const logEventExample = {
  id: "39410447816663892370009854330540135370250423877159520974",
  timestamp: 1767225600123,
  message: "ERROR payment of order A-1042 was declined",
};

const logEvent = once(() =>
  z.looseObject({
    id: textField(
      "Unique id of the log event, a long number as text; empty in control messages.",
      logEventExample.id,
      filtersPage,
    ),
    timestamp: field(
      z.number(),
      "When the event was logged, in milliseconds since 1970.",
      logEventExample.timestamp,
      filtersPage,
    ),
    message: textField(
      "The log line as it was written: text, or JSON as text.",
      logEventExample.message,
      filtersPage,
    ),
    extractedFields: field(
      z.record(z.string(), z.string().nullable()).optional(),
      "What the filter pattern found by name, all as text; absent unless the pattern names fields.",
      { level: "ERROR", order: "A-1042" },
      patternPage,
    ),
  }),
);

/**
 * The document that CloudWatch Logs compresses with gzip and sends to the destination of a
 * subscription filter. Source: CloudWatch Logs User Guide, "Real-time processing of log data with
 * subscriptions".
 */
export const logsDocument = once(() =>
  z.looseObject({
    messageType: textField(
      "DATA_MESSAGE for log events; CONTROL_MESSAGE where CloudWatch Logs only checks that the destination can be reached: skip those.",
      "DATA_MESSAGE",
      filtersPage,
    ),
    owner: textField(
      "Account that the logs come from; CloudwatchLogs in control messages.",
      "123456789012",
      filtersPage,
    ),
    logGroup: textField(
      "Log group that the events were written to; empty in control messages.",
      "/aws/lambda/checkout",
      filtersPage,
    ),
    logStream: textField(
      "Log stream within the group; empty in control messages.",
      "2026/01/01/[$LATEST]0f3c9a4be7d14c5b8a3d2e1f60718293",
      filtersPage,
    ),
    subscriptionFilters: field(
      z.array(z.string()),
      "Names of the subscription filters that the events matched; empty in control messages.",
      ["errors-to-function"],
      filtersPage,
    ),
    policyLevel: field(
      z.string().optional(),
      "ACCOUNT_LEVEL_POLICY where a policy of the account sent the events; otherwise mostly absent.",
      "ACCOUNT_LEVEL_POLICY",
      accountPage,
    ),
    logEvents: field(
      z.array(logEvent()),
      "The log events, oldest first.",
      [logEventExample],
      filtersPage,
    ),
  }),
);
