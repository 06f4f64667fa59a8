import * as nodeModule from "node:module";
import { format } from "oxfmt";

// Node.js 24 has it; our types are those of the oldest version that the product runs on.
const { stripTypeScriptTypes } = nodeModule as unknown as {
  readonly stripTypeScriptTypes: (typescript: string) => string;
};

/**
 * Turns a TypeScript handler into the JavaScript that a person would have written: types go, comments
 * and layout stay. Needs Node.js 24.
 * @param name of the file, for the message where it does not parse
 */
export async function stripTypes(name: string, typescript: string): Promise<string> {
  const blanked = stripTypeScriptTypes(typescript).trimStart();
  const { code, errors } = await format(`${name}.js`, blanked, { printWidth: 100 });
  if (errors.length > 0) throw new Error(`${name}: ${errors[0]?.message}`);
  return code;
}
