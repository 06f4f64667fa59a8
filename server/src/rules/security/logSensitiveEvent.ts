import type { Expression } from "../../code/codeModel.ts";
import { exampleTemplates } from "../exampleTemplate.ts";
import { calleeName } from "../matching/calleeName.ts";
import { getsAny } from "../matching/eventKinds.ts";
import { eventPathsOf } from "../matching/eventPaths.ts";
import { partsOf } from "../matching/handlerParts.ts";
import type { CheckedHandler, Problem, Rule } from "../rule.ts";

/** What an event holds that must not be in logs, by its type. */
const secrets: readonly { readonly eventTypes: readonly string[]; readonly what: string }[] = [
  { eventTypes: ["cognito-user-migration"], what: "the user's password" },
  { eventTypes: ["transfer-family-idp"], what: "the user's password" },
  { eventTypes: ["codepipeline-job"], what: "temporary credentials" },
  { eventTypes: ["cognito-custom-email-sender", "cognito-custom-sms-sender"], what: "the code" },
  {
    eventTypes: [
      "api-gateway-authorizer-token",
      "api-gateway-authorizer-request",
      "api-gateway-authorizer-http-v2",
      "api-gateway-authorizer-websocket",
      "appsync-authorizer",
      "iot-custom-authorizer",
    ],
    what: "the caller's token",
  },
  {
    eventTypes: ["cloudformation-custom-resource"],
    what: "a presigned URL that answers for the stack",
  },
];

const logs =
  /^(?:console\.(?:log|info|debug|warn|error|trace|dir)|print|(?:logging|logger|log|LOGGER|LOG|_logger|this\.logger|self\.logger)\.(?:info|debug|warn|warning|error|critical|exception|log|trace))$/;

/** A whole event in the logs, with a secret in it. */
export const logSensitiveEvent: Rule = {
  id: "log-sensitive-event",
  title: "An event that holds a secret is logged whole",
  severity: "warning",
  why: "Some events bring a secret along: a password, a token, temporary credentials. In CloudWatch Logs everyone with read access sees it, for as long as the log group keeps it.",
  source: {
    title: "AWS Lambda Developer Guide, Data protection in AWS Lambda",
    url: "https://docs.aws.amazon.com/lambda/latest/dg/security-dataprotection.html",
  },
  examples: [
    {
      language: "javascript",
      bad: `export const handler = async (event) => {
  console.log(JSON.stringify(event));
  return event;
};
`,
      good: `export const handler = async (event) => {
  console.log(event.triggerSource, event.userName);
  return event;
};
`,
      template: exampleTemplates.nodeMigration,
    },
    {
      language: "python",
      bad: `def handler(event, context):
    print(event)
    return event
`,
      good: `def handler(event, context):
    print(event["triggerSource"], event["userName"])
    return event
`,
      template: exampleTemplates.pythonMigration,
    },
  ],
  checkHandler: function* (handler): Generator<Problem> {
    const secret = secrets.find(({ eventTypes }) => getsAny(handler, eventTypes));
    if (secret === undefined) return;
    for (const call of partsOf(handler).calls) {
      if (!logs.test(calleeName(handler, call.callee))) continue;
      const whole = call.arguments.find(({ value }) => isWholeEvent(handler, value));
      if (whole === undefined) continue;
      yield {
        span: whole.value,
        message: `This puts ${secret.what} into the logs. Log the fields that you need.`,
      };
    }
  },
};

/** The event, its JSON, or a text with one of them in it. */
function isWholeEvent(handler: CheckedHandler, value: Expression): boolean {
  const isWhole = (part: Expression): boolean => eventPathsOf(handler.flow, part).includes("");
  if (isWhole(value)) return true;
  if (value.kind === "text") return value.parts.some((part) => isWholeEvent(handler, part));
  if (value.kind === "binary") {
    return isWholeEvent(handler, value.left) || isWholeEvent(handler, value.right);
  }
  if (value.kind === "object") {
    return value.members.some((member) => member.key !== null && isWhole(member.value));
  }
  if (value.kind !== "call") return false;
  const isWriter =
    /^(?:JSON\.stringify|json\.dumps|str|repr|util\.inspect|inspect|pprint\.pformat)$/;
  return (
    isWriter.test(calleeName(handler, value.callee)) &&
    value.arguments.some((part) => isWhole(part.value))
  );
}
