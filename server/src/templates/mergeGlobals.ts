import {
  asList,
  asObject,
  intrinsicCall,
  isList,
  memberAt,
  memberOf,
  type TemplateObject,
  type TemplateValue,
} from "./templateValue.ts";

/**
 * The properties of a SAM resource with the template's `Globals` under them, as AWS SAM's "Globals
 * section" says: mappings merge and the resource's own keys win, lists are the global entries and
 * then the resource's own, anything else is overridden. A resource's `IgnoreGlobals` ("*" or a list
 * of property names) leaves globals out.
 * @param section the part of `Globals` that is for this type of resource: `Function`, `Api` …
 */
export function mergeGlobals(
  root: TemplateObject,
  resource: TemplateValue,
  section: string,
): TemplateObject {
  const own = asObject(memberOf(resource, "Properties")) ?? {};
  const globals = asObject(memberAt(root, "Globals", section)) ?? {};
  const ignored = memberOf(resource, "IgnoreGlobals");
  if (ignored === "*") return own;
  const names = asList(ignored);
  const applied = Object.entries(globals).filter(([name]) => !names.includes(name));
  return mergeObjects(Object.fromEntries(applied), own);
}

function mergeObjects(base: TemplateObject, own: TemplateObject): TemplateObject {
  const merged = Object.entries(own).map(([key, value]): readonly [string, TemplateValue] => [
    key,
    mergeValues(memberOf(base, key), value),
  ]);
  return Object.fromEntries([...Object.entries(base), ...merged]);
}

function mergeValues(base: TemplateValue | undefined, own: TemplateValue): TemplateValue {
  if (base === undefined) return own;
  if (isList(base) && isList(own)) return [...base, ...own];
  const baseObject = asObject(base);
  const ownObject = asObject(own);
  if (baseObject === null || ownObject === null) return own;
  // An intrinsic function is one value, however it is written.
  if (intrinsicCall(base) !== null || intrinsicCall(own) !== null) return own;
  return mergeObjects(baseObject, ownObject);
}
