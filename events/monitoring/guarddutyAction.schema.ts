import * as z from "zod";
import { nullishTextField } from "../model/commonFields.ts";
import { exampleOf } from "../model/exampleOf.ts";
import { field, known } from "../model/fieldDocs.ts";
import { once } from "../model/once.ts";

const page = "https://docs.aws.amazon.com/guardduty/latest/APIReference/API_Action.html";

const remoteIp = once(() =>
  z.looseObject({
    ipAddressV4: nullishTextField("IPv4 address.", "198.51.100.77"),
    ipAddressV6: nullishTextField("IPv6 address; mostly absent or empty.", "2001:db8::77"),
    city: field(
      z.looseObject({ cityName: nullishTextField("Name of the city.", "Utrecht") }).optional(),
      "City of the address, where known.",
      { cityName: "Utrecht" },
    ),
    country: field(
      z
        .looseObject({
          countryName: nullishTextField("Name of the country.", "Netherlands"),
          countryCode: nullishTextField("Code of the country; mostly absent.", "NL"),
        })
        .optional(),
      "Country of the address, where known.",
      { countryName: "Netherlands" },
    ),
    geoLocation: field(
      z
        .looseObject({
          lat: field(z.number().optional(), "Latitude.", 52.09),
          lon: field(z.number().optional(), "Longitude.", 5.12),
        })
        .optional(),
      "Place of the address, roughly.",
      { lat: 52.09, lon: 5.12 },
    ),
    organization: field(
      z.record(z.string(), z.string()).optional(),
      "Who runs the address: `asn`, `asnOrg`, `isp`, `org`.",
      { asn: "64500", asnOrg: "Example Hosting" },
    ),
  }),
);

function remoteField() {
  return field(
    remoteIp().optional(),
    "Where it came from, or went to.",
    exampleOf(remoteIp(), ["ipAddressV4", "country"]),
  );
}

function portField(description: string) {
  return field(
    z
      .looseObject({
        port: field(z.int().optional(), "Number of the port.", 22),
        portName: nullishTextField("Name of the port.", "SSH"),
      })
      .optional(),
    description,
    { port: 22, portName: "SSH" },
  );
}

const connection = once(() =>
  z.looseObject({
    connectionDirection: known(
      nullishTextField("`INBOUND`, `OUTBOUND` or `UNKNOWN`.", "OUTBOUND"),
      ["INBOUND", "OUTBOUND", "UNKNOWN"],
    ),
    protocol: nullishTextField("Protocol.", "TCP"),
    blocked: field(z.boolean().optional(), "True where it was blocked.", false),
    localPortDetails: portField("Port of the instance."),
    remotePortDetails: portField("Port of the other side."),
    localIpDetails: field(
      z.record(z.string(), z.unknown()).optional(),
      "Address of the instance.",
      { ipAddressV4: "10.0.3.27" },
    ),
    remoteIpDetails: remoteField(),
  }),
);

const portProbe = once(() =>
  z.looseObject({
    blocked: field(z.boolean().optional(), "True where the probe was blocked.", false),
    portProbeDetails: field(
      z
        .array(
          z.looseObject({
            localPortDetails: portField("Port that was probed."),
            remoteIpDetails: remoteField(),
          }),
        )
        .optional(),
      "The ports that were probed, and from where.",
      [{ localPortDetails: { port: 22, portName: "SSH" } }],
    ),
  }),
);

const dnsRequest = once(() =>
  z.looseObject({
    domain: nullishTextField("Domain that was asked for.", "pool.mine.example.net"),
    protocol: nullishTextField("Protocol.", "UDP"),
    blocked: field(z.boolean().optional(), "True where it was blocked.", false),
  }),
);

const apiCall = once(() =>
  z.looseObject({
    api: nullishTextField("Action that was called.", "GetObject"),
    serviceName: nullishTextField("Service that was called.", "s3.amazonaws.com"),
    callerType: known(nullishTextField("`Remote IP` or `Domain`.", "Remote IP"), [
      "Remote IP",
      "Domain",
    ]),
    userAgent: nullishTextField("Program that called; mostly absent.", "aws-cli/2.27.0"),
    errorCode: nullishTextField("Error of the call; absent or empty without one.", "AccessDenied"),
    affectedResources: field(
      z.record(z.string(), z.string()).optional(),
      "Resources by their type.",
      { "AWS::S3::Bucket": "invoice-archive" },
    ),
    remoteIpDetails: remoteField(),
  }),
);

const kubernetesCall = once(() =>
  z.looseObject({
    requestUri: nullishTextField("Path of the request.", "/api/v1/namespaces/shop/pods"),
    verb: nullishTextField("Verb of the request.", "create"),
    statusCode: field(z.int().optional(), "HTTP status of the answer.", 201),
    sourceIPs: field(z.array(z.string()).optional(), "Addresses that the request came from.", [
      "198.51.100.77",
    ]),
    userAgent: nullishTextField("Program that called.", "kubectl/v1.34.0"),
    parameters: nullishTextField("Parameters of the request; mostly absent.", "limit=500"),
    remoteIpDetails: remoteField(),
  }),
);

function actionField(description: string, schema: z.ZodObject, shown: readonly string[]) {
  return field(schema.optional(), description, exampleOf(schema, shown), page);
}

/** GuardDuty API Reference, "Action". */
export const guarddutyAction = once(() =>
  z.looseObject({
    actionType: known(
      nullishTextField(
        "What was seen: `NETWORK_CONNECTION`, `PORT_PROBE`, `DNS_REQUEST`, `AWS_API_CALL`, `KUBERNETES_API_CALL`, `RDS_LOGIN_ATTEMPT`. It tells which of the others there is.",
        "NETWORK_CONNECTION",
      ),
      [
        "NETWORK_CONNECTION",
        "PORT_PROBE",
        "DNS_REQUEST",
        "AWS_API_CALL",
        "KUBERNETES_API_CALL",
        "RDS_LOGIN_ATTEMPT",
      ],
    ),
    networkConnectionAction: actionField("A connection; absent otherwise.", connection(), [
      "connectionDirection",
      "remoteIpDetails",
    ]),
    portProbeAction: actionField("A probe of ports; absent otherwise.", portProbe(), ["blocked"]),
    dnsRequestAction: actionField("A DNS request; absent otherwise.", dnsRequest(), ["domain"]),
    awsApiCallAction: actionField("A call to AWS; absent otherwise.", apiCall(), [
      "api",
      "serviceName",
    ]),
    kubernetesApiCallAction: actionField(
      "A call to Kubernetes; absent otherwise.",
      kubernetesCall(),
      ["requestUri", "verb"],
    ),
    rdsLoginAttemptAction: field(
      z.record(z.string(), z.unknown()).optional(),
      "Attempts to log in to a database; absent otherwise.",
      { remoteIpDetails: { ipAddressV4: "198.51.100.77" } },
      page,
    ),
  }),
);
