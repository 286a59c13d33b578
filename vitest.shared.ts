import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

/** What every run of tests has. */
export default defineConfig({
  resolve: {
    // graphql refuses types of a second copy of itself: tests take the one that node gives to type-graphql.
    alias: [
      { find: /^graphql$/, replacement: fileURLToPath(new URL("./node_modules/graphql/index.js", import.meta.url)) },
    ],
  },
});
