import path from "node:path";

/** Folders that build tools of compiled languages write to. */
const built = new Set([
  "target",
  "build",
  "builds",
  "bin",
  "obj",
  "dist",
  "out",
  "publish",
  ".aws-sam",
]);

/**
 * The folder whose sources become what a template deploys: `app` for `app/target/app.jar`.
 * @param codeRoot absolute path of a folder or an archive.
 * @param top absolute path of the workspace folder, which is as high as it goes.
 */
export function sourceRootOf(codeRoot: string, top: string): string {
  const relative = path.relative(top, codeRoot);
  if (relative === "" || relative.startsWith("..") || path.isAbsolute(relative)) return codeRoot;
  const names = relative.split(path.sep);
  const output = names.findIndex((name) => built.has(name));
  if (output !== -1) return path.join(top, ...names.slice(0, output));
  return /\.(?:zip|jar|war)$/u.test(codeRoot) ? path.dirname(codeRoot) : codeRoot;
}
