import { basename } from "node:path";
import type { Plugin } from "esbuild";

/**
 * Leaves dynamic imports to the browser: `import("./sampleView.ts")` loads `sampleView.js` from beside
 * the bundle. esbuild's own splitting knows no CommonJS, and in a page it would put a third file in front
 * of both, which has to be waited for.
 */
export const importsBeside: Plugin = {
  name: "imports-beside",
  setup: (build) => {
    build.onResolve({ filter: /^\.{1,2}\// }, ({ path, kind }) =>
      kind === "dynamic-import"
        ? { path: `./${basename(path, ".ts")}.js`, external: true }
        : undefined,
    );
  },
};
