import { createRemoteJWKSet, errors, type JWTPayload, type JWTVerifyOptions, jwtVerify, SignJWT } from "jose";
import { LexigraphError } from "../../domain/errors.js";
import { type Caller, isRole, type Role } from "../../domain/role.js";

/** What signs tokens: a secret of ours (HS256), or the keys of an identity provider. */
export type TokenKey = { secret: string } | { jwksUrl: string };

/** Who a token speaks for. Rejects with NOT_AUTHENTICATED where it is not valid, INTERNAL where keys cannot be had. */
export type TokenVerifier = (token: string) => Promise<Caller>;

/** The audience that a token must be made for. */
const AUDIENCE = "lexigraph";

/** JSON Web Algorithms (RFC 7518, RFC 8037) that need a public key only: `none` and HMAC are never among them. */
const PUBLIC_KEY_ALGORITHMS = [
  "RS256",
  "RS384",
  "RS512",
  "PS256",
  "PS384",
  "PS512",
  "ES256",
  "ES384",
  "ES512",
  "EdDSA",
];

/** Seconds by which two clocks may differ. */
const CLOCK_TOLERANCE = 5;

/** Verifies JSON Web Tokens (RFC 7519): signature, algorithm, audience, expiry, subject and role. */
export function tokenVerifier(key: TokenKey): TokenVerifier {
  const verify = "secret" in key ? bySecret(key.secret) : byPublicKeys(new URL(key.jwksUrl));
  return async (token) => toCaller(await verify(token).catch(refuse));
}

/** A token of ours: HS256, for a subject with a role, valid for some seconds. */
export function signToken(secret: string, subject: string, role: Role, seconds: number): Promise<string> {
  const now = Math.floor(Date.now() / 1000);
  return new SignJWT({ role })
    .setProtectedHeader({ alg: "HS256", typ: "JWT" })
    .setSubject(subject)
    .setAudience(AUDIENCE)
    .setIssuedAt(now)
    .setExpirationTime(now + seconds)
    .sign(new TextEncoder().encode(secret));
}

type Verify = (token: string) => Promise<JWTPayload>;

function bySecret(secret: string): Verify {
  const key = new TextEncoder().encode(secret);
  return async (token) => (await jwtVerify(token, key, demanding(["HS256"]))).payload;
}

function byPublicKeys(url: URL): Verify {
  const keys = createRemoteJWKSet(url);
  return async (token) => (await jwtVerify(token, keys, demanding(PUBLIC_KEY_ALGORITHMS))).payload;
}

function demanding(algorithms: string[]): JWTVerifyOptions {
  return { algorithms, audience: AUDIENCE, requiredClaims: ["sub", "exp"], clockTolerance: CLOCK_TOLERANCE };
}

/** The faults of a token itself; anything else, as keys that cannot be fetched, is ours. */
const FAULTS = [
  errors.JWTInvalid,
  errors.JWTExpired,
  errors.JWTClaimValidationFailed,
  errors.JWSInvalid,
  errors.JWSSignatureVerificationFailed,
  errors.JOSEAlgNotAllowed,
  errors.JOSENotSupported,
  errors.JWKSNoMatchingKey,
  errors.JWKSMultipleMatchingKeys,
];

function refuse(cause: unknown): never {
  if (cause instanceof errors.JWTExpired) throw notAuthenticated("The token has expired; get a new one.", cause);
  if (FAULTS.some((fault) => cause instanceof fault)) throw notAuthenticated(INVALID, cause);
  throw new LexigraphError("INTERNAL", "The keys that verify tokens cannot be had: check LEXIGRAPH_JWKS_URL.", {
    cause,
  });
}

const INVALID = `The token is not valid here: it needs a signature of ours, "aud": "${AUDIENCE}", "exp", "sub" and "role".`;

function toCaller({ sub, role }: JWTPayload): Caller {
  if (typeof sub === "string" && sub !== "" && sub.length <= 200 && isRole(role)) return { subject: sub, role };
  throw notAuthenticated('The token needs a "sub", and a "role": reader, curator or admin.');
}

function notAuthenticated(message: string, cause?: unknown): LexigraphError {
  return new LexigraphError("NOT_AUTHENTICATED", message, { cause, safe: true });
}
