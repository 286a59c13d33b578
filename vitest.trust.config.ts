import { defineConfig, mergeConfig } from "vitest/config";
import shared from "./vitest.shared.js";

/** What `npm run trust` runs: the trials of `npm test` in their long forms, one after the other. */
export default mergeConfig(
  shared,
  defineConfig({
    test: {
      include: ["tests/faults/**/*.{test,trial}.ts", "tests/security/schemathesis.test.ts"],
      globalSetup: ["tests/support/globalSetup.ts"],
      testTimeout: 4 * 60 * 60_000,
      hookTimeout: 10 * 60_000,
      maxWorkers: 1,
      provide: { effort: "long" },
      reporters: ["default", "./tests/trust/trustReporter.ts"],
    },
  }),
);
