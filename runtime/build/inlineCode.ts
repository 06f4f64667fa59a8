import { createHash } from "node:crypto";
import type { BuiltHandler } from "./typeScriptBuilder.ts";

/**
 * The one file that CloudFormation makes of code which a template holds. Source: AWS CloudFormation, template
 * reference, AWS::Lambda::Function Code, `ZipFile`.
 */
export function inlineFile(code: string, kind: "node" | "python"): BuiltHandler {
  const path = kind === "node" ? "index.js" : "index.py";
  const hash = createHash("sha256").update(code).digest("hex");
  return { files: [{ path, contents: new TextEncoder().encode(code) }], hash, inputs: [] };
}
