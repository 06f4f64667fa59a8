import type { Candidate } from "../../analysis/symbolFacts.ts";
import type { ReadFacts } from "../languageDefinition.ts";
import { factsOfSymbols } from "../symbolsOnly.ts";
import { findClassHandlers } from "./csharpHandlers.ts";
import { findStartedHandlers } from "./findStarts.ts";
import { readCsharpClasses } from "./readClasses.ts";

/** The handlers of a C# file, and every other method that a handler string may name. */
export const readCsharpFacts: ReadFacts = (captures, source, { packages }) => {
  const outline = readCsharpClasses(captures);
  const namesSerializer = captures.some(
    ({ role, node }) => role === "attribute" && node.text.includes("LambdaSerializer"),
  );
  const surroundings = { outline, names: packages.dotnet, namesSerializer };
  const started = findStartedHandlers(captures, surroundings);
  const isStarted = ({ range }: Candidate): boolean =>
    started.some(({ range: other }) => samePlace(range, other));
  const methods = findClassHandlers(surroundings).filter((method) => !isStarted(method));
  return factsOfSymbols(source, [...started, ...methods]);
};

function samePlace(one: Candidate["range"], other: Candidate["range"]): boolean {
  return one.start.line === other.start.line && one.start.character === other.start.character;
}
