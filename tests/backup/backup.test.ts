import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { backupLines } from "../../src/backup/backupLines.js";
import { readBackup, verifyBackup } from "../../src/backup/readBackup.js";
import { restoreGraph } from "../../src/backup/restoreGraph.js";
import { newEvent } from "../../src/graph/event.js";
import { raiseDataVersion } from "../../src/graph/raiseDataVersion.js";
import { writeRecorded } from "../../src/graph/writeRecorded.js";
import { connectToDatabase, emptyGraph } from "../support/database.js";
import { run } from "../support/product.js";
import { loadSamples } from "../support/sampleGraph.js";

const connection = connectToDatabase();
const folder = mkdtempSync(join(tmpdir(), "lexigraph-backup-"));
const file = join(folder, "whole");

const NODES = `MATCH (n)
  RETURN labels(n) AS labels, [k IN keys(n) | [k, valueType(n[k]), CASE WHEN valueType(n[k]) STARTS WITH 'LIST' THEN n[k] ELSE toString(n[k]) END]] AS properties`;
const RELATIONSHIPS = `MATCH (a)-[r]->(b)
  RETURN type(r) AS type, coalesce(a.id, a.uri, a.hash, a.value, a.folded) AS start,
    coalesce(b.id, b.uri, b.hash, b.value, b.folded) AS end, [k IN keys(r) | [k, valueType(r[k])]] AS properties`;

/** Every node and relationship as a line, whatever its order in the database. */
async function everything(): Promise<string[]> {
  const rows = [...(await connection.read(NODES)), ...(await connection.read(RELATIONSHIPS))];
  return rows.map((row) => JSON.stringify({ ...row, properties: asLines(row.properties) })).sort();
}

function asLines(properties: unknown): string[] {
  return Array.isArray(properties) ? properties.map((property) => JSON.stringify(property)).sort() : [];
}

beforeAll(async () => {
  await loadSamples(connection);
  const event = newEvent({ action: "tryBackup", by: "somebody", role: "admin", targets: ["a", "b"] });
  await writeRecorded(connection, event, raiseDataVersion);
  const lines: string[] = [];
  for await (const line of backupLines(connection)) lines.push(line);
  writeFileSync(file, gzipSync(lines.join("")));
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await emptyGraph(connection);
  await connection.close();
});

test("what was restored is what was there: every node, relationship, property and type, events too", async () => {
  const before = await everything();
  expect(before.length).toBeGreaterThan(100);
  for (let removed = 1; removed > 0; ) {
    const [row] = await connection.write((transaction) =>
      transaction.run("MATCH (n) WITH n LIMIT 10000 DETACH DELETE n RETURN count(*) AS removed"),
    );
    removed = Number(row?.removed ?? 0);
  }
  await restoreGraph(connection, readBackup(file));
  expect(await everything()).toEqual(before);
});

test("a write between two of its pages ends a backup", async () => {
  const lines = backupLines(connection);
  await lines.next();
  await connection.write(raiseDataVersion);
  await expect(lines.next()).rejects.toMatchObject({ code: "DATA_CHANGED" });
});

describe("refused, before anything is changed, is a file that", () => {
  const whole = () => gunzipSync(readFileSync(file)).toString();
  test.each<[string, () => Buffer | string]>([
    ["is cut off", () => readFileSync(file).subarray(0, 2_000)],
    ["is cut off at a line", () => gzipSync(`${whole().split("\n").slice(0, 20).join("\n")}\n`)],
    ["has a letter changed", () => gzipSync(whole().replace('"labels"', '"Labels"'))],
    ["lacks a line", () => gzipSync(whole().split("\n").toSpliced(5, 1).join("\n"))],
    ["goes on", () => gzipSync(`${whole()}${whole()}`)],
    ["is of a newer program", () => gzipSync(whole().replace('"version":1', '"version":2'))],
    ["is no gzip", () => "words"],
    ["is empty", () => ""],
  ])("%s", async (_name, content) => {
    const broken = join(folder, "broken");
    writeFileSync(broken, content());
    await expect(verifyBackup(broken)).rejects.toMatchObject({ code: "BAD_BACKUP" });
  });

  test("restore is given: it touches nothing in the home", async () => {
    const broken = join(folder, "broken");
    writeFileSync(broken, gzipSync(whole().split("\n").slice(0, -3).join("\n")));
    const home = mkdtempSync(join(folder, "home-"));
    const restore = run("cli/main.js", ["restore", broken], { PATH: process.env.PATH, LEXIGRAPH_HOME: home });
    expect([await restore.ended, restore.errors]).toEqual([1, expect.stringContaining("BAD_BACKUP")]);
    expect(readdirSync(home)).toEqual([]);
  });

  test("is not there", async () => {
    await expect(verifyBackup(join(folder, "none"))).rejects.toMatchObject({ code: "BAD_BACKUP" });
  });
});
