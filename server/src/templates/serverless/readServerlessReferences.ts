import path from "node:path";
import { pathToFileURL } from "node:url";
import type { TextRange } from "../../analysis/moduleOutline.ts";
import type { TemplateReference } from "../templateReader.ts";
import type { Configuration } from "./configuration.ts";
import {
  isSpread,
  rangeOfPlace,
  type ConfigNode,
  type ConfigPlace,
  type ScalarNode,
} from "./configNode.ts";
import { ResourceReferences } from "./resourceReferences.ts";
import { openService } from "./serverlessService.ts";

type Declaration = TemplateReference["declaration"];

/** `self:custom.stages.dev` or `file(./x.yml):orders`, wherever in a variable they stand. */
const sources = /\bself:(?<self>[\w.-]+)|\bfile\((?<file>[^()${}]+)\)(?::(?<part>[\w.-]+))?/g;

const topOfFile: TextRange = {
  start: { line: 0, character: 0 },
  end: { line: 0, character: 0 },
};

/**
 * What the files of a service refer to by variables and by CloudFormation's functions: parts of the configuration,
 * files, and resources.
 */
export function readServerlessReferences(
  configuration: Configuration,
): readonly TemplateReference[] {
  const found: TemplateReference[] = [];
  const service = openService(configuration);
  const main = configuration.root.place.file;
  const resources = new ResourceReferences(service?.index ?? null, main);
  let isWhole = true;
  for (const { root } of configuration.loaded) {
    const { file } = root.place;
    const uri = file === main ? {} : { uri: pathToFileURL(file.path).href };
    isWhole &&= /\.(?:ya?ml|json)$/u.test(file.path);
    walk(root, new Set(), (node) => {
      if (node.place.file !== file) return;
      resources.visit(node);
      if (node.kind !== "scalar" || typeof node.value !== "string") return;
      isWhole &&= !dynamicFile.test(node.value);
      for (const reference of inText(node, node.value, configuration)) {
        found.push({ ...uri, ...reference });
      }
    });
  }
  // What code and files that only a deployment knows refer to isn't found here.
  return [...found, ...resources.found(isWhole)];
}

/** A file whose name has variables in it. */
const dynamicFile = /\bfile\([^)]*\$\{/;

/** Aliases make of the nodes a graph; each is visited once. */
function walk(node: ConfigNode, seen: Set<ConfigNode>, visit: (node: ConfigNode) => void): void {
  if (seen.has(node)) return;
  seen.add(node);
  visit(node);
  if (node.kind === "list") {
    for (const item of node.items) walk(isSpread(item) ? item.node : item, seen, visit);
  } else if (node.kind === "mapping") {
    for (const entry of node.entries) walk(entry.node, seen, visit);
  }
}

function inText(
  { place }: ScalarNode,
  text: string,
  configuration: Configuration,
): readonly TemplateReference[] {
  // With escapes or folded lines in it, places in the text would not be those in the file.
  if (!text.includes("${") || place.end - place.start !== text.length) return [];
  return [...text.matchAll(sources)].flatMap(({ index, groups = {}, 0: whole }) => {
    const { self, file, part } = groups;
    if (self !== undefined) {
      const start = place.start + index + "self:".length;
      // The sections themselves are the framework's words.
      return inAddress(self, configuration.root, { ...place, start }, configuration).slice(1);
    }
    if (file === undefined) return [];
    const start = place.start + index + "file(".length;
    // Wherever it is named, a file lies relative to the service.
    const target = path.resolve(path.dirname(configuration.root.place.file.path), file.trim());
    const document = configuration.document(target);
    if (document === null || document === "missing") return [];
    const named: TemplateReference = {
      range: rangeOfPlace({ file: place.file, start, end: start + file.length }),
      declaration: { uri: pathToFileURL(target).href, range: topOfFile, isFixed: true },
    };
    if (part === undefined) return [named];
    const partStart = place.start + index + whole.length - part.length;
    const parts = inAddress(part, document.root, { ...place, start: partStart }, configuration);
    return [named].concat(parts);
  });
}

/** A reference for each key of an address, as far as they lead. */
function inAddress(
  address: string,
  from: ConfigNode,
  place: ConfigPlace,
  configuration: Configuration,
): readonly TemplateReference[] {
  const found: TemplateReference[] = [];
  let node = from;
  let { start } = place;
  for (const key of address.split(".")) {
    const member = key === "" ? null : configuration.member(node, key);
    if (member === null || !("node" in member)) break;
    const range = rangeOfPlace({ file: place.file, start, end: start + key.length });
    found.push({ range, declaration: declarationAt(member.keyPlace) });
    ({ node } = member);
    start += key.length + 1;
  }
  return found;
}

/** Keys of the configuration may be put together from other variables, so no rename knows all that names them. */
function declarationAt(declared: ConfigPlace): Declaration {
  const uri = pathToFileURL(declared.file.path).href;
  return { uri, range: rangeOfPlace(declared), isFixed: true };
}
