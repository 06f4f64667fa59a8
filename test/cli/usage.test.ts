import { describe, expect, it } from "vitest";
import { runCli } from "./cliKit.ts";

describe("lambda-lens", () => {
  it.each([["--help"], ["-h"], ["help"], ["invoke", "--help"], ["events", "list", "-h"]])(
    "explains itself: %s %s",
    async (...args) => {
      const { code, stdout, stderr } = await runCli(args);
      expect([code, stderr]).toEqual([0, ""]);
      for (const command of ["handlers", "events", "invoke"]) expect(stdout).toContain(command);
      expect(stdout).toMatch(/Exit codes: 0 done; 1 .*2 wrong use; 3 could not start/s);
    },
  );

  it.each([
    [[], "No command given"],
    [["frobnicate"], "There is no command frobnicate"],
    [["events"], "events takes list, show, new, schema, identify or validate"],
    [["events", "frobnicate"], "events takes list, show, new, schema, identify or validate"],
    [["invoke"], "invoke takes one TARGET"],
    [["invoke", "a", "b"], "invoke takes one TARGET"],
    [["invoke", "a", "--times", "0"], "--times takes a whole number from 1 to 100000, not 0"],
    [["invoke", "a", "--timeout", "901"], "--timeout takes a whole number from 1 to 900, not 901"],
    [["invoke", "a", "--memory", "64"], "--memory takes a whole number from 128 to 10240, not 64"],
    [["invoke", "a", "--memory", "1e3"], "--memory takes a whole number"],
    [["invoke", "a", "--env", "NAME"], "--env takes NAME=VALUE, not NAME"],
    [["check", ""], "check takes a folder, and was given an empty name"],
    [["invoke", "a", "--bogus"], "Unknown option '--bogus'"],
  ])("refuses %j", async (args, message) => {
    const { code, stdout, stderr } = await runCli(args);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(`lambda-lens: ${message}`);
    expect(stderr).toMatch(/\nTry: lambda-lens --help\n$/);
  });
});
