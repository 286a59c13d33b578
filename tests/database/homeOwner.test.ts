import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { ownHome, readOwner } from "../../src/database/homeOwner.js";
import { identityOf, isAlive } from "../../src/database/processIdentity.js";

const root = mkdtempSync(join(tmpdir(), "lexigraph-owner-"));
afterAll(() => rmSync(root, { recursive: true }));

/** A home that says it is owned by that process. */
function homeOwnedBy(name: string, facts: object): string {
  const home = mkdtempSync(join(root, name));
  writeFileSync(
    join(home, "run.json"),
    JSON.stringify({ command: "start", since: "2026-01-01T00:00:00.000Z", ...facts }),
  );
  return home;
}

async function processThatEnded(): Promise<{ pid: number; started: string }> {
  const child = spawn(process.execPath, ["-e", "process.stdin.resume()"], { stdio: ["pipe", "ignore", "ignore"] });
  const identity = identityOf(child.pid ?? 0);
  expect(isAlive(identity)).toBe(true);
  child.stdin.end();
  await once(child, "close");
  return identity;
}

test("the second owner is told who the first one is", async () => {
  const path = join(root, "twice");
  const home = await ownHome(path, "start");
  home.tell({ address: "http://127.0.0.1:4000" });
  const error = await ownHome(path, "load").catch((caught: unknown) => caught);
  expect(error).toMatchObject({ code: "HOME_IN_USE", message: expect.stringContaining(String(process.pid)) });
  expect(error).toMatchObject({ message: expect.stringContaining("http://127.0.0.1:4000") });
  home.release();
  (await ownHome(path, "load")).release();
  expect(readOwner(path)).toBeUndefined();
});

test("of many at once one owns the home", async () => {
  const path = join(root, "many");
  const outcomes = await Promise.allSettled(Array.from({ length: 8 }, () => ownHome(path, "start")));
  expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
});

test("a dead owner holds nothing", async () => {
  const home = homeOwnedBy("dead", { process: await processThatEnded() });
  expect(readOwner(home)).toBeUndefined();
  (await ownHome(home, "start")).release();
});

test("a later process with the number of a dead owner is not that owner", async () => {
  const home = homeOwnedBy("again", { process: { pid: process.pid, started: "another time" } });
  (await ownHome(home, "start")).release();
});

test("half a statement is nobody's", async () => {
  const home = homeOwnedBy("half", {});
  writeFileSync(join(home, "run.json"), '{"process": {"pi');
  (await ownHome(home, "start")).release();
});

test("the database that a dead owner left is waited for", async () => {
  const left = spawn(process.execPath, ["-e", "process.stdin.resume()"], { stdio: ["pipe", "ignore", "ignore"] });
  const database = identityOf(left.pid ?? 0);
  const home = homeOwnedBy("left", { process: await processThatEnded(), database });
  let owned = false;
  const owning = ownHome(home, "start").then((mine) => {
    owned = true;
    return mine;
  });
  while (readOwner(home)?.process.pid !== process.pid) await new Promise((resolve) => setImmediate(resolve));
  expect(owned).toBe(false);
  left.stdin.end();
  (await owning).release();
  expect(isAlive(database)).toBe(false);
});

test("what the owner tells is there for others to read, and for nobody else", async () => {
  const path = join(root, "told");
  const home = await ownHome(path, "start");
  home.tell({ boltUri: "bolt://127.0.0.1:1", database: identityOf(process.pid) });
  expect(readOwner(path)).toMatchObject({
    command: "start",
    boltUri: "bolt://127.0.0.1:1",
    process: { pid: process.pid },
  });
  expect(JSON.parse(readFileSync(join(path, "run.json"), "utf8"))).toEqual(readOwner(path));
  home.release();
});
