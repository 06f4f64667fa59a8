import type { Node } from "@vscode/tree-sitter-wasm";
import type { Evidence } from "../../analysis/evidence.ts";
import type { ReexportFact } from "../../analysis/fileFacts.ts";
import type { Candidate } from "../../analysis/symbolFacts.ts";
import type { PackageNames } from "../../analysis/vocabulary.ts";
import type { ReadFacts } from "../languageDefinition.ts";
import { namedChildrenOf, rangeOf } from "../nodeRange.ts";
import { factsOfSymbols } from "../symbolsOnly.ts";
import { eventTypeIn } from "./eventTypeIn.ts";
import { findStarts, resolveHandler, type RustStart } from "./findStarts.ts";
import { readRustOutline, type RustFunction, type RustOutline } from "./rustOutline.ts";

const asked = { runtimeHandler: "bootstrap" } as const;

/**
 * The handlers that a Rust file starts, and every other function of its top level, which a program in
 * another file may start.
 */
export const readRustFacts: ReadFacts = (captures, source, { packages }) => {
  const outline = readRustOutline(captures);
  const starts = findStarts(outline).map((start) => ({ start, passed: passOn(start, outline) }));
  const passedOn = starts.flatMap(({ passed }) => passed);
  const started = starts
    .filter(({ passed }) => passed.length === 0)
    .map(({ start }) => toCandidate(start, outline, packages.rust));
  const known = new Set(started.map(({ symbol }) => symbol));
  const others = [...outline.functions.values()]
    .filter(({ name }) => !known.has(name))
    .map((declared) => plain(declared, outline, packages.rust));
  return factsOfSymbols(source, [...started, ...others], passedOn);
};

/** A handler of another file of the crate: `mod orders; … run(service_fn(orders::handle))`. */
function passOn(start: RustStart, outline: RustOutline): readonly ReexportFact[] {
  const { argument, caller, name } = start;
  const imported = argument && resolveHandler(argument, caller, outline).imported;
  const path = imported?.replace(/^(?:crate|self)::/u, "").split("::") ?? [];
  const [symbol = ""] = path.slice(-1);
  if (path.length < 2 || !outline.modules.has(path[0] ?? "")) return [];
  const module = path.slice(0, -1).join("::");
  const range = rangeOf(caller.nameNode);
  return [{ symbol, range, module, imported: symbol, evidence: [`start:${name}`] }];
}

function toCandidate(start: RustStart, outline: RustOutline, names: PackageNames): Candidate {
  const { argument, caller, name } = start;
  const handler = argument === null ? null : resolveHandler(argument, caller, outline);
  const { name: symbol, nameNode } = handler?.declared ?? caller;
  const evidence: Evidence[] = [{ text: `start:${name}`, weight: "sure", eventType: null }];
  const event = eventEvidence(handler?.signature ?? null, outline, names);
  if (event !== null) evidence.push(event);
  return { symbol, range: rangeOf(nameNode), evidence, couldBeHandler: true, ...asked };
}

/** A function that nothing here starts; its event counts once another file's program does. */
function plain(declared: RustFunction, outline: RustOutline, names: PackageNames): Candidate {
  const event = eventEvidence(declared.node, outline, names);
  const evidence = event === null ? [] : [{ ...event, weight: "aside" as const }];
  const range = rangeOf(declared.nameNode);
  return { symbol: declared.name, range, evidence, couldBeHandler: true, ...asked };
}

function eventEvidence(
  signature: Node | null,
  outline: RustOutline,
  names: PackageNames,
): Evidence | null {
  const parameters = signature?.childForFieldName("parameters") ?? null;
  for (const parameter of parameters === null ? [] : namedChildrenOf(parameters)) {
    const written = parameter.childForFieldName("type")?.text;
    const event = written === undefined ? null : eventTypeIn(written, outline, names);
    if (event !== null) return event;
  }
  return null;
}
