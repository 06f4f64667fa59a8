import { join, resolve } from "node:path";

/** The folder of the project's own package.json. */
export const repositoryRoot = resolve(import.meta.dirname, "../..");

/** Git-ignored folder for everything that a real VS Code needs and npm does not install for us. */
export const hostFolder = join(repositoryRoot, ".vscode-test");

/** Where the VS Code that comes from the npm registry is installed. */
export const serverFolder = join(hostFolder, "server");

/** Where Chromium is installed when the machine has no browser that we could drive. */
export const browserFolder = join(hostFolder, "browser");

/** The compiled VS Code server and web workbench inside the code-server package. */
export const vscodeFolder = join(serverFolder, "node_modules", "code-server", "lib", "vscode");

/** The folder that `npm start` and the tests of the window open. */
export const examplesFolder = join(repositoryRoot, "examples");
