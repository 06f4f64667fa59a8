import * as z from "zod";
import { arnField, textField } from "../model/commonFields.ts";
import { field, known } from "../model/fieldDocs.ts";
import { once } from "../model/once.ts";

const page =
  "https://docs.aws.amazon.com/config/latest/developerguide/evaluate-config_develop-rules_example-events.html";

const invokingEvent = JSON.stringify({
  awsAccountId: "123456789012",
  notificationCreationTime: "2026-03-12T19:03:58.390Z",
  messageType: "ScheduledNotification",
  recordVersion: "1.0",
});

/**
 * The event of a custom rule. Source: AWS Config Developer Guide, "Example Events for AWS Config
 * Rules".
 */
export const configRuleEvent = once(() =>
  z.looseObject({
    version: textField("Version of the event's format.", "1.0"),
    invokingEvent: textField(
      "What made Config evaluate the rule: JSON as text, to be parsed. Its `messageType` tells whether it holds a `configurationItem`, only a `configurationItemSummary` because the item was too large (ask GetResourceConfigHistory for it), or, on a schedule, neither.",
      invokingEvent,
      page,
    ),
    ruleParameters: field(
      z.string().optional(),
      "Parameters of the rule: a JSON object as text, to be parsed. Mostly `{}`, and at times absent, where the rule has none.",
      '{"requiredTag":"cost-centre"}',
      page,
    ),
    resultToken: textField(
      "Token to give to PutEvaluations. `TESTMODE` there, with TestMode switched on, only checks the call.",
      "eyJlbmNyeXB0ZWREYXRhIjpbMTIsLTM0LDU2XX0=",
      page,
    ),
    eventLeftScope: field(
      z.boolean(),
      "True where the resource is no longer one that the rule is about, mostly because it was deleted: report `NOT_APPLICABLE` then.",
      false,
      page,
    ),
    executionRoleArn: field(
      z.string().optional(),
      "ARN of the role of Config's recorder; mostly present.",
      "arn:aws:iam::123456789012:role/config-recorder",
    ),
    configRuleArn: arnField(
      "ARN of the rule.",
      "arn:aws:config:us-east-1:123456789012:config-rule/config-rule-8fngan",
    ),
    configRuleName: textField("Name of the rule.", "required-tags"),
    configRuleId: textField("Id of the rule, the last part of its ARN.", "config-rule-8fngan"),
    accountId: textField("AWS account of the rule, twelve digits as text.", "123456789012"),
    evaluationMode: known(
      field(
        z.string().optional(),
        "`DETECTIVE` for resources that exist, `PROACTIVE` for ones about to be made; absent from older rules.",
        "DETECTIVE",
      ),
      ["DETECTIVE", "PROACTIVE"],
    ),
  }),
);
