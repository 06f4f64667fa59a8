import type { Evidence } from "./evidence.ts";
import type { FunctionValue, ModuleOutline, Parameter } from "./moduleOutline.ts";
import type { ResolvedValue } from "./resolveValue.ts";
import { borrowedFrom, isLambdaType, typeNamesOf } from "./typeNames.ts";
import type { TypeName } from "./typeNames.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** Names of whole events, as against their parts: `MSKEvent`, but not `SQSRecord`. */
const wholeEvent = /Event(?:V\d)?(?:Base|With\w+)?$/u;

/** Evidence from types that are written on the value, on its parameters or on its result. */
export function findTypeEvidence(
  resolved: ResolvedValue,
  outline: ModuleOutline,
  vocabulary: Vocabulary,
): readonly Evidence[] {
  const declared = resolved.types.flatMap((type) => declaredEvidence(type, outline, vocabulary));
  if (resolved.function === null) return declared;
  return [...declared, ...signatureEvidence(resolved.function, outline, vocabulary)];
}

function declaredEvidence(
  type: string,
  outline: ModuleOutline,
  vocabulary: Vocabulary,
): readonly Evidence[] {
  const names = lambdaNames(type, outline, vocabulary);
  const meaning = meaningOf(type, names, vocabulary);
  const handler = names.find(
    ({ name }) => vocabulary.handlerNames.has(name) || name.endsWith("Handler"),
  );
  if (handler !== undefined) return [sureOf(handler, meaning)];
  const event = names.find(({ name }) => vocabulary.eventNames.has(name));
  return event === undefined ? [] : [sureOf(event, meaning)];
}

function sureOf(type: TypeName, meaning: Pick<Evidence, "eventType" | "isShared">): Evidence {
  return { text: `type:${type.name}`, weight: "sure", ...meaning, ...borrowedFrom(type) };
}

function signatureEvidence(
  handler: FunctionValue,
  outline: ModuleOutline,
  vocabulary: Vocabulary,
): readonly Evidence[] {
  const [event, context] = handler.parameters;
  const contextName = lambdaNames(context?.type ?? "", outline, vocabulary).find(({ name }) =>
    /^(?:Lambda)?Context$/u.test(name),
  );
  const eventNames = lambdaNames(event?.type ?? "", outline, vocabulary);
  const evidence: Evidence[] = [];
  const eventName = eventNames.find(
    ({ name }) => vocabulary.eventNames.has(name) || wholeEvent.test(name),
  );
  if (eventName !== undefined) {
    const isSure = contextName !== undefined || returnsResult(handler, outline, vocabulary);
    const isHelper = contextName === undefined && context !== undefined && isOfOwnType(context);
    const weight = isHelper ? "aside" : isSure ? "sure" : signatureWeight(handler);
    const meaning = meaningOf(event?.type ?? "", eventNames, vocabulary);
    const borrowed = borrowedFrom(eventName);
    evidence.push({ text: `type:${eventName.name}`, weight, ...meaning, ...borrowed });
  }
  if (contextName !== undefined && handler.parameters.length <= 3) {
    evidence.push(sureOf(contextName, { eventType: null }));
  }
  return evidence;
}

/** Types that say nothing of what Lambda hands over beside the event. */
const looseTypes =
  /^(?:any|unknown|object|never|void|undefined|null|\{\}|None|(?:typing\.)?(?:Any|[Dd]ict|Mapping)\b.*|Record<.*)$/su;

/** A second parameter that Lambda would never fill: `options: EdgeOptions`. */
function isOfOwnType({ name, type }: Parameter): boolean {
  if (type === null || /context|ctx/iu.test(type) || looseTypes.test(type)) return false;
  return !/^_+$|context|ctx/iu.test(name);
}

/** A function that takes an event may still be a helper: handlers are asynchronous or take a context. */
function signatureWeight({ parameters, isAsync, returnType }: FunctionValue): Evidence["weight"] {
  const returnsPlainValue =
    returnType !== null && !/^(?:Promise|void|any|unknown|None|dict|Dict)\b/u.test(returnType);
  const returnsPrimitive = /^Promise<(?:boolean|string|number)\b/u.test(returnType ?? "");
  if (parameters.length > 3 || returnsPlainValue || returnsPrimitive) return "aside";
  const second = parameters[1]?.name ?? "";
  if (/^_*(?:lambda_?)?(?:context|ctx)?$/iu.test(second) && parameters.length > 1) return "hint";
  return parameters.length === 1 && isAsync ? "hint" : "aside";
}

function returnsResult(
  { returnType }: FunctionValue,
  outline: ModuleOutline,
  { resultNames }: Vocabulary,
): boolean {
  if (returnType === null) return false;
  return typeNamesOf(returnType, outline).some((type) =>
    isLambdaType(type, (name) => resultNames.has(name)),
  );
}

function lambdaNames(
  type: string,
  outline: ModuleOutline,
  { eventNames, handlerNames }: Vocabulary,
): readonly TypeName[] {
  const isKnown = (name: string): boolean =>
    eventNames.has(name) || handlerNames.has(name) || name === "LambdaContext";
  return typeNamesOf(type, outline).filter((name) => isLambdaType(name, isKnown));
}

/**
 * What a type says of the event. A shared name may have the event's `detail-type` for an argument:
 * `EventBridgeEvent<"ECS Task State Change", Task>`.
 */
function meaningOf(
  type: string,
  names: readonly TypeName[],
  { handlerNames, eventNames, sharedNames, detailTypes }: Vocabulary,
): Pick<Evidence, "eventType" | "isShared"> {
  const known = names.filter(({ name }) => handlerNames.has(name) || eventNames.has(name));
  const first = known.find(({ name }) => !sharedNames.has(name)) ?? known[0];
  if (first === undefined) return { eventType: null };
  const eventType = handlerNames.get(first.name) ?? eventNames.get(first.name) ?? null;
  if (!sharedNames.has(first.name)) return { eventType };
  const [, detailType = ""] = /<\s*["']([^"']+)["']/u.exec(type) ?? [];
  const special = detailTypes.get(detailType);
  return special === undefined ? { eventType, isShared: true } : { eventType: special };
}
