import type { ServiceSample } from "../eventbridge/serviceEventType.ts";
import type { JsonObject } from "../model/json.ts";
import { readText } from "../model/readParameters.ts";
import type { ParameterValues } from "../model/sample.ts";
import type { SampleContext } from "../model/sampleContext.ts";
import { textParameter } from "../model/sampleParameters.ts";

/** What differs from one finding to the next. */
interface Finding {
  readonly type: string;
  readonly severity: number;
  readonly title: string;
  readonly resource: JsonObject;
  readonly action: JsonObject;
  readonly resourceRole: "TARGET" | "ACTOR";
  readonly featureName: string;
}

const instanceId = textParameter("instanceId", "Instance that is affected.", "i-0c52e8a1f7b3d9046");

/** Samples of GuardDuty's findings. */
export const guarddutyFindingSamples: readonly [ServiceSample, ...ServiceSample[]] = [
  findingSample("low", "Port is probed, low severity", instanceId, (context, id) => ({
    type: "Recon:EC2/PortProbeUnprotectedPort",
    severity: 2,
    title: `Unprotected port on EC2 instance ${id} is being probed.`,
    resource: describeInstance(context, id),
    action: {
      actionType: "PORT_PROBE",
      portProbeAction: {
        blocked: false,
        portProbeDetails: [
          {
            localPortDetails: { port: 22, portName: "SSH" },
            remoteIpDetails: remoteIp(context),
          },
        ],
      },
    },
    resourceRole: "TARGET",
    featureName: "FlowLogs",
  })),
  findingSample("high", "Instance mines currency, high severity", instanceId, (context, id) => ({
    type: "CryptoCurrency:EC2/BitcoinTool.B!DNS",
    severity: 8,
    title: `The EC2 instance ${id} is querying a domain name that is associated with Bitcoin-related activity.`,
    resource: describeInstance(context, id),
    action: {
      actionType: "DNS_REQUEST",
      dnsRequestAction: { domain: "pool.mine.example.net", protocol: "UDP", blocked: false },
    },
    resourceRole: "ACTOR",
    featureName: "DnsLogs",
  })),
  findingSample(
    "eks",
    "Privileged container in an EKS cluster",
    textParameter("cluster", "Cluster that is affected.", "shop"),
    (context, cluster) => {
      const remoteIpDetails = remoteIp(context);
      return {
        type: "PrivilegeEscalation:Kubernetes/PrivilegedContainer",
        severity: 5,
        title: `Privileged container with root level access was launched on EKS cluster ${cluster}.`,
        resource: describeCluster(context, cluster),
        action: {
          actionType: "KUBERNETES_API_CALL",
          kubernetesApiCallAction: {
            requestUri: "/api/v1/namespaces/shop/pods",
            verb: "create",
            statusCode: 201,
            sourceIPs: [remoteIpDetails.ipAddressV4],
            userAgent: "kubectl/v1.34.0 (linux/amd64)",
            remoteIpDetails,
          },
        },
        resourceRole: "TARGET",
        featureName: "EksAuditLogs",
      };
    },
  ),
  findingSample(
    "s3",
    "Objects read from a known malicious address",
    textParameter("bucket", "Bucket that is affected.", "invoice-archive"),
    (context, bucket) => ({
      type: "Exfiltration:S3/MaliciousIPCaller",
      severity: 8,
      title: `Reconnaissance API GetObject was invoked from a known malicious IP address on S3 bucket ${bucket}.`,
      resource: describeBucket(context, bucket),
      action: {
        actionType: "AWS_API_CALL",
        awsApiCallAction: {
          api: "GetObject",
          serviceName: "s3.amazonaws.com",
          callerType: "Remote IP",
          affectedResources: { "AWS::S3::Bucket": bucket },
          remoteIpDetails: remoteIp(context),
        },
      },
      resourceRole: "TARGET",
      featureName: "S3DataEvents",
    }),
  ),
];

function findingSample(
  id: string,
  title: string,
  subject: ReturnType<typeof textParameter>,
  describe: (context: SampleContext, subject: string) => Finding,
): ServiceSample {
  return {
    id,
    title,
    parameters: [subject],
    build: (context, values: ParameterValues) => ({
      detail: buildFinding(context, describe(context, readText(values, subject.name))),
    }),
  };
}

