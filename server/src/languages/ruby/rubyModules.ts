import type { ModuleConventions } from "../moduleConventions.ts";

/**
 * `function.handler` and `function.LambdaFunctions::Handler.process`, as in aws-lambda-ruby-runtime-
 * interface-client: the parts between dots are file, class and method.
 */
export const rubyModules: ModuleConventions = {
  splitHandler: (handler) => {
    const parts = handler.split(".");
    const [module = "", ...rest] = parts;
    if (module === "" || rest.length === 0 || rest.length > 2 || rest.includes("")) return null;
    return { module, symbol: rest.join(".") };
  },
  handlerModulePaths: (module) => [module],
  importedModulePaths: () => [],
};
