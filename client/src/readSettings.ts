import { workspace, type Uri } from "vscode";
import { parseSettings, type Settings } from "./settings.ts";

/** The section that all settings stand in. */
export const settingsSection = "lambdaLens";

/**
 * The settings as they are now.
 * @param scope a file, whose workspace folder may have settings of its own
 */
export function readSettings(scope?: Uri): Settings {
  const configuration = workspace.getConfiguration(settingsSection, scope);
  return parseSettings((key) => configuration.get(key));
}
