import { evaluateCondition } from "./evaluateCondition.ts";
import {
  fixed,
  isDynamicReference,
  joined,
  staticText,
  unresolved,
  type Resolution,
} from "./resolution.ts";
import { resolveReference, type TemplateScope } from "./templateScope.ts";
import {
  asList,
  asText,
  intrinsicCall,
  isList,
  memberAt,
  membersOf,
  type TemplateValue,
} from "./templateValue.ts";

type Resolver = (argument: TemplateValue, scope: TemplateScope) => Resolution;

/** Intrinsic functions that can be static; every other one is unresolved. */
const resolvers: ReadonlyMap<string, Resolver> = new Map<string, Resolver>([
  ["Ref", (argument, scope) => resolveReference(asText(argument) ?? "", scope)],
  ["Fn::Sub", substitute],
  ["Fn::If", chooseBranch],
  ["Fn::Join", join],
  ["Fn::Select", select],
  ["Fn::Split", split],
  ["Fn::FindInMap", findInMap],
  ["Fn::Base64", encodeBase64],
]);

/**
 * Resolves a value as far as the template alone allows: references to parameters with a default,
 * pseudo parameters, mappings and conditions over these. A value of which any part is known only
 * to a deployment is unresolved as a whole.
 */
export function resolveStatic(value: TemplateValue | undefined, scope: TemplateScope): Resolution {
  if (value === undefined) return { kind: "removed" };
  if (typeof value === "string") return isDynamicReference(value) ? unresolved : fixed(value);
  if (value === null || typeof value === "boolean") return fixed(value);
  const call = intrinsicCall(value);
  if (call !== null) return resolvers.get(call.name)?.(call.argument, scope) ?? unresolved;
  return isList(value) ? resolveList(value, scope) : resolveMembers(value, scope);
}

function resolveList(list: readonly TemplateValue[], scope: TemplateScope): Resolution {
  const items: TemplateValue[] = [];
  for (const item of list) {
    const resolution = resolveStatic(item, scope);
    if (resolution.kind === "unresolved") return unresolved;
    if (resolution.kind === "static") items.push(resolution.value);
  }
  return fixed(items);
}

function resolveMembers(value: TemplateValue, scope: TemplateScope): Resolution {
  const members: (readonly [string, TemplateValue])[] = [];
  for (const [key, member] of membersOf(value)) {
    const resolution = resolveStatic(member, scope);
    if (resolution.kind === "unresolved") return unresolved;
    if (resolution.kind === "static") members.push([key, resolution.value]);
  }
  return fixed(Object.fromEntries(members));
}

/** `!Sub text` or `!Sub [text, variables]`; `${!Literal}` stands for `${Literal}`. */
function substitute(argument: TemplateValue, scope: TemplateScope): Resolution {
  const [text, variables] = isList(argument) ? argument : [argument];
  if (typeof text !== "string" || isDynamicReference(text)) return unresolved;
  // Once for all placeholders: nested calls that repeat a variable would else double at each level.
  const known = new Map(
    membersOf(variables).map(([name, variable]) => [name, resolveStatic(variable, scope)]),
  );
  const pieces = text.split(/\$\{([^}]*)\}/);
  const texts = pieces.map((piece, index) => {
    const isLiteral = index % 2 === 0;
    return isLiteral ? piece : placeholderText(piece, known, scope);
  });
  return joined(texts, "");
}

function placeholderText(
  placeholder: string,
  variables: ReadonlyMap<string, Resolution>,
  scope: TemplateScope,
): string | null {
  if (placeholder.startsWith("!")) return `\${${placeholder.slice(1)}}`;
  const name = placeholder.trim();
  return staticText(variables.get(name) ?? resolveReference(name, scope));
}

function chooseBranch(argument: TemplateValue, scope: TemplateScope): Resolution {
  const branch = takeBranch({ "Fn::If": argument }, scope);
  return branch === null ? unresolved : resolveStatic(branch, scope);
}

/**
 * The branch that an `Fn::If` takes, itself unresolved; any other value is returned as it is. Null
 * where only a deployment knows the condition, or the value is absent.
 */
export function takeBranch(value: TemplateValue | undefined, scope: TemplateScope): TemplateValue {
  const call = intrinsicCall(value);
  if (call?.name !== "Fn::If") return value ?? null;
  const [name, whenTrue, whenFalse] = asList(call.argument);
  const outcome = evaluateCondition(asText(name) ?? "", scope, resolveStatic);
  if (outcome === null) return null;
  return takeBranch(outcome ? whenTrue : whenFalse, scope);
}

function join(argument: TemplateValue, scope: TemplateScope): Resolution {
  const [delimiter, list] = resolveArguments(argument, scope);
  if (typeof delimiter !== "string" || !isList(list)) return unresolved;
  return joined(
    list.map((item) => staticText(fixed(item))),
    delimiter,
  );
}

function select(argument: TemplateValue, scope: TemplateScope): Resolution {
  const [index, list] = resolveArguments(argument, scope);
  if (typeof index !== "string" || !isList(list)) return unresolved;
  const item = list[Number(index)];
  return item === undefined ? unresolved : fixed(item);
}

function split(argument: TemplateValue, scope: TemplateScope): Resolution {
  const [delimiter, text] = resolveArguments(argument, scope);
  if (typeof delimiter !== "string" || typeof text !== "string") return unresolved;
  return delimiter === "" ? unresolved : fixed(text.split(delimiter));
}

function findInMap(argument: TemplateValue, scope: TemplateScope): Resolution {
  const [map, first, second] = resolveArguments(argument, scope).map((key) => asText(key));
  if (!map || !first || !second) return unresolved;
  const value = memberAt(scope.root, "Mappings", map, first, second);
  return value === undefined ? unresolved : fixed(value);
}

function encodeBase64(argument: TemplateValue, scope: TemplateScope): Resolution {
  const text = staticText(resolveStatic(argument, scope));
  return text === null ? unresolved : fixed(Buffer.from(text, "utf8").toString("base64"));
}

/** A call's arguments, resolved; none where any of them isn't static. */
function resolveArguments(argument: TemplateValue, scope: TemplateScope): readonly TemplateValue[] {
  const resolution = resolveStatic(argument, scope);
  return resolution.kind === "static" && isList(resolution.value) ? resolution.value : [];
}
