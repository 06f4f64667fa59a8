import path from "node:path";
import type { FileFacts } from "./fileFacts.ts";
import type { ModuleLookup } from "./moduleLookup.ts";

/**
 * Whether a module is the source of Google's Cloud Run functions, whose background functions take `event` and
 * `context` as well: they lie in `main.py`, beside the requirement of the Functions Framework.
 * Source: Google Cloud, "Directory structure" and "Specify dependencies in Python".
 */
export async function isGoogleFunction(
  lookup: ModuleLookup,
  { file }: FileFacts,
): Promise<boolean> {
  if (path.basename(file) !== "main.py") return false;
  const requirements = path.join(path.dirname(file), "requirements.txt");
  const text = (await lookup.isFile(requirements)) ? await lookup.textOf(requirements) : null;
  return text !== null && /^\s*functions[-_.]framework\b/imu.test(text);
}
