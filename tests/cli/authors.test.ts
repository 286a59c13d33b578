import { Command } from "commander";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { registerAuthors } from "../../src/cli/authors.js";
import { readState } from "../../src/relate/run/relateState.js";
import { clearGraph } from "../ingest/support/dumpGraph.js";
import { connectToDatabase } from "../support/database.js";
import { relatePlace } from "../support/relatePlace.js";
import { loadSamples } from "../support/sampleGraph.js";

const connection = connectToDatabase();
const place = relatePlace();
beforeAll(() => loadSamples(connection));
afterAll(async () => {
  place.remove();
  await clearGraph(connection);
  await connection.close();
});

/** What the command prints on standard output. */
async function authors(...words: string[]): Promise<string> {
  const written: string[] = [];
  const stdout = vi.spyOn(process.stdout, "write").mockImplementation((chunk) => written.push(String(chunk)) > 0);
  const program = new Command().exitOverride().configureOutput({ writeErr: () => undefined });
  registerAuthors(program, (work) => work(connection, place));
  try {
    await program.parseAsync(["authors", ...words], { from: "user" });
  } finally {
    stdout.mockRestore();
  }
  return written.join("");
}

interface Suggested {
  score: number;
  left: { id: string; name: string };
  right: { id: string; name: string };
  reasons: { kind: string }[];
}

async function suggestions(...flags: string[]): Promise<Suggested[]> {
  return JSON.parse(await authors("suggestions", "--json", ...flags));
}

test("suggestions come the best first, with why; a decision ends one, an undo brings it back", async () => {
  const [best] = await suggestions();
  expect(best?.reasons.map(({ kind }) => kind)).toContain("SAME_ORGANIZATION");
  expect([best?.left.name, best?.right.name]).toEqual(["Morenike T. Adeyemi-Clarke", "M. T. Adeyemi-Clarke"]);
  expect(await authors("suggestions", "--limit", "1")).toContain(best?.right.id);

  const said = await authors("merge", best?.left.id ?? "", best?.right.id ?? "", "--reason", "Her page says so.");
  const id = /decided: (event:\S+)/.exec(said)?.[1] ?? "";
  expect(await suggestions("--author", best?.left.id ?? "")).toEqual([]);
  expect(await authors("decisions")).toContain(`${best?.right.id} merged into ${best?.left.id}`);
  expect(await readState(connection)).toMatchObject({ touched: 0 });

  await authors("undo", id, "--reason", "They are two.");
  expect(await suggestions("--author", best?.left.id ?? "")).toEqual([best]);
  expect(JSON.parse(await authors("decisions", "--json"))).toMatchObject({ id, undone: { reason: "They are two." } });
});

test("a split takes bylines from an author, and is not suggested back", async () => {
  const [row] = await connection.read(
    "MATCH (a:Author {name: 'Ayşe Çelikkıran'})-[:WROTE]->(c) RETURN a.id AS id, c.id AS chapter ORDER BY chapter DESC LIMIT 1",
  );
  await authors("split", String(row?.id), String(row?.chapter), "--reason", "Another of that name.");
  const names = await connection.read("MATCH (a:Author {name: 'Ayşe Çelikkıran'}) RETURN a.id AS id");
  expect(names).toHaveLength(2);
  expect(await suggestions("--author", String(names[0]?.id))).toEqual([]);
});

test.each([
  [["merge", "author:none", "author:nobody", "--reason", "x"], "BAD_USER_INPUT"],
  [["undo", "event:none", "--reason", "x"], "BAD_USER_INPUT"],
  [["merge", "author:none", "author:nobody"], "commander.missingMandatoryOptionValue"],
  [["suggestions", "--least", "2"], "commander.invalidArgument"],
])("%j is refused with %s", async (words, code) => {
  await expect(authors(...words)).rejects.toMatchObject({ code });
});
