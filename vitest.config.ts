import { defineConfig, mergeConfig } from "vitest/config";
import shared from "./vitest.shared.js";

/** Suites that touch no database (.dependency-cruiser.cjs watches it); every other one has a Neo4j. */
const PURE = [
  "tests/domain/**/*.test.ts",
  "tests/bench/*.test.ts",
  "tests/export/**/*.test.ts",
  "tests/identity/*.test.ts",
  "tests/ingest/read/**/*.test.ts",
  "tests/ingest/derive/**/*.test.ts",
  "tests/web/address/**/*.test.ts",
  "tests/web/graph/**/*.test.ts",
  "tests/relate/*.test.ts",
];

export default mergeConfig(
  shared,
  defineConfig({
    test: {
      testTimeout: 60_000,
      hookTimeout: 120_000,
      teardownTimeout: 90_000,
      provide: { effort: "short" },
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
  }),
);
