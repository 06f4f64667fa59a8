import { isSelf, namesEvent } from "../annotations/eventParameter.ts";
import type { CheckedHandler } from "../rules/rule.ts";

const typePackage = /^(?:@types\/aws-lambda|@aws-lambda-powertools\/.*)$/u;

/**
 * True where another language server knows the event's type from the code, and answers by itself:
 * tsserver, Pyright. A type in a comment counts where its package is there.
 */
export function isEventTypedElsewhere(handler: CheckedHandler): boolean {
  if (handler.hasTypedEvent) return true;
  if (!namesEvent(handler)) return false;
  return (
    handler.language === "python" || [...handler.packages].some((each) => typePackage.test(each))
  );
}

/** Types that say nothing. */
const looseType = /^:?\s*(?:any|unknown|object|Any|typing\.Any)$/u;

/** The same of the context: by an annotation of its own, or by the type of the whole handler. */
export function isContextTypedElsewhere(handler: CheckedHandler): boolean {
  const { parameters } = handler.handler;
  const isMethod = handler.language === "python" && isSelf(handler);
  const type = parameters[isMethod ? 2 : 1]?.type ?? null;
  if (type !== null) return !looseType.test(type.text);
  return handler.language !== "python" && isTypedAsWhole(handler);
}

function isTypedAsWhole({ targets, packages }: CheckedHandler): boolean {
  const names = targets.flatMap(({ evidence }) => evidence);
  const isNamed = names.some((each) => /^type:\w*Handler\b/u.test(each));
  return isNamed && [...packages].some((each) => typePackage.test(each));
}
