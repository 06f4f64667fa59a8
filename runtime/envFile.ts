import { parseEnv } from "node:util";

/**
 * Reads the variables of an .env file, with Node's own parser of that form.
 * @param file its name, for the message.
 * @throws Error for a file that holds something else
 */
export function parseEnvFile(text: string, file: string): Readonly<Record<string, string>> {
  const variables = parseEnv(text) as Record<string, string>;
  if (text.trim() !== "" && Object.keys(variables).length === 0) {
    throw new Error(`${file} holds no line of the form NAME=VALUE`);
  }
  return variables;
}
