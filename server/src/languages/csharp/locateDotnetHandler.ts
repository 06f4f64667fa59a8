import type { HandlerName } from "../classes/handlerName.ts";
import { locateClass } from "../classes/locateClass.ts";
import type { LocateHandler } from "../languageDefinition.ts";
import { sourceRootOf } from "../sourceRoot.ts";

/**
 * Finds the method that `Assembly::Namespace.Class::Method` names; the name of an assembly alone means
 * the program that the project builds.
 */
export function locateDotnetHandler(parse: (handler: string) => HandlerName | null): LocateHandler {
  const locateMethod = locateClass({ language: "csharp", extensions: [".cs"], parse });
  return async (lookup, request) => {
    if (request.handler.includes("::")) return locateMethod(lookup, request);
    const root = sourceRootOf(request.codeRoot, lookup.folderOf(request.codeRoot));
    const files = await lookup.candidatesBelow(root, "csharp");
    const started = files.flatMap(({ file, symbols }) =>
      symbols
        .filter(({ evidence }) => evidence.some((text) => /^(?:start|decorator):/u.test(text)))
        .map(({ symbol }) => ({ file, symbol })),
    );
    const [only] = started;
    return started.length === 1 && only !== undefined ? only : null;
  };
}
