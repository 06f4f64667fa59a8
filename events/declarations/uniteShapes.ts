import type { TypeShape } from "./typeShape.ts";

/**
 * The type of a value that is of one of several: the same ones counted once, null set apart, and
 * `unknown` where one of them may be anything.
 */
export function uniteShapes(shapes: readonly TypeShape[]): TypeShape {
  const flat = shapes.flatMap(flatten);
  const nullable = flat.some(({ kind }) => kind === "null");
  const different = new Map(
    flat.filter(({ kind }) => kind !== "null").map((shape) => [JSON.stringify(shape), shape]),
  );
  const hasNumber = flat.some(({ kind }) => kind === "number");
  // A whole number is a number, too.
  const options = [...different.values()].filter(({ kind }) => !hasNumber || kind !== "integer");
  const [first] = options;
  if (options.some(({ kind }) => kind === "unknown")) return { kind: "unknown" };
  if (first === undefined) return { kind: nullable ? "null" : "unknown" };
  const united: TypeShape = options.length === 1 ? first : { kind: "union", options };
  return nullable ? { kind: "nullable", inner: united } : united;
}

function flatten(shape: TypeShape): readonly TypeShape[] {
  if (shape.kind === "union") return shape.options.flatMap(flatten);
  if (shape.kind === "nullable") return [...flatten(shape.inner), { kind: "null" }];
  return [shape];
}
