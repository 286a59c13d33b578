import { readFileSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "./projectRoot.js";

/** The version of package.json. */
export function lexigraphVersion(): string {
  const value: unknown = JSON.parse(readFileSync(join(projectRoot, "package.json"), "utf8"));
  return typeof value === "object" && value !== null && "version" in value ? String(value.version) : "unknown";
}
