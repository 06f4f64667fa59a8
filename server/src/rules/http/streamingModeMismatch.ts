import type { Expression } from "../../code/codeModel.ts";
import { walkStatements } from "../../code/walkCode.ts";
import { joinedTemplates } from "../joinedTemplates.ts";
import { lastName } from "../matching/dottedName.ts";
import { relatedTrigger, triggersOf } from "../matching/handlerTriggers.ts";
import type { CheckedHandler, Problem, Rule } from "../rule.ts";

/** A handler that streams behind a URL that waits for the whole answer. */
export const streamingModeMismatch: Rule = {
  id: "streaming-mode-mismatch",
  title: "A handler streams its answer, and its URL buffers it",
  severity: "warning",
  why: `A handler in \`awslambda.streamifyResponse\` streams only where the function's URL has \`InvokeMode: RESPONSE_STREAM\`.
By default it is \`BUFFERED\`: the caller gets everything at the end, at most 6 MB, and what
\`HttpResponseStream.from\` has put before the body is not understood as status and headers.`,
  source: {
    title: "Lambda: Configuring a Lambda function to stream responses",
    url: "https://docs.aws.amazon.com/lambda/latest/dg/configuration-response-streaming.html",
  },
  examples: [
    {
      language: "javascript",
      bad: streaming(),
      good: `export const handler = async () => ({ statusCode: 200, body: "Hello" });
`,
      template: joinedTemplates.nodeBufferedUrl,
    },
  ],
  checkHandler,
};

function streaming(): string {
  return `export const handler = awslambda.streamifyResponse(async (event, stream) => {
  stream.write("Hello");
  stream.end();
});
`;
}

function* checkHandler(handler: CheckedHandler): Iterable<Problem> {
  const buffered = triggersOf(handler).find(({ trigger }) => trigger.invokeMode === "BUFFERED");
  const wrapper = buffered === undefined ? null : findStreamify(handler);
  if (buffered === undefined || wrapper === null) return;
  const related = relatedTrigger(handler, buffered, "InvokeMode is BUFFERED here.");
  yield {
    span: wrapper,
    message: `${buffered.declared.logicalId} has a URL that buffers the answer. Give its FunctionUrlConfig InvokeMode: RESPONSE_STREAM, or return the answer whole.`,
    ...(related !== undefined && { related }),
  };
}

/** The wrapper around this very handler, as the module writes it; null where there is none. */
function findStreamify({ file, handler }: CheckedHandler): Expression | null {
  let found: Expression | null = null;
  walkStatements(file.statements, {
    expression: (expression) => {
      if (expression.kind !== "call" || lastName(expression.callee) !== "streamifyResponse") return;
      const [first] = expression.arguments;
      const isInside = expression.start <= handler.start && handler.end <= expression.end;
      const isNamed = first?.value.kind === "name";
      if (isInside || isNamed) found = expression.callee;
    },
  });
  return found;
}
