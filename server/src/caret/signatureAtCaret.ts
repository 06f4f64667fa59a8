import type { EventType } from "../../../events/model/eventType.ts";
import { callbackOf } from "../flow/callbackOf.ts";
import {
  contextMethodOf,
  contextPages,
  errorParameter,
  resultParameter,
  type RuntimeParameter,
} from "../flow/contextMembers.ts";
import { findHandlerFunction } from "../flow/findHandlerFunction.ts";
import type { CheckedHandler } from "../rules/rule.ts";
import { findCaretPlaces, type ReadText } from "./caretPlace.ts";
import { closedReadings } from "./closeLine.ts";
import { openBracket } from "./innermostBracket.ts";
import { caretName } from "./markCaret.ts";
import { isContextTypedElsewhere } from "../annotations/typedElsewhere.ts";

/** How a function that the runtime gives the handler is called. */
export interface Signature {
  /** The whole, as the language writes it. */
  readonly label: string;
  /** Markdown. */
  readonly documentation: string;
  readonly parameters: readonly SignatureParameter[];
  /** Index of the parameter at the caret; it may lie behind the last. */
  readonly active: number;
}

export interface SignatureParameter extends RuntimeParameter {
  /** Where it stands in the signature's label, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
}

/**
 * The signature of the call that the caret stands in, where it is a method of the context or the
 * callback of an old handler. Null anywhere else, and where another language server knows it from types.
 * @param handlers those of the text, or of the last text that could be read
 */
export async function signatureAtCaret(
  text: string,
  offset: number,
  handlers: readonly CheckedHandler[],
  readText: ReadText,
): Promise<Signature | null> {
  const call = openCallAt(text, offset);
  if (call === null) return null;
  if (call.isMember) return signatureOfMethod(call, text, handlers, readText);
  return signatureOfCallback(call, text, { offset, handlers, readText });
}

/** A call whose arguments are being typed. */
interface OpenCall {
  readonly name: string;
  /** Where the name ends. */
  readonly nameEnd: number;
  /** True for a name after a dot. */
  readonly isMember: boolean;
  /** Index of the argument at the caret. */
  readonly argument: number;
}

/** Names are no longer than that, nor are the gaps around them. */
const longestName = 200;

function openCallAt(text: string, offset: number): OpenCall | null {
  const bracket = openBracket(text, offset);
  if (bracket?.character !== "(") return null;
  const before = text.slice(Math.max(0, bracket.offset - longestName), bracket.offset);
  const match = /(\.\s*)?([A-Za-z_$][\w$]*)(\s*(?:\?\.)?)$/u.exec(before);
  if (match === null) return null;
  const [, dot, name = "", gap = ""] = match;
  const nameEnd = bracket.offset - gap.length;
  return { name, nameEnd, isMember: dot !== undefined, argument: bracket.commas };
}

async function signatureOfMethod(
  { name, nameEnd, argument }: OpenCall,
  text: string,
  handlers: readonly CheckedHandler[],
  readText: ReadText,
): Promise<Signature | null> {
  const named = handlers.filter(({ language }) => contextMethodOf(language, name) !== null);
  const places = await findCaretPlaces(text, nameEnd, named, readText);
  for (const { handler, asked } of places) {
    const isOfContext =
      asked.kind === "part" &&
      asked.bases.some(({ root, steps }) => root === "context" && steps.length === 0);
    const method = isOfContext ? contextMethodOf(handler.language, name) : null;
    if (method === null || isContextTypedElsewhere(handler)) continue;
    const isPython = handler.language === "python";
    const page = isPython ? contextPages.python : contextPages.node;
    const returns = isPython ? ` -> ${method.returns}` : `: ${method.returns}`;
    return {
      ...layOut(name, method.parameters, returns),
      documentation: `${method.description}\n\n[AWS documentation](${page})`,
      active: argument,
    };
  }
  return null;
}

interface CaretInCode {
  readonly offset: number;
  readonly handlers: readonly CheckedHandler[];
  readonly readText: ReadText;
}

/** AWS's page on handlers in Node.js, callbacks included. */
const handlerPage = "https://docs.aws.amazon.com/lambda/latest/dg/nodejs-handler.html";

async function signatureOfCallback(
  { name, argument }: OpenCall,
  text: string,
  { offset, handlers, readText }: CaretInCode,
): Promise<Signature | null> {
  // Cheap, and false for nearly every call. The handlers may be those of an earlier text.
  const isParameter = new RegExp(String.raw`,\s*${name.replaceAll("$", "\\$")}\s*[,):]`, "u");
  const able = handlers.filter(({ language }) => language !== "python");
  const [first] = able;
  if (first === undefined || !isParameter.test(text)) return null;
  const marked = text.slice(0, offset) + caretName + text.slice(offset);
  for (const reading of [marked, ...closedReadings(marked, first.language)]) {
    const file = await readText(reading);
    for (const handler of file === null ? [] : able) {
      const [target] = handler.targets;
      const found =
        file === null || target === undefined ? null : findHandlerFunction(file, target.symbol);
      const isInside = found !== null && found.start <= offset && offset <= found.end;
      if (!isInside || callbackOf(found) !== name) continue;
      return {
        ...layOut(name, [errorParameter, resultOf(handler.eventTypes)], ": void"),
        documentation: `Ends the invocation of a handler that is not \`async\`. From Node.js 24 on Lambda takes no handlers with a callback.\n\n[AWS documentation](${handlerPage})`,
        active: argument,
      };
    }
  }
  return null;
}

/** The result, with what becomes of it where that is the same for all events of the handler. */
function resultOf(eventTypes: readonly EventType[]): RuntimeParameter {
  const [use, ...others] = new Set(eventTypes.map(({ delivery }) => delivery.resultUse));
  if (use === undefined || others.length > 0) return resultParameter;
  return { ...resultParameter, description: `${resultParameter.description} ${use}` };
}

/** Writes a signature, and notes where its parameters stand in it. */
function layOut(
  name: string,
  parameters: readonly RuntimeParameter[],
  returns: string,
): Pick<Signature, "label" | "parameters"> {
  let label = `${name}(`;
  const placed = parameters.map((parameter, index): SignatureParameter => {
    if (index > 0) label += ", ";
    const start = label.length;
    label += parameter.label;
    return { ...parameter, start, end: label.length };
  });
  return { label: `${label})${returns}`, parameters: placed };
}
