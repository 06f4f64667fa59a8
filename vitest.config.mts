import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["{events,runtime,server,client,cli,scripts,test}/**/*.test.ts"],
    exclude: ["**/node_modules/**", "test/host/**"],
    setupFiles: ["test/ownTemporaryFolder.ts"],
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
