import { describe, expect, it } from "vitest";
import { readCode } from "../code/readCode.ts";
import { memoryParser } from "../testing/memoryWorkspace.ts";
import { codeFiles, type CodeLanguage } from "../testing/suggestInText.ts";
import { findHandlerFunction } from "./findHandlerFunction.ts";
import { followHandler } from "./followHandler.ts";
import { inferEventTypes } from "./inferEventTypes.ts";

async function infer(language: CodeLanguage, text: string): Promise<readonly string[]> {
  const file = await readCode(memoryParser, codeFiles[language], text);
  const handler = file === null ? null : findHandlerFunction(file, "handler");
  if (file === null || handler === null) throw new Error(`There is no handler in:\n${text}`);
  return inferEventTypes(file, followHandler(file, handler, language)).map(({ id }) => id);
}

function js(body: string): string {
  return `export const handler = async (event) => {\n  ${body}\n};\n`;
}

function py(body: string): string {
  return `def handler(event, context):\n    ${body}\n`;
}

const told: readonly (readonly [CodeLanguage, string, readonly string[]])[] = [
  // By fields alone.
  ["javascript", js("for (const r of event.Records) use(r.Sns.Message);"), ["sns"]],
  // By a constant and the field that it stands in.
  [
    "javascript",
    js('if (event["detail-type"] === "EC2 Instance State-change Notification") use(event.detail);'),
    ["ec2-instance-state-change"],
  ],
  [
    "javascript",
    js('if (event.triggerSource !== "PreSignUp_SignUp") return event;'),
    ["cognito-pre-sign-up"],
  ],
  [
    "javascript",
    js('for (const r of event.Records) if (r.eventSource === "aws:sqs") use(r.body);'),
    ["sqs"],
  ],
  [
    "javascript",
    js('for (const r of event.Records) if ("aws:s3" == r.eventSource) use(r);'),
    ["s3"],
  ],
  [
    "javascript",
    js('switch (event.triggerSource) { case "PostConfirmation_ConfirmSignUp": return event; }'),
    ["cognito-post-confirmation"],
  ],
  [
    "python",
    py('if event["triggerSource"] == "PreSignUp_SignUp": return event'),
    ["cognito-pre-sign-up"],
  ],
  [
    "python",
    'def handler(event, context):\n    match event["triggerSource"]:\n        case "PreSignUp_SignUp" | "PreSignUp_AdminCreateUser":\n            return event\n',
    ["cognito-pre-sign-up"],
  ],
  // In a helper.
  [
    "javascript",
    `const isOurs = (e) => e.triggerSource === "PreSignUp_SignUp";\n${js("return isOurs(event) ? event : null;")}`,
    ["cognito-pre-sign-up"],
  ],
  // Several kinds.
  [
    "javascript",
    js(
      'if (event.triggerSource === "PreSignUp_SignUp") a();\n  if (event.triggerSource === "PostConfirmation_ConfirmSignUp") b();',
    ),
    ["cognito-post-confirmation", "cognito-pre-sign-up"],
  ],
  // A word that anybody may use, with a field of the event's own.
  [
    "javascript",
    js('if (event.type === "TOKEN") use(event.authorizationToken);'),
    ["api-gateway-authorizer-token"],
  ],
];

/** Nothing can be told, or all that can is that something sends it by a bus. */
const untold: readonly (readonly [CodeLanguage, string])[] = [
  ["javascript", js('if (event.type === "TOKEN") use(event.name);')],
  ["javascript", js('if (event.status === "FAILED") use(event);')],
  ["javascript", js('if (event.triggerSource === "Nobody_Sends") use(event);')],
  [
    "javascript",
    js('for (const r of event.Records) if (r.eventSource === "aws:nobody") use(r.body);'),
  ],
  [
    "javascript",
    js('const other = await load(); if (other.triggerSource === "PreSignUp_SignUp") use(event);'),
  ],
  ["python", py('return event["Records"]')],
];

describe("the event of a handler that nothing else tells of", () => {
  it.each(told)("is inferred in %s: %s", async (language, text, ids) => {
    expect([...(await infer(language, text))].toSorted()).toEqual(ids);
  });

  it.each(untold)("is not guessed in %s: %s", async (language, text) => {
    expect(await infer(language, text)).toEqual([]);
  });

  it("is one of several where its source sends several kinds", async () => {
    const ids = await infer("javascript", js('if (event.source === "aws.ec2") use(event.detail);'));
    expect(ids).toEqual(
      expect.arrayContaining(["ec2-instance-state-change", "ec2-spot-interruption"]),
    );
    expect(ids).not.toContain("s3-eventbridge");
  });
});
