import type * as Esbuild from "esbuild";

/** What Lambda's Node.js runtimes bring, and a deployed bundle therefore leaves out. */
const provided = /^@(aws-sdk|smithy)\//;

/**
 * Leaves the packages that Lambda provides out of a bundle where `require` will find the project's own
 * by NODE_PATH. `import` cannot be pointed there, so what it asks for is bundled where it is installed;
 * where it is not, it fails at run time, as anything missing does in Lambda.
 */
export const providedPackages: Esbuild.Plugin = {
  name: "provided-packages",
  setup(build) {
    const isEsm = build.initialOptions.format === "esm";
    build.onResolve({ filter: provided }, async (argument) => {
      if (argument.pluginData === "resolving") return null;
      const { kind, resolveDir, importer, path } = argument;
      if (!isEsm && kind !== "dynamic-import") return { path, external: true };
      const options = { kind, resolveDir, importer, pluginData: "resolving" };
      const found = await build.resolve(path, options);
      return found.errors.length > 0 ? { path, external: true } : found;
    });
  },
};
