import { walkStatements } from "../../code/walkCode.ts";
import type { CheckedHandler } from "../rule.ts";
import { partsOf } from "./handlerParts.ts";

/**
 * True where the handler, or something that it imports from its own project, may do what is looked
 * for: a rule that misses a call must not speak where the call may stand in another file.
 * @param words what the call is called, in any spelling of any SDK
 */
export function mayMention(handler: CheckedHandler, words: RegExp): boolean {
  return words.test(handler.text) || usesOwnModules(handler);
}

/** True where the file uses something of another file of its project. */
export function usesOwnModules(handler: CheckedHandler): boolean {
  const { imports } = partsOf(handler);
  const own = new Set(
    imports
      .filter(({ module }) => isOwn(module))
      .flatMap(({ names }) => names.map(({ local }) => local)),
  );
  return usesAny(handler, own);
}

/** True where the file's code, and not only a type in it, uses one of these names. */
export function usesAny(handler: CheckedHandler, names: ReadonlySet<string>): boolean {
  if (names.size === 0) return false;
  let isUsed = false;
  // Of the whole file: a wrapper stands outside of the handler.
  walkStatements(handler.file.statements, {
    expression: (expression) => {
      if (expression.kind === "name") isUsed ||= names.has(expression.name);
      return undefined;
    },
  });
  return isUsed;
}

const packages =
  /^(?:node:|@aws-sdk\/|@smithy\/|@middy\/|@aws-lambda-powertools\/|aws-sdk|boto3|botocore|aws_lambda_powertools|cfnresponse|cfn-response|crhelper|axios|zod|uuid)/;

/** Modules that come with the language, whose functions do none of what rules look for. */
const standard =
  /^(?:assert|base64|boto3|botocore|buffer|child_process|collections|contextlib|crypto|csv|dataclasses|datetime|decimal|enum|events|fs|functools|gzip|hashlib|hmac|http|https|io|itertools|json|logging|math|os|path|pathlib|random|re|secrets|stream|string|struct|sys|tempfile|time|traceback|typing|url|urllib|urllib3|util|uuid|zipfile|zlib)(?:$|[./])/;

/** Whatever is not known to be a package or part of the language. */
function isOwn(module: string): boolean {
  return !packages.test(module) && !standard.test(module);
}
