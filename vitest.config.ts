import { defineConfig, mergeConfig } from "vitest/config";
import LongestFirst from "./tests/support/longestFirst.js";
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
      // The test's own time limit is what ends it on a busy machine, not a second.
      expect: { poll: { timeout: 60_000 } },
      provide: { effort: "short" },
      // What is imported is loaded once a worker, not once a file.
      isolate: false,
      // One more than a small machine has processors, for who waits for another process leaves its own idle.
      maxWorkers: 3,
      sequence: { sequencer: LongestFirst },
      projects: [
        { extends: true, test: { name: "pure", include: PURE } },
        {
          extends: true,
          test: {
            name: "graph",
            include: ["tests/**/*.test.ts"],
            exclude: PURE,
            globalSetup: ["tests/support/globalSetup.ts"],
            // Neo4j Community has one database and the suites empty it: each worker has one for itself.
          },
        },
      ],
    },
  }),
);
