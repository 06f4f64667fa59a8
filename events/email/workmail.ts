import { noEcosystemNames } from "../model/ecosystemNames.ts";
import type { EventType } from "../model/eventType.ts";
import { isJsonObject, type JsonObject } from "../model/json.ts";
import { readText } from "../model/readParameters.ts";
import type { ParameterValues, Sample } from "../model/sample.ts";
import type { SampleContext } from "../model/sampleContext.ts";
import { textParameter } from "../model/sampleParameters.ts";
import { workmailResponse, workmailSchema } from "./workmail.schema.ts";
import { ToChange } from "../model/answer.ts";

type Direction = "INBOUND" | "OUTBOUND";

const samples: readonly [Sample, ...Sample[]] = [
  sample("inbound", "Incoming email", "INBOUND", ["mia.keller@example.com", "orders@example.org"]),
  sample("outbound", "Outgoing email", "OUTBOUND", [
    "orders@example.org",
    "mia.keller@example.com",
  ]),
  sample("asynchronous", "Incoming email of a rule that does not wait", "INBOUND", [
    "press@example.com",
    "info@example.org",
  ]),
];

function sample(
  id: string,
  title: string,
  direction: Direction,
  [from, to]: readonly [string, string],
): Sample {
  return {
    id,
    title,
    parameters: [
      textParameter("from", "Address of the sender.", from),
      textParameter("to", "Address of the recipient.", to),
      textParameter("subject", "Subject of the email.", "Order A-1042"),
    ],
    build: (context, values) => buildSummary(context, values, direction),
  };
}

function buildSummary(
  context: SampleContext,
  values: ParameterValues,
  flowDirection: Direction,
): JsonObject {
  const sender = { address: readText(values, "from") };
  return {
    summaryVersion: "2018-10-10",
    envelope: { mailFrom: sender, recipients: [{ address: readText(values, "to") }] },
    sender,
    subject: readText(values, "subject"),
    messageId: context.uuid(),
    invocationId: context.hex(32),
    flowDirection,
    truncated: false,
  };
}

/** WorkMail Administrator Guide, "Configuring AWS Lambda for Amazon WorkMail". */
export const workmail: EventType = {
  id: "workmail",
  service: "Amazon WorkMail",
  title: "Email flow rule",
  shortTitle: "WorkMail",
  description: "An email that comes to or goes out of a WorkMail organisation matches a flow rule.",
  category: "Messaging",
  tier: 3,
  aliases: ["email", "mail", "flow rule", "run lambda", "inbound", "outbound"],
  documentation: "https://docs.aws.amazon.com/workmail/latest/adminguide/lambda.html",
  schema: workmailSchema,
  answers: [
    {
      name: "",
      value: { actions: [{ allRecipients: true, action: { type: new ToChange("DEFAULT") } }] },
    },
  ],
  responseSchema: workmailResponse,
  checkResult: checkActions,
  delivery: {
    kind: "sync",
    deliveredBy:
      "WorkMail invokes the function before it delivers or sends the email and waits, unless the rule is an asynchronous one; the event is the same.",
    resultUse:
      "A synchronous rule does with the email what the actions say, recipient by recipient; an asynchronous one does not read the result.",
    whenAccepted: "WorkMail does with the email what the actions say",
    whenRejected:
      "WorkMail cannot read the answer, tries again, and takes the rule's fallback action",
    whenFailed:
      "WorkMail tries again until the rule's timeout, and then takes the rule's fallback action",
  },
  recognition: {
    kind: "fixed",
    matches: (event) =>
      isJsonObject(event) &&
      typeof event["summaryVersion"] === "string" &&
      typeof event["flowDirection"] === "string" &&
      isJsonObject(event["envelope"]),
  },
  names: noEcosystemNames,
  samples,
};

/** Each action must say for whom it is. */
function checkActions(_event: unknown, result: unknown): readonly string[] {
  const actions = isJsonObject(result) ? result["actions"] : null;
  if (!Array.isArray(actions)) return [];
  return (actions as readonly unknown[]).flatMap((action, index) => {
    const isFor = isJsonObject(action) ? action : {};
    const named = Array.isArray(isFor["recipients"]) || isFor["allRecipients"] === true;
    return named ? [] : [`actions[${index}] is for nobody: set allRecipients or recipients`];
  });
}
