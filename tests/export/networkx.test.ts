import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { gexf } from "../../src/export/gexf.js";
import { graphml } from "../../src/export/graphml.js";
import { type GraphWriter, writeGraph } from "../../src/export/graphWriter.js";
import { legible } from "../../src/export/legible.js";
import type { Subgraph, SubgraphNode } from "../../src/export/subgraph.js";
import { pythonFolder } from "../support/pythonFolder.js";
import { hostileSubgraph, sampleSubgraph } from "./sampleSubgraph.js";

type Attributes = Record<string, string | number>;

interface Read {
  directed: boolean;
  graph: Attributes;
  nodes: [string, Attributes][];
  edges: [string, string, Attributes][];
}

const networkx = pythonFolder("networkx", "networkx>=3,<4");
const files = mkdtempSync(join(tmpdir(), "lexigraph-networkx-"));
afterAll(() => rmSync(files, { recursive: true, force: true }));

function read(writer: GraphWriter, subgraph: Subgraph): Read {
  const file = join(files, `graph.${writer.extension}`);
  writeFileSync(file, writeGraph(writer, subgraph));
  const env = { ...process.env, PYTHONPATH: "folder" in networkx ? networkx.folder : "", PYTHONIOENCODING: "utf-8" };
  const script = join(import.meta.dirname, "readWithNetworkx.py");
  const python = spawnSync("python3", [script, file, writer.extension], { encoding: "utf8", env });
  expect(python.stderr).toBe("");
  return JSON.parse(python.stdout);
}

const reason = "missing" in networkx ? ` (left out: ${networkx.missing})` : "";

const given = ({ kind, label, distance, year, doi, url }: SubgraphNode) =>
  JSON.parse(JSON.stringify({ kind, label, distance, year, doi, url }));

const byId = (nodes: [string, Attributes][]) => Object.fromEntries(nodes);

describe.skipIf("missing" in networkx)(`networkx${reason}`, () => {
  it.each([graphml, gexf])("reads nodes and edges of $extension with their attributes and types", (writer) => {
    const found = read(writer, sampleSubgraph);
    expect(found.directed).toBe(true);
    expect(byId(found.nodes)).toEqual(Object.fromEntries(sampleSubgraph.nodes.map((node) => [node.id, given(node)])));
    for (const edge of sampleSubgraph.edges) {
      const [, , data] = found.edges.find(([source, target]) => source === edge.source && target === edge.target) ?? [];
      expect(data).toMatchObject({
        id: edge.id,
        kind: edge.kind,
        weight: edge.weight,
        statement: edge.statement,
        evidence: edge.evidence.join(" "),
      });
    }
    expect(found.edges.length).toBe(sampleSubgraph.edges.length);
  });

  it("reads what GraphML says of the whole graph", () => {
    expect(read(graphml, sampleSubgraph).graph).toMatchObject({
      title: sampleSubgraph.title,
      centers: "term:tide-diplomacy",
    });
  });

  it.each([graphml, gexf])(
    "reads $extension whatever the labels hold",
    (writer) => {
      fc.assert(
        fc.property(hostileSubgraph, (subgraph) => {
          const found = byId(read(writer, subgraph).nodes);
          for (const node of subgraph.nodes) expect(found[node.id]?.label).toBe(legible(node.label));
          for (const node of subgraph.nodes) expect(found[node.id]?.kind).toBe(node.kind);
        }),
        { numRuns: 8 },
      );
    },
    60_000,
  );
});
