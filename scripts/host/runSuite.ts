import { HostError } from "./hostError.ts";
import type { Host } from "./startHost.ts";
import { type WindowTarget, workbenchAddress } from "./workbenchAddress.ts";

export interface SuiteRun {
  readonly target: WindowTarget;
  /** The suite has failed when it hasn't ended after so many seconds. */
  readonly limitSeconds: number;
  /** Gets what the extension host prints, the suite's reporter included. */
  readonly print: (line: string) => void;
}

/** What the workbench says of itself in every window, among which a suite's report would drown. */
const workbenchChatter =
  /^(Resolv(ing|ed) connection token|Creating a socket|Updating additional builtin|getaddrinfo |Timed out waiting for authentication|\[(reconnection|Service Worker|AgentHost|AccountPolicy|ChatModel))/;

/**
 * Opens a window that runs a suite in its extension host. Resolves with the suite's exit code; throws
 * HostError if the window never reports one.
 */
export async function runSuite(host: Host, run: SuiteRun): Promise<number> {
  const page = await host.openPage();
  const everything: string[] = [];
  await page.exposeFunction("codeAutomationLog", (type: string, args: readonly unknown[]) => {
    const line = args.map(String).join(" ");
    everything.push(`${type}: ${line}`);
    if (!workbenchChatter.test(line)) run.print(line);
  });
  const exitCode = new Promise<number>((resolve, reject) => {
    const fail = (reason: string): void =>
      reject(new HostError(`${reason}\n${everything.slice(-40).join("\n")}`));
    const timer = setTimeout(
      () => fail(`The test suite reported no end within ${run.limitSeconds} s.`),
      run.limitSeconds * 1000,
    );
    page.once("crash", () => fail("The window that ran the test suite crashed."));
    page.once("close", () => clearTimeout(timer));
    void host.server.ended.then(() => fail("VS Code's server ended during the test suite."));
    void page.exposeFunction("codeAutomationExit", (code: number) => resolve(code));
  });
  const address = workbenchAddress(host.server.authority, host.server.token, run.target);
  const [code] = await Promise.all([exitCode, page.goto(address)]);
  await page.close();
  return code;
}
