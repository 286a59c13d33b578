import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { exportJWK, generateKeyPair, SignJWT, UnsecuredJWT } from "jose";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { signToken, tokenVerifier } from "../../../src/api/access/tokens.js";

const SECRET = "thirty-two characters and then some more";
const NOW = Math.floor(Date.now() / 1000);
const CLAIMS = { sub: "somebody", role: "curator", aud: "lexigraph", exp: NOW + 60 };
const verify = tokenVerifier({ secret: SECRET });
const NOT_AUTHENTICATED = expect.objectContaining({ code: "NOT_AUTHENTICATED", safe: true });

function signed(claims: object, secret = SECRET, alg = "HS256"): Promise<string> {
  return new SignJWT({ ...claims }).setProtectedHeader({ alg }).sign(new TextEncoder().encode(secret));
}

test("a token of ours speaks for its subject and role", async () => {
  expect(await verify(await signToken(SECRET, "somebody", "admin", 60))).toEqual({
    subject: "somebody",
    role: "admin",
  });
});

describe("what is refused", () => {
  const unsigned = new UnsecuredJWT({ role: "admin" }).setSubject("x").setAudience("lexigraph").setExpirationTime("1h");
  const [header, payload] = [{ alg: "None" }, CLAIMS].map((part) =>
    Buffer.from(JSON.stringify(part)).toString("base64url"),
  );
  test.each([
    ["alg: none", unsigned.encode()],
    ["alg: None", `${header}.${payload}.`],
    ["no token at all", ""],
    ["words", "x.y.z"],
    ["another secret", signed(CLAIMS, "another secret of more than 32 letters")],
    ["another algorithm", signed(CLAIMS, SECRET.repeat(2), "HS512")],
    ["another audience", signed({ ...CLAIMS, aud: "else" })],
    ["no audience", signed({ ...CLAIMS, aud: undefined })],
    ["no expiry", signed({ ...CLAIMS, exp: undefined })],
    ["expired", signed({ ...CLAIMS, exp: NOW - 60 })],
    ["not yet", signed({ ...CLAIMS, nbf: NOW + 60 })],
    ["no subject", signed({ ...CLAIMS, sub: undefined })],
    ["an empty subject", signed({ ...CLAIMS, sub: "" })],
    ["no role", signed({ ...CLAIMS, role: undefined })],
    ["a role that is none", signed({ ...CLAIMS, role: "owner" })],
    ["a list of roles", signed({ ...CLAIMS, role: ["admin"] })],
  ])("%s", async (_name, token) => {
    await expect(verify(await token)).rejects.toEqual(NOT_AUTHENTICATED);
  });

  test("a token of ours with its payload changed", async () => {
    const parts = (await signToken(SECRET, "somebody", "reader", 60)).split(".");
    parts[1] = Buffer.from(JSON.stringify({ ...CLAIMS, role: "admin" })).toString("base64url");
    await expect(verify(parts.join("."))).rejects.toEqual(NOT_AUTHENTICATED);
  });
});

describe("the keys of an identity provider", () => {
  let provider: Server;
  let jwksUrl: string;
  let sign: (claims: object) => Promise<string>;
  let publicKey: string;

  beforeAll(async () => {
    const pair = await generateKeyPair("ES256", { extractable: true });
    const jwk = { ...(await exportJWK(pair.publicKey)), kid: "one", alg: "ES256", use: "sig" };
    publicKey = JSON.stringify(jwk);
    sign = (claims) =>
      new SignJWT({ ...claims }).setProtectedHeader({ alg: "ES256", kid: "one" }).sign(pair.privateKey);
    provider = createServer((_, response) => response.end(JSON.stringify({ keys: [jwk] })));
    await new Promise<void>((done) => provider.listen(0, "127.0.0.1", done));
    jwksUrl = `http://127.0.0.1:${(provider.address() as AddressInfo).port}/jwks`;
  });
  afterAll(() => new Promise((done) => provider.close(done)));

  test("verify its tokens, and no others", async () => {
    const check = tokenVerifier({ jwksUrl });
    expect(await check(await sign(CLAIMS))).toEqual({ subject: "somebody", role: "curator" });
    // The classic confusion: the public key, which everybody has, used as an HMAC secret.
    await expect(check(await signed(CLAIMS, publicKey))).rejects.toEqual(NOT_AUTHENTICATED);
    await expect(check(await sign({ ...CLAIMS, aud: "else" }))).rejects.toEqual(NOT_AUTHENTICATED);
    const stranger = await generateKeyPair("ES256");
    const forged = await new SignJWT(CLAIMS).setProtectedHeader({ alg: "ES256", kid: "one" }).sign(stranger.privateKey);
    await expect(check(forged)).rejects.toEqual(NOT_AUTHENTICATED);
  });

  test("that cannot be had are our fault, not the caller's", async () => {
    const check = tokenVerifier({ jwksUrl: jwksUrl.replace("/jwks", "").replace(/:\d+$/, ":1") });
    await expect(check(await sign(CLAIMS))).rejects.toMatchObject({ code: "INTERNAL" });
  });
});
