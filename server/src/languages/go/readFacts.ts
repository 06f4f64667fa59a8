import type { Node } from "@vscode/tree-sitter-wasm";
import type { Evidence } from "../../analysis/evidence.ts";
import type { PackageNames } from "../../analysis/vocabulary.ts";
import type { Candidate } from "../../analysis/symbolFacts.ts";
import type { ReadFacts } from "../languageDefinition.ts";
import { namedChildrenOf, rangeOf } from "../nodeRange.ts";
import { eventTypeEvidence } from "../packageEvidence.ts";
import { factsOfSymbols } from "../symbolsOnly.ts";
import { findStarts, resolveHandler, type GoStart } from "./findStarts.ts";
import { readGoOutline, type GoFunction, type GoOutline } from "./goOutline.ts";
import { goEventsPackage } from "./goStarts.ts";

/**
 * The handlers that a Go file starts, and `main`, which a template's binary is built from. A package
 * that merely declares a function for an event is a library: the program that starts it has the handler.
 */
export const readGoFacts: ReadFacts = (captures, source, { packages }) => {
  const outline = readGoOutline(captures);
  const started = findStarts(outline).map((start) => toCandidate(start, outline, packages.go));
  const main = outline.functions.find(({ symbol }) => symbol === "main");
  const isPlain = started.every(({ symbol }) => symbol !== "main");
  const program = outline.isProgram && main !== undefined && isPlain ? [plain(main)] : [];
  return factsOfSymbols(source, [...started, ...program]);
};

function toCandidate(start: GoStart, outline: GoOutline, names: PackageNames): Candidate {
  const { argument, caller } = start;
  const handler = argument === null ? null : resolveHandler(argument, caller, outline);
  const { symbol, nameNode } = handler?.declared ?? caller;
  const evidence: Evidence[] = [{ text: `start:${start.name}`, weight: "sure", eventType: null }];
  const event = handler === null ? null : eventEvidence(handler.signature, outline, names);
  if (event !== null) evidence.push(event);
  for (const wrapper of handler?.wrappers ?? []) {
    evidence.push({ text: `wrapper:${wrapper}`, weight: "aside", eventType: null });
  }
  return {
    symbol,
    range: rangeOf(nameNode),
    evidence,
    couldBeHandler: true,
    runtimeHandler: "bootstrap",
  };
}

function plain({ symbol, nameNode }: GoFunction): Candidate {
  const range = rangeOf(nameNode);
  return { symbol, range, evidence: [], couldBeHandler: true, runtimeHandler: "bootstrap" };
}

/** The event is the last parameter that is no context: `func(ctx context.Context, event events.SQSEvent)`. */
function eventEvidence(
  signature: Node | null,
  outline: GoOutline,
  names: PackageNames,
): Evidence | null {
  const parameters = signature?.childForFieldName("parameters") ?? null;
  const types = (parameters === null ? [] : namedChildrenOf(parameters))
    .map((parameter) => parameter.childForFieldName("type")?.text ?? "")
    .filter((type) => !/\bContext$/u.test(type));
  const written = (types.at(-1) ?? "").replace(/^\*/u, "");
  const [qualifier = "", name] = (outline.types.get(written) ?? written).split(".");
  if (name === undefined || outline.imports.get(qualifier) !== goEventsPackage) return null;
  return eventTypeEvidence(name, names, "sure");
}
