import { signToken, tokenVerifier } from "../../src/api/access/tokens.js";
import type { Caller, Role } from "../../src/domain/role.js";

const SECRET = "a secret of tests that is long enough";

/** Verifies the tokens of tokenFor. */
export const TEST_TOKENS = tokenVerifier({ secret: SECRET });

/** A caller who may do everything. */
export const ADMIN: Caller = { subject: "test-admin", role: "admin" };

/** A token for a role, whose subject is `test-ROLE`; good for a minute unless told otherwise. */
export function tokenFor(role: Role, seconds = 60): Promise<string> {
  return signToken(SECRET, `test-${role}`, role, seconds);
}

/** The header that carries it. */
export async function bearer(role: Role | undefined): Promise<Record<string, string>> {
  return role === undefined ? {} : { authorization: `Bearer ${await tokenFor(role)}` };
}
