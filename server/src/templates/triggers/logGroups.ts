import { findReferences } from "../findReferences.ts";
import { resolveStatic } from "../resolveStatic.ts";
import { nameText, type TemplateIndex, type TemplateResource } from "../templateIndex.ts";
import { intrinsicCall, memberOf, type TemplateValue } from "../templateValue.ts";

/**
 * What a template calls a log group, for comparing: its name, with references as `nameText` leaves them, or
 * `${Id}` for one that is declared without a name. Null where it tells neither.
 */
export function logGroupName(
  value: TemplateValue | undefined,
  index: TemplateIndex,
): string | null {
  const declared = findReferences(value)
    .map((id) => index.resources.get(id))
    .find((resource) => resource?.type === "AWS::Logs::LogGroup");
  if (declared === undefined) return nameText(value, index.scope);
  const name = memberOf(declared.properties, "LogGroupName");
  return name === undefined ? `\${${declared.logicalId}}` : nameText(name, index.scope);
}

/**
 * The names, as `logGroupName` has them, of the log group that a function writes to: the one of `LoggingConfig`,
 * else Lambda's own, `/aws/lambda/` and the function's name. Source: Lambda, "Configuring CloudWatch log groups".
 */
export function logGroupsOf(
  { logicalId, properties }: TemplateResource,
  index: TemplateIndex,
): readonly string[] {
  const config = memberOf(properties, "LoggingConfig");
  // Which branch is taken is for a deployment to know.
  if (intrinsicCall(config) !== null) return [];
  const stated = memberOf(config, "LogGroup");
  if (resolveStatic(stated, index.scope).kind !== "removed") {
    const name = logGroupName(stated, index);
    return name === null ? [] : [name];
  }
  const name = nameText(memberOf(properties, "FunctionName"), index.scope);
  const names = name === null ? [] : [name];
  return [...names, `\${${logicalId}}`].map((each) => `/aws/lambda/${each}`);
}
