import { workspace } from "vscode";
import { parseSettings, type Settings } from "./settings.ts";

/** The section that all settings stand in. */
export const settingsSection = "lambdaLens";

/** The settings as they are now. */
export function readSettings(): Settings {
  const configuration = workspace.getConfiguration(settingsSection);
  return parseSettings((key) => configuration.get(key));
}
