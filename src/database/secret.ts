import { randomBytes } from "node:crypto";
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** A secret of a home, made when it is first asked for: 32 random bytes in base64url, in a file that its owner alone reads. */
export function homeSecret(home: string, name: string): string {
  const known = readHomeSecret(home, name);
  if (known !== undefined) return known;
  const secret = randomBytes(32).toString("base64url");
  const folder = join(home, "secrets");
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, name);
  writeFileSync(file, `${secret}\n`, { mode: 0o600 });
  // The mode above counts only for a file that was not there.
  chmodSync(file, 0o600);
  return secret;
}

/** A secret of a home; undefined where it was never made. */
export function readHomeSecret(home: string, name: string): string | undefined {
  const file = join(home, "secrets", name);
  const text = existsSync(file) ? readFileSync(file, "utf8").trim() : "";
  return text === "" ? undefined : text;
}
