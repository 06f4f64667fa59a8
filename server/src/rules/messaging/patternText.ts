import { getLanguageService, type ObjectASTNode } from "vscode-json-languageservice";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { Span } from "../../code/span.ts";
import type { PatternFacts } from "../../templates/triggerDetails.ts";

/** A key of an event pattern, as it stands in the text of the template. */
export interface PatternKey extends Pick<PatternFacts["keys"][number], "path" | "holds"> {
  readonly key: Span;
  readonly value: Span;
}

/**
 * The keys of a pattern that is JSON in a text: a heredoc of Terraform, a block of YAML.
 * @param span of the text in the template, with what opens and ends it
 * @returns none where its quotes are escaped, or what stands there is no JSON
 */
export function keysInText(template: string, { start, end }: Span): readonly PatternKey[] {
  const whole = template.slice(start, end);
  const open = whole.indexOf("{");
  const json = withoutHoles(whole.slice(open, whole.lastIndexOf("}") + 1));
  if (open === -1 || json === null || json.includes('\\"')) return [];
  const document = TextDocument.create("pattern.json", "json", 1, json);
  const parsed = getLanguageService({}).parseJSONDocument(document);
  // The library's types hide the root.
  const { root } = parsed as { readonly root?: ObjectASTNode };
  const keys = root?.type === "object" ? keysOf(root, [], start + open) : [];
  return keys.filter(({ path }) => !path.some((name) => name.includes(hole)));
}

/** Stands for what a value is put in for: no text of JSON's own has it. */
const hole = "\uE000";

/** The text with holes such as `${var.source}` filled, each as long as before; null where that makes no JSON of it. */
function withoutHoles(text: string): string | null {
  if (!/[$%]\{/.test(text)) return text;
  const filled = text.replaceAll(/\$\{[^{}"]*\}/g, (each) => hole.repeat(each.length));
  try {
    JSON.parse(filled);
    return filled;
  } catch {
    return null;
  }
}

function keysOf(
  node: ObjectASTNode,
  names: readonly string[],
  offset: number,
): readonly PatternKey[] {
  return node.properties.flatMap(({ keyNode, valueNode }): readonly PatternKey[] => {
    if (valueNode === undefined) return [];
    const path = [...names, keyNode.value];
    const found: PatternKey = {
      path,
      key: spanOf(keyNode, offset),
      value: spanOf(valueNode, offset),
      holds: holdsOf(valueNode.type),
    };
    return valueNode.type === "object" ? [found, ...keysOf(valueNode, path, offset)] : [found];
  });
}

function spanOf(node: { readonly offset: number; readonly length: number }, offset: number): Span {
  return { start: offset + node.offset, end: offset + node.offset + node.length };
}

function holdsOf(type: string): PatternKey["holds"] {
  if (type === "array") return "list";
  return type === "object" ? "mapping" : "scalar";
}