function buildFinding(context: SampleContext, finding: Finding): JsonObject {
  const [detectorId, id] = [context.hex(32), context.hex(32)];
  const owner = `${context.region}:${context.accountId}`;
  const ago = (minutes: number): string =>
    new Date(context.now.getTime() - minutes * 60_000).toISOString();
  return {
    schemaVersion: "2.0",
    accountId: context.accountId,
    region: context.region,
    partition: context.partition,
    id,
    arn: `arn:${context.partition}:guardduty:${owner}:detector/${detectorId}/finding/${id}`,
    type: finding.type,
    resource: finding.resource,
    service: {
      serviceName: "guardduty",
      detectorId,
      action: finding.action,
      resourceRole: finding.resourceRole,
      additionalInfo: { value: "{}", type: "default" },
      eventFirstSeen: ago(76),
      eventLastSeen: ago(4),
      archived: false,
      count: 1 + context.integer(40),
      featureName: finding.featureName,
    },
    severity: finding.severity,
    createdAt: ago(61),
    updatedAt: ago(1),
    title: finding.title,
    description: finding.title,
  };
}

function describeInstance(context: SampleContext, instance: string): JsonObject {
  return {
    resourceType: "Instance",
    instanceDetails: {
      instanceId: instance,
      instanceType: "m7g.large",
      launchTime: new Date(context.now.getTime() - 9 * 24 * 3_600_000).toISOString(),
      availabilityZone: `${context.region}${"abc"[context.integer(3)]}`,
      instanceState: "running",
      imageId: `ami-0${context.hex(16)}`,
      networkInterfaces: [
        {
          networkInterfaceId: `eni-0${context.hex(16)}`,
          privateIpAddress: `10.0.${context.integer(256)}.${4 + context.integer(250)}`,
          publicIp: `203.0.113.${1 + context.integer(254)}`,
          subnetId: `subnet-0${context.hex(16)}`,
          vpcId: `vpc-0${context.hex(16)}`,
          securityGroups: [{ groupId: `sg-0${context.hex(16)}`, groupName: "web" }],
        },
      ],
      tags: [{ key: "team", value: "shop" }],
    },
  };
}

function describeCluster(context: SampleContext, name: string): JsonObject {
  const owner = `${context.region}:${context.accountId}`;
  return {
    resourceType: "EKSCluster",
    eksClusterDetails: {
      name,
      arn: `arn:${context.partition}:eks:${owner}:cluster/${name}`,
      vpcId: `vpc-0${context.hex(16)}`,
      status: "ACTIVE",
      createdAt: Math.floor(context.now.getTime() / 1000) - 31_536_000,
      tags: [],
    },
    kubernetesDetails: {
      kubernetesUserDetails: {
        username: "system:serviceaccount:shop:default",
        uid: context.uuid(),
        groups: ["system:serviceaccounts", "system:authenticated"],
      },
      kubernetesWorkloadDetails: {
        name: "debug",
        type: "pods",
        namespace: "shop",
        uid: context.uuid(),
        containers: [
          { name: "debug", image: "alpine:3.22", securityContext: { privileged: true } },
        ],
      },
    },
  };
}

function describeBucket(context: SampleContext, name: string): JsonObject {
  return {
    resourceType: "S3Bucket",
    accessKeyDetails: {
      accessKeyId: `ASIA${context.alphanumeric(16).toUpperCase()}`,
      principalId: `AROA${context.alphanumeric(17).toUpperCase()}:run-${context.digits(4)}`,
      userName: "report-reader",
      userType: "AssumedRole",
    },
    s3BucketDetails: [
      {
        name,
        arn: `arn:${context.partition}:s3:::${name}`,
        type: "Destination",
        createdAt: Math.floor(context.now.getTime() / 1000) - 31_536_000,
        owner: { id: context.hex(64) },
        tags: [],
        publicAccess: { effectivePermission: "NOT_PUBLIC" },
      },
    ],
  };
}

function remoteIp(context: SampleContext) {
  return {
    ipAddressV4: `198.51.100.${1 + context.integer(254)}`,
    organization: { asn: "64500", asnOrg: "Example Hosting", isp: "Example", org: "Example" },
    country: { countryName: "Netherlands" },
    city: { cityName: "Utrecht" },
    geoLocation: { lat: 52.09, lon: 5.12 },
  };
}
