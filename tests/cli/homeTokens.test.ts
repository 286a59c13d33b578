import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { signToken } from "../../src/api/access/tokens.js";
import { openTokens } from "../../src/cli/homeTokens.js";
import { parseSettings } from "../../src/cli/settings.js";

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "lexigraph-tokens-"));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

const read = (role: string) => readFileSync(join(home, "tokens", role), "utf8").trim();

test("the first start makes a token for a curator and an admin, that nobody else reads", async () => {
  const verify = await openTokens(parseSettings({ LEXIGRAPH_HOME: home }));
  for (const role of ["curator", "admin"]) {
    expect(await verify(read(role))).toEqual({ subject: role, role });
    expect(statSync(join(home, "tokens", role)).mode & 0o777).toBe(0o600);
  }
  expect(statSync(join(home, "tokens")).mode & 0o777).toBe(0o700);
});

test("a later start keeps them, and renews one that is no longer good", async () => {
  const settings = parseSettings({ LEXIGRAPH_HOME: home });
  await openTokens(settings);
  const [curator, admin] = [read("curator"), read("admin")];
  writeFileSync(join(home, "tokens", "admin"), `${curator}\n`);
  const verify = await openTokens(settings);
  expect(read("curator")).toBe(curator);
  expect(await verify(read("admin"))).toEqual({ subject: "admin", role: "admin" });
  expect(await verify(admin)).toEqual({ subject: "admin", role: "admin" });
});

test("a secret from outside makes no files, and verifies tokens signed with it alone", async () => {
  const secret = "a secret that came from the environment";
  const verify = await openTokens(parseSettings({ LEXIGRAPH_HOME: home, LEXIGRAPH_TOKEN_SECRET: secret }));
  expect(() => read("curator")).toThrow();
  expect(await verify(await signToken(secret, "somebody", "admin", 60))).toEqual({
    subject: "somebody",
    role: "admin",
  });
  await expect(verify(await signToken(`${secret}!`, "somebody", "admin", 60))).rejects.toMatchObject({
    code: "NOT_AUTHENTICATED",
  });
});
