import * as z from "zod";
import { textField } from "../model/commonFields.ts";
import { field, hinted } from "../model/fieldDocs.ts";
import { once } from "../model/once.ts";

const page = "https://docs.aws.amazon.com/vpn/latest/clientvpn-admin/connection-authorization.html";

const optionalText = (description: string, example: string) =>
  field(z.string().nullish(), description, example, page);

/** Source: AWS Client VPN Administrator Guide, "Connection authorization". The keys have hyphens. */
export const clientVpnEvent = once(() =>
  z.looseObject({
    "connection-id": textField("Id of the connection.", "cvpn-connection-04e7e1b2f0daf9460", page),
    "endpoint-id": textField(
      "Id of the Client VPN endpoint.",
      "cvpn-endpoint-0f13eab7f860433cc",
      page,
    ),
    "common-name": optionalText(
      "Common name of the device's certificate; empty without mutual authentication.",
      "laptop-17.shop.example",
    ),
    username: optionalText(
      "Name of the user in Active Directory, or the NameID of SAML; empty with mutual authentication alone.",
      "ada",
    ),
    platform: optionalText("Operating system of the device; empty where unknown.", "mac"),
    "platform-version": optionalText(
      "Version of the operating system, which not every client sends; empty where unknown.",
      "15.6",
    ),
    "public-ip": field(
      hinted(z.string(), "ip-address").nullish(),
      "Public address of the device.",
      "203.0.113.24",
      page,
    ),
    "client-openvpn-version": optionalText(
      "Version of OpenVPN on the device; empty where unknown.",
      "2.6.12",
    ),
    "aws-client-version": optionalText(
      "Version of the AWS provided client; empty or absent for other clients and before `v3`.",
      "5.2.1",
    ),
    groups: field(
      z.union([z.string(), z.array(z.string())]).nullish(),
      "Groups of the user in Active Directory or of the SAML provider; empty with mutual authentication alone, absent before `v2`.",
      "engineering",
      page,
    ),
    "schema-version": textField("Version of the event's format.", "v3", page),
  }),
);

/** What Client VPN accepts as an answer; all four fields are required. */
export const clientVpnResponse = once(() =>
  z.looseObject({
    allow: field(z.boolean(), "True to let the device connect.", true, page),
    "error-msg-on-denied-connection": field(
      z.string().max(255, "The message may have 255 characters").optional(),
      "What the user reads where allow is false, up to 255 characters. Required from `v2` on.",
      "Update your operating system, then connect again.",
      page,
    ),
    "error-msg-on-failed-posture-compliance": field(
      z.string().max(255, "The message may have 255 characters").optional(),
      "The same in `v1`, under its old name.",
      "Update your operating system, then connect again.",
      page,
    ),
    "posture-compliance-statuses": field(
      z
        .array(z.string().max(255, "A status may have 255 characters"))
        .max(10, "There may be ten statuses"),
      "What you found of the device, for the connection log: ten texts at most, or none.",
      ["compliant"],
      page,
    ),
    "schema-version": textField("Version of the answer's format: that of the event.", "v3", page),
  }),
);
