import type { FunctionExpression } from "../code/codeModel.ts";
import { isLooseType } from "../code/looseType.ts";
import { unaliasedType } from "../code/typeAliases.ts";
import type { FunctionTarget } from "../protocol.ts";

/** Decorators and schemas after which the event is another object, with a type of its own. */
const typingDecorator = /^(?:decorator:.*(?:event_source|event_parser)|schema:)/u;

/**
 * True where tsserver or Pyright know what the event has: by a type of the parameter, of the whole
 * handler, or by a decorator that makes a data class or a model of it.
 * @param text of the file
 */
export function hasTypedEvent(
  { language, evidence }: Pick<FunctionTarget, "language" | "evidence">,
  { parameters }: FunctionExpression,
  text: string,
): boolean {
  const isMethod = language === "python" && isSelf(parameters[0]);
  const written = parameters[isMethod ? 1 : 0]?.type?.text ?? null;
  const isAliased = language === "python" && written !== null;
  const type = isAliased ? unaliasedType(written, text) : written;
  if (type !== null && !isLooseType(type)) return true;
  if (language === "python") return evidence.some((each) => typingDecorator.test(each));
  if (language !== "typescript" || type !== null) return false;
  return evidence.some((each) => /^type:\w*Handler/.test(each) && !isAnyHandler(each, text));
}

/** True where the code itself names what the event is, for people if not for a type checker. */
export function namesEventType(
  { evidence }: Pick<FunctionTarget, "evidence">,
  text: string,
): boolean {
  return evidence.some((each) => {
    if (typingDecorator.test(each)) return true;
    return each.startsWith("type:") && !each.includes("Context") && !isAnyHandler(each, text);
  });
}

/** `Handler` of `@types/aws-lambda` without arguments is one of any event. */
function isAnyHandler(evidence: string, text: string): boolean {
  return evidence === "type:Handler" && !/\bHandler\s*</u.test(text);
}

function isSelf(parameter: FunctionExpression["parameters"][number] | undefined): boolean {
  return parameter?.pattern.kind === "name" && /^(?:self|cls)$/u.test(parameter.pattern.name);
}
