import path from "node:path";
import type { ModuleConventions } from "../moduleConventions.ts";

/** `mod orders;` is `orders.rs` or `orders/mod.rs` beside the crate's root; handler strings name binaries. */
export const rustModules: ModuleConventions = {
  splitHandler: () => null,
  handlerModulePaths: () => [],
  importedModulePaths: (fromFile, specifier) => {
    const folder = path.posix.dirname(fromFile);
    const target = path.posix.join(folder, specifier.replaceAll("::", "/"));
    return [target, `${target}/mod`];
  },
};
