import type { Value } from "./moduleOutline.ts";

/** The names of its module that a value refers to, by which it can be followed. */
export function namesIn(value: Value): readonly string[] {
  switch (value.kind) {
    case "function":
      return value.decorators.flatMap(({ path }) => path.slice(0, 1));
    case "typed":
      return namesIn(value.value);
    case "call":
      return [...value.path.slice(0, 1), ...value.arguments.flatMap(namesIn)];
    case "reference":
      return value.path.slice(0, 1);
    case "instance":
      return value.classPath.slice(0, 1);
    case "object":
    case "class":
      return [...value.members.values()].flatMap((member) => namesIn(member.value));
    case "opaque":
    default:
      return [];
  }
}
