import { describe, expect, it } from "vitest";
import { findExportedName } from "./renameExport.ts";

/** The text with the name's places renamed to `done`; null where that can't be told. */
function rename(marked: string, language: "python" | "script" = "script"): string | null {
  const start = marked.indexOf("«");
  const text = marked.replace("«", "");
  const spans = findExportedName(text, "run", { start, end: start + 3 }, language);
  if (spans === null) return null;
  return spans
    .toReversed()
    .reduce((edited, span) => edited.slice(0, span.start) + "done" + edited.slice(span.end), text);
}

describe("findExportedName", () => {
  it.each([
    ["export const «run = async () => 1;", "export const done = async () => 1;"],
    ["const run = () => 1;\nexport { «run };", "const done = () => 1;\nexport { done };"],
    ["exports.«run = async () => other.run();", "exports.done = async () => other.run();"],
    [
      "async function «run() {}\nmodule.exports = { run };",
      "async function done() {}\nmodule.exports = { done };",
    ],
    [
      "module.exports = { «run: async () => log({ run: 1 }) };",
      "module.exports = { done: async () => log({ run: 1 }) };",
    ],
    [
      "// run it\nexport const «run = () => log('run');",
      "// run it\nexport const done = () => log('run');",
    ],
    [
      "export const «run = () => 1;\nexport const rerun = run;",
      "export const done = () => 1;\nexport const rerun = done;",
    ],
  ])("follows it through %j", (text, expected) => {
    expect(rename(text)).toBe(expected);
  });

  it.each([
    [
      "def «run(event, context):\n    return helper.run()",
      "def done(event, context):\n    return helper.run()",
    ],
    [
      'def «run(event, context):\n    """run"""\n    # run\n',
      'def done(event, context):\n    """run"""\n    # run\n',
    ],
    [
      '__all__ = ["run", "other"]  # "run"\ndef «run(event, context):\n    return "run"',
      '__all__ = ["done", "other"]  # "run"\ndef done(event, context):\n    return "run"',
    ],
    [
      "__all__ = (\n    'stop',\n    'run',\n)\n__all__ += ['run']\ndef «run(event, context): ...",
      "__all__ = (\n    'stop',\n    'done',\n)\n__all__ += ['done']\ndef done(event, context): ...",
    ],
    ["def f(): ...\n«run = wrap(f)\nprint(run)", "def f(): ...\ndone = wrap(f)\nprint(done)"],
  ])("follows it through Python: %j", (text, expected) => {
    expect(rename(text, "python")).toBe(expected);
  });

  it.each([
    ["export const «run = (run) => run;", "script"],
    ["export const «run = () => { const run = 1; };", "script"],
    ["import { run } from './x';\nexports.«run = run;", "script"],
    ["def «run(event, context):\n    call(run=1)", "python"],
  ] as const)("gives up on %j", (text, language) => {
    expect(rename(text, language)).toBeNull();
  });
});
