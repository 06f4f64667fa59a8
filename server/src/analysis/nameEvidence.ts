import type { Language } from "../protocol.ts";
import type { Evidence } from "./evidence.ts";
import {
  conventionalNames,
  flaskModule,
  foreignFirstParameters,
  foreignModule,
  foreignSecondParameters,
  foreignType,
  lambdaAdapter,
} from "./lambdaNames.ts";
import type { FunctionValue, ModuleOutline, Parameter } from "./moduleOutline.ts";
import type { ResolvedValue } from "./resolveValue.ts";
import { typeNamesOf } from "./typeNames.ts";

/** Functions of which one may expect that they return a handler. */
const handlerMaker =
  /handler|lambda|^(?:with|wrap|create|make|build|compose|pipe|handle|use|serverless)/iu;

/**
 * Evidence from a conventional name. The name alone says little, since web frameworks have handlers
 * too: what is known of the function and the module must not speak of another framework.
 */
export function findNameEvidence(
  symbol: string,
  resolved: ResolvedValue,
  outline: ModuleOutline,
  language: Language,
): readonly Evidence[] {
  if (!conventionalNames.has(symbol)) return [];
  if (!couldBeHandler(symbol, resolved, outline, language)) return [];
  return [{ text: `name:${symbol}`, weight: "sure", eventType: null }];
}

/** True where nothing speaks against a value that is exported as a handler, here or elsewhere. */
export function couldBeHandler(
  symbol: string,
  resolved: ResolvedValue,
  outline: ModuleOutline,
  language: Language,
): boolean {
  if (outline.imports.some(({ module }) => foreignModule.test(module))) return false;
  if (isFlaskModule(outline) || isCommandLineModule(outline)) return false;
  if (resolved.function === null) return couldMakeHandler(symbol, resolved, language);
  // What returns a function makes handlers, and is none.
  if (resolved.function.makes !== undefined) return false;
  if (language === "python") return isPythonHandler(symbol, resolved.function, outline);
  return isJavascriptHandler(resolved.function, outline);
}

/** In Python `handler` is as often a handler of logs or signals, so a call says less there. */
function couldMakeHandler(symbol: string, resolved: ResolvedValue, language: Language): boolean {
  if (language === "python" && symbol !== "lambda_handler") return false;
  const [maker] = resolved.wrappers;
  if (maker === undefined) return resolved.isImported;
  return maker.path.some((name) => handlerMaker.test(name));
}

function isJavascriptHandler({ parameters }: FunctionValue, outline: ModuleOutline): boolean {
  const [first, second] = parameters;
  if (parameters.length > 3) return false;
  if (first !== undefined && isForeign(first, foreignFirstParameters, outline)) return false;
  if (second !== undefined && isForeign(second, foreignSecondParameters, outline)) return false;
  return !(first?.name === "request" && second !== undefined && !/context/iu.test(second.name));
}

/** `lambda_handler` is Lambda's own name; `handler` needs the parameters that Lambda's pages give it. */
function isPythonHandler(
  symbol: string,
  { parameters }: FunctionValue,
  outline: ModuleOutline,
): boolean {
  if (parameters.some((parameter) => isForeign(parameter, new Set(), outline))) return false;
  if (symbol === "lambda_handler") return true;
  const [first, second] = parameters;
  return (
    /^_*(?:event|evt|e|input|payload)?$/u.test(first?.name ?? "none") &&
    /^_*(?:lambda_?)?(?:context|ctx|c)?$/u.test(second?.name ?? "none")
  );
}

function isForeign(
  { name, type }: Parameter,
  foreignNames: ReadonlySet<string>,
  outline: ModuleOutline,
): boolean {
  if (foreignNames.has(name.replace(/^_+/u, ""))) return true;
  const types = type === null ? [] : typeNamesOf(type, outline);
  return types.some(({ name: typeName }) => foreignType.test(typeName));
}

/** Flask alone runs on Google Cloud and elsewhere; on Lambda, something stands between. */
function isFlaskModule({ imports }: ModuleOutline): boolean {
  if (!imports.some(({ module }) => flaskModule.test(module))) return false;
  return !imports.some(({ module }) => lambdaAdapter.test(module));
}

/** A module of yargs exports `command`, `builder` and `handler`. */
function isCommandLineModule({ exports }: ModuleOutline): boolean {
  const has = (wanted: string): boolean => exports.some(({ name }) => name === wanted);
  return has("command") && (has("builder") || has("describe") || has("desc"));
}
