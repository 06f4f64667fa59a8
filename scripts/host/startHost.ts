import type { Page } from "playwright-core";
import { findBrowser } from "./findBrowser.ts";
import { installBrowser } from "./installBrowser.ts";
import { installServer } from "./installServer.ts";
import { launchBrowser } from "./launchBrowser.ts";
import { type ServerOptions, type ServerProcess, startServer } from "./serverProcess.ts";

export interface HostOptions extends Omit<ServerOptions, "entryPoint"> {
  /** Gets a line for whatever takes long. */
  readonly announce: (line: string) => void;
}

/** A VS Code server and the browser to see it in. */
export interface Host {
  readonly server: ServerProcess;
  /** An empty page of a browser profile of its own. */
  readonly openPage: (options?: PageOptions) => Promise<Page>;
  readonly stop: () => Promise<void>;
}

export interface PageOptions {
  readonly width?: number;
  readonly height?: number;
}

/**
 * Installs what is missing, then starts VS Code's server and a headless browser. Throws HostError
 * with what to do about whatever could not be had.
 */
export async function startHost(options: HostOptions): Promise<Host> {
  const entryPoint = await installServer(options.announce);
  const browser = findBrowser() ?? (await installBrowser(options.announce));
  const server = await startServer({ ...options, entryPoint });
  try {
    const browserProcess = await launchBrowser(browser, server);
    const openPage = async ({ width = 1280, height = 800 }: PageOptions = {}): Promise<Page> => {
      const context = await browserProcess.newContext({ viewport: { width, height } });
      return await context.newPage();
    };
    const stop = async (): Promise<void> => {
      await browserProcess.close();
      await server.stop();
    };
    return { server, openPage, stop };
  } catch (error) {
    await server.stop();
    throw error;
  }
}
