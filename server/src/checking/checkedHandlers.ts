import { eventTypesOf } from "../analysis/eventTypesOf.ts";
import type { CodeFile, FunctionExpression } from "../code/codeModel.ts";
import { findHandlerAt, findHandlerFunction } from "../flow/findHandlerFunction.ts";
import { followHandler } from "../flow/followHandler.ts";
import { inferEventTypes } from "../flow/inferEventTypes.ts";
import type { FunctionTarget } from "../protocol.ts";
import type { CheckedHandler } from "../rules/rule.ts";
import type { TemplateFunction } from "../templates/templateFacts.ts";
import { fileOfUri } from "../workspace/fileUri.ts";
import type { FileToCheck } from "./fileChecker.ts";
import { hasTypedEvent } from "./typedEvent.ts";

/** What reading handlers needs to know of other files. */
export interface HandlerSources {
  /** Null for a language whose functions are not read. */
  readonly readCode: (file: string, text: string) => Promise<CodeFile | null>;
  /** The functions that a file declares, for whichever template. */
  readonly functionsIn: (file: string) => Promise<readonly TemplateFunction[]>;
  /** Names of the packages that the project of a file declares. */
  readonly packagesOf: (file: string) => Promise<ReadonlySet<string>>;
}

/**
 * Reads a source file and follows its handlers. A handler that the file does not show is left out.
 * @param targets all that the file binds the handlers of
 */
export async function readHandlers(
  { file, document }: FileToCheck,
  targets: readonly FunctionTarget[],
  sources: HandlerSources,
): Promise<readonly CheckedHandler[]> {
  const text = document.getText();
  const code = await sources.readCode(file, text);
  if (code === null) return [];
  const packages = await sources.packagesOf(file);
  const handlers: CheckedHandler[] = [];
  // What a program holds as a text for another file is none of its own code.
  const bound = targets.filter(({ configuration }) => configuration.inlineCode === undefined);
  for (const [handler, own] of groupByFunction(code, document, bound)) {
    const [first] = own;
    if (first === undefined) continue;
    const { language } = first;
    const flow = followHandler(code, handler, language);
    handlers.push({
      language,
      text,
      file: code,
      handler,
      flow,
      targets: own,
      functions: await declaredFunctions(own, sources),
      eventTypes: own.some(isTold) ? eventTypesOf(own) : inferEventTypes(code, flow),
      hasTypedEvent: hasTypedEvent(first, handler, text),
      packages,
    });
  }
  return handlers;
}

/** The place of a name goes before the name itself, which a file that passes it on may have changed. */
function groupByFunction(
  code: CodeFile,
  document: FileToCheck["document"],
  targets: readonly FunctionTarget[],
): ReadonlyMap<FunctionExpression, readonly FunctionTarget[]> {
  const groups = new Map<FunctionExpression, FunctionTarget[]>();
  for (const target of targets) {
    const handler =
      findHandlerAt(code, document.offsetAt(target.range.start)) ??
      findHandlerFunction(code, target.symbol);
    if (handler === null) continue;
    groups.set(handler, [...(groups.get(handler) ?? []), target]);
  }
  return groups;
}

/** True where a trigger or the code says something of the event, even if it isn't enough. */
function isTold({ triggers, eventType }: FunctionTarget): boolean {
  return triggers.length > 0 || eventType !== null;
}

async function declaredFunctions(
  targets: readonly FunctionTarget[],
  { functionsIn }: HandlerSources,
): Promise<readonly TemplateFunction[]> {
  const found = await Promise.all(
    targets.map(async ({ template, logicalId }) => {
      const file = template === null ? null : fileOfUri(template.uri);
      const functions = file === null ? [] : await functionsIn(file);
      return functions.find((declared) => declared.logicalId === logicalId) ?? null;
    }),
  );
  return found.filter((declared) => declared !== null);
}
