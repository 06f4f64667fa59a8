import { findReferences } from "../findReferences.ts";
import { staticText } from "../resolution.ts";
import { resolveStatic } from "../resolveStatic.ts";
import type { TemplateIndex } from "../templateIndex.ts";
import { asList, asText, memberAt, memberOf, type TemplateValue } from "../templateValue.ts";
import type { BucketFacts } from "../triggerDetails.ts";

/** The logical id of a bucket that the template declares, or a static name; null where it tells neither. */
export function bucketName(value: TemplateValue | undefined, index: TemplateIndex): string | null {
  const isBucket = (id: string): boolean => index.resources.get(id)?.type === "AWS::S3::Bucket";
  const declared = findReferences(value).find(isBucket);
  return declared ?? staticText(resolveStatic(value, index.scope));
}

/**
 * Which keys a notification is for. Source: CloudFormation, "AWS::S3::Bucket NotificationFilter".
 * @param notification an entry of `LambdaConfigurations`, or the properties of SAM's S3 event
 */
export function readBucketFilter(
  notification: TemplateValue,
  { scope }: TemplateIndex,
): BucketFacts["filter"] {
  const resolution = resolveStatic(memberOf(notification, "Filter"), scope);
  if (resolution.kind === "unresolved") return "unknown";
  if (resolution.kind === "removed") return "none";
  const rules = asList(memberAt(resolution.value, "S3Key", "Rules"));
  const names = new Set(rules.map((rule) => asText(memberOf(rule, "Name"))?.toLowerCase()));
  if (names.has("prefix")) return names.has("suffix") ? "both" : "prefix";
  return names.has("suffix") ? "suffix" : "none";
}
