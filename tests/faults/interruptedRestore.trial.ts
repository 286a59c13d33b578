import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { backupLines } from "../../src/backup/backupLines.js";
import { settleData } from "../../src/database/replaceData.js";
import { connectToDatabase } from "../support/database.js";
import { type Product, run } from "../support/product.js";
import { loadSamples } from "../support/sampleGraph.js";
import { effort, report } from "../support/trial.js";

const KILLS = effort(1, 20);
const connection = connectToDatabase();
const home = mkdtempSync(join(tmpdir(), "lexigraph-restore-"));
const data = join(home, "neo4j", "data");
const backup = join(home, "graph.backup");
const broken = join(home, "broken.backup");

beforeAll(async () => {
  await loadSamples(connection);
  const lines: string[] = [];
  for await (const line of backupLines(connection)) lines.push(line);
  writeFileSync(backup, gzipSync(lines.join("")));
  writeFileSync(broken, gzipSync(lines.slice(0, -9).join("")));
  // What restore must not touch before the end: whatever these files are, it never reads them.
  mkdirSync(data, { recursive: true });
  writeFileSync(join(data, "store"), "the old graph");
});
afterAll(async () => {
  await connection.close();
  rmSync(home, { recursive: true, force: true, maxRetries: 20, retryDelay: 500 });
});

const restore = (file: string): Product =>
  run("cli/main.js", ["restore", file], { PATH: process.env.PATH, HOME: process.env.HOME, LEXIGRAPH_HOME: home });
const isOld = () => existsSync(join(data, "store")) && readFileSync(join(data, "store"), "utf8") === "the old graph";

test("a backup that is not whole is refused before anything is touched", async () => {
  const refused = restore(broken);
  expect(await refused.ended).toBe(1);
  expect(refused.errors).toContain("BAD_BACKUP");
  expect([isOld(), existsSync(join(home, "restoring"))]).toEqual([true, false]);
});

test("a restore that is killed leaves the old graph or the new one, and the next one ends", async () => {
  const begin = Date.now();
  expect(await restore(backup).ended).toBe(0);
  const duration = Date.now() - begin;
  resetOld();
  let kept = 0;
  for (let kill = 0; kill < KILLS; kill += 1) {
    const killed = restore(backup);
    await Promise.race([sleep(Math.random() * duration * 1.1), killed.ended]);
    killed.process.kill("SIGKILL");
    await killed.ended;
    settleData(home);
    // Whole, and one of the two.
    expect(isOld()).toBe(!readdirSync(data).includes("databases"));
    if (isOld()) kept += 1;
    else resetOld();
  }
  const whole = restore(backup);
  expect([await whole.ended, whole.output]).toEqual([0, expect.stringMatching(/restored/)]);
  expect([isOld(), readdirSync(data).includes("databases"), existsSync(join(home, "restoring"))]).toEqual([
    false,
    true,
    false,
  ]);
  report(
    `kill -9 of \`restore\` at ${KILLS} random moments of the ${(duration / 1000).toFixed(0)} s that it takes and a little after`,
    `${kept} times the old graph was there untouched, ${KILLS - kept} times the new one was; the next restore ended well`,
  );
});

function resetOld(): void {
  rmSync(data, { recursive: true });
  mkdirSync(data);
  writeFileSync(join(data, "store"), "the old graph");
}
