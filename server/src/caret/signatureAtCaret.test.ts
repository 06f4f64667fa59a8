import { describe, expect, it } from "vitest";
import { signatureInText, type CodeLanguage } from "../testing/suggestInText.ts";

function js(body: string, parameters = "event, context"): string {
  return `export const handler = async (${parameters}) => {\n  ${body}\n};\n`;
}

function py(body: string): string {
  return `def handler(event, context):\n    ${body}\n`;
}

const remaining = "getRemainingTimeInMillis(): number";
const callback = "callback(error: Error | string | null, result?: unknown): void";
const old = "event, context, callback";

/** Text with the caret in a call, the signature, and the index of the parameter there. */
const told: readonly (readonly [CodeLanguage, string, string, number])[] = [
  ["javascript", js("return context.getRemainingTimeInMillis(‸);"), remaining, 0],
  ["javascript", js("return context.getRemainingTimeInMillis(‸"), remaining, 0],
  ["javascript", js("if (context.getRemainingTimeInMillis(‸"), remaining, 0],
  ["javascript", js("const c = context;\n  c?.getRemainingTimeInMillis?.(‸)"), remaining, 0],
  ["typescript", js("use(context\n    .getRemainingTimeInMillis(‸) - 500);"), remaining, 0],
  [
    "javascript",
    js("const left = (c) => c.getRemainingTimeInMillis(‸);\n  return left(context);"),
    remaining,
    0,
  ],
  ["javascript", js("context.succeed(‸)"), "succeed(result?: unknown): void", 0],
  ["javascript", js('context.fail("a, (b", ‸'), "fail(error: Error | string | null): void", 1],
  [
    "javascript",
    js("context.done(null, [1, 2], { a: f(1, 2) }‸)"),
    "done(error: Error | string | null, result?: unknown): void",
    2,
  ],
  ["javascript", js("callback(‸)", old), callback, 0],
  ["javascript", js("callback(null, ‸", old), callback, 1],
  ["javascript", js("callback(null, { statusCode: 200 }‸);", old), callback, 1],
  ["javascript", js("s3.get(event, (error, data) => callback(error, ‸data));", old), callback, 1],
  [
    "javascript",
    js("done(‸)", "event, context, done"),
    "done(error: Error | string | null, result?: unknown): void",
    0,
  ],
  [
    "python",
    py("return context.get_remaining_time_in_millis(‸)"),
    "get_remaining_time_in_millis() -> int",
    0,
  ],
  [
    "python",
    py("while context.get_remaining_time_in_millis(‸"),
    "get_remaining_time_in_millis() -> int",
    0,
  ],
];

/** Text with the caret where nothing is told. */
const silent: readonly (readonly [CodeLanguage, string])[] = [
  ["javascript", js("return context.getRemainingTimeInMillis()‸;")],
  ["javascript", js("return other.getRemainingTimeInMillis(‸);")],
  ["javascript", js("return context.unknown(‸);")],
  ["javascript", js("return use(context.getRemainingTimeInMillis(), ‸);")],
  ["javascript", js("callback(‸)")],
  ["javascript", `${js("return 1;", old)}export const other = (callback) => callback(‸);\n`],
  ["javascript", js("return context.getRemainingTimeInMillis([‸]);")],
  ["python", py("return context.succeed(‸)")],
  ["python", py("return len(‸)")],
];

describe("the signature at the caret", () => {
  it.each(told)("is told in %s: %s", async (language, text, label, active) => {
    const signature = await signatureInText({ language, text, eventTypes: ["sqs"] });
    expect(signature?.label).toBe(label);
    expect(signature?.active).toBe(active);
    expect(signature?.documentation).toContain("AWS documentation");
    for (const { start, end, label: own } of signature?.parameters ?? []) {
      expect(label.slice(start, end)).toBe(own);
    }
  });

  it.each(silent)("is none of ours in %s: %s", async (language, text) => {
    expect(await signatureInText({ language, text, eventTypes: ["sqs"] })).toBeNull();
  });

  it("says what becomes of a callback's result", async () => {
    const text = js("callback(null, ‸)", old);
    const one = await signatureInText({ language: "javascript", text, eventTypes: ["sns"] });
    const two = await signatureInText({ language: "javascript", text, eventTypes: ["sns", "sqs"] });
    const described = [one, two].map((each) => each?.parameters[1]?.description ?? "");
    expect(described[0]?.length).toBeGreaterThan(described[1]?.length ?? 0);
    expect(described[0]?.startsWith(described[1] ?? "nothing")).toBe(true);
  });

  it("is left to others where the context has a type", async () => {
    const text = js("context.getRemainingTimeInMillis(‸)", "event, context: Context");
    expect(await signatureInText({ language: "typescript", text, eventTypes: ["sqs"] })).toBeNull();
  });
});
