import { parseEnv } from "node:util";
import { UsageError } from "../exitCodes.ts";

/**
 * Reads the variables of an .env file, with Node's own parser of that form.
 * @param file its name, for the message.
 */
export function parseEnvFile(text: string, file: string): Readonly<Record<string, string>> {
  const variables = parseEnv(text) as Record<string, string>;
  if (text.trim() !== "" && Object.keys(variables).length === 0) {
    throw new UsageError(`${file} holds no line of the form NAME=VALUE`);
  }
  return variables;
}
