import type { SampleContext } from "../model/sampleContext.ts";

/**
 * An address such as CloudFormation signs for the answer of a custom resource: an object in a bucket
 * of its own, whose name has the Region without hyphens. Source: CloudFormation User Guide, "VPC
 * endpoint policy considerations", and Amazon S3 API Reference, "Authenticating requests: using query
 * parameters".
 */
export function signResponseUrl(context: SampleContext, objectKey: string): string {
  const bucket = `cloudformation-custom-resource-response-${context.region.replaceAll("-", "")}`;
  return presignedUrl(context, bucket, objectKey);
}

/** An address in S3 that carries its own authorization, for two hours. */
export function presignedUrl(context: SampleContext, bucket: string, objectKey: string): string {
  const date = context.now.toISOString().replace(/[-:]|\.\d+/g, "");
  const scope = `${date.slice(0, 8)}/${context.region}/s3/aws4_request`;
  const query = new URLSearchParams({
    "X-Amz-Algorithm": "AWS4-HMAC-SHA256",
    "X-Amz-Date": date,
    "X-Amz-SignedHeaders": "host",
    "X-Amz-Expires": "7200",
    "X-Amz-Credential": `AKIA${context.alphanumeric(16).toUpperCase()}/${scope}`,
    "X-Amz-Signature": context.hex(64),
  });
  const domain = context.partition === "aws-cn" ? "amazonaws.com.cn" : "amazonaws.com";
  const host = `${bucket}.s3.${context.region}.${domain}`;
  return `https://${host}/${encodeURIComponent(objectKey)}?${query.toString()}`;
}
