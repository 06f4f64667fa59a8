import type { Plugin } from "esbuild";
import { readCatalogueFacts } from "./catalogueFacts.ts";

/**
 * Lets browser code import what the build works out about the catalogue: `catalogue:types` for lists,
 * `catalogue:fields` for searches. A list is then there without the catalogue itself.
 */
export const catalogueModules: Plugin = {
  name: "catalogue-modules",
  setup: (build) => {
    const namespace = "catalogue";
    build.onResolve({ filter: /^catalogue:/ }, ({ path }) => ({ path, namespace }));
    build.onLoad({ filter: /.*/, namespace }, async ({ path }) => {
      const { types, fieldNames, sources } = await readCatalogueFacts();
      const value = path === "catalogue:types" ? { types } : { fieldNames };
      return { contents: JSON.stringify(value), loader: "json", watchFiles: [...sources] };
    });
  },
};
