import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

/** A folder for PYTHONPATH that holds a package, or why there is none. */
export type PythonFolder = { folder: string } | { missing: string };

/**
 * Finds a package of Python in a cache under LEXIGRAPH_HOME or the system's temporary folder, and puts it there with pip the
 * first time: a folder of its own, so that no environment of the machine changes, moved into place whole.
 * @param requirement as pip takes it: `networkx>=3,<4`
 */
export function pythonFolder(module: string, requirement: string): PythonFolder {
  const cache = resolve(process.env.LEXIGRAPH_HOME ?? join(tmpdir(), "lexigraph-cache"));
  const folder = join(cache, requirement.replace(/[^\w.]+/g, "-"));
  if (existsSync(folder)) return imports(folder, module);
  mkdirSync(cache, { recursive: true });
  const building = mkdtempSync(`${folder}-`);
  const pip = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--target", building, requirement];
  const installed = spawnSync("python3", pip, { encoding: "utf8" });
  if (installed.status !== 0) {
    rmSync(building, { recursive: true, force: true });
    const reason = installed.error?.message ?? installed.stderr.trim().split("\n").at(-1);
    return { missing: `python3 -m pip could not install ${module}: ${reason}` };
  }
  try {
    renameSync(building, folder);
  } catch (cause) {
    rmSync(building, { recursive: true, force: true });
    if (!existsSync(folder)) throw cause; // Another run was first: its folder serves as well.
  }
  return imports(folder, module);
}

function imports(folder: string, module: string): PythonFolder {
  const env = { ...process.env, PYTHONPATH: folder };
  const tried = spawnSync("python3", ["-c", `import ${module}`], { encoding: "utf8", env });
  if (tried.status === 0) return { folder };
  return { missing: `python3 cannot import ${module} from ${folder}: ${tried.error?.message ?? tried.stderr.trim()}` };
}
