import * as z from "zod";
import { sampleClientCertificate } from "../http/sampleClientCertificate.ts";
import { textField } from "../model/commonFields.ts";
import { exampleOf } from "../model/exampleOf.ts";
import { field, hinted } from "../model/fieldDocs.ts";
import { once } from "../model/once.ts";

const page = "https://docs.aws.amazon.com/iot/latest/developerguide/config-custom-auth.html";
const certificates =
  "https://docs.aws.amazon.com/iot/latest/developerguide/custom-auth-x509cert.html";

const tls = once(() =>
  z.looseObject({
    serverName: field(
      z.string().nullish(),
      "Host name that the device asked for in the TLS handshake (SNI).",
      "a1b2c3d4e5f6g7-ats.iot.us-east-1.amazonaws.com",
      page,
    ),
    x509CertificatePem: field(
      z.string().nullish(),
      "The device's certificate, where the domain configuration takes one beside the authorizer.",
      sampleClientCertificate.clientCertPem,
      certificates,
    ),
    principalId: field(
      z.string().nullish(),
      "Id of that certificate in AWS IoT, or its digest.",
      "7c4b4e5d9b0a3f1c2e4d5a6b0d2f5ac17c4b4e5d9b0a3f1c2e4d5a6b0d2f5ac1",
      certificates,
    ),
  }),
);

const http = once(() =>
  z.looseObject({
    headers: field(
      z.record(z.string(), z.string()).nullish(),
      "Header fields of the request or of the WebSocket's handshake.",
      { "x-amz-customauthorizer-name": "shop-devices" },
      page,
    ),
    queryString: field(
      z.string().nullish(),
      "Query string with its question mark; empty where there is none.",
      "?qos=1",
      page,
    ),
  }),
);

const mqtt = once(() =>
  z.looseObject({
    username: field(
      z.string().nullish(),
      "User name of the CONNECT packet, which may have parameters of the authorizer after a question mark.",
      "sensor-17?x-amz-customauthorizer-name=shop-devices",
      page,
    ),
    password: field(
      hinted(z.string(), "base64").nullish(),
      "Password of the CONNECT packet, as base64.",
      "czNjcjN0",
      page,
    ),
    clientId: field(
      z.string().nullish(),
      "Client id of the CONNECT packet; absent where the device sends none.",
      "sensor-17",
      page,
    ),
  }),
);

const protocolData = once(() =>
  z.looseObject({
    tls: field(tls().nullish(), "What the TLS handshake tells.", exampleOf(tls(), ["serverName"])),
    http: field(
      http().nullish(),
      "The HTTP request; absent for MQTT over TLS.",
      exampleOf(http(), ["headers", "queryString"]),
    ),
    mqtt: field(
      mqtt().nullish(),
      "The CONNECT packet; absent for HTTP.",
      exampleOf(mqtt(), ["username", "password", "clientId"]),
    ),
  }),
);

/** Source: AWS IoT Core Developer Guide, "Creating and managing custom authorizers". */
export const iotAuthorizerEvent = once(() =>
  z.looseObject({
    token: field(
      z.string().nullish(),
      "The token that the device sent; absent where signing is switched off and none was sent.",
      "sensor-17-token",
      page,
    ),
    signatureVerified: field(
      z.boolean(),
      "True where AWS IoT has checked the token's signature; false where signing is switched off.",
      true,
      page,
    ),
    protocols: field(
      z.array(z.string()),
      "Protocols of the connection: `tls`, `http` and `mqtt`, as many of them as apply.",
      ["tls", "mqtt"],
      page,
    ),
    protocolData: field(
      protocolData(),
      "What each protocol tells of the device; a protocol that does not apply is absent.",
      exampleOf(protocolData(), ["tls", "mqtt"]),
      page,
    ),
    connectionMetadata: field(
      z
        .looseObject({
          id: textField(
            "Id of the connection, for the logs.",
            "e56f08c3-c559-490f-aa9f-7e8427d0f57b",
            page,
          ),
        })
        .optional(),
      "What is known of the connection.",
      { id: "e56f08c3-c559-490f-aa9f-7e8427d0f57b" },
      page,
    ),
  }),
);

const seconds = once(() => z.int().min(300).max(86_400).nullish());

/** What AWS IoT accepts from an authorizer. */
export const iotAuthorizerResponse = once(() =>
  z.looseObject({
    isAuthenticated: field(z.boolean(), "True to let the device connect.", true, page),
    principalId: field(
      z
        .string()
        .regex(/^[A-Za-z0-9]{1,128}$/, "A principalId has 1 to 128 letters and digits")
        .nullish(),
      "Who the device is, for the logs: 1 to 128 letters and digits. Required where isAuthenticated is true.",
      "sensor17",
      page,
    ),
    disconnectAfterInSeconds: field(
      seconds(),
      "Longest time that the connection may last: 300 to 86,400 seconds. Required where isAuthenticated is true.",
      86_400,
      page,
    ),
    refreshAfterInSeconds: field(
      seconds(),
      "Time after which the function is asked for policies again: 300 to 86,400 seconds. Required where isAuthenticated is true.",
      300,
      page,
    ),
    policyDocuments: field(
      z.array(z.union([z.string(), z.record(z.string(), z.unknown())])).nullish(),
      "AWS IoT policies, as objects or JSON text: 10 at most, each of 2,048 characters at most. Required where isAuthenticated is true.",
      [
        {
          Version: "2012-10-17",
          Statement: [
            {
              Effect: "Allow",
              Action: "iot:Connect",
              Resource: "arn:aws:iot:us-east-1:123456789012:client/sensor-17",
            },
          ],
        },
      ],
      page,
    ),
  }),
);
