import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.{ts,tsx}"],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // Its modules load JSON in a way that Node itself does not allow.
    server: { deps: { inline: ["@cantoo/pdf-lib"] } },
  },
});
