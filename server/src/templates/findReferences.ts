import { intrinsicCall, isList, membersOf, type TemplateValue } from "./templateValue.ts";

/**
 * The logical ids that a value mentions through `Ref`, `Fn::GetAtt` and `Fn::Sub`, in order and
 * wherever they stand in it. SAM's `Function.Alias` and `Function.Version` count as the function.
 */
export function findReferences(value: TemplateValue | undefined): readonly string[] {
  if (value === undefined || value === null || typeof value !== "object") return [];
  const call = intrinsicCall(value);
  if (call === null) {
    return isList(value)
      ? value.flatMap(findReferences)
      : membersOf(value).flatMap(([, member]) => findReferences(member));
  }
  switch (call.name) {
    case "Ref":
      return typeof call.argument === "string" ? [resourceOf(call.argument)] : [];
    case "Fn::GetAtt": {
      const id = isList(call.argument) ? call.argument[0] : call.argument;
      return typeof id === "string" ? [resourceOf(id)] : [];
    }
    case "Fn::Sub": {
      const [text, variables] = isList(call.argument) ? call.argument : [call.argument];
      const names = typeof text === "string" ? text.matchAll(/\$\{([^!}][^}]*)\}/g) : [];
      return [
        ...[...names].map(([, name]) => resourceOf((name ?? "").trim())),
        ...findReferences(variables),
      ];
    }
    default:
      return findReferences(call.argument);
  }
}

function resourceOf(reference: string): string {
  return reference.split(".", 1)[0] ?? reference;
}
