import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { brotliCompressSync, gzipSync } from "node:zlib";
import type { Plugin } from "vite";

/** Puts a gzip and a Brotli form beside each text file of a build, once, so that no request has to wait for one. */
export function compress(folder: string): Plugin {
  return {
    name: "compress",
    closeBundle() {
      for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
        if (!/\.(js|css|svg)$/.test(name)) continue;
        const text = readFileSync(`${folder}${name}`);
        writeFileSync(`${folder}${name}.gz`, gzipSync(text));
        writeFileSync(`${folder}${name}.br`, brotliCompressSync(text));
      }
    },
  };
}
