import type { TemplateObject } from "../../templateValue.ts";
import { jsonText } from "../evaluation/jsonText.ts";
import { settled } from "../evaluation/scope.ts";
import { isDeferred, isMap, type TerraformValue } from "../evaluation/terraformValue.ts";
import type { ResourceInstance } from "../modules/resourceInstance.ts";
import { viewBody } from "./bodyView.ts";
import { codeLocation } from "./codeLocation.ts";
import { isImageFunction, ownText, settledText } from "./ownText.ts";
import { renamedContent } from "./renamedContent.ts";
import { toTemplateValue, type IdOf } from "./toTemplateValue.ts";

/** Arguments of a function that are told by their values, even where these come from other resources. */
const settledArguments = [
  ["Handler", "handler"],
  ["Runtime", "runtime"],
  ["Timeout", "timeout"],
  ["MemorySize", "memory_size"],
  ["FunctionName", "function_name"],
] as const;

/** What only a deployment knows, in CloudFormation's terms. */
const unknown: TemplateObject = { "Fn::Unknown": "" };

/** Of a function, the values of references that the configuration itself fixes, and its code. */
export function withOwnValues(
  properties: TemplateObject,
  instance: ResourceInstance,
  idOf: IdOf,
): TemplateObject {
  const view = viewBody(instance.declared.block.body, instance.scope);
  const textOf = (name: string): string | null => ownText(view, name, instance);
  const own = settledArguments.flatMap(([property, name]) => {
    // An absent limit is one, too: the service's default.
    const isCode = name === "handler" || name === "runtime";
    const text = isCode ? textOf(name) : settledText(view, name, instance);
    return text === null ? [] : [[property, text] as const];
  });
  const handler = textOf("handler");
  const renamed = renamedContent(instance, handler);
  const code = renamed?.folder ?? codeLocation(instance, handler);
  const { Code: _archive, Environment: _environment, ...others } = properties;
  const isImage = isImageFunction(view, instance);
  const variables = view.blocks("environment")[0]?.argument("variables")?.value;
  return {
    ...others,
    ...Object.fromEntries(own),
    ...(isImage
      ? { PackageType: "Image" }
      : {
          Code: code ??
            renamed?.folder ?? { S3Key: textOf("filename") ?? textOf("s3_key") ?? unknown },
        }),
    ...(renamed !== null && { Handler: renamed.handler }),
    ...environmentOf(variables, (value) => toTemplateValue(toVariable(value, instance), idOf)),
  };
}

/** Variables that only a deployment knows as a whole have no names to list. */
function environmentOf(
  variables: TerraformValue | undefined,
  convert: (value: TerraformValue) => TemplateObject[string],
): TemplateObject {
  if (!isMap(variables)) return {};
  const entries = [...variables].filter(([, value]) => value !== null);
  const converted = entries.map(([name, value]) => [name, convert(value)] as const);
  return { Environment: { Variables: Object.fromEntries(converted) } };
}

/** A variable's value is a text, encoded JSON too. */
function toVariable(value: TerraformValue, { scope }: ResourceInstance): TerraformValue {
  const known = settled(value, scope);
  return isDeferred(known) && known.kind === "json" ? jsonText(known.value) : known;
}
