import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

/** Suites that touch no database (.dependency-cruiser.cjs watches it); every other one has a Neo4j. */
const PURE = [
  "tests/domain/**/*.test.ts",
  "tests/bench/**/*.test.ts",
  "tests/export/**/*.test.ts",
  "tests/identity/*.test.ts",
  "tests/ingest/read/**/*.test.ts",
  "tests/ingest/derive/**/*.test.ts",
  "tests/web/address/**/*.test.ts",
  "tests/web/graph/**/*.test.ts",
  "tests/relate/*.test.ts",
];

export default defineConfig({
  resolve: {
    // graphql refuses types of a second copy of itself: tests take the one that node gives to type-graphql.
    alias: [
      { find: /^graphql$/, replacement: fileURLToPath(new URL("./node_modules/graphql/index.js", import.meta.url)) },
    ],
  },
  test: {
    testTimeout: 60_000,
    hookTimeout: 120_000,
    teardownTimeout: 90_000,
    projects: [
      { extends: true, test: { name: "pure", include: PURE } },
      {
        extends: true,
        test: {
          name: "graph",
          include: ["tests/**/*.test.ts"],
          exclude: PURE,
          globalSetup: ["tests/support/globalSetup.ts"],
          // Neo4j Community has one database and the suites empty it: each file that runs has one for itself.
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
