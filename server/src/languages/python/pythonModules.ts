import path from "node:path";
import type { ModuleConventions } from "../moduleConventions.ts";

/** `src.app.handler` and `src/app.handler` are both `handler` of `src/app.py`, as in awslambdaric. */
export const pythonModules: ModuleConventions = {
  splitHandler: (handler) => {
    const dot = handler.lastIndexOf(".");
    if (dot <= 0 || dot === handler.length - 1) return null;
    return { module: handler.slice(0, dot), symbol: handler.slice(dot + 1) };
  },
  handlerModulePaths: (module) => {
    const file = module.replaceAll(".", "/");
    return [file, `${file}/__init__`];
  },
  importedModulePaths: (fromFile, specifier) => {
    const [, dots = "", rest = ""] = /^(\.*)(.*)$/u.exec(specifier) ?? [];
    const climb = "../".repeat(Math.max(0, dots.length - 1));
    const folder = path.posix.join(path.posix.dirname(fromFile), climb);
    const target = path.posix.join(folder, rest.replaceAll(".", "/"));
    return [target, `${target}/__init__`];
  },
};
