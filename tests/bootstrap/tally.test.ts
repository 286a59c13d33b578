import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
// @ts-expect-error plain JavaScript, for it runs before anything is installed
import { readTally } from "../../src/bootstrap/tally.mjs";

const folder = mkdtempSync(join(tmpdir(), "lexigraph-tally-"));
afterAll(() => rmSync(folder, { recursive: true }));

function report(content: unknown): string {
  const file = join(folder, "report.json");
  writeFileSync(file, JSON.stringify(content));
  return file;
}

test("passed and failed tests are counted", () => {
  const file = report({ numPassedTests: 3, numFailedTests: 1, testResults: [] });
  expect(readTally(file, 1)).toEqual({ passed: 3, failed: 1 });
});

test("a file that could not be loaded is one failure", () => {
  const broken = { status: "failed", assertionResults: [] };
  const file = report({ numPassedTests: 3, numFailedTests: 0, testResults: [broken, broken] });
  expect(readTally(file, 1)).toEqual({ passed: 3, failed: 2 });
});

test("a failed test does not count its file again", () => {
  const failed = { status: "failed", assertionResults: [{ status: "failed" }, { status: "passed" }] };
  const file = report({ numPassedTests: 1, numFailedTests: 1, testResults: [failed] });
  expect(readTally(file, 1)).toEqual({ passed: 1, failed: 1 });
});

test("a run that ended badly is never a run without failures", () => {
  expect(readTally(join(folder, "missing.json"), 1)).toEqual({ passed: 0, failed: 1 });
  expect(readTally(report({ numPassedTests: 5, numFailedTests: 0, testResults: [] }), 1)).toEqual({
    passed: 5,
    failed: 1,
  });
});
