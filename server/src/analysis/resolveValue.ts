import type { Binding, CallValue, FunctionValue, ModuleOutline, Value } from "./moduleOutline.ts";

/** What an exported value comes down to, once names, wrappers and bound methods are followed. */
export interface ResolvedValue {
  /** The author's own function; null where the text does not lead to one. */
  readonly function: FunctionValue | null;
  /** Types written on the value or on a name in between, outermost first. */
  readonly types: readonly string[];
  /** The calls that the function passed through, outermost first. */
  readonly wrappers: readonly WrapperCall[];
  /** Schemas that the calls, or middleware among their arguments, were given. */
  readonly schemas: readonly string[];
  /** True where the value is a name of another module, or is made from one. */
  readonly isImported: boolean;
}

/** One call around a value: `middy().handler(fn)` has the path `middy`, `handler`. */
export interface WrapperCall {
  readonly path: readonly string[];
  readonly hasArguments: boolean;
}

const deepest = 12;
const nothing: ResolvedValue = {
  function: null,
  types: [],
  wrappers: [],
  schemas: [],
  isImported: false,
};

/** Follows a value through names, calls and types to the function behind it. */
export function resolveValue(value: Value, outline: ModuleOutline, depth = 0): ResolvedValue {
  if (depth > deepest) return nothing;
  switch (value.kind) {
    case "function":
      return { ...nothing, function: value };
    case "typed": {
      const inner = resolveValue(value.value, outline, depth + 1);
      return { ...inner, types: [value.type, ...inner.types] };
    }
    case "call": {
      const given = resolveArguments(value.arguments, outline, depth);
      const inner =
        given.function === null ? (resolveMade(value.path, outline, depth) ?? given) : given;
      const call = { path: value.path, hasArguments: value.arguments.length > 0 };
      const schemas = [...schemasOf(value), ...inner.schemas];
      return { ...inner, wrappers: [call, ...inner.wrappers], schemas };
    }
    case "reference":
      return resolveReference(value.path, outline, depth);
    case "instance":
      return resolveMade(value.classPath, outline, depth) ?? nothing;
    case "object":
    case "class":
    case "opaque":
    default:
      return nothing;
  }
}

/**
 * What a call makes that can be called itself: the function that a function of the file returns, or an object
 * of its class, which Python calls by `__call__`. Null where the file shows neither.
 */
function resolveMade(
  path: readonly string[],
  outline: ModuleOutline,
  depth: number,
): ResolvedValue | null {
  const [head = "", ...rest] = path;
  const binding = outline.bindings.get(head);
  if (binding === undefined) return null;
  const called = rest.length === 0 ? binding : findMember(binding.value, rest, outline, depth + 1);
  const maker = called?.value;
  if (maker?.kind === "function") {
    return maker.makes === undefined ? null : { ...nothing, function: maker.makes };
  }
  const method = maker?.kind === "class" ? maker.members.get("__call__") : undefined;
  return method === undefined ? null : resolveValue(method.value, outline, depth + 1);
}

/** Finds a member of a value by its path: `process` of `new Orders()`. */
export function findMember(
  value: Value,
  path: readonly string[],
  outline: ModuleOutline,
  depth = 0,
): Binding | null {
  const [name, ...rest] = path;
  if (name === undefined || depth > deepest) return null;
  const members = membersOf(value, outline, depth);
  const member = members?.get(name) ?? null;
  if (member === null || rest.length === 0) return member;
  return findMember(member.value, rest, outline, depth + 1);
}

function resolveArguments(
  values: readonly Value[],
  outline: ModuleOutline,
  depth: number,
): ResolvedValue {
  const resolved = values.map((value) => resolveValue(value, outline, depth + 1));
  const withFunction = resolved.find((candidate) => candidate.function !== null);
  if (withFunction !== undefined) return { ...withFunction, function: handlerIn(withFunction) };
  return { ...nothing, isImported: resolved.some(({ isImported }) => isImported) };
}

/** `metricScope((metrics) => async (event) => …)`: a callback that only gives another function makes the handler. */
function handlerIn({ function: callback }: ResolvedValue): FunctionValue | null {
  return callback?.makes ?? callback;
}

function schemasOf(call: CallValue): readonly string[] {
  const given = call.arguments.flatMap((argument) =>
    argument.kind === "call" ? (argument.schemas ?? []) : [],
  );
  return [...(call.schemas ?? []), ...given];
}

function resolveReference(
  path: readonly string[],
  outline: ModuleOutline,
  depth: number,
): ResolvedValue {
  const [head = "", ...rest] = path;
  const binding = outline.bindings.get(head);
  if (binding === undefined) {
    return { ...nothing, isImported: outline.imports.some(({ local }) => local === head) };
  }
  const target = rest.length === 0 ? binding : findMember(binding.value, rest, outline, depth + 1);
  return target === null ? nothing : resolveValue(target.value, outline, depth + 1);
}

function membersOf(
  value: Value,
  outline: ModuleOutline,
  depth: number,
): ReadonlyMap<string, Binding> | null {
  if (depth > deepest) return null;
  switch (value.kind) {
    case "object":
    case "class":
      return value.members;
    case "typed":
      return membersOf(value.value, outline, depth + 1);
    case "instance":
    case "reference": {
      const [head = ""] = value.kind === "instance" ? value.classPath : value.path;
      const binding = outline.bindings.get(head);
      return binding === undefined ? null : membersOf(binding.value, outline, depth + 1);
    }
    case "call": {
      const binding = outline.bindings.get(value.path[0] ?? "");
      return binding?.value.kind === "class" ? binding.value.members : null;
    }
    case "function":
    case "opaque":
    default:
      return null;
  }
}
