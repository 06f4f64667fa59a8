import path from "node:path";
import type { MadeValue } from "../evaluation/cdkValue.ts";
import { argumentOf, shortName } from "./madeThings.ts";
import type { Synthesis } from "./synthesis.ts";
import { isUndetermined, mapping, plain, type SynthesisValue } from "./synthesisValue.ts";

/** Where code lies that a program hands over as a text, and the handler in it. */
interface InlineFunction {
  readonly code: SynthesisValue;
  readonly handler: SynthesisValue | null;
}

const inlineCalls = new Set(["fromInline", "inline", "InlineCode"]);

/**
 * `Code.fromInline`: the text itself, which Lambda gets as a file that is called `index`, or the file whose text
 * the program has read. CDK API Reference, "class InlineCode".
 * @param handler as stated
 * @returns null for code that is elsewhere, or of which nothing is known
 */
export function readInline(
  made: MadeValue,
  handler: SynthesisValue | null,
  synthesis: Synthesis,
): InlineFunction | null {
  if (!inlineCalls.has(shortName(made))) return null;
  const text = argumentOf(made, 0, "code");
  if (text?.kind === "literal" && text.contentOf !== undefined) {
    const { dir, name } = path.parse(text.contentOf);
    return { code: plain(dir), handler: handlerIn(name, handler) };
  }
  const code = synthesis.lower(text);
  if (code === null || isUndetermined(code)) return null;
  return { code: mapping({ ZipFile: code }), handler };
}

/** What a handler string that begins with `index` means in the file that has become that module. */
function handlerIn(module: string, handler: SynthesisValue | null): SynthesisValue | null {
  const symbol = typeof handler?.value === "string" ? /^index\.(.+)$/u.exec(handler.value) : null;
  return symbol === null ? handler : plain(`${module}.${symbol[1] ?? ""}`);
}
