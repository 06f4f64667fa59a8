import { describe, expect, it } from "vitest";
import { buildEvent } from "../testing/buildEvent.ts";
import { cloudwatchAlarmViaSns } from "./cloudwatchAlarmViaSns.ts";

type Fields = Record<string, unknown>;

describe("cloudwatch-alarm-via-sns", () => {
  function unpack(sampleId: string, set: Record<string, string> = {}): Fields {
    const event = buildEvent(cloudwatchAlarmViaSns, sampleId, set);
    const [record] = event["Records"] as readonly { Sns: { Subject: string; Message: string } }[];
    return { Subject: record!.Sns.Subject, ...(JSON.parse(record!.Sns.Message) as Fields) };
  }

  it("calls the Region by its name, and writes times with an offset", () => {
    expect(unpack("single-metric", { alarmName: "a", region: "eu-west-1" })).toMatchObject({
      Subject: 'ALARM: "a" in EU (Ireland)',
      Region: "EU (Ireland)",
      AlarmArn: "arn:aws:cloudwatch:eu-west-1:123456789012:alarm:a",
      StateChangeTime: "2026-03-12T19:03:58.390+0000",
    });
  });

  it("has a trigger of one metric, of several, or a rule over other alarms", () => {
    expect(unpack("single-metric")).toMatchObject({
      Trigger: { MetricName: "Errors", Threshold: 5 },
    });
    expect(unpack("metric-math")).toHaveProperty("Trigger.Metrics.0.Expression");
    const composite = unpack("composite", { childAlarm: "c" });
    expect(composite).not.toHaveProperty("Trigger");
    expect(composite["AlarmRule"]).toContain("ALARM(c)");
    expect(composite).toMatchObject({ TriggeringChildren: [{ State: { Value: "ALARM" } }] });
  });

  it("says in reason and subject that it is over", () => {
    const over = unpack("ok");
    expect(over).toMatchObject({ NewStateValue: "OK", OldStateValue: "ALARM" });
    expect(over["Subject"]).toMatch(/^OK: /);
    expect(over["NewStateReason"]).toContain("ALARM -> OK");
  });
});
