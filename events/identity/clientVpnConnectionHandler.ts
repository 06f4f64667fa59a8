import { sampleSourceIp } from "../http/httpRequest.ts";
import { noEcosystemNames } from "../model/ecosystemNames.ts";
import type { EventType } from "../model/eventType.ts";
import { isJsonObject } from "../model/json.ts";
import { readText } from "../model/readParameters.ts";
import type { Sample } from "../model/sample.ts";
import { textParameter } from "../model/sampleParameters.ts";
import { clientVpnEvent, clientVpnResponse } from "./clientVpnConnectionHandler.schema.ts";
import { FromEvent, ToChange } from "../model/answer.ts";

const messageKeys = [
  "error-msg-on-denied-connection",
  "error-msg-on-failed-posture-compliance",
] as const;

/** A device that has been authenticated wants to connect to a Client VPN endpoint. */
export const clientVpnConnectionHandler: EventType = {
  id: "client-vpn-connection-handler",
  service: "AWS Client VPN",
  title: "Client connect handler",
  shortTitle: "Client VPN",
  description:
    "A device connects to a Client VPN endpoint with a client connect handler, and has been authenticated.",
  category: "Auth",
  tier: 3,
  aliases: ["vpn", "client vpn", "openvpn", "connection", "posture", "AWSClientVPN-"],
  documentation:
    "https://docs.aws.amazon.com/vpn/latest/clientvpn-admin/connection-authorization.html",
  schema: clientVpnEvent,
  answers: [
    {
      name: "",
      value: {
        allow: new ToChange(true),
        "error-msg-on-denied-connection": new ToChange(""),
        "posture-compliance-statuses": [],
        "schema-version": new FromEvent("schema-version"),
      },
    },
  ],
  responseSchema: clientVpnResponse,
  delivery: {
    kind: "sync",
    deliveredBy:
      "Client VPN invokes the function, whose name must begin with AWSClientVPN-, synchronously for each new connection, and waits 30 seconds.",
    resultUse:
      "Client VPN goes on with the connection where allow is true, and shows the message where it is false; if the handler throws or the answer is not complete, it denies the connection.",
    whenAccepted: "Client VPN allows or denies the connection as allow says",
    whenRejected: "Client VPN denies the connection: client-connect-handler-invalid-response",
    whenFailed: "Client VPN denies the connection: client-connect-handler-other-execution-error",
  },
  checkResult: (_event, result) =>
    isJsonObject(result) && messageKeys.every((key) => typeof result[key] !== "string")
      ? [`${messageKeys[0]} is missing; it must be there, empty or not`]
      : [],
  recognition: {
    kind: "fixed",
    matches: (event) =>
      isJsonObject(event) &&
      typeof event["connection-id"] === "string" &&
      typeof event["endpoint-id"] === "string",
  },
  names: { ...noEcosystemNames, goType: "ClientVPNConnectionHandlerRequest" },
  samples: [
    deviceSample("allow", "Up-to-date device of the staff", "mac", "15.6", "engineering"),
    deviceSample("deny", "Device with an old operating system", "win", "6.1", "contractors"),
  ],
};

function deviceSample(
  id: string,
  title: string,
  platform: string,
  version: string,
  groups: string,
): Sample {
  return {
    id,
    title,
    parameters: [
      textParameter("username", "Name of the user; empty with mutual authentication alone.", "ada"),
      textParameter(
        "commonName",
        "Common name of the device's certificate.",
        "laptop-17.shop.example",
      ),
      textParameter("platform", "Operating system of the device.", platform),
      textParameter("platformVersion", "Version of the operating system.", version),
      textParameter("groups", "Groups of the user.", groups),
      textParameter("publicIp", "Public address of the device.", sampleSourceIp),
    ],
    build: (context, values) => ({
      "connection-id": `cvpn-connection-${context.hex(17)}`,
      "endpoint-id": `cvpn-endpoint-${context.hex(17)}`,
      "common-name": readText(values, "commonName"),
      username: readText(values, "username"),
      platform: readText(values, "platform"),
      "platform-version": readText(values, "platformVersion"),
      "public-ip": readText(values, "publicIp"),
      "client-openvpn-version": "2.6.12",
      "aws-client-version": "5.2.1",
      groups: readText(values, "groups"),
      "schema-version": "v3",
    }),
  };
}
