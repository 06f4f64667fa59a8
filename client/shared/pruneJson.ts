import type { Json } from "../../events/model/json.ts";
import type { JsonEntry, JsonNode } from "./jsonNode.ts";

/** How much of a JSON value a view holds. */
export interface PruneLimits {
  readonly nodes: number;
  readonly childrenPerNode: number;
  readonly charactersPerString: number;
}

export const viewLimits: PruneLimits = {
  nodes: 4000,
  childrenPerNode: 200,
  charactersPerString: 2000,
};

interface Work {
  readonly value: readonly Json[] | Readonly<Record<string, Json>>;
  readonly node: MutableNode;
}

type MutableNode =
  | { kind: "object"; entries: JsonEntry[]; omitted: number }
  | { kind: "array"; items: JsonNode[]; omitted: number };

/**
 * Cuts a JSON value down to what a view can hold, level by level, so that the outermost structure is
 * whole before anything deeper gets its share.
 * @returns the pruned value, and whether anything was left out.
 */
export function pruneJson(
  value: Json,
  limits: PruneLimits = viewLimits,
): { readonly node: JsonNode; readonly cut: boolean } {
  let budget = limits.nodes;
  let cut = false;
  const queue: Work[] = [];

  const start = (child: Json): JsonNode => {
    budget -= 1;
    if (typeof child === "string") {
      const omitted = Math.max(0, child.length - limits.charactersPerString);
      cut ||= omitted > 0;
      return { kind: "string", value: child.slice(0, limits.charactersPerString), omitted };
    }
    if (child === null || typeof child !== "object") {
      return { kind: "literal", text: String(child), of: literalKind(child) };
    }
    const node: MutableNode = Array.isArray(child)
      ? { kind: "array", items: [], omitted: 0 }
      : { kind: "object", entries: [], omitted: 0 };
    queue.push({ value: child, node });
    return node;
  };

  const root = start(value);
  for (let work = queue.shift(); work !== undefined; work = queue.shift()) {
    const keys = Object.keys(work.value);
    const kept = keys.slice(0, Math.max(0, Math.min(limits.childrenPerNode, budget)));
    work.node.omitted = keys.length - kept.length;
    cut ||= work.node.omitted > 0;
    for (const key of kept) {
      const child = start((work.value as Readonly<Record<string, Json>>)[key] ?? null);
      if (work.node.kind === "array") work.node.items.push(child);
      else work.node.entries.push({ key, value: child });
    }
  }
  return { node: root, cut };
}

function literalKind(value: number | boolean | null): "number" | "boolean" | "null" {
  if (value === null) return "null";
  return typeof value === "number" ? "number" : "boolean";
}
