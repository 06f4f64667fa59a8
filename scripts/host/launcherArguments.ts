import { resolve } from "node:path";

/** What the launcher was asked for, in the words of VS Code's own command line. */
export type LauncherRequest =
  | { readonly kind: "manage"; readonly args: readonly string[] }
  | {
      readonly kind: "window";
      readonly folder: string | null;
      readonly extensionDevelopmentPaths: readonly string[];
      readonly extensionTestsPath: string | null;
      readonly extensionsFolder: string | null;
      readonly userDataFolder: string | null;
      readonly workspaceTrust: boolean;
    };

/** Options that act on the installed extensions, after which VS Code ends without a window. */
const managing = new Set([
  "--install-extension",
  "--uninstall-extension",
  "--list-extensions",
  "--show-versions",
  "--version",
]);

/** Options whose value may stand in an argument of its own. */
const valued = new Set([
  "--extensionDevelopmentPath",
  "--extensionTestsPath",
  "--extensions-dir",
  "--user-data-dir",
]);

/**
 * Reads the arguments that `runTests` of `@vscode/test-electron`, or a person, gives to VS Code.
 * Options of the desktop application that mean nothing to a server are passed over. Relative paths
 * count from `cwd`; all that are returned are absolute.
 */
export function readLauncherArguments(args: readonly string[], cwd: string): LauncherRequest {
  if (args.some((arg) => managing.has(nameOf(arg)))) return { kind: "manage", args };
  const values = new Map<string, string[]>();
  const paths: string[] = [];
  const rest = [...args];
  for (let arg = rest.shift(); arg !== undefined; arg = rest.shift()) {
    if (!arg.startsWith("-")) paths.push(resolve(cwd, arg));
    else if (valued.has(nameOf(arg))) {
      const inline = arg.indexOf("=");
      const value = inline === -1 ? rest.shift() : arg.slice(inline + 1);
      if (value !== undefined) {
        values.set(nameOf(arg), [...(values.get(nameOf(arg)) ?? []), resolve(cwd, value)]);
      }
    }
  }
  const last = (name: string): string | null => values.get(name)?.at(-1) ?? null;
  return {
    kind: "window",
    folder: paths[0] ?? null,
    extensionDevelopmentPaths: values.get("--extensionDevelopmentPath") ?? [],
    extensionTestsPath: last("--extensionTestsPath"),
    extensionsFolder: last("--extensions-dir"),
    userDataFolder: last("--user-data-dir"),
    workspaceTrust: !args.includes("--disable-workspace-trust"),
  };
}

function nameOf(arg: string): string {
  return arg.split("=", 1)[0] ?? arg;
}
