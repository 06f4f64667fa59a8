import { sampleClientCertificate } from "../http/sampleClientCertificate.ts";
import { noEcosystemNames } from "../model/ecosystemNames.ts";
import type { EventType } from "../model/eventType.ts";
import { isJsonObject } from "../model/json.ts";
import { readJson, readText } from "../model/readParameters.ts";
import type { Sample } from "../model/sample.ts";
import { jsonParameter, textParameter } from "../model/sampleParameters.ts";
import {
  preprovisioningPage,
  preprovisioningRequest,
  preprovisioningResult,
} from "./iotPreprovisioningHook.schema.ts";

/** AWS IoT names a certificate by the SHA-256 of its bytes; this is the sample certificate's. */
const certificateId = "4761326de6e4367e853b27a71efb0b528a9d4c353fcf5ebe1bf3783071efba76";

const samples: readonly [Sample, ...Sample[]] = [
  hookSample("allow", "Known device", { SerialNumber: "SN-1042" }),
  hookSample("deny", "Device without a serial number", { SerialNumber: "" }),
  hookSample("parameter-overrides", "Device that does not know where it is", {
    SerialNumber: "SN-1042",
    DeviceLocation: "unknown",
  }),
];

/** A device that asks to be provisioned. */
export const iotPreprovisioningHook: EventType = {
  id: "iot-preprovisioning-hook",
  service: "AWS IoT Core",
  title: "Fleet provisioning pre-provisioning hook",
  shortTitle: "IoT provisioning",
  description: "A device with a claim certificate asks to be provisioned by a template.",
  category: "IoT",
  tier: 3,
  aliases: ["fleet provisioning", "claim certificate", "device", "thing", "mqtt", "onboarding"],
  documentation: preprovisioningPage,
  schema: preprovisioningRequest,
  responseSchema: preprovisioningResult,
  delivery: {
    kind: "sync",
    deliveredBy:
      "AWS IoT invokes the function before it provisions the device, and waits up to five seconds.",
    resultUse:
      "The device is provisioned where allowProvisioning is true, with parameterOverrides in the place of its own parameters, and refused otherwise.",
    whenAccepted: "AWS IoT provisions or refuses the device as allowProvisioning says",
    whenRejected: "AWS IoT refuses the device: the result says nothing that it can read",
    whenFailed: "AWS IoT refuses the device",
  },
  recognition: {
    kind: "fixed",
    matches: (event) =>
      isJsonObject(event) &&
      ["claimCertificateId", "certificateId", "templateArn"].every((key) =>
        Object.hasOwn(event, key),
      ),
  },
  names: {
    ...noEcosystemNames,
    serverlessKeys: ["iotFleetProvisioning"],
    cdkConstruct: "CfnProvisioningTemplate",
    typescriptType: "IoTPreProvisioningHookEvent",
    typescriptHandlerType: "IoTPreProvisioningHookHandler",
    typescriptResultType: "IoTPreProvisioningHookResult",
    goType: "IoTPreProvisionHookRequest",
  },
  samples,
};

function hookSample(
  id: string,
  title: string,
  parameters: Readonly<Record<string, string>>,
): Sample {
  return {
    id,
    title,
    parameters: [
      textParameter("template", "Name of the provisioning template.", "thermostats"),
      textParameter("clientId", "Client id of the device.", "thermostat-17"),
      jsonParameter(
        "parameters",
        "What the device says of itself, all texts.",
        JSON.stringify(parameters),
      ),
    ],
    build: (context, values) => {
      const owner = `${context.partition}:iot:${context.region}:${context.accountId}`;
      return {
        claimCertificateId: context.hex(64),
        certificateId,
        certificatePem: sampleClientCertificate.clientCertPem,
        templateArn: `arn:${owner}:provisioningtemplate/${readText(values, "template")}`,
        clientId: readText(values, "clientId"),
        parameters: readJson(values, "parameters"),
      };
    },
  };
}
