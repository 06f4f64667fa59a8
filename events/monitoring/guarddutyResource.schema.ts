import * as z from "zod";
import { nullishTextField } from "../model/commonFields.ts";
import { exampleOf } from "../model/exampleOf.ts";
import { field, known } from "../model/fieldDocs.ts";
import { once } from "../model/once.ts";

const page = "https://docs.aws.amazon.com/guardduty/latest/APIReference/API_Resource.html";
const tagExample = { key: "team", value: "shop" };

function tagsField(description: string) {
  return field(
    z
      .array(
        z.looseObject({
          key: nullishTextField("Key of the tag.", tagExample.key),
          value: nullishTextField("Value of the tag.", tagExample.value),
        }),
      )
      .optional(),
    description,
    [tagExample],
  );
}

const networkInterface = once(() =>
  z.looseObject({
    networkInterfaceId: nullishTextField("Id of the network interface.", "eni-0a6f1c3d5e7b9d20f"),
    privateIpAddress: nullishTextField("Private IPv4 address.", "10.0.3.27"),
    publicIp: nullishTextField("Public IPv4 address; absent without one.", "203.0.113.42"),
    publicDnsName: nullishTextField(
      "Public DNS name; empty, null or absent without one.",
      "ec2-203-0-113-42.compute-1.amazonaws.com",
    ),
    privateDnsName: nullishTextField("Private DNS name.", "ip-10-0-3-27.ec2.internal"),
    privateIpAddresses: field(
      z.array(z.record(z.string(), z.unknown())).optional(),
      "All private addresses, each with `privateIpAddress` and `privateDnsName`.",
      [{ privateIpAddress: "10.0.3.27", privateDnsName: "ip-10-0-3-27.ec2.internal" }],
    ),
    ipv6Addresses: field(z.array(z.string()).optional(), "IPv6 addresses; mostly empty.", []),
    subnetId: nullishTextField("Subnet.", "subnet-0a6f1c3d5e7b9d20f"),
    vpcId: nullishTextField("VPC.", "vpc-0c52e8a1f7b3d9046"),
    securityGroups: field(
      z.array(z.record(z.string(), z.string())).optional(),
      "Security groups, each with `groupId` and `groupName`.",
      [{ groupId: "sg-0a6f1c3d5e7b9d20f", groupName: "web" }],
    ),
  }),
);

const instance = once(() =>
  z.looseObject({
    instanceId: nullishTextField("Id of the instance.", "i-0c52e8a1f7b3d9046"),
    instanceType: nullishTextField("Type of the instance.", "m7g.large"),
    instanceState: nullishTextField("State of the instance.", "running"),
    launchTime: nullishTextField("When it was launched.", "2026-02-01T08:11:02.000Z"),
    availabilityZone: nullishTextField("Availability Zone.", "us-east-1b"),
    imageId: nullishTextField("AMI of the instance.", "ami-0a6f1c3d5e7b9d20f"),
    imageDescription: nullishTextField("Description of the AMI.", "Amazon Linux 2023"),
    platform: nullishTextField("`windows`; null or absent otherwise.", "windows"),
    outpostArn: nullishTextField(
      "Outpost of the instance; null or absent in a Region.",
      "arn:aws:outposts:us-east-1:123456789012:outpost/op-0a6f1c3d5e7b9d20f",
    ),
    iamInstanceProfile: field(
      z.record(z.string(), z.string()).nullish(),
      "Instance profile, with `arn` and `id`; null or absent without one.",
      { arn: "arn:aws:iam::123456789012:instance-profile/web", id: "AIPAZ3XKQ7LMN2PBVWYTC" },
    ),
    productCodes: field(
      z.array(z.record(z.string(), z.unknown())).nullish(),
      "Product codes of an AMI of the Marketplace; mostly empty.",
      [],
    ),
    networkInterfaces: field(
      z.array(networkInterface()).optional(),
      "Network interfaces of the instance.",
      [exampleOf(networkInterface(), ["privateIpAddress", "publicIp"])],
    ),
    tags: tagsField("Tags of the instance; empty without any."),
  }),
);

const accessKey = once(() =>
  z.looseObject({
    accessKeyId: nullishTextField("Access key that was used.", "ASIAZ3XKQ7LMN2PBVWYT"),
    principalId: nullishTextField("Id of the identity.", "AROAZ3XKQ7LMN2PBVWYTC:run-4711"),
    userName: nullishTextField("Name of the user or role.", "report-reader"),
    userType: known(
      nullishTextField("`IAMUser`, `AssumedRole`, `Root` and so on.", "AssumedRole"),
      ["IAMUser", "AssumedRole", "Root"],
    ),
  }),
);

