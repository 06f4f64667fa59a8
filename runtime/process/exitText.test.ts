import { describe, expect, it } from "vitest";
import { describeExit, exitErrorMessage } from "./exitText.ts";

describe("describeExit", () => {
  it.each([
    [1, null, "exit status 1"],
    [129, null, "exit status 129"],
    [0, null, null],
    [null, null, null],
    [null, "SIGKILL", "signal: killed"],
    [null, "SIGABRT", "signal: aborted"],
    [null, "SIGSEGV", "signal: segmentation fault"],
    [null, "SIGTERM", "signal: terminated"],
    [null, "SIGUSR2", "signal: SIGUSR2"],
  ] as const)("says of code %s and signal %s: %s", (code, signal, text) => {
    expect(describeExit(code, signal)).toBe(text);
  });
});

describe("exitErrorMessage", () => {
  it("gives the reason, or says that there was none", () => {
    expect(exitErrorMessage("id", 3, null)).toBe(
      "RequestId: id Error: Runtime exited with error: exit status 3",
    );
    expect(exitErrorMessage("id", null, "SIGKILL")).toBe(
      "RequestId: id Error: Runtime exited with error: signal: killed",
    );
    expect(exitErrorMessage("id", 0, null)).toBe(
      "RequestId: id Error: Runtime exited without providing a reason",
    );
  });
});
