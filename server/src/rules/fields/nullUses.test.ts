import { describe, expect, it } from "vitest";
import { checkText } from "../../testing/checkText.ts";
import { applyEdits } from "../applyFixes.ts";
import { exampleTemplates } from "../exampleTemplate.ts";

const none = "no fix";

/** The lines of a handler after the fix of each finding, or `no fix`. */
async function mendedOf(
  lines: readonly string[],
  imports = "import base64, contextlib, json",
): Promise<readonly string[]> {
  const body = lines.map((line) => `    ${line}\n`).join("");
  const text = `${imports}\n\n\ndef handler(event, context):\n${body}`;
  const template = exampleTemplates.pythonRest;
  const findings = await checkText({ language: "python", text, template });
  const own = findings.filter(({ rule }) => /unguarded|null/u.test(rule.id));
  return own.map(({ fix }) =>
    fix === undefined ? none : (applyEdits(text, fix.edits).split("\n").at(-2) ?? "").trim(),
  );
}

const parameters = 'event["queryStringParameters"]';

describe("None that is used without a key", () => {
  it.each([
    [`x = [*${parameters}]`, `x = [*(${parameters} or {})]`],
    [`x = [1, *${parameters}]`, `x = [1, *(${parameters} or {})]`],
    [`x = {**${parameters}}`, `x = {**(${parameters} or {})}`],
    [`f(**${parameters})`, `f(**(${parameters} or {}))`],
    [`x = dict(${parameters})`, `x = dict(${parameters} or {})`],
    [`x = sorted(${parameters})`, `x = sorted(${parameters} or {})`],
    [`x = ${parameters} | {}`, `x = (${parameters} or {}) | {}`],
    ['x = event["body"] + "a"', 'x = (event["body"] or "") + "a"'],
    ['x += event["body"]', 'x += (event["body"] or "")'],
    ['x = ",".join(event["body"])', 'x = ",".join(event["body"] or "")'],
    ['x = base64.b64decode(event["body"])', 'x = base64.b64decode(event["body"] or "")'],
    ['a, b = event["body"]', none],
    ['x = int(event["body"])', none],
    ['x = event["body"] > "a"', none],
  ])("is told of, and mended where an empty value would do: %s", async (line, mended) => {
    expect(await mendedOf([line])).toEqual([mended]);
  });

  it.each([
    ["from base64 import b64decode as unpacked", "unpacked", '""'],
    ["import base64 as b64", "b64.urlsafe_b64decode", '""'],
    ["from urllib.parse import unquote_plus as decoded", "decoded", '""'],
    ["from urllib import parse", "parse.unquote", '""'],
    ["from json import loads", "loads", '"{}"'],
    ["import json as j", "j.loads", '"{}"'],
  ])("is told of where a function has another name: %s", async (imports, name, empty) => {
    const lines = ['body = event["body"]', `x = ${name}(body)`];
    expect(await mendedOf(lines, imports)).toEqual([`x = ${name}(body or ${empty})`]);
  });

  it("is told of where a name stands for it", async () => {
    expect(await mendedOf(['body = event["body"]', "return body.strip()"])).toEqual([
      'return (body or "").strip()',
    ]);
    expect(await mendedOf(['body = event["body"]', "return json.loads(body)"])).toEqual([
      'return json.loads(body or "{}")',
    ]);
    expect(await mendedOf([`q = ${parameters}`, 'x = {**q, "a": 1}'])).toEqual([
      'x = {**(q or {}), "a": 1}',
    ]);
  });
});

describe("None that is no harm", () => {
  it.each([
    "x = f\"{event['body']}\"",
    'x = "%s" % event["body"]',
    'x = str(event["body"])',
    `x = ${parameters} == {}`,
    'if event["body"]: x = len(event["body"])',
    'x = event["body"] and event["body"].strip()',
    'x = (event["body"] or "").strip()',
    'x = len(event["body"]) if event["body"] else 0',
    'x = 0 if event["body"] is None else len(event["body"])',
    'if isinstance(event["body"], str): x = len(event["body"])',
    'if type(event["body"]) is str: x = len(event["body"])',
    'if body := event["body"]: x = body.strip()',
    'if (body := event.get("body")) is not None: x = body.strip()',
    'if len(event["body"] or "") > 0: x = event["body"].strip()',
    'if all([event["body"], event["path"]]): x = event["body"].strip()',
    'if all(event.get(k) for k in ("body", "path")): x = event["body"].strip()',
    'if None not in (event["body"], event["path"]): x = event["body"].strip()',
  ])("in one line: %s", async (line) => {
    expect(await mendedOf([line])).toEqual([]);
  });

  it.each([
    [["if not body:", "    return 1"]],
    [["if body is None:", "    raise ValueError()"]],
    [["if body is None:", '    body = ""']],
    [["if body in (None, ''):", "    return 1"]],
    [["if type(body) is type(None):", "    return 1"]],
    [["if any(each is None for each in (body, 1)):", "    return 1"]],
    [["if not isinstance(body, str):", "    return 1"]],
    [["assert body is not None"]],
    [["match body:", "    case None | '':", "        return 1"]],
  ])("after a guard: %j", async (guard) => {
    expect(await mendedOf(['body = event["body"]', ...guard, "x = body.strip()"])).toEqual([]);
  });

  it.each(["TypeError", "(AttributeError, KeyError)", "Exception"])(
    "where %s is caught",
    async (error) => {
      const lines = ["try:", '    x = len(event["body"])', `except ${error}:`, "    x = 0"];
      expect(await mendedOf(lines)).toEqual([]);
    },
  );

  it("where the error is suppressed", async () => {
    const lines = ["with contextlib.suppress(TypeError):", '    x = len(event["body"])'];
    expect(await mendedOf(lines)).toEqual([]);
  });

  it.each([
    ["from .codec import b64decode", "b64decode"],
    ["from codec import unquote", "unquote"],
    ["from .numbers import int", "int"],
    ["from numbers_of_ours import total as sum", "sum"],
  ])("for a function of another module: %s", async (imports, name) => {
    expect(await mendedOf([`x = ${name}(event["body"])`], imports)).toEqual([]);
  });

  it("in the cases behind the one that takes None", async () => {
    const cases = ["case None:", "    return 1", "case _:", '    x = event["body"].strip()'];
    const lines = ['match event["body"]:', ...cases.map((line) => `    ${line}`)];
    expect(await mendedOf(lines)).toEqual([]);
  });
});
