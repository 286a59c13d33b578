import type { onRequestHookHandler } from "fastify";
import { LexigraphError } from "../../domain/errors.js";
import { ANYONE, type Caller } from "../../domain/role.js";
import type { TokenVerifier } from "./tokens.js";

declare module "fastify" {
  interface FastifyRequest {
    caller: Caller;
  }
}

/** The one form of RFC 6750, section 2.1; a token's letters are those of base64url and its dots. */
const BEARER = /^Bearer +([\w.~+/-]+=*) *$/i;

/**
 * Tells who asks, before the body is read. A token that is there must be good, also where none is needed: whoever sends
 * one believes that it counts. Throws NOT_AUTHENTICATED.
 */
export function authenticate(verify: TokenVerifier | undefined): onRequestHookHandler {
  return (request, _reply, done) => {
    const { authorization } = request.headers;
    request.caller = ANYONE;
    if (authorization === undefined) return done();
    callerOf(authorization, verify).then((caller) => {
      request.caller = caller;
      done();
    }, done);
  };
}

async function callerOf(authorization: string, verify: TokenVerifier | undefined): Promise<Caller> {
  const token = BEARER.exec(authorization)?.[1];
  if (token !== undefined && verify) return verify(token);
  throw new LexigraphError("NOT_AUTHENTICATED", 'Send a token as "Authorization: Bearer TOKEN".', { safe: true });
}
