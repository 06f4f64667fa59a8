import { describe, expect, it } from "vitest";
import { formatClaimTime, formatClfTime } from "./clfTime.ts";

describe("formatClfTime", () => {
  it("writes UTC in Common Log Format, padded to two digits", () => {
    expect(formatClfTime(new Date("2020-03-02T09:03:08.390Z"))).toBe("02/Mar/2020:09:03:08 +0000");
  });

  it("does not depend on the machine's time zone at the turn of a year", () => {
    expect(formatClfTime(new Date("2019-12-31T23:59:59Z"))).toBe("31/Dec/2019:23:59:59 +0000");
  });
});

describe("formatClaimTime", () => {
  it("writes the weekday first and the year last", () => {
    expect(formatClaimTime(new Date("2020-03-12T19:03:58Z"))).toBe("Thu Mar 12 19:03:58 UTC 2020");
  });
});
