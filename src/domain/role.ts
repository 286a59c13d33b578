/** What a caller may do, each including the one before. */
export const ROLES = ["reader", "curator", "admin"] as const;

export type Role = (typeof ROLES)[number];

/** Who asks: with a token its subject and role, without one nobody in particular, who may read. */
export interface Caller {
  readonly subject?: string;
  readonly role: Role;
}

export const ANYONE: Caller = { role: "reader" };

export function isRole(value: unknown): value is Role {
  return ROLES.some((role) => role === value);
}

/** Whether a caller's role is the one needed or includes it. */
export function mayAct(caller: Caller, needed: Role): boolean {
  return ROLES.indexOf(caller.role) >= ROLES.indexOf(needed);
}
