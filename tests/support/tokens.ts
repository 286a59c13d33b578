import { signToken, tokenVerifier } from "../../src/api/access/tokens.js";
import type { Caller, Role } from "../../src/domain/role.js";

const SECRET = "a secret of tests that is long enough";

/** Verifies the tokens of tokenFor. */
export const TEST_TOKENS = tokenVerifier({ secret: SECRET });

/** A caller who may do everything. */
export const ADMIN: Caller = { subject: "test-admin", role: "admin" };

/** A token of a minute for a role, whose subject is `test-ROLE`. */
export function tokenFor(role: Role): Promise<string> {
  return signToken(SECRET, `test-${role}`, role, 60);
}

/** The header that carries it. */
export async function bearer(role: Role | undefined): Promise<Record<string, string>> {
  return role === undefined ? {} : { authorization: `Bearer ${await tokenFor(role)}` };
}
