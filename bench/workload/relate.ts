import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Connection } from "../../src/graph/connection.js";
import { touchTerms } from "../../src/graph/touchTerms.js";
import { relateGraph } from "../../src/relate/run/relateGraph.js";
import { holdLoading } from "../../src/relate/run/relateState.js";
import { withDatabase } from "../database.js";
import { graphOf } from "../generate/graphOf.js";
import { generateRecords } from "../generate/records.js";
import { readSynsets } from "../generate/synsets.js";
import { writeGraph } from "../generate/writeGraph.js";
import type { Bench, Contender, Outcome, Workload } from "../workload.js";

/** Terms that a load touches. */
const TOUCHED = 100;

export const workload: Workload = {
  claim: "With the database, all terms are related within 180 s, and the 100 that a load touches within 3 s.",
  size: 126_000,
  run: (bench) => withDatabase(({ connection }) => measure(bench, connection)),
};

async function measure({ size, say }: Bench, connection: Connection): Promise<Outcome> {
  await writeGraph(connection, graphOf([...generateRecords(readSynsets(), size)]), say);
  const folder = mkdtempSync(join(tmpdir(), "lexigraph-index-"));
  try {
    const all = await relateGraph(connection, { folder, scope: "all" }, () => undefined);
    say(`${all.terms} terms, ${all.relations} relations in ${all.seconds.toFixed(1)} s`);
    await touch(connection);
    const touched = await relateGraph(connection, { folder, scope: "touched" }, () => undefined);
    say(`${touched.terms} terms touched: ${touched.seconds.toFixed(1)} s (${touched.scope})`);
    const contenders: Contender[] = [all, touched].map(({ scope, terms, seconds }) => ({
      name: `${scope}: ${terms} terms`,
      figures: { "wall s": seconds },
    }));
    return {
      method: `${all.terms} terms with ${size} definitions in an embedded database, reading and writing counted.`,
      contenders,
      comparisons: [
        { name: "all, seconds", ratio: all.seconds, atMost: 180 },
        { name: "touched, seconds", ratio: touched.seconds, atMost: 3 },
      ],
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Gives every so manieth term the text of another one, as a load would. */
async function touch(connection: Connection): Promise<void> {
  await connection.write(async (transaction) => {
    await holdLoading(transaction);
    const rows = await transaction.run(
      `MATCH (term:Term) WITH term ORDER BY term.key WITH collect(term) AS terms
       UNWIND range(0, $touched - 1) AS i
       WITH terms[i * size(terms) / toInteger($touched)] AS term, terms[(i * 17 + 5) % size(terms)] AS other
       MATCH (term)-[:HAS_DEFINITION]->(definition), (other)-[:HAS_DEFINITION]->(another)
       WITH term, head(collect(definition)) AS definition, head(collect(another.text)) AS text
       SET definition.text = text RETURN term.key AS key`,
      { touched: TOUCHED },
    );
    await touchTerms(transaction, { keys: rows.map(({ key }) => String(key)) });
  });
}
