import type { CheckedFileReport } from "../../server/src/checking/folderChecks.ts";
import { formatJson } from "./formatJson.ts";
import { formatSarif } from "./formatSarif.ts";
import { formatText } from "./formatText.ts";

/** @param folder absolute path of the folder that was checked */
type CheckFormat = (reports: readonly CheckedFileReport[], folder: string) => string;

/** What `check` can print, by the name of the format. */
export const checkFormats = {
  text: formatText,
  json: formatJson,
  sarif: formatSarif,
} as const satisfies Readonly<Record<string, CheckFormat>>;

export function isCheckFormat(name: string): name is keyof typeof checkFormats {
  return Object.hasOwn(checkFormats, name);
}
