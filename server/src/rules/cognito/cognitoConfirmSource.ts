import { exampleTemplates } from "../exampleTemplate.ts";
import { lastName } from "../matching/dottedName.ts";
import { getsOnly } from "../matching/eventKinds.ts";
import { partsOf } from "../matching/handlerParts.ts";
import type { Problem, Rule } from "../rule.ts";

const writes =
  /^(?:put|put_item|putItem|send|insert|create|create_user|createUser|save|publish|batch_write_item|execute|query|insertOne|insert_one|add)$/;

/** A user's record written on every confirmation, that of a forgotten password too. */
export const cognitoConfirmSource: Rule = {
  id: "cognito-confirm-source",
  title: "A post-confirmation trigger does not look at what was confirmed",
  severity: "information",
  why: "Cognito calls this trigger when a user has signed up, and again whenever one has reset a forgotten password (`PostConfirmation_ConfirmForgotPassword`). What is meant for new users happens again.",
  source: {
    title: "Amazon Cognito Developer Guide, Post confirmation Lambda trigger",
    url: "https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-post-confirmation.html",
  },
  examples: [
    {
      language: "javascript",
      bad: `import { users } from "./users.mjs";

export const handler = async (event) => {
  await users.insert({ name: event.userName });
  return event;
};
`,
      good: `import { users } from "./users.mjs";

export const handler = async (event) => {
  if (event.triggerSource === "PostConfirmation_ConfirmSignUp") {
    await users.insert({ name: event.userName });
  }
  return event;
};
`,
      template: exampleTemplates.nodeConfirmation,
    },
    {
      language: "python",
      bad: `import boto3

users = boto3.resource("dynamodb").Table("users")


def handler(event, context):
    users.put_item(Item={"name": event["userName"]})
    return event
`,
      good: `import boto3

users = boto3.resource("dynamodb").Table("users")


def handler(event, context):
    if event["triggerSource"] == "PostConfirmation_ConfirmSignUp":
        users.put_item(Item={"name": event["userName"]})
    return event
`,
      template: exampleTemplates.pythonConfirmation,
    },
  ],
  checkHandler: function* (handler): Generator<Problem> {
    if (!getsOnly(handler, ["cognito-post-confirmation"])) return;
    if (/triggerSource|trigger_source/.test(handler.text)) return;
    const write = partsOf(handler).calls.find(({ callee }) => writes.test(lastName(callee)));
    if (write === undefined) return;
    yield {
      span: write.callee,
      message:
        "This also happens when a user has reset a forgotten password. Look at event.triggerSource first.",
    };
  },
};
