import { prepare } from "./prepare.mjs";

await prepare();
// By address, for before the build there is no such file to resolve.
await import(new URL("../../dist/main.js", import.meta.url).href);
