import { createHash } from "node:crypto";
import { chmodSync, existsSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { root, run } from "./run.mjs";
import { say } from "./say.mjs";

const CONFIGURATION = ["package.json", "package-lock.json", "tsconfig.json", "tsconfig.build.json"];
const stamp = new URL("dist/.sources", root);

/** Builds dist/ where the sources are not those of the last build, and links the command. Resolves with an exit code. */
export async function build() {
  const sources = hashSources();
  if (!existsSync(stamp) || readFileSync(stamp, "utf8") !== sources) {
    say("Building");
    // What a removed source left behind must not run.
    rmSync(new URL("dist/", root), { recursive: true, force: true });
    const code = await run("npm", ["run", "--silent", "build"]);
    if (code !== 0) return code;
    writeFileSync(stamp, sources);
  }
  linkCommand();
  return 0;
}

/** A digest of every source's path and content. */
export function hashSources() {
  const hash = createHash("sha256");
  const sources = readdirSync(new URL("src/", root), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`)
    .filter((path) => !/[\\/](database[\\/]neo4j|bootstrap|node_modules)[\\/]/.test(path));
  const configuration = CONFIGURATION.map((name) => fileURLToPath(new URL(name, root)));
  for (const path of [...sources, ...configuration].sort()) hash.update(`${path}\0`).update(readFileSync(path));
  return hash.digest("hex");
}

/** Puts the command where npx looks first; npm links the commands of dependencies only. */
function linkCommand() {
  if (process.platform === "win32") return;
  const command = new URL("dist/cli/main.js", root);
  if (!existsSync(command)) return;
  chmodSync(command, 0o755);
  const link = new URL("node_modules/.bin/lexigraph", root);
  rmSync(link, { force: true });
  symlinkSync("../../dist/cli/main.js", link);
}
