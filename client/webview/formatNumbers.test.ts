import { expect, it } from "vitest";
import { formatBytes, formatGBSeconds, formatMs, formatUsd } from "./formatNumbers.ts";

it.each([
  [0, "$0"],
  [0.003846, "$0.00385"],
  [0.3846, "$0.38"],
  [0.5, "$0.50"],
  [2.345, "$2.35"],
  [12345.6, "$12,346"],
])("formats %d US dollars", (usd, expected) => {
  expect(formatUsd(usd)).toBe(expected);
});

it.each([
  [0, "0"],
  [0.022868, "0.02287"],
  [0.0000125, "0.0000125"],
  [1.5, "1.5"],
  [1234.5678, "1235"],
])("formats %d GB-seconds", (gbSeconds, expected) => {
  expect(formatGBSeconds(gbSeconds)).toBe(expected);
});

it.each([
  [0.84, "0.8 ms"],
  [9.96, "10 ms"],
  [182.4, "182 ms"],
  [999.6, "1.00 s"],
  [3000, "3.00 s"],
])("formats %d ms", (milliseconds, expected) => {
  expect(formatMs(milliseconds)).toBe(expected);
});

it.each([
  [0, "0 B"],
  [999, "999 B"],
  [12345, "12.3 kB"],
  [6_000_000, "6.0 MB"],
])("formats %d bytes", (bytes, expected) => {
  expect(formatBytes(bytes)).toBe(expected);
});
