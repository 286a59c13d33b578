import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";

const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));

/** Bundles GraphiQL, with its editor's workers and fonts, so that the page asks no other host for anything. */
export default defineConfig({
  root: path("."),
  base: "/graphiql/",
  cacheDir: path("../../../../node_modules/.vite/graphiql"),
  build: {
    outDir: path("../../../../dist/graphiql"),
    emptyOutDir: true,
    target: "es2022",
    chunkSizeWarningLimit: 5_000,
    modulePreload: { polyfill: false },
    // "use client" means nothing in a bundle: its warnings are hundreds of lines.
    rolldownOptions: {
      onLog: (level, log, report) => void (log.code === "MODULE_LEVEL_DIRECTIVE" || report(level, log)),
    },
  },
});
