import { textProperty } from "../templateIndex.ts";
import { resolveStatic } from "../resolveStatic.ts";
import { asList, asText, memberOf } from "../templateValue.ts";
import type { TriggerDetails } from "../triggerDetails.ts";
import type { FunctionPlace, FunctionProperty } from "./functionProperty.ts";

/** Requests of clients that reach a function through anything but API Gateway and AppSync. */
export const httpProperties: readonly FunctionProperty[] = [
  {
    resource: "AWS::Lambda::Url",
    path: "TargetFunctionArn",
    service: "function-url",
    eventType: "lambda-function-url",
  },
  {
    resource: "AWS::ElasticLoadBalancingV2::TargetGroup",
    path: "Targets[].Id",
    service: "elasticloadbalancing",
    eventType: "alb",
    details: multiValueHeaders,
  },
  {
    resource: "AWS::VpcLattice::TargetGroup",
    path: "Targets[].Id",
    service: "vpc-lattice",
    eventType: latticeEventType,
  },
  ...["DefaultCacheBehavior", "CacheBehaviors[]"].map((behaviour) => ({
    resource: "AWS::CloudFront::Distribution",
    path: `DistributionConfig.${behaviour}.LambdaFunctionAssociations[].LambdaFunctionARN`,
    service: "edgelambda",
    eventType: edgeEventType,
    name: ({ entry }: FunctionPlace) => asText(memberOf(entry, "EventType")),
  })),
  {
    resource: "AWS::S3ObjectLambda::AccessPoint",
    path: "ObjectLambdaConfiguration.TransformationConfigurations[].ContentTransformation.AwsLambda.FunctionArn",
    service: "s3-object-lambda",
    eventType: "s3-object-lambda",
  },
];

/** "Lambda functions as targets for Application Load Balancers": an attribute of the target group, off by default. */
function multiValueHeaders({
  resource: { properties },
  index: { scope },
}: FunctionPlace): TriggerDetails {
  const attributes = resolveStatic(memberOf(properties, "TargetGroupAttributes"), scope);
  if (attributes.kind === "unresolved") return { hasMultiValueHeaders: "unknown" };
  const listed = attributes.kind === "static" ? asList(attributes.value) : [];
  const attribute = listed.find(
    (each) => asText(memberOf(each, "Key")) === "lambda.multi_value_headers.enabled",
  );
  if (attribute === undefined) return { hasMultiValueHeaders: false };
  const value = textProperty(attribute, "Value", scope);
  return { hasMultiValueHeaders: value === null ? "unknown" : value.toLowerCase() === "true" };
}

/** `LambdaEventStructureVersion` is `V1` where a target group doesn't state it. */
function latticeEventType({ resource: { properties }, index }: FunctionPlace): string | null {
  const config = memberOf(properties, "Config");
  if (memberOf(config, "LambdaEventStructureVersion") === undefined) return "vpc-lattice-v1";
  const version = textProperty(config, "LambdaEventStructureVersion", index.scope);
  return version === null ? null : `vpc-lattice-${version.toLowerCase()}`;
}

/** `viewer-request`, `origin-request`, `origin-response` or `viewer-response`. */
function edgeEventType({ entry }: FunctionPlace): string | null {
  const kind = asText(memberOf(entry, "EventType"))?.split("-")[1];
  return kind === undefined ? null : `cloudfront-${kind}`;
}
