import { findNearMiss } from "../../../../events/validation/nearMiss.ts";
import type { LostHandler, TriedFile } from "../../analysis/lostHandlers.ts";
import type { Span } from "../../code/span.ts";
import { changeTo } from "../changeTo.ts";
import type { CheckedTemplate, Fix, Problem, Rule } from "../rule.ts";

const template = (handler: string): string => `Transform: AWS::Serverless-2016-10-31
Resources:
  Orders:
    Type: AWS::Serverless::Function
    Properties: { CodeUri: ., Handler: ${handler}, Runtime: nodejs24.x, Timeout: 10 }
`;

/** `Handler` in a template names what is not there. */
export const handlerNotFound: Rule = {
  id: "handler-not-found",
  title: "The handler of a function is not there",
  severity: "error",
  why: `Lambda loads the file that the handler string names and asks it for the name after the last dot. Where the
file is missing, every invocation fails with \`Runtime.ImportModuleError\`; where the name is, with
\`Runtime.HandlerNotFound\`. Neither shows before the function is invoked.`,
  source: {
    title: "Define Lambda function handler in Node.js",
    url: "https://docs.aws.amazon.com/lambda/latest/dg/nodejs-handler.html",
  },
  examples: [
    {
      language: "template",
      code: { name: "app.js", text: "export const createOrder = async (event) => event.id;\n" },
      bad: template("app.createOrders"),
      good: template("app.createOrder"),
    },
  ],
  checkTemplate,
};

function* checkTemplate({ text, lostHandlers, spanOf }: CheckedTemplate): Iterable<Problem> {
  for (const lost of lostHandlers) {
    const { handler: place, name } = lost.declared.places;
    const span = spanOf(place ?? name);
    const written = text.slice(span.start, span.end);
    // What only a deployment knows was made up, so that functions can be invoked.
    if (/\bAWS::/u.test(written)) continue;
    const isWritten = written === lost.handler;
    yield {
      span,
      message: describe(lost),
      // The file may yet be made by something that nothing here tells of.
      ...(lost.reason.kind === "file" && { severity: "warning" as const }),
      ...(isWritten && lost.suggestion !== null && { fix: fixFor(lost, span, lost.suggestion) }),
    };
  }
}

/** Of another name altogether, only the author knows whether it is meant. */
function fixFor({ handler }: LostHandler, span: Span, suggestion: string): Fix {
  const isSlip = findNearMiss(handler, [suggestion], []) !== null;
  return { ...changeTo(span, suggestion), ...(!isSlip && { needsChoice: true }) };
}

function describe({ reason, suggestion }: LostHandler): string {
  const meant = suggestion === null ? "" : ` Did you mean ${suggestion}?`;
  if (reason.kind === "file") {
    const places = reason.tried.slice(0, shown).map(describeFile);
    return `There is no ${listed(places, "nor")}.${meant}`;
  }
  const { file, symbol, exports } = reason;
  const names = exports.slice(0, shown);
  const rest = exports.length - names.length;
  const has = `It exports ${listed([...names, ...(rest > 0 ? [`${rest} more`] : [])], "and")}.`;
  return `${file} does not export ${symbol}. ${has}${meant}`;
}

/** `src/app.js (or .mjs, .ts)` */
function describeFile({ stem, extensions: [first = "", ...others] }: TriedFile): string {
  return others.length === 0 ? stem + first : `${stem}${first} (or ${others.join(", ")})`;
}

/** Names in one message. */
const shown = 4;

function listed(names: readonly string[], word: string): string {
  const last = names.at(-1) ?? "";
  return names.length < 2 ? last : `${names.slice(0, -1).join(", ")} ${word} ${last}`;
}
