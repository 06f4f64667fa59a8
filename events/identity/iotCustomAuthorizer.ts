import { noEcosystemNames } from "../model/ecosystemNames.ts";
import type { EventType } from "../model/eventType.ts";
import { isJsonObject } from "../model/json.ts";
import { iotAuthorizerSamples } from "./iotCustomAuthorizer.samples.ts";
import { iotAuthorizerEvent, iotAuthorizerResponse } from "./iotCustomAuthorizer.schema.ts";
import { ToChange } from "../model/answer.ts";

const neededToConnect = [
  "principalId",
  "disconnectAfterInSeconds",
  "refreshAfterInSeconds",
  "policyDocuments",
];
const mostPolicies = 10;
const longestPolicy = 2048;

/** A device connects to AWS IoT without a certificate of its own. */
export const iotCustomAuthorizer: EventType = {
  id: "iot-custom-authorizer",
  service: "AWS IoT Core",
  title: "Custom authorizer",
  shortTitle: "IoT authorizer",
  description:
    "A device connects to AWS IoT or sends a request to it, and an authorizer is to judge it.",
  category: "Auth",
  tier: 3,
  aliases: ["iot", "mqtt", "device", "custom authentication", "authorizer", "token"],
  documentation: "https://docs.aws.amazon.com/iot/latest/developerguide/config-custom-auth.html",
  schema: iotAuthorizerEvent,
  answers: [
    {
      name: "",
      value: {
        isAuthenticated: new ToChange(true),
        principalId: new ToChange("sensor17"),
        disconnectAfterInSeconds: new ToChange(86_400),
        refreshAfterInSeconds: new ToChange(300),
        policyDocuments: [
          {
            Version: "2012-10-17",
            Statement: [
              {
                Effect: "Allow",
                Action: "iot:Connect",
                Resource: new ToChange("arn:aws:iot:us-east-1:123456789012:client/sensor-17"),
              },
            ],
          },
        ],
      },
    },
    { name: "refusing", value: { isAuthenticated: false } },
  ],
  responseSchema: iotAuthorizerResponse,
  delivery: {
    kind: "sync",
    deliveredBy:
      "AWS IoT invokes the function synchronously when a device connects, for each HTTP request, and again each time the policies are to be refreshed; it waits 5 seconds.",
    resultUse:
      "AWS IoT lets the device in where isAuthenticated is true, with the policies returned and for the time returned; if the handler throws, it closes the connection.",
    whenAccepted: "AWS IoT lets the device in, or not, as isAuthenticated says",
    whenRejected: "AWS IoT closes the connection: it cannot use the answer",
    whenFailed: "AWS IoT closes the connection",
  },
  checkResult: (_event, result) =>
    isJsonObject(result) && result["isAuthenticated"] === true
      ? [...missingFields(result), ...unfitPolicies(result["policyDocuments"])]
      : [],
  recognition: {
    kind: "fixed",
    matches: (event) =>
      isJsonObject(event) &&
      isJsonObject(event["protocolData"]) &&
      Array.isArray(event["protocols"]) &&
      typeof event["signatureVerified"] === "boolean",
  },
  names: {
    ...noEcosystemNames,
    typescriptType: "IoTCustomAuthorizerEvent",
    typescriptHandlerType: "IoTCustomAuthorizerHandler",
    typescriptResultType: "IoTCustomAuthorizerResult",
    goType: "IoTCoreCustomAuthorizerRequest",
  },
  samples: iotAuthorizerSamples,
};

type Fields = Readonly<Record<string, unknown>>;

function missingFields(result: Fields): readonly string[] {
  return neededToConnect
    .filter((key) => result[key] === undefined || result[key] === null)
    .map((key) => `${key} is missing; a device that is let in needs it`);
}

function unfitPolicies(policies: unknown): readonly string[] {
  if (!Array.isArray(policies)) return [];
  const tooMany =
    policies.length > mostPolicies
      ? [`There may be ${mostPolicies} policyDocuments, but are ${policies.length}`]
      : [];
  const tooLong = policies.flatMap((policy: unknown, index) => {
    const { length } = typeof policy === "string" ? policy : JSON.stringify(policy);
    return length > longestPolicy
      ? [`policyDocuments[${index}] may have ${longestPolicy} characters, but has ${length}`]
      : [];
  });
  return [...tooMany, ...tooLong];
}
