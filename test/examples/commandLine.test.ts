import { describe, expect, it } from "vitest";
import { examplesFolder, invokeJson } from "../cli/cliKit.ts";
import { hasInterpreter } from "../runtime/runtimeKit.ts";
import { exampleTargets } from "./examplesKit.ts";

const hasPython = await hasInterpreter("python", "3");

describe.each(exampleTargets)(
  "lambda-lens invoke $logicalId",
  ({ logicalId, language, eventType }) => {
    it("succeeds with what its trigger sends", async ({ skip }) => {
      if (language === "python" && !hasPython) skip("python3 is not installed on this machine");
      const { code, results } = await invokeJson([logicalId ?? ""], { folder: examplesFolder });
      expect(code).toBe(0);
      expect(results).toMatchObject([{ status: "success", coldStart: true, eventType }]);
    });
  },
);
