import { existsSync, readFileSync } from "node:fs";
import { root, run } from "./run.mjs";
import { say } from "./say.mjs";

/** Brings node_modules to what package-lock.json says; does nothing where npm left it so. Resolves with an exit code. */
export async function install() {
  const installed = readPackages(new URL("node_modules/.package-lock.json", root));
  if (installed !== undefined && isInstalled(readPackages(new URL("package-lock.json", root)), installed)) return 0;
  say("Installing the packages of package-lock.json");
  return run("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"]);
}

/** Whether npm's own record of node_modules agrees with the lockfile; packages for other systems may be missing. */
export function isInstalled(locked, installed) {
  const same = ([path, { version, integrity }]) =>
    installed[path]?.version === version && installed[path]?.integrity === integrity;
  const wanted = Object.entries(locked).filter(([path]) => path !== "");
  const needed = wanted.filter(([path, { optional, devOptional }]) => !(optional || devOptional) || path in installed);
  return needed.every(same) && Object.keys(installed).every((path) => path in locked);
}

function readPackages(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")).packages : undefined;
}
