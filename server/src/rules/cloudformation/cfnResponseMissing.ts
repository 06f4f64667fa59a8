import { exampleTemplates } from "../exampleTemplate.ts";
import { getsOnly } from "../matching/eventKinds.ts";
import { partsOf } from "../matching/handlerParts.ts";
import { usesOwnModules } from "../matching/mentions.ts";
import type { Span } from "../../code/span.ts";
import { answersFailures } from "./answersFailures.ts";
import type { CheckedHandler, Problem, Rule } from "../rule.ts";

/** Every known way to answer CloudFormation. */
const answers = /cfn-?_?response|crhelper|ResponseURL|response_url|custom[-_]resource[-_]helper/i;

/** A custom resource that leaves CloudFormation without an answer. */
export const cfnResponseMissing: Rule = {
  id: "cfn-response-missing",
  title: "A custom resource does not answer CloudFormation on every path",
  severity: "warning",
  why: "CloudFormation waits for a PUT to `ResponseURL`, for an hour unless the resource sets a ServiceTimeout. A handler that never sends one, or fails before it does, leaves the stack in progress for that long, and its deletion too.",
  source: {
    title: "AWS CloudFormation User Guide, Custom resource request and response reference",
    url: "https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/crpg-ref-requesttypes.html",
  },
  examples: [
    {
      language: "javascript",
      bad: `export const handler = async (event) => {
  console.log("seeding", event.RequestType);
};
`,
      good: `export const handler = async (event) => {
  let status = "SUCCESS";
  try {
    console.log("seeding", event.RequestType);
  } catch {
    status = "FAILED";
  } finally {
    const { StackId, RequestId, LogicalResourceId } = event;
    const answer = { Status: status, PhysicalResourceId: "seed", StackId, RequestId, LogicalResourceId };
    await fetch(event.ResponseURL, { method: "PUT", body: JSON.stringify(answer) });
  }
};
`,
      template: exampleTemplates.nodeCustomResource,
    },
    {
      language: "python",
      bad: `import cfnresponse


def handler(event, context):
    print("seeding", event["RequestType"])
    cfnresponse.send(event, context, cfnresponse.SUCCESS, {})
`,
      good: `import cfnresponse


def handler(event, context):
    try:
        print("seeding", event["RequestType"])
        cfnresponse.send(event, context, cfnresponse.SUCCESS, {})
    except Exception:
        cfnresponse.send(event, context, cfnresponse.FAILED, {})
`,
      template: exampleTemplates.pythonCustomResource,
    },
  ],
  checkHandler: function* (handler): Generator<Problem> {
    if (!getsOnly(handler, ["cloudformation-custom-resource"])) return;
    const span = handler.handler.nameSpan ?? handler.handler.parametersSpan;
    if (!answers.test(handler.text)) {
      if (usesOwnModules(handler)) return;
      yield {
        span,
        severity: "error",
        message:
          "CloudFormation gets no answer and waits for up to an hour. Send one to event.ResponseURL, on success and on failure.",
      };
      return;
    }
    // What is wrapped around may answer by itself, as crhelper does, whatever happens.
    if (handler.flow.hasReshapedResponse || usesOwnModules(handler)) return;
    if (/crhelper|\.onError\(/.test(handler.text) || answersFailures(handler)) return;
    yield {
      span: failuresOf(handler)[0] ?? span,
      message:
        "When something fails here, CloudFormation gets no answer and waits for up to an hour. Catch errors, and answer FAILED.",
    };
  },
};

/** The words `catch` and `except` of the handler and its functions. */
function failuresOf(handler: CheckedHandler): readonly Span[] {
  return partsOf(handler).tries.flatMap(({ handlers }) =>
    handlers.map(({ span: { start } }) => {
      const word = /^\w+/u.exec(handler.text.slice(start, start + 10))?.[0] ?? "";
      return { start, end: start + word.length };
    }),
  );
}
