import * as z from "zod";
import { arnField, textField } from "../model/commonFields.ts";
import { field } from "../model/fieldDocs.ts";
import { once } from "../model/once.ts";

/** Page of the AWS IoT Core Developer Guide on the hook. */
export const preprovisioningPage =
  "https://docs.aws.amazon.com/iot/latest/developerguide/pre-provisioning-hook.html";

/** A device that asks to be provisioned. Source: AWS IoT Core Developer Guide, "Pre-provisioning hooks". */
export const preprovisioningRequest = once(() =>
  z.looseObject({
    claimCertificateId: textField(
      "Id of the claim certificate that the device came with, which many devices may share.",
      "1f0e2d3c4b5a69788796a5b4c3d2e1f00f1e2d3c4b5a69788796a5b4c3d2e1f0",
    ),
    certificateId: textField(
      "Id of the certificate made for this device: the SHA-256 of its bytes, in hexadecimal.",
      "6ccc2ae1df9d155ba83c597051611c42d60e09c6329dcb14a312cecc0a8e39d7",
    ),
    certificatePem: textField(
      "That certificate in PEM; its private key never comes to the function.",
      "-----BEGIN CERTIFICATE-----\nMIIB…\n-----END CERTIFICATE-----\n",
    ),
    templateArn: arnField(
      "ARN of the provisioning template.",
      "arn:aws:iot:us-east-1:123456789012:provisioningtemplate/thermostats",
    ),
    clientId: textField("Client id of the device.", "thermostat-17"),
    parameters: field(
      z.record(z.string(), z.string()),
      "What the device says of itself: texts by the names of the template's parameters.",
      { SerialNumber: "SN-1042" },
    ),
  }),
);

/** What the hook decides. */
export const preprovisioningResult = once(() =>
  z.looseObject({
    allowProvisioning: field(
      z.boolean(),
      "Whether the device may be provisioned.",
      true,
      preprovisioningPage,
    ),
    parameterOverrides: field(
      z.record(z.string(), z.string()).nullish(),
      "Parameters of the template that take the place of the device's own, all of them texts.",
      { DeviceLocation: "Oslo" },
      preprovisioningPage,
    ),
  }),
);
