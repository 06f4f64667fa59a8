import type { JsonNode } from "../../shared/jsonNode.ts";

/** One line of the folded view of a JSON value. */
export interface JsonRow {
  /** Identifies the row's node; the same node has the same path whatever is folded. */
  readonly path: string;
  readonly depth: number;
  readonly segments: readonly JsonSegment[];
  /** Null where there is nothing to fold. */
  readonly fold: "open" | "folded" | null;
}

export interface JsonSegment {
  readonly kind: "key" | "string" | "number" | "boolean" | "null" | "punctuation" | "note";
  readonly text: string;
}

interface Place {
  readonly path: string;
  readonly depth: number;
  readonly key: string | null;
  readonly isLast: boolean;
}

const rootPath = "$";

/**
 * Lays a JSON value out in lines, the way an editor shows it.
 * @param toggled paths whose state differs from the default: open down to `openDepth`, folded below.
 */
export function layOutJson(
  root: JsonNode,
  toggled: ReadonlySet<string>,
  openDepth: number,
): readonly JsonRow[] {
  const rows: JsonRow[] = [];
  const visit = (node: JsonNode, place: Place): void => {
    if (childCount(node) === 0) {
      rows.push(leafRow(node, place));
      return;
    }
    const open = place.depth < openDepth !== toggled.has(place.path);
    rows.push(headRow(node, place, open));
    if (!open) return;
    visitChildren(node, place, visit, rows);
    rows.push(closingRow(node, place));
  };
  visit(root, { path: rootPath, depth: 0, key: null, isLast: true });
  return rows;
}

/**
 * How deep a value may be opened at first so that it takes no more than about `rowLimit` lines; the
 * outermost level is always open.
 */
export function chooseOpenDepth(root: JsonNode, rowLimit: number): number {
  let level: readonly JsonNode[] = [root];
  let rows = 1;
  for (let depth = 0; ; depth += 1) {
    const containers = level.filter((node) => childCount(node) > 0);
    if (containers.length === 0) return depth;
    level = containers.flatMap((node) => childrenOf(node).map((child) => child.node));
    rows += level.length + containers.length;
    if (rows > rowLimit) return Math.max(depth, 1);
  }
}

function visitChildren(
  node: JsonNode,
  place: Place,
  visit: (node: JsonNode, place: Place) => void,
  rows: JsonRow[],
): void {
  const children = childrenOf(node);
  const omitted = node.kind === "object" || node.kind === "array" ? node.omitted : 0;
  const depth = place.depth + 1;
  for (const [index, child] of children.entries()) {
    const isLast = omitted === 0 && index === children.length - 1;
    visit(child.node, { path: `${place.path}/${child.step}`, depth, key: child.key, isLast });
  }
  if (omitted > 0) {
    const text = `… ${omitted.toLocaleString("en-US")} more`;
    const segments = [{ kind: "note", text }] as const;
    rows.push({ path: `${place.path}/…`, depth, segments, fold: null });
  }
}

interface Child {
  readonly key: string | null;
  readonly step: string;
  readonly node: JsonNode;
}

function childrenOf(node: JsonNode): readonly Child[] {
  if (node.kind === "object") {
    return node.entries.map(({ key, value }) => ({ key, step: escapeStep(key), node: value }));
  }
  if (node.kind === "array") {
    return node.items.map((item, index) => ({ key: null, step: String(index), node: item }));
  }
  return [];
}

/** RFC 6901's escapes, so that keys with slashes keep paths apart. */
function escapeStep(key: string): string {
  return key.replaceAll("~", "~0").replaceAll("/", "~1");
}

function childCount(node: JsonNode): number {
  if (node.kind === "object") return node.entries.length + node.omitted;
  return node.kind === "array" ? node.items.length + node.omitted : 0;
}

function keySegments(key: string | null): readonly JsonSegment[] {
  if (key === null) return [];
  return [
    { kind: "key", text: JSON.stringify(key) },
    { kind: "punctuation", text: ": " },
  ];
}

function comma(place: Place): readonly JsonSegment[] {
  return place.isLast ? [] : [{ kind: "punctuation", text: "," }];
}

function headRow(node: JsonNode, place: Place, open: boolean): JsonRow {
  const [before, after] = node.kind === "object" ? ["{", "}"] : ["[", "]"];
  const segments: JsonSegment[] = [...keySegments(place.key)];
  if (open) segments.push({ kind: "punctuation", text: before });
  else {
    segments.push({ kind: "punctuation", text: before });
    segments.push({ kind: "note", text: ` ${describeCount(node)} ` });
    segments.push({ kind: "punctuation", text: after }, ...comma(place));
  }
  return { path: place.path, depth: place.depth, segments, fold: open ? "open" : "folded" };
}

function describeCount(node: JsonNode): string {
  const count = childCount(node);
  const noun = node.kind === "object" ? ["key", "keys"] : ["item", "items"];
  return `${count.toLocaleString("en-US")} ${count === 1 ? noun[0] : noun[1]}`;
}

function closingRow(node: JsonNode, place: Place): JsonRow {
  const text = node.kind === "object" ? "}" : "]";
  const segments: readonly JsonSegment[] = [{ kind: "punctuation", text }, ...comma(place)];
  return { path: `${place.path}/end`, depth: place.depth, segments, fold: null };
}

function leafRow(node: JsonNode, place: Place): JsonRow {
  const segments = [...keySegments(place.key), ...leafSegments(node), ...comma(place)];
  return { path: place.path, depth: place.depth, segments, fold: null };
}

function leafSegments(node: JsonNode): readonly JsonSegment[] {
  if (node.kind === "literal") return [{ kind: node.of, text: node.text }];
  if (node.kind === "object") return [{ kind: "punctuation", text: "{}" }];
  if (node.kind === "array") return [{ kind: "punctuation", text: "[]" }];
  const value: JsonSegment = { kind: "string", text: JSON.stringify(node.value) };
  if (node.omitted === 0) return [value];
  const text = ` … ${node.omitted.toLocaleString("en-US")} more characters`;
  return [value, { kind: "note", text }];
}
