import { encodeBase64 } from "../encoding/base64.ts";
import { sampleClientCertificate } from "../http/sampleClientCertificate.ts";
import { dnsSuffix } from "../model/dnsSuffix.ts";
import type { JsonObject } from "../model/json.ts";
import { readText } from "../model/readParameters.ts";
import type { ParameterValues, Sample, SampleParameter } from "../model/sample.ts";
import type { SampleContext } from "../model/sampleContext.ts";
import { textParameter } from "../model/sampleParameters.ts";

const tokenParameter = textParameter(
  "token",
  "Token of the device, with a valid signature.",
  "sensor-17",
);
const mqttParameters = [
  textParameter("username", "User name of the CONNECT packet.", "sensor-17"),
  textParameter("password", "Password of the CONNECT packet, before base64.", "s3cr3t"),
  textParameter("clientId", "Client id of the CONNECT packet.", "sensor-17"),
];

/** The samples of AWS IoT's authorizer. */
export const iotAuthorizerSamples: readonly [Sample, ...Sample[]] = [
  connectionSample("mqtt", "MQTT over TLS, with user name and password", mqttParameters, mqttData),
  connectionSample("http", "Publication over HTTP", [tokenParameter], (values) => ({
    http: httpData(values, "?qos=1"),
  })),
  connectionSample(
    "mqtt-over-websocket",
    "MQTT over WebSocket",
    [tokenParameter, ...mqttParameters],
    (values) => ({ http: httpData(values, ""), ...mqttData(values) }),
  ),
  connectionSample(
    "tls",
    "MQTT with a certificate beside the authorizer",
    [tokenParameter, textParameter("clientId", "Client id of the CONNECT packet.", "sensor-17")],
    (values, context) => ({
      tls: {
        x509CertificatePem: sampleClientCertificate.clientCertPem,
        principalId: context.hex(64),
      },
      mqtt: { clientId: readText(values, "clientId") },
    }),
  ),
];

/** What the protocols tell besides the host name. */
interface ProtocolData {
  readonly tls?: JsonObject;
  readonly http?: JsonObject;
  readonly mqtt?: JsonObject;
}

function connectionSample(
  id: string,
  title: string,
  parameters: readonly SampleParameter[],
  describe: (values: ParameterValues, context: SampleContext) => ProtocolData,
): Sample {
  const signed = parameters.includes(tokenParameter);
  return {
    id,
    title,
    parameters,
    build: (context, values) => {
      const { tls, ...others } = describe(values, context);
      const data = { tls: { serverName: endpointOf(context), ...tls }, ...others };
      return {
        ...(signed ? { token: readText(values, "token") } : {}),
        signatureVerified: signed,
        protocols: Object.keys(data),
        protocolData: data,
        connectionMetadata: { id: context.uuid() },
      };
    },
  };
}

function httpData(values: ParameterValues, queryString: string): JsonObject {
  return {
    headers: {
      "x-amz-customauthorizer-name": "shop-devices",
      "x-shop-token": readText(values, "token"),
    },
    queryString,
  };
}

function mqttData(values: ParameterValues): ProtocolData {
  return {
    mqtt: {
      username: readText(values, "username"),
      password: encodeBase64(readText(values, "password")),
      clientId: readText(values, "clientId"),
    },
  };
}

function endpointOf(context: SampleContext): string {
  return `${context.alphanumeric(14).toLowerCase()}-ats.iot.${context.region}.${dnsSuffix(context)}`;
}
