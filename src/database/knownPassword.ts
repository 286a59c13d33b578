import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Which password the data of a database was last given; it goes when the data goes. */
export interface KnownPassword {
  is(password: string): boolean;
  remember(password: string): void;
}

/** The digest of the password beside the data in a folder of Neo4j. */
export function knownPassword(folder: string): KnownPassword {
  const file = join(folder, "data", "password.sha256");
  const known = existsSync(file) ? readFileSync(file, "utf8") : undefined;
  return {
    is: (password) => known === digest(password),
    remember(password) {
      if (known !== digest(password)) writeFileSync(file, digest(password), { mode: 0o600 });
    },
  };
}

function digest(password: string): string {
  return createHash("sha256").update(password).digest("hex");
}
