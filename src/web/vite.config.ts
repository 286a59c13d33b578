import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";
import { compress } from "./compress.js";
import { operations } from "./operations.js";

const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));

/** Builds the explorer. The server writes its pages, with what the manifest names: src/api/explorer/explorerBuild.ts. */
export default defineConfig({
  root: path("."),
  base: "/explorer/",
  cacheDir: path("../../node_modules/.vite/explorer"),
  resolve: {
    alias: { react: "preact/compat", "react-dom": "preact/compat", "react/jsx-runtime": "preact/jsx-runtime" },
  },
  build: {
    outDir: path("../../dist/explorer"),
    emptyOutDir: true,
    manifest: "manifest.json",
    target: "es2022",
    // A file in place of a data: address, which the policy refuses for scripts and fonts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: { input: path("./main.tsx") },
  },
  plugins: [operations("operations.json"), compress(path("../../dist/explorer/"))],
  worker: { format: "es" },
});
