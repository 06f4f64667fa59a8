import { expect, it } from "vitest";
import { javaDate } from "./javaDate.ts";

it.each([
  ["2026-03-14T15:09:26.535Z", "Mar 14, 2026, 3:09:26 PM"],
  ["2026-01-01T00:00:00Z", "Jan 1, 2026, 12:00:00 AM"],
  ["2026-12-31T12:05:09Z", "Dec 31, 2026, 12:05:09 PM"],
])("writes %s as Java does", (moment, expected) => {
  expect(javaDate(new Date(moment), ", ")).toBe(expected);
});
