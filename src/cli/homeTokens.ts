import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { signToken, type TokenVerifier, tokenVerifier } from "../api/access/tokens.js";
import { homeSecret } from "../database/secret.js";
import type { Role } from "../domain/role.js";
import type { Settings } from "./settings.js";

/** The secret of a home that signs its tokens. */
const TOKEN_SECRET = "tokens";

/** How long a token of the home is good, in seconds; a start makes it anew once it is not. */
const LIFETIME = 365 * 24 * 60 * 60;

/**
 * Who may write: what the settings name, or else a secret of the home, made at the first start together with one token
 * each for a curator and an admin, in files that the home's owner alone reads.
 */
export async function openTokens(settings: Settings): Promise<TokenVerifier> {
  if (settings.jwksUrl !== undefined) return tokenVerifier({ jwksUrl: settings.jwksUrl });
  if (settings.tokenSecret !== undefined) return tokenVerifier({ secret: settings.tokenSecret });
  const secret = homeSecret(settings.home, TOKEN_SECRET);
  const verify = tokenVerifier({ secret });
  for (const role of ["curator", "admin"] as const) await keepToken(settings.home, role, { secret, verify });
  return verify;
}

async function keepToken(
  home: string,
  role: Role,
  { secret, verify }: { secret: string; verify: TokenVerifier },
): Promise<void> {
  const file = join(home, "tokens", role);
  const known = existsSync(file) ? readFileSync(file, "utf8").trim() : "";
  const isGood = await verify(known).then(
    (caller) => caller.role === role,
    () => false,
  );
  if (isGood) return;
  mkdirSync(join(home, "tokens"), { recursive: true, mode: 0o700 });
  writeFileSync(file, `${await signToken(secret, role, role, LIFETIME)}\n`, { mode: 0o600 });
  // The mode above counts only for a file that was not there.
  chmodSync(file, 0o600);
}
