/** Downloads VS Code for the desktop and prints the path of its executable as its last line. */
import { downloadAndUnzipVSCode } from "@vscode/test-electron";
import { hostFolder, repositoryRoot } from "./hostPaths.ts";

const path = await downloadAndUnzipVSCode({
  cachePath: hostFolder,
  extensionDevelopmentPath: repositoryRoot,
  timeout: 15_000,
});
console.log(path);
