import { defaultFieldResolver, type GraphQLField, type GraphQLFieldResolver } from "graphql";
import { LexigraphError } from "../../domain/errors.js";
import { type Caller, isRole, mayAct, type Role } from "../../domain/role.js";
import type { Context } from "../context.js";

/** The role that a field needs; undefined where anyone may ask. */
export function roleOf({ extensions }: GraphQLField<unknown, Context>): Role | undefined {
  return isRole(extensions.role) ? extensions.role : undefined;
}

/** Throws NOT_AUTHENTICATED where a role is needed and no token came, FORBIDDEN where the token's role is too small. */
export function demandRole(caller: Caller, needed: Role): void {
  if (caller.subject === undefined) {
    const message = `Send a token with the role ${needed}: "Authorization: Bearer TOKEN".`;
    throw new LexigraphError("NOT_AUTHENTICATED", message, { safe: true });
  }
  if (mayAct(caller, needed)) return;
  const message = `This needs the role ${needed}; your token has the role ${caller.role}.`;
  throw new LexigraphError("FORBIDDEN", message, { safe: true });
}

/** Lets a resolver run for callers of a role only. */
export function guarded(
  needed: Role,
  resolve: GraphQLFieldResolver<unknown, Context> = defaultFieldResolver,
): GraphQLFieldResolver<unknown, Context> {
  return (source, values, context, info) => {
    demandRole(context.caller, needed);
    return resolve(source, values, context, info);
  };
}
