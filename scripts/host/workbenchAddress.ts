/** What a window of VS Code is to open, and with which extension. Paths are absolute. */
export interface WindowTarget {
  readonly folder: string | null;
  /** Source folders of extensions under development, beside the installed ones. */
  readonly extensionDevelopmentPaths: readonly string[];
  /** CommonJS module exporting `run()`, for a window that runs a test suite and ends. */
  readonly extensionTestsPath: string | null;
}

/**
 * The address at which VS Code's web workbench opens a window. `authority` is `HOST:PORT` and has to
 * be the page's own; `token` is the server's connection token.
 */
export function workbenchAddress(authority: string, token: string, target: WindowTarget): string {
  const remote = (path: string): string => `vscode-remote://${authority}${toUrlPath(path)}`;
  const payload: (readonly [string, string])[] = [];
  for (const path of target.extensionDevelopmentPaths) {
    payload.push(["extensionDevelopmentPath", remote(path)]);
  }
  if (target.extensionTestsPath !== null) {
    payload.push(["extensionTestsPath", remote(target.extensionTestsPath)]);
  }
  payload.push(["enableProposedApi", ""], ["skipWelcome", "true"], ["skipReleaseNotes", "true"]);
  const address = new URL(`http://${authority}/`);
  address.searchParams.set("tkn", token);
  if (target.folder !== null) address.searchParams.set("folder", toUrlPath(target.folder, false));
  else address.searchParams.set("ew", "true");
  address.searchParams.set("payload", JSON.stringify(payload));
  return address.href;
}

/** `C:\a b` becomes `/C:/a%20b`; the folder of a query is escaped with the query. */
function toUrlPath(path: string, escaped = true): string {
  const slashed = path.replaceAll("\\", "/");
  const rooted = slashed.startsWith("/") ? slashed : `/${slashed}`;
  return escaped ? rooted.split("/").map(encodeURIComponent).join("/") : rooted;
}
