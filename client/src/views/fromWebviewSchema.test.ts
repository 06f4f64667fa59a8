import { expect, it } from "vitest";
import { fromWebviewSchema } from "./fromWebviewSchema.ts";

it.each([
  { type: "ready" },
  { type: "showRun", runId: "run-1" },
  { type: "openPart", runId: "run-1", part: "logs" },
  { type: "openSource", frame: { file: "/a.ts", line: 1, column: 1 } },
])("takes what the view says: $type", (message) => {
  expect(fromWebviewSchema.parse(message)).toEqual(message);
});

it.each([
  [{ type: "execute" }],
  [{ type: "openPart", runId: "run-1", part: "../../etc/passwd" }],
  [{ type: "openSource", frame: { file: "/a.ts", line: 0, column: 1 } }],
  ["ready"],
])("drops anything else: %j", (message) => {
  expect(fromWebviewSchema.safeParse(message).success).toBe(false);
});
