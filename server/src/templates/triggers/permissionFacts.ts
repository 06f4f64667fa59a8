import { resolveStatic, takeBranch } from "../resolveStatic.ts";
import {
  locateContents,
  locateName,
  textProperty,
  titleOf,
  type TemplateIndex,
  type TemplateResource,
} from "../templateIndex.ts";
import { memberOf } from "../templateValue.ts";
import type { PermissionFacts } from "../triggerDetails.ts";

/** Every `AWS::Lambda::Permission` of a template. Source: CloudFormation, under that name. */
export function readPermissions(index: TemplateIndex): readonly PermissionFacts[] {
  return [...index.resources.values()]
    .filter(({ type }) => type === "AWS::Lambda::Permission")
    .map((permission) => readFacts(permission, index));
}

function readFacts(permission: TemplateResource, index: TemplateIndex): PermissionFacts {
  return {
    name: titleOf(permission),
    range: locateName(permission, index),
    principal: textProperty(permission.properties, "Principal", index.scope),
    sourceArn: isSet(permission, "SourceArn", index),
    sourceAccount: isSet(permission, "SourceAccount", index),
    ...locateContents([...permission.path, "Properties"], index),
  };
}

/** A condition that only a deployment knows may well set it. */
function isSet(
  { properties }: TemplateResource,
  property: string,
  { scope }: TemplateIndex,
): "set" | "absent" {
  const value = memberOf(properties, property);
  if (value === undefined) return "absent";
  const taken = takeBranch(value, scope);
  return taken !== null && resolveStatic(taken, scope).kind === "removed" ? "absent" : "set";
}
