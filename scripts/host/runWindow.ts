import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { copyWorkspace } from "./copyWorkspace.ts";
import { repositoryRoot } from "./hostPaths.ts";
import { quietSettings } from "./quietSettings.ts";
import { type Host, startHost } from "./startHost.ts";
import { workbenchAddress } from "./workbenchAddress.ts";

export interface WindowOptions {
  /** Source folders of the extensions to load; this project's own where it is left out. */
  readonly extensionDevelopmentPaths?: readonly string[];
  /** Folder with installed extensions; an empty one where it is left out. */
  readonly extensionsFolder?: string;
  /** Laid over the settings that keep VS Code quiet. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Whether the folder is untrusted until the user says otherwise. */
  readonly workspaceTrust?: boolean;
  /** Whether the folder finds this repository's packages, as it does where it lies; it does. */
  readonly sharePackages?: boolean;
  readonly width?: number;
  readonly height?: number;
}

/** How long a window may take for any one thing that is waited for. */
const stepLimitSeconds = 30;

const failureFolder = join(repositoryRoot, ".cache", "host-failures");

/**
 * Opens a copy of `folder` in a real VS Code window of 1280 × 800 and lets `act` work in it; the
 * second argument is the copy's path. The window, its server and the copy are gone afterwards. If
 * `act` fails, a picture of the window is left behind and the error names it.
 */
export async function runWindow<T>(
  folder: string,
  act: (page: Page, copy: string) => Promise<T>,
  options: WindowOptions = {},
): Promise<T> {
  const host = await startHost({
    announce: (line) => console.error(line),
    extensionsFolder: options.extensionsFolder,
    workspaceTrust: options.workspaceTrust ?? false,
    settings: { ...quietSettings, ...options.settings },
  });
  try {
    const place = join(host.server.folder, "workspace");
    const copy = await copyWorkspace(folder, place, options.sharePackages ?? true);
    const page = await openWindow(host, copy, options);
    return await act(page, copy).catch((error: unknown) => pictureFailure(page, error));
  } finally {
    await host.stop();
  }
}

async function openWindow(host: Host, folder: string, options: WindowOptions): Promise<Page> {
  const { authority, token } = host.server;
  const page = await host.openPage(options);
  const target = {
    folder,
    extensionDevelopmentPaths: options.extensionDevelopmentPaths ?? [repositoryRoot],
    extensionTestsPath: null,
  };
  page.setDefaultTimeout(stepLimitSeconds * 1000);
  await page.goto(workbenchAddress(authority, token, target));
  await page.locator(".explorer-folders-view .monaco-list-row").first().waitFor();
  return page;
}

async function pictureFailure(page: Page, error: unknown): Promise<never> {
  const path = join(failureFolder, `${Date.now()}.png`);
  await mkdir(failureFolder, { recursive: true });
  await page.screenshot({ path });
  throw new Error(`${String(error)}\nThe window looked like this: ${path}`, { cause: error });
}
