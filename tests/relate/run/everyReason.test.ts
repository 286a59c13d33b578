import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { fold } from "../../../src/domain/fold.js";
import type { FoundKind } from "../../../src/relate/relation.js";
import { relateGraph } from "../../../src/relate/run/relateGraph.js";
import { type Ask, answered, askGraph } from "../../api/askGraph.js";
import { connectToDatabase } from "../../support/database.js";
import { loadSamples } from "../../support/sampleGraph.js";
import { verifyReason } from "../verifyReason.js";

interface Labelled {
  id: string;
  label: string;
  alternativeLabels: string[];
}

interface AnsweredReason {
  kind: FoundKind;
  score: number;
  statement: string;
  words: string[];
  references: string[];
  definitions: { id: string; text: string; references: string[]; term: { label: string } }[];
  chapters: {
    id: string;
    title: string;
    authors: { nodes: { name: string }[] };
    terms: { nodes: { label: string }[] };
  }[];
}

interface AnsweredTerm extends Labelled {
  related: { totalCount: number; edges: { score: number; node: Labelled; reasons: AnsweredReason[] }[] };
}

const TERMS = `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Term {
  id label alternativeLabels
  related(first: 100) { totalCount edges { score node { id label alternativeLabels } reasons {
    kind score statement words references
    definitions { id text references term { label } }
    chapters { id title authors(first: 100) { nodes { name } } terms(first: 100) { nodes { label } } }
  } } }
} } }`;

const connection = connectToDatabase();
const folder = mkdtempSync(join(tmpdir(), "lexigraph-index-"));
let terms: AnsweredTerm[];

beforeAll(async () => {
  await loadSamples(connection);
  await relateGraph(connection, { folder, scope: "all" }, () => undefined);
  terms = await readTerms(await askGraph(connection));
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await connection.close();
});

async function readTerms(ask: Ask): Promise<AnsweredTerm[]> {
  const rows = await connection.read("MATCH (term:Term) RETURN term.id AS id ORDER BY id");
  const ids = rows.map(({ id }) => String(id));
  const found: AnsweredTerm[] = [];
  for (let start = 0; start < ids.length; start += 8) {
    const variables = { ids: ids.slice(start, start + 8) };
    found.push(...answered(await ask<{ nodes: AnsweredTerm[] }>(TERMS, variables)).nodes);
  }
  return found;
}

/** A term as the verifier knows it; its key is its folded label. */
function evident({ label, alternativeLabels }: Labelled) {
  return { key: fold(label), label, alternativeLabels };
}

test("every reason of the samples is shown by its own evidence, as the API gives it", () => {
  const faults: string[] = [];
  const kinds = new Set<string>();
  for (const term of terms) {
    for (const { node, reasons } of term.related.edges) {
      const [left, right] = [evident(term), evident(node)].sort((one, other) => (one.key < other.key ? -1 : 1));
      if (!left || !right) continue;
      for (const reason of reasons) {
        const definitions = reason.definitions.map((shown) => ({ ...shown, term: fold(shown.term.label) }));
        const chapters = reason.chapters.map((shown) => ({
          ...shown,
          authors: shown.authors.nodes.map(({ name }) => name),
          terms: shown.terms.nodes.map(({ label }) => fold(label)),
        }));
        const named = reason.kind === "MENTIONS" ? [...new Set(definitions.map((shown) => shown.term))] : [];
        const stated = {
          ...reason,
          definitions: reason.definitions.map(({ id }) => id),
          chapters: reason.chapters.map(({ id }) => id),
          namedBy: named,
        };
        const fault = verifyReason(stated, { left, right, definitions, chapters });
        if (fault !== undefined) faults.push(`${term.label} - ${node.label}, ${reason.kind}: ${fault}`);
        if (!isAbout(reason.statement, [left.label, right.label])) faults.push(reason.statement);
        kinds.add(reason.kind);
      }
    }
  }
  expect(faults).toEqual([]);
  expect([...kinds]).toEqual(expect.arrayContaining(["MENTIONS", "SHARED_LABEL", "SIMILAR_TEXT", "CO_DEFINED"]));
});

test("relations are the same from both ends, strongest first, each with a reason", () => {
  const scores = new Map<string, number>();
  for (const { id, related } of terms) {
    expect(related.edges).toHaveLength(related.totalCount);
    for (const { node, score, reasons } of related.edges) {
      expect(reasons.length).toBeGreaterThan(0);
      expect(node.id).not.toBe(id);
      scores.set(`${id} ${node.id}`, score);
    }
    const order = related.edges.map(({ node, score }) => ({ score, id: node.id }));
    expect(order).toEqual(order.toSorted((one, other) => other.score - one.score || (one.id < other.id ? -1 : 1)));
  }
  for (const [pair, score] of scores) expect(scores.get(pair.split(" ").reverse().join(" "))).toBe(score);
  expect(terms.find(({ id }) => id === "term:public-diplomacy")?.related.edges.length).toBeGreaterThan(0);
});

function isAbout(statement: string, labels: readonly string[]): boolean {
  return labels.every((label) => statement.includes(label)) && statement.endsWith(".");
}
