import path from "node:path";
import type { LanguageDefinition } from "../languages/languageDefinition.ts";
import { languageDefinitions } from "../languages/languages.ts";
import type { Language } from "../protocol.ts";
import type { HandlerModule } from "./findSource.ts";

/** Languages by the start of Lambda's runtime identifiers; sources come before what is built from them. */
const languagesByRuntime: readonly (readonly [string, readonly Language[]])[] = [
  ["nodejs", ["typescript", "javascript"]],
  ["python", ["python"]],
  ["ruby", ["ruby"]],
  ["java", ["java", "kotlin"]],
  ["dotnet", ["csharp"]],
  ["go", ["go"]],
  ["provided", ["go", "rust", "csharp", "java", "kotlin"]],
];

/** Languages that a runtime runs; all of them where it is unknown. */
export function languagesOf(runtime: string | null): readonly LanguageDefinition[] {
  if (runtime === null) return Object.values(languageDefinitions);
  const ids = languagesByRuntime.find(([start]) => runtime.startsWith(start))?.[1] ?? [];
  return ids.map((id) => languageDefinitions[id]);
}

/** The modules that a handler string may mean in a language, likeliest first. */
export function modulesOf(
  language: LanguageDefinition,
  handler: string,
  codeRoot: string,
): readonly HandlerModule[] {
  const parts = language.modules.splitHandler(handler);
  if (parts === null) return [];
  const extensions = [...language.grammars.keys()];
  return language.modules.handlerModulePaths(parts.module).map((module) => {
    return { stem: path.join(codeRoot, module), extensions, symbol: parts.symbol };
  });
}
