import { basename } from "node:path";
import type { Plugin } from "esbuild";

/**
 * Leaves dynamic imports to the browser: `import("./sampleView.ts")` loads `sampleView.js` from beside
 * the bundle. esbuild's own splitting would put a third file in front of both, which a page has to wait
 * for.
 */
export const importsBeside: Plugin = {
  name: "imports-beside",
  setup: (build) => {
    build.onResolve({ filter: /^\.\// }, ({ path, kind }) =>
      kind === "dynamic-import"
        ? { path: `./${basename(path, ".ts")}.js`, external: true }
        : undefined,
    );
  },
};
