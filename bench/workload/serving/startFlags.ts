import { readFileSync } from "node:fs";

const manifest = readFileSync(new URL("../../../package.json", import.meta.url), "utf8");

/** The flags of Node with which `npm start` runs the product. */
export const START_FLAGS: readonly string[] = /"start": "(.*)"/.exec(manifest)?.[1]?.match(/--\S+/g) ?? [];
