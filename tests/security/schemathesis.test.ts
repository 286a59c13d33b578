import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type SampleServer, serveSamples } from "../api/sampleServer.js";
import { pythonFolder } from "../support/pythonFolder.js";
import { tokenFor } from "../support/tokens.js";
import { effort, report } from "../support/trial.js";

const EXAMPLES = effort(20, 1_000);
const MINUTES = effort(10, 240);
const schemathesis = pythonFolder("schemathesis", "schemathesis==4.32.5");
const reason = "missing" in schemathesis ? ` (left out: ${schemathesis.missing})` : "";
const folder = mkdtempSync(join(tmpdir(), "lexigraph-schemathesis-"));

let server: SampleServer;
beforeAll(async () => {
  // A first plan on a busy machine takes long, and a 504 of it is no fault of the server.
  server = await serveSamples({ timeAllowed: 120_000 });
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

/** Runs schemathesis against the server, as an admin, and resolves with its report. */
async function run(words: readonly string[]): Promise<{ code: number | null; said: string; cases: number }> {
  const token = await tokenFor("admin", 86_400);
  const python = spawn(
    "python3",
    [
      ...["-m", "schemathesis.cli", "run", `${server.address}/graphql`, "--checks", "not_a_server_error"],
      ...["--phases", "fuzzing", "--generation-database", "none", "--no-color", "--output-sanitize", "true"],
      // On a busy machine one takes longer than the 10 s that are waited otherwise.
      ...["--request-timeout", "180"],
      ...["-H", `authorization: Bearer ${token}`, ...words],
    ],
    {
      cwd: folder,
      env: {
        PATH: process.env.PATH,
        HOME: folder,
        PYTHONPATH: "folder" in schemathesis ? schemathesis.folder : "",
        PYTHONDONTWRITEBYTECODE: "1",
        SCHEMATHESIS_HOOKS: fileURLToPath(new URL("scalars.py", import.meta.url)),
      },
    },
  );
  let said = "";
  for (const stream of [python.stdout, python.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => {
      said += text;
    });
  }
  const code = await new Promise<number | null>((resolve) => python.once("close", resolve));
  const cases = Number(/(\d+) generated/.exec(said)?.[1] ?? 0);
  return { code, said: said.slice(-4_000), cases };
}

test.runIf("folder" in schemathesis)(
  `schemathesis finds no operation that answers with a fault of the server${reason}`,
  { timeout: MINUTES * 60_000 },
  async () => {
    // It takes no argument that could vary, and relates all terms each time.
    const { code, said, cases } = await run(["-n", String(EXAMPLES), "--exclude-name", "Mutation.recomputeRelated"]);
    expect([code, code === 0 ? "" : said]).toEqual([0, ""]);
    expect(cases).toBeGreaterThan(EXAMPLES);
    report(
      `schemathesis 4.32.5 as an admin, ${EXAMPLES.toLocaleString("en")} examples of every query and mutation that takes arguments at most, ${cases.toLocaleString("en")} in all; reads had two minutes, not five seconds`,
      "no answer was a 5xx",
    );
  },
);
