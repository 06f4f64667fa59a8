import { encodeBytesAsBase64 } from "../encoding/base64.ts";
import { isJsonObject, type Json, type JsonObject } from "../model/json.ts";
import { readInteger, readJson, readText } from "../model/readParameters.ts";
import type { Sample } from "../model/sample.ts";
import type { SampleContext } from "../model/sampleContext.ts";
import { countParameter, jsonParameter, textParameter } from "../model/sampleParameters.ts";

const payload = jsonParameter(
  "payload",
  "What the device published.",
  '{"temperature":21.4,"humidity":48,"battery":3.02}',
);
const clientId = textParameter("clientId", "Client id of the device.", "thermostat-17");
const thing = textParameter("thing", "Name of the thing.", "thermostat-17");

/** The samples of what a rule's SQL selects. */
export const iotRuleSamples: readonly [Sample, ...Sample[]] = [
  {
    id: "json-payload",
    title: "JSON of a device",
    parameters: [payload],
    build: (_context, values) => readJson(values, "payload"),
  },
  {
    id: "topic-function",
    title: "SELECT *, topic(), timestamp()",
    parameters: [
      payload,
      textParameter("topic", "Topic that it was published to.", "site/oslo/thermostat-17"),
    ],
    build: (context, values) =>
      withFields(readJson(values, "payload"), {
        topic: readText(values, "topic"),
        timestamp: context.now.getTime(),
      }),
  },
  {
    id: "connected",
    title: "Lifecycle: device connected",
    parameters: [clientId],
    build: (context, values) => ({
      ...describeSession(context, readText(values, "clientId"), "connected"),
      ipAddress: "203.0.113.17",
    }),
  },
  {
    id: "disconnected",
    title: "Lifecycle: device disconnected",
    parameters: [
      clientId,
      textParameter("reason", "Why it disconnected.", "MQTT_KEEP_ALIVE_TIMEOUT"),
    ],
    build: (context, values) => ({
      ...describeSession(context, readText(values, "clientId"), "disconnected"),
      clientInitiatedDisconnect: readText(values, "reason") === "CLIENT_INITIATED_DISCONNECT",
      disconnectReason: readText(values, "reason"),
    }),
  },
  {
    id: "job-execution",
    title: "Job done by a thing",
    parameters: [thing, textParameter("job", "Id of the job.", "firmware-2-4-0")],
    build: (context, values) => ({
      eventType: "JOB_EXECUTION",
      eventId: context.uuid(),
      timestamp: secondsOf(context),
      operation: "succeeded",
      jobId: readText(values, "job"),
      thingArn: `arn:${context.partition}:iot:${context.region}:${context.accountId}:thing/${readText(values, "thing")}`,
      status: "SUCCEEDED",
      statusDetails: { installed: "2.4.0" },
    }),
  },
  {
    id: "shadow-delta",
    title: "Shadow: desired differs from reported",
    parameters: [
      jsonParameter("state", "The desired values that differ.", '{"targetTemperature":21.5}'),
      countParameter("version", "Version of the shadow's document.", 42),
    ],
    build: (context, values) => {
      const state = readJson(values, "state");
      return {
        version: readInteger(values, "version"),
        timestamp: secondsOf(context),
        state,
        metadata: stamp(state, secondsOf(context)),
      };
    },
  },
  {
    id: "encoded-binary",
    title: "SELECT encode(*, 'base64') AS data",
    parameters: [countParameter("bytes", "Number of bytes that the device published.", 24)],
    build: (context, values) => ({
      data: encodeBytesAsBase64(
        Uint8Array.from({ length: readInteger(values, "bytes") }, () => context.integer(256)),
      ),
    }),
  },
];

function withFields(selected: Json, fields: JsonObject): Json {
  return isJsonObject(selected) ? { ...selected, ...fields } : fields;
}

function describeSession(context: SampleContext, client: string, eventType: string): JsonObject {
  return {
    clientId: client,
    timestamp: context.now.getTime(),
    eventType,
    sessionIdentifier: context.uuid(),
    principalIdentifier: context.hex(64),
    versionNumber: 7,
  };
}

/** Shadows and jobs count in seconds, lifecycle messages in milliseconds. */
function secondsOf(context: SampleContext): number {
  return Math.floor(context.now.getTime() / 1000);
}

/** A shadow's metadata has a time in the place of every value, as deep as the values lie. */
function stamp(value: Json, timestamp: number): Json {
  if (Array.isArray(value)) return value.map((item: Json) => stamp(item, timestamp));
  if (!isJsonObject(value)) return { timestamp };
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, stamp(item, timestamp)]),
  );
}
