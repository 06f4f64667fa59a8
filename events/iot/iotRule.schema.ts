import * as z from "zod";
import { textField } from "../model/commonFields.ts";
import { field, hinted, known } from "../model/fieldDocs.ts";
import { once } from "../model/once.ts";

const lifecyclePage =
  "https://docs.aws.amazon.com/iot/latest/developerguide/life-cycle-events.html";
const shadowPage =
  "https://docs.aws.amazon.com/iot/latest/developerguide/device-shadow-document.html";
const jobsPage = "https://docs.aws.amazon.com/iot/latest/developerguide/events-jobs.html";

/** Source: AWS IoT Core Developer Guide, "Lifecycle events". */
const lifecycleMessage = once(() =>
  z.looseObject({
    clientId: textField("Client id of the device.", "thermostat-17", lifecyclePage),
    eventType: field(
      z.enum(["connected", "disconnected", "subscribed", "unsubscribed", "connect_failed"]),
      "What the client did.",
      "disconnected",
      lifecyclePage,
    ),
    timestamp: field(z.int(), "When it happened, in milliseconds since 1970.", 1573002230757),
    sessionIdentifier: field(
      z.string().optional(),
      "Id of the session, the same when it ends.",
      "a4666d2a7d844ae4ac5d7b38c9cb7967",
    ),
    principalIdentifier: field(
      z.string().optional(),
      "Id of the certificate or identity that the client authenticated with.",
      "6cc2ae1df9d155ba83c597051611c42d60e09c6329dcb14a312cecc0a8e39d7f",
    ),
    versionNumber: field(
      z.int().optional(),
      "Counts the connections of the client: messages may come out of order, and the higher number is the later.",
      0,
    ),
    ipAddress: field(
      hinted(z.string(), "ip-address").optional(),
      "Address of the client, IPv4 or IPv6; sent where it connects.",
      "203.0.113.17",
    ),
    clientInitiatedDisconnect: field(
      z.boolean().optional(),
      "Whether the client itself ended the connection; sent where it disconnects.",
      false,
    ),
    disconnectReason: known(
      field(
        z.string().optional(),
        "Why it disconnected: `CLIENT_INITIATED_DISCONNECT`, `CONNECTION_LOST`, `MQTT_KEEP_ALIVE_TIMEOUT` or others.",
        "CONNECTION_LOST",
      ),
      ["CLIENT_INITIATED_DISCONNECT", "CONNECTION_LOST", "MQTT_KEEP_ALIVE_TIMEOUT"],
    ),
  }),
);

/** Source: AWS IoT Core Developer Guide, "Device Shadow service documents". */
const shadowDelta = once(() =>
  z.looseObject({
    state: field(
      z.record(z.string(), z.unknown()),
      "The desired values that differ from the reported ones.",
      { targetTemperature: 21.5 },
      shadowPage,
    ),
    metadata: field(
      z.record(z.string(), z.unknown()),
      "When each of these values was desired.",
      { targetTemperature: { timestamp: 1573002230 } },
      shadowPage,
    ),
    version: field(z.int(), "Version of the shadow's document.", 42, shadowPage),
    timestamp: field(z.int(), "When it was sent, in seconds since 1970.", 1573002230),
    clientToken: field(
      z.string().optional(),
      "Token of the request that set the values; absent where it had none.",
      "app-91",
    ),
  }),
);

/** Source: AWS IoT Core Developer Guide, "Jobs events". */
const jobMessage = once(() =>
  z.looseObject({
    eventType: field(
      z.enum(["JOB", "JOB_EXECUTION"]),
      "Whether it is about the whole job or about one thing's part in it.",
      "JOB_EXECUTION",
      jobsPage,
    ),
    eventId: field(
      hinted(z.string(), "uuid"),
      "Id of the message.",
      "7364ffd1-8b65-4824-85d5-6c14686c97c6",
    ),
    timestamp: field(z.int(), "When it was sent, in seconds since 1970.", 1573002230),
    operation: known(
      textField(
        "What happened: `completed`, `canceled`, `succeeded`, `failed` or others.",
        "succeeded",
      ),
      ["completed", "canceled", "succeeded", "failed"],
    ),
    jobId: textField("Id of the job.", "firmware-2-4-0", jobsPage),
    status: known(
      textField("How it stands: `COMPLETED`, `SUCCEEDED`, `FAILED` or others.", "SUCCEEDED"),
      ["COMPLETED", "SUCCEEDED", "FAILED"],
    ),
    thingArn: field(
      hinted(z.string(), "arn").optional(),
      "ARN of the thing; absent where it is about the whole job.",
      "arn:aws:iot:us-east-1:123456789012:thing/thermostat-17",
    ),
    statusDetails: field(
      z.record(z.string(), z.string()).optional(),
      "What the thing reported besides.",
      { installed: "2.4.0" },
    ),
  }),
);

const encodedPayload = once(() =>
  z.looseObject({
    data: field(
      hinted(z.string(), "base64"),
      "The payload as base64, where the rule says `encode(*, 'base64') AS data`; other names are as common.",
      "AQIDBA==",
      "https://docs.aws.amazon.com/iot/latest/developerguide/binary-payloads.html",
    ),
  }),
);

/**
 * Whatever a rule's SQL selects: JSON of the device's own making, or what AWS IoT itself publishes.
 * Source: AWS IoT Core Developer Guide, "Lambda".
 */
export const iotRuleEvent = once(() =>
  z.union([lifecycleMessage(), shadowDelta(), jobMessage(), encodedPayload(), z.unknown()]),
);
