import type { Node } from "@vscode/tree-sitter-wasm";
import type { Evidence } from "../../analysis/evidence.ts";
import type { Candidate } from "../../analysis/symbolFacts.ts";
import type { Capture } from "../../parsing/sourceParser.ts";
import { parseType, type WrittenType } from "../classes/writtenType.ts";
import { namedChildrenOf, rangeOf } from "../nodeRange.ts";
import { eventEvidenceOf, type CsharpSurroundings } from "./csharpHandlers.ts";
import { hostingSources } from "./lambdaBases.ts";
import { readParameters } from "./readClasses.ts";

/**
 * Calls of `Amazon.Lambda.RuntimeSupport` that take a handler, and the one of
 * `Amazon.Lambda.AspNetCoreServer.Hosting` that hosts a web application.
 */
const starts: ReadonlySet<string> = new Set([
  "LambdaBootstrapBuilder.Create",
  "HandlerWrapper.GetHandlerWrapper",
]);
const hosting = "AddAWSLambdaHosting";
/** Without one of these, a part of a file need not be searched. */
const startSign = /LambdaBootstrapBuilder|HandlerWrapper|AddAWSLambdaHosting/u;

/** The handlers that a C# program starts itself, in top-level statements or in a method. */
export function findStartedHandlers(
  captures: readonly Capture[],
  surroundings: Pick<CsharpSurroundings, "outline" | "names">,
): readonly Candidate[] {
  const program = captures.filter(({ role }) => ["statement", "block", "class"].includes(role));
  const starting = program.filter(({ node }) => startSign.test(node.text));
  return starting.flatMap(({ node }) =>
    node.descendantsOfType("invocation_expression").flatMap((call): readonly Candidate[] => {
      const name = call === null ? null : startNameOf(call);
      if (call === null || name === null) return [];
      return name === hosting
        ? [hostedProgram(call)]
        : [startedHandler(call, name, program, surroundings)];
    }),
  );
}

function startNameOf(call: Node): string | null {
  const callee = call.childForFieldName("function");
  if (callee?.type !== "member_access_expression") return null;
  const name = (callee.childForFieldName("name")?.text ?? "").replace(/<.*$/su, "");
  if (name === hosting) return hosting;
  const owner = callee.childForFieldName("expression")?.text.split(".").at(-1) ?? "";
  const full = `${owner.replace(/<.*$/su, "")}.${name}`;
  return starts.has(full) ? full : null;
}

/** `builder.Services.AddAWSLambdaHosting(LambdaEventSource.HttpApi)`: the whole program is the handler. */
function hostedProgram(call: Node): Candidate {
  const argument = call.childForFieldName("arguments")?.text ?? "";
  const [, source = ""] = /LambdaEventSource\.(\w+)/u.exec(argument) ?? [];
  const eventType = hostingSources.get(source) ?? null;
  const evidence: Evidence = { text: `start:${hosting}`, weight: "sure", eventType };
  const name = call.childForFieldName("function")?.childForFieldName("name") ?? call;
  return { symbol: "Main", range: rangeOf(name), evidence: [evidence], couldBeHandler: true };
}

function startedHandler(
  call: Node,
  name: string,
  program: readonly Capture[],
  surroundings: Pick<CsharpSurroundings, "outline" | "names">,
): Candidate {
  const given = call.childForFieldName("arguments");
  const first = given === null ? undefined : namedChildrenOf(given)[0];
  const handler = first?.firstNamedChild ?? null;
  const found = handler === null ? null : resolveHandler(handler, program);
  const event = eventEvidenceOf(found?.parameters ?? [], surroundings);
  const start: Evidence = { text: `start:${name}`, weight: "sure", eventType: null };
  const place = found?.nameNode ?? call.childForFieldName("function")?.childForFieldName("name");
  return {
    symbol: found?.nameNode === undefined ? "Main" : found.nameNode.text,
    range: rangeOf(place ?? call),
    evidence: [start, ...(event === null ? [] : [event])],
    couldBeHandler: true,
  };
}

interface FoundHandler {
  /** Where its name is bound; absent for a lambda expression without one. */
  readonly nameNode?: Node;
  readonly parameters: readonly (WrittenType | null)[];
}

/** Follows the argument to the variable, local function or method of this file that it names. */
function resolveHandler(
  expression: Node,
  program: readonly Capture[],
  depth = 0,
): FoundHandler | null {
  if (expression.type === "lambda_expression") return { parameters: readParameters(expression) };
  const name = expression.text.replace(/<.*$/su, "").split(".").at(-1) ?? "";
  const declared = findDeclared(name, program);
  if (declared === null || depth > 4) return null;
  if (declared.type !== "variable_declarator") {
    const nameNode = declared.childForFieldName("name");
    return nameNode === null ? null : { nameNode, parameters: readParameters(declared) };
  }
  const nameNode = declared.childForFieldName("name");
  const value = namedChildrenOf(declared).findLast((child) => child.id !== nameNode?.id) ?? null;
  if (nameNode === null) return null;
  const written = declared.parent?.childForFieldName("type")?.text ?? "";
  const stated = parseType(written)?.arguments ?? [];
  const inner = value === null ? null : resolveHandler(value, program, depth + 1);
  if (inner?.nameNode !== undefined) return inner;
  return { nameNode, parameters: stated.length > 0 ? stated : (inner?.parameters ?? []) };
}

function findDeclared(name: string, program: readonly Capture[]): Node | null {
  const kinds = ["local_function_statement", "method_declaration", "variable_declarator"];
  for (const kind of kinds) {
    for (const { node } of program) {
      const found = node
        .descendantsOfType(kind)
        .find((each) => each?.childForFieldName("name")?.text === name);
      if (found !== undefined && found !== null) return found;
    }
  }
  return null;
}
