import { prepare } from "./prepare.mjs";

await prepare();
// npm runs scripts in the folder of package.json; paths are meant from where the person is.
if (process.env.INIT_CWD) process.chdir(process.env.INIT_CWD);
// By address, for before the build there is no such file to resolve.
await import(new URL("../../dist/cli/main.js", import.meta.url).href);
