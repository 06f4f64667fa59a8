import type { CallExpression, Expression } from "../../code/codeModel.ts";
import { walkStatements } from "../../code/walkCode.ts";
import { joinedTemplates } from "../joinedTemplates.ts";
import { lastName } from "../matching/dottedName.ts";
import { relatedTrigger, triggersOf, type HandlerTrigger } from "../matching/handlerTriggers.ts";
import { memberOf, returnedObjects } from "../matching/returned.ts";
import type { CheckedHandler, Problem, Rule } from "../rule.ts";

/** A handler that streams behind a URL that waits for the whole answer, or the other way round. */
export const streamingModeMismatch: Rule = {
  id: "streaming-mode-mismatch",
  title: "A handler streams its answer and its URL buffers it, or the other way round",
  severity: "warning",
  why: `A handler in \`awslambda.streamifyResponse\` streams only where the function's URL has \`InvokeMode: RESPONSE_STREAM\`.
By default it is \`BUFFERED\`: the caller gets everything at the end, at most 6 MB, and what
\`HttpResponseStream.from\` has put before the body is not understood as status and headers.
A URL that streams, on the other hand, passes on what a plain handler returns as it is: the caller gets status 200,
\`application/octet-stream\` and a body that reads \`{"statusCode":404,…\`.`,
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
    {
      language: "javascript",
      bad: `export const handler = async () => ({ statusCode: 404, body: "No such order" });
`,
      good: `export const handler = awslambda.streamifyResponse(async (event, stream) => {
  const answer = awslambda.HttpResponseStream.from(stream, { statusCode: 404 });
  answer.write("No such order");
  answer.end();
});
`,
      template: joinedTemplates.nodeStreamingUrl,
    },
    {
      language: "python",
      bad: `def handler(event, context):
    return {"statusCode": 200, "body": '{"orders": 3}'}
`,
      good: `def handler(event, context):
    return {"orders": 3}
`,
      template: joinedTemplates.pythonStreamingUrl,
    },
  ],
  checkHandler: function* (handler): Generator<Problem> {
    const triggers = triggersOf(handler);
    const buffered = triggers.find(({ trigger }) => trigger.invokeMode === "BUFFERED");
    if (buffered !== undefined) yield* streamsInVain(handler, buffered);
    const [streamed] = triggers;
    // Behind another trigger as well, the plain answer may be meant for that one.
    const isStreamed = triggers.every(({ trigger }) => trigger.invokeMode === "RESPONSE_STREAM");
    if (streamed !== undefined && isStreamed) yield* answersInVain(handler, streamed);
  },
};

function streaming(): string {
  return `export const handler = awslambda.streamifyResponse(async (event, stream) => {
  stream.write("Hello");
  stream.end();
});
`;
}

function* streamsInVain(handler: CheckedHandler, buffered: HandlerTrigger): Iterable<Problem> {
  const span = findStreamify(handler);
  if (span === null) return;
  const related = relatedTrigger(handler, buffered, "InvokeMode is BUFFERED here.");
  yield {
    span,
    message: `${buffered.declared.logicalId} has a URL that buffers the answer. Give its FunctionUrlConfig InvokeMode: RESPONSE_STREAM, or return the answer whole.`,
    ...(related !== undefined && { related }),
  };
}

/** A status in a literal answer. What wraps the handler may well stream what it returns, as middy does. */
function* answersInVain(handler: CheckedHandler, streamed: HandlerTrigger): Iterable<Problem> {
  if (isWrapped(handler)) return;
  const related = relatedTrigger(handler, streamed, "InvokeMode is RESPONSE_STREAM here.");
  for (const answer of returnedObjects(handler)) {
    const status = memberOf(answer, "statusCode");
    if (status === null) continue;
    yield {
      span: status.keySpan,
      message: `${streamed.declared.logicalId} has a URL that streams: the caller gets this object as text, with status 200. Stream the answer, or let the URL buffer it.`,
      ...(related !== undefined && { related }),
    };
  }
}

/** The call of streamifyResponse around this very handler, as the module writes it; null where there is none. */
function findStreamify(handler: CheckedHandler): Expression | null {
  let found: Expression | null = null;
  for (const call of callsAround(handler)) {
    if (lastName(call.callee) === "streamifyResponse") found = call.callee;
  }
  return found;
}

/** True where a function or decorator gets the handler, and decides what becomes of its answer. */
function isWrapped(checked: CheckedHandler): boolean {
  return checked.handler.decorators.length > 0 || callsAround(checked).length > 0;
}

/** The calls that are handed the handler itself, or the name that it is bound to. */
function callsAround({ file, handler }: CheckedHandler): readonly CallExpression[] {
  const names = new Set([handler.name]);
  const around: CallExpression[] = [];
  const handedNames: { readonly name: string; readonly call: CallExpression }[] = [];
  walkStatements(file.statements, {
    statement: (statement) => {
      if (statement.kind !== "declare" || statement.value !== handler) return;
      if (statement.target.kind === "name") names.add(statement.target.name);
    },
    expression: (call) => {
      if (call.kind !== "call") return;
      if (call.start <= handler.start && handler.end <= call.end) around.push(call);
      const [first] = call.arguments;
      if (first?.value.kind === "name") handedNames.push({ name: first.value.name, call });
    },
  });
  const byName = handedNames.filter(({ name }) => names.has(name));
  return [...around, ...byName.map(({ call }) => call)];
}