const bucket = once(() =>
  z.looseObject({
    name: nullishTextField("Name of the bucket.", "invoice-archive"),
    arn: nullishTextField("ARN of the bucket.", "arn:aws:s3:::invoice-archive"),
    type: nullishTextField("`Destination` of the call, or `Source` of a copy.", "Destination"),
    createdAt: field(
      z.union([z.number(), z.string()]).optional(),
      "When the bucket was made: seconds since 1970 here, unlike in the API.",
      1_735_718_400,
    ),
    owner: field(
      z
        .looseObject({ id: nullishTextField("Canonical id of the owner.", "7c1e0a9f8362b5d4") })
        .optional(),
      "Owner of the bucket.",
      { id: "7c1e0a9f8362b5d4" },
    ),
    defaultServerSideEncryption: field(
      z.record(z.string(), z.unknown()).nullish(),
      "Encryption of new objects; null or absent where unknown.",
      { encryptionType: "AES256", kmsMasterKeyArn: null },
    ),
    s3ObjectDetails: field(
      z.array(z.record(z.string(), z.unknown())).nullish(),
      "Objects that are affected; absent but from findings on malware.",
      [{ key: "incoming/contract.pdf" }],
    ),
    tags: tagsField("Tags of the bucket; empty without any."),
    publicAccess: field(
      z
        .looseObject({
          permissionConfiguration: field(
            z.record(z.string(), z.unknown()).optional(),
            "Settings of the bucket and the account that make it so.",
            { bucketLevelPermissions: {}, accountLevelPermissions: {} },
          ),
          effectivePermission: known(
            nullishTextField("`PUBLIC`, `NOT_PUBLIC` or `UNKNOWN`.", "NOT_PUBLIC"),
            ["PUBLIC", "NOT_PUBLIC", "UNKNOWN"],
          ),
        })
        .optional(),
      "Whether everybody can reach the bucket.",
      { effectivePermission: "NOT_PUBLIC" },
    ),
  }),
);

const cluster = once(() =>
  z.looseObject({
    name: nullishTextField("Name of the cluster.", "shop"),
    arn: nullishTextField("ARN of the cluster.", "arn:aws:eks:us-east-1:123456789012:cluster/shop"),
    vpcId: nullishTextField("VPC of the cluster.", "vpc-0c52e8a1f7b3d9046"),
    status: nullishTextField("State of the cluster.", "ACTIVE"),
    createdAt: field(
      z.union([z.number(), z.string()]).optional(),
      "When the cluster was made, in seconds since 1970.",
      1_735_718_400,
    ),
    tags: tagsField("Tags of the cluster; empty without any."),
  }),
);

const kubernetes = once(() =>
  z.looseObject({
    kubernetesUserDetails: field(
      z
        .looseObject({
          username: nullishTextField("Name of the user.", "system:serviceaccount:shop:default"),
          uid: nullishTextField("Id of the user.", "5c1f6d32-9a4e-4b7c-8d20-e3f1a6b7c8d9"),
          groups: field(z.array(z.string()).optional(), "Groups of the user.", [
            "system:authenticated",
          ]),
        })
        .optional(),
      "Who made the call to Kubernetes.",
      { username: "system:serviceaccount:shop:default" },
    ),
    kubernetesWorkloadDetails: field(
      z
        .looseObject({
          name: nullishTextField("Name of the workload.", "debug"),
          type: nullishTextField("Kind of the workload, in small letters.", "pods"),
          namespace: nullishTextField("Namespace of the workload.", "shop"),
          uid: nullishTextField("Id of the workload.", "5c1f6d32-9a4e-4b7c-8d20-e3f1a6b7c8d9"),
          containers: field(
            z.array(z.record(z.string(), z.unknown())).optional(),
            "Containers of the workload.",
            [{ name: "debug", image: "alpine:3.22", securityContext: { privileged: true } }],
          ),
        })
        .optional(),
      "The workload; absent where the call was about none.",
      { name: "debug", type: "pods", namespace: "shop" },
    ),
  }),
);

function details(description: string, schema: z.ZodObject, shown: readonly string[]) {
  return field(schema.optional(), description, exampleOf(schema, shown), page);
}

/** GuardDuty API Reference, "Resource". What GuardDuty does not know is absent or null. */
export const guarddutyResource = once(() =>
  z.looseObject({
    resourceType: known(
      nullishTextField(
        "What is affected: `Instance`, `AccessKey`, `S3Bucket`, `EKSCluster`, `ECSCluster`, `Container`, `RDSDBInstance`, `Lambda`. It tells which of the details there are.",
        "Instance",
      ),
      [
        "Instance",
        "AccessKey",
        "S3Bucket",
        "EKSCluster",
        "ECSCluster",
        "Container",
        "RDSDBInstance",
        "Lambda",
      ],
    ),
    instanceDetails: details("The instance; absent from findings on others.", instance(), [
      "instanceId",
    ]),
    accessKeyDetails: details(
      "The identity whose credentials were used; absent where none were.",
      accessKey(),
      ["userName", "userType"],
    ),
    s3BucketDetails: field(
      z.array(bucket()).optional(),
      "The buckets; absent from findings on others.",
      [exampleOf(bucket(), ["name", "arn"])],
      page,
    ),
    eksClusterDetails: details("The EKS cluster; absent from findings on others.", cluster(), [
      "name",
      "arn",
    ]),
    kubernetesDetails: details(
      "User and workload in Kubernetes; absent from findings on others.",
      kubernetes(),
      ["kubernetesUserDetails"],
    ),
    ecsClusterDetails: further("The ECS cluster", { name: "shop" }),
    containerDetails: further("The container", { id: "7b1e5d0c9f2a4386" }),
    ebsVolumeDetails: further("The volumes that were scanned", { scannedVolumeDetails: [] }),
    rdsDbInstanceDetails: further("The database", { dbInstanceIdentifier: "shop" }),
    rdsDbUserDetails: further("The database's user", { user: "reporting" }),
    lambdaDetails: further("The function", { functionName: "checkout" }),
  }),
);

function further(subject: string, example: { readonly [key: string]: string | readonly [] }) {
  return field(
    z.record(z.string(), z.unknown()).nullish(),
    `${subject}; absent or null in findings on others.`,
    example,
    page,
  );
}
