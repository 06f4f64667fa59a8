import path from "node:path";
import type { ModuleConventions } from "../moduleConventions.ts";

/** `src/app.handlers.create` is the export `handlers.create` of `src/app`, as in aws-lambda-ric. */
export const javascriptModules: ModuleConventions = {
  splitHandler: (handler) => {
    const match = /^(?<module>(?:.*\/)?[^./]+)\.(?<symbol>.+)$/u.exec(handler);
    const { module, symbol } = match?.groups ?? {};
    return module === undefined || symbol === undefined ? null : { module, symbol };
  },
  handlerModulePaths: (module) => [module],
  importedModulePaths: (fromFile, specifier) => {
    if (!/^\.{1,2}(?:\/|$)/u.test(specifier)) return [];
    const target = path.posix.join(path.posix.dirname(fromFile), specifier);
    return [target.replace(/\.[cm]?[jt]sx?$/u, ""), target, `${target}/index`];
  },
};
