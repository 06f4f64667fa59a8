import { expect, it } from "vitest";
import type { LogLine } from "../protocol.ts";
import { filterLogs } from "./logFilter.ts";

const lines: readonly LogLine[] = [
  { time: "1", level: "INFO", source: "stdout", text: "Order 42 accepted" },
  { time: "2", level: "ERROR", source: "stderr", text: "Order 43 refused" },
  { time: "3", level: null, source: "platform", text: "END RequestId: 7" },
];

it.each([
  ["", ["1", "2", "3"]],
  ["  ", ["1", "2", "3"]],
  ["order", ["1", "2"]],
  ["ORDER accepted", ["1"]],
  ["error", ["2"]],
  ["!order", ["3"]],
  ["order !error", ["1"]],
  ["!", ["1", "2", "3"]],
  ["nothing", []],
])("filters by %j", (filter, expected) => {
  expect(filterLogs(lines, filter).map(({ time }) => time)).toEqual(expected);
});
