import * as z from "zod";
import { utf8Length } from "../encoding/base64.ts";
import { noEcosystemNames } from "../model/ecosystemNames.ts";
import type { EventType } from "../model/eventType.ts";
import { isJsonObject } from "../model/json.ts";
import { once } from "../model/once.ts";
import { connectContactFlowSamples } from "./connectContactFlow.samples.ts";
import { connectContactFlowSchema } from "./connectContactFlow.schema.ts";
import { ToChange } from "../model/answer.ts";

// Connect Administrator Guide: a response may have 32 KB.
const largestResponse = 32 * 1024;

/** Connect Administrator Guide, "Flow block in Amazon Connect: AWS Lambda function". */
export const connectContactFlow: EventType = {
  id: "connect-contact-flow",
  service: "Amazon Connect",
  title: "Contact flow invoke",
  shortTitle: "Connect flow",
  description: "A flow of a Connect instance reaches its AWS Lambda function block.",
  category: "Media/Other",
  tier: 2,
  aliases: ["contact centre", "contact center", "call", "chat", "ivr", "flow", "phone", "agent"],
  documentation:
    "https://docs.aws.amazon.com/connect/latest/adminguide/connect-lambda-functions.html",
  schema: connectContactFlowSchema,
  answers: [{ name: "", value: { greeting: new ToChange("Hello") } }],
  responseSchema: once(() => z.record(z.string(), z.unknown())),
  checkResult: checkSize,
  delivery: {
    kind: "sync",
    deliveredBy:
      "The flow invokes the function and waits as long as its block says, 8 seconds at most.",
    resultUse:
      "The flow finds the result's values under External: a flat object of texts, numbers and booleans where the block's response validation is STRING_MAP, any object where it is JSON.",
    whenAccepted: "The flow goes on with the values",
    whenRejected: "The flow takes the block's Error branch",
    whenFailed: "The flow takes the block's Error branch",
    describeAccepted: (_event, result) =>
      isFlat(result)
        ? "The flow goes on with the values"
        : "The flow goes on, but only if the block's response validation is JSON: a value is nested or null",
  },
  recognition: {
    kind: "fixed",
    matches: (event) => {
      const details = isJsonObject(event) ? event["Details"] : null;
      return isJsonObject(details) && isJsonObject(details["ContactData"]);
    },
  },
  names: {
    ...noEcosystemNames,
    typescriptType: "ConnectContactFlowEvent",
    typescriptHandlerType: "ConnectContactFlowHandler",
    typescriptResultType: "ConnectContactFlowResult",
    powertoolsPythonDataClass: "ConnectContactFlowEvent",
    goType: "ConnectEvent",
    javaClass: "ConnectEvent",
    dotnet: { package: "Amazon.Lambda.ConnectEvents", type: "ContactFlowEvent" },
  },
  samples: connectContactFlowSamples,
};

function isFlat(result: unknown): boolean {
  return isJsonObject(result) && Object.values(result).every((value) => typeof value !== "object");
}

function checkSize(_event: unknown, result: unknown): readonly string[] {
  const bytes = utf8Length(JSON.stringify(result));
  return bytes > largestResponse ? [`The result has ${bytes} bytes, more than 32 KB`] : [];
}
