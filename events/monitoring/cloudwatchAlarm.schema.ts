import * as z from "zod";
import { arnField, constantField, regionField, textField } from "../model/commonFields.ts";
import { field, hinted } from "../model/fieldDocs.ts";
import { exampleOf } from "../model/exampleOf.ts";
import { once } from "../model/once.ts";
import { alarmFields } from "./alarm.schema.ts";

const alarmData = once(() => z.looseObject(alarmFields()));

/**
 * The event of an alarm's Lambda action. Source: CloudWatch User Guide, "Invoke a Lambda function from
 * an alarm"; it is neither the event that goes to EventBridge nor the message that goes to SNS.
 */
export const cloudwatchAlarmEvent = once(() =>
  z.looseObject({
    source: constantField("The service that sent the event.", "aws.cloudwatch"),
    alarmArn: arnField(
      "ARN of the alarm.",
      "arn:aws:cloudwatch:us-east-1:123456789012:alarm:checkout-errors",
    ),
    accountId: textField("AWS account of the alarm, twelve digits as text.", "123456789012"),
    time: field(
      hinted(z.string(), "iso-date-time"),
      "When the alarm changed: ISO 8601 with milliseconds and an offset without colon, `+0000`.",
      "2026-03-12T19:03:58.390+0000",
    ),
    region: regionField("AWS Region of the alarm."),
    alarmData: field(alarmData(), "The alarm and its change.", exampleOf(alarmData())),
  }),
);
