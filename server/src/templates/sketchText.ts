import { findReferences } from "./findReferences.ts";
import {
  asList,
  asText,
  intrinsicCall,
  isList,
  memberOf,
  type TemplateValue,
} from "./templateValue.ts";

/**
 * A text as it is written, however it is put together: `${Id}` stands for each reference, and `${}`
 * for whatever else only a deployment knows. For looking at the parts that are known.
 */
export function sketchText(value: TemplateValue | undefined): string {
  if (typeof value === "string") return value;
  const call = intrinsicCall(value);
  if (call?.name === "Fn::Sub") return sketchSubstitution(call.argument);
  if (call?.name === "Fn::Join") {
    const [delimiter, parts] = asList(call.argument);
    return asList(parts)
      .map(sketchText)
      .join(asText(delimiter) ?? "");
  }
  return `\${${findReferences(value)[0] ?? ""}}`;
}

function sketchSubstitution(argument: TemplateValue): string {
  const [text, variables] = isList(argument) ? argument : [argument];
  return (asText(text) ?? "").replaceAll(/\$\{([^!}][^}]*)\}/g, (placeholder, name: string) => {
    const variable = memberOf(variables, name.trim());
    return variable === undefined ? placeholder : sketchText(variable);
  });
}
