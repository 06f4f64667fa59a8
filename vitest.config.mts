import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    exclude: ["**/node_modules/**", "test/host/**", "test/labelled/projects/**"],
    setupFiles: ["test/ownTemporaryFolder.ts"],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    projects: [
      // Pure functions leave nothing behind, so a worker may load the catalogue once for all files.
      {
        extends: true,
        test: { name: "events", include: ["events/**/*.test.ts"], isolate: false },
      },
      {
        extends: true,
        test: {
          name: "product",
          include: ["{runtime,server,client,cli,scripts,test}/**/*.test.ts"],
        },
      },
    ],
  },
});
