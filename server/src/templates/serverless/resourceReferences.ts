import { pathToFileURL } from "node:url";
import type { TemplateIndex } from "../templateIndex.ts";
import type { TemplateReference } from "../templateReader.ts";
import {
  isSpread,
  rangeOfPlace,
  type ConfigFile,
  type ConfigNode,
  type MappingEntry,
  type ScalarNode,
} from "./configNode.ts";

/** Settings of functions and resources whose text, or whose list of texts, is a logical id. */
const namingKeys: ReadonlySet<string> = new Set(["DependsOn", "dependsOn", "role"]);

/**
 * Collects what names the resources of a service by their logical ids. A function has another name there than
 * where it is declared, so it is none of them.
 */
export class ResourceReferences {
  readonly #index: TemplateIndex | null;
  readonly #main: ConfigFile;
  readonly #found: { readonly name: string; readonly reference: TemplateReference }[] = [];
  /** Names that stand in texts whose parts can't be placed in their file. */
  readonly #unplaced = new Set<string>();

  /** @param main the service's own file */
  constructor(index: TemplateIndex | null, main: ConfigFile) {
    this.#index = index;
    this.#main = main;
  }

  visit(node: ConfigNode): void {
    if (node.kind !== "mapping") return;
    for (const entry of node.entries) {
      if (!isSpread(entry)) this.#visitEntry(entry, node.entries.length === 1);
    }
  }

  /** @param isWhole whether everything that may name a resource has been visited */
  found(isWhole: boolean): readonly TemplateReference[] {
    return this.#found.map(({ name, reference }) =>
      isWhole && !this.#unplaced.has(name)
        ? reference
        : Object.assign({}, reference, {
            declaration: Object.assign({ isFixed: true }, reference.declaration),
          }),
    );
  }

  #visitEntry({ key, node }: MappingEntry, isAlone: boolean): void {
    if (isAlone && key === "Ref") this.#addName(node);
    else if (isAlone && key === "Fn::GetAtt") this.#addName(textIn(node), shortForm(node));
    else if (isAlone && key === "Fn::Sub") this.#addPlaceholders(textIn(node));
    else if (namingKeys.has(key)) {
      if (node.kind !== "list") this.#addName(node);
      else for (const item of node.items) if (!isSpread(item)) this.#addName(item);
    }
  }

  /**
   * What stands before the first dot.
   * @param short the text of which the node may be the beginning
   */
  #addName(node: ConfigNode | null, short = ""): void {
    if (!isTextNode(node)) return;
    const [name = ""] = node.value.split(".", 1);
    const { start, end } = node.place;
    this.#add(end - start === short.length ? { ...node, value: short } : node, name, 0);
  }

  #addPlaceholders(node: ConfigNode | null): void {
    if (!isTextNode(node)) return;
    for (const { index, 1: before = "", 2: name = "" } of node.value.matchAll(
      /(\$\{\s*)([A-Za-z0-9]+)(?=[.}\s])/g,
    )) {
      this.#add(node, name, index + before.length);
    }
  }

  #add({ value, place }: TextNode, name: string, at: number): void {
    const resource = this.#index?.resources.get(name);
    const declared = resource && this.#index?.locator.keyAt(resource.path);
    if (!resource || !declared) return;
    // With escapes or folded lines in it, places in the text would not be those in the file.
    if (place.end - place.start !== value.length) {
      this.#unplaced.add(name);
      return;
    }
    const { file } = place;
    const start = place.start + at;
    const main = pathToFileURL(this.#main.path).href;
    this.#found.push({
      name,
      reference: {
        ...(file === this.#main ? {} : { uri: pathToFileURL(file.path).href }),
        range: rangeOfPlace({ file, start, end: start + name.length }),
        declaration: {
          uri: this.#index?.locator.uriAt?.(resource.path) ?? main,
          range: declared,
        },
      },
    });
  }
}

type TextNode = ScalarNode & { readonly value: string };

function isTextNode(node: ConfigNode | null): node is TextNode {
  return node?.kind === "scalar" && typeof node.value === "string";
}

/** `!GetAtt Jobs.Arn`, whose parts all stand where the whole does. */
function shortForm(node: ConfigNode): string {
  if (node.kind !== "list") return "";
  return node.items
    .map((item) => (!isSpread(item) && isTextNode(item) ? item.value : ""))
    .join(".");
}

/** The text of a call, which may be the first of a list. */
function textIn(node: ConfigNode): ConfigNode | null {
  if (node.kind !== "list") return node;
  const [first] = node.items;
  return first === undefined || isSpread(first) ? null : first;
}
