import { describe, expect, it } from "vitest";
import { judgeSchedule } from "./judgeSchedule.ts";

describe("schedules of rules", () => {
  it.each([
    "rate(1 minute)",
    "rate(5 minutes)",
    "rate(1 day)",
    "cron(0 12 * * ? *)",
    "cron(0/15 8-18 ? * MON-FRI *)",
    "cron(0 10 1,15 * ? 2026-2027)",
    "cron(15 10 L * ? *)",
    "cron(15 10 3W * ? *)",
    "cron(15 10 LW * ? *)",
    "cron(15 10 ? * 6#3 *)",
    "cron(15 10 ? * 6L *)",
    "cron(0 8 ? JAN,JUL SUN *)",
    "",
  ])("%s is right", (expression) => {
    expect(judgeSchedule(expression, "rule")).toBeNull();
  });

  it.each([
    ["rate(1 minutes)", "rate(1 minute)"],
    ["rate(5 minute)", "rate(5 minutes)"],
    ["rate(0 minutes)", null],
    ["rate(1.5 hours)", null],
    ["rate(10 seconds)", null],
    ["rate 5 minutes", null],
    ["cron(0 12 * * *)", "cron(0 12 * * ? *)"],
    ["cron(0 12 * * MON)", "cron(0 12 ? * MON *)"],
    ["cron(0 12 * * 0)", "cron(0 12 ? * 1 *)"],
    ["cron(0 12 * * 1-5)", "cron(0 12 ? * 2-6 *)"],
    ["cron(0 12 1 * *)", "cron(0 12 1 * ? *)"],
    ["0 12 * * *", "cron(0 12 * * ? *)"],
    ["0 12 * * ? *", "cron(0 12 * * ? *)"],
    ["cron(0 12 * * * *)", "cron(0 12 * * ? *)"],
    ["cron(0 12 1 * MON *)", null],
    ["cron(0 12 ? * ? *)", null],
    ["cron(60 12 * * ? *)", null],
    ["cron(0 24 * * ? *)", null],
    ["cron(0 12 ? * 0 *)", null],
    ["cron(0 12 ? * MOO *)", null],
    ["cron(0 12)", null],
    ["at(2026-03-14T15:09:26)", null],
    ["every day", null],
  ])("%s is wrong: %s", (expression, mended) => {
    expect(judgeSchedule(expression, "rule")?.mended).toBe(mended);
  });
});

describe("schedules of EventBridge Scheduler", () => {
  it.each(["rate(1 minutes)", "rate(1 minute)", "at(2026-03-14T15:09:26)", "cron(0 12 * * ? *)"])(
    "%s is right",
    (expression) => {
      expect(judgeSchedule(expression, "scheduler")).toBeNull();
    },
  );

  it.each(["at(2026-03-14)", "rate(5)", "cron(0 12 * * *)"])("%s is wrong", (expression) => {
    expect(judgeSchedule(expression, "scheduler")).not.toBeNull();
  });
});
