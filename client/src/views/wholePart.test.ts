import { expect, it } from "vitest";
import { makeRun } from "../testing/runKit.ts";
import { readWholePart } from "./wholePart.ts";

it("indents JSON and leaves any other text as it is", () => {
  expect(readWholePart(makeRun("r"), "response")).toEqual({
    fileName: "response.json",
    text: '{\n  "batchItemFailures": []\n}',
  });
  expect(readWholePart(makeRun("r", { responseText: "<html>" }), "response")).toEqual({
    fileName: "response.txt",
    text: "<html>",
  });
});

it("gives the event exactly as it was sent, but for its layout", () => {
  expect(JSON.parse(readWholePart(makeRun("r"), "event").text)).toEqual({ Records: [] });
});
