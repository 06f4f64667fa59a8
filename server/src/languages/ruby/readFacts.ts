import type { Node } from "@vscode/tree-sitter-wasm";
import type { Evidence } from "../../analysis/evidence.ts";
import { conventionalNames } from "../../analysis/lambdaNames.ts";
import type { Candidate } from "../../analysis/symbolFacts.ts";
import type { ReadFacts } from "../languageDefinition.ts";
import { namedChildrenOf, rangeOf } from "../nodeRange.ts";
import { factsOfSymbols } from "../symbolsOnly.ts";

/** Names by which class methods are called from outside, in Lambda's pages and in Ruby at large. */
const entryNames: ReadonlySet<string> = new Set([
  ...conventionalNames,
  "call",
  "handle",
  "perform",
  "process",
  "run",
]);

/** Where a definition stands. */
interface Surroundings {
  /** Modules and classes around it, outermost first. */
  readonly names: readonly string[];
  /** True where a plain `def` defines a method of the module itself: `class << self`, `extend self`. */
  readonly definesOwn: boolean;
}

/** The methods of a Ruby file that a handler string can name. */
export const readRubyFacts: ReadFacts = (captures, source) => {
  const top = { names: [], definesOwn: true };
  const methods = captures.flatMap(({ node }) => readDefinition(node, top));
  return factsOfSymbols(source, methods);
};

function readDefinition(node: Node, around: Surroundings): readonly Candidate[] {
  switch (node.type) {
    case "method":
      return around.definesOwn ? readMethod(node, around) : [];
    case "singleton_method":
      return node.childForFieldName("object")?.type === "self" && around.names.length > 0
        ? readMethod(node, around)
        : [];
    case "module":
    case "class":
      return readModule(node, around);
    case "singleton_class":
      return readBody(node, { ...around, definesOwn: true });
    default:
      return [];
  }
}

function readModule(node: Node, { names }: Surroundings): readonly Candidate[] {
  const name = node.childForFieldName("name")?.text ?? "";
  const body = node.childForFieldName("body");
  const extendsItself = (body === null ? [] : namedChildrenOf(body)).some(({ text }) =>
    /^(?:extend\s+self|module_function)$/u.test(text),
  );
  return readBody(node, { names: [...names, name], definesOwn: extendsItself });
}

function readBody(node: Node, around: Surroundings): readonly Candidate[] {
  const body = node.childForFieldName("body");
  return (body === null ? [] : namedChildrenOf(body)).flatMap((child) =>
    readDefinition(child, around),
  );
}

function readMethod(node: Node, { names }: Surroundings): readonly Candidate[] {
  const nameNode = node.childForFieldName("name");
  if (nameNode === null) return [];
  const name = nameNode.text;
  const symbol = names.length === 0 ? name : `${names.join("::")}.${name}`;
  const evidence = takesEvent(node) ? evidenceOf(name, names.length > 0) : [];
  return [{ symbol, range: rangeOf(nameNode), evidence, couldBeHandler: evidence.length > 0 }];
}

/** The runtime client calls a handler with exactly these keywords. */
function takesEvent(node: Node): boolean {
  const list = node.childForFieldName("parameters");
  const parameters = list === null ? [] : namedChildrenOf(list);
  const keywords = parameters.filter(({ type }) => type === "keyword_parameter");
  const names = keywords.map((parameter) => parameter.childForFieldName("name")?.text);
  const isPlain = parameters.every(({ type }) =>
    ["keyword_parameter", "hash_splat_parameter", "block_parameter"].includes(type),
  );
  return isPlain && names.includes("event") && names.includes("context") && names.length === 2;
}

function evidenceOf(name: string, isOfModule: boolean): readonly Evidence[] {
  const parameters = { text: "parameters:event, context", eventType: null };
  if (conventionalNames.has(name)) {
    return [
      { text: `name:${name}`, weight: "sure", eventType: null },
      { ...parameters, weight: "aside" },
    ];
  }
  return [{ ...parameters, weight: isOfModule && entryNames.has(name) ? "sure" : "hint" }];
}
