import { expect, test } from "vitest";
import { parseWalkFile, readWalkFiles } from "../../../src/graph/compile/walkFile.js";

test("a header tells the walk, its keys, count, edge and parameters", () => {
  const file = parseWalkFile(
    "Town.roads",
    [
      "// The roads of a town.",
      "// walk: town -> road",
      "// with: leads",
      "// key LENGTH: road.length",
      "// key NAME: road.name",
      "// order: DESC",
      "// count: COUNT { (town)-->() }",
      "// edge: leads",
      "// params: name folded, words search of query, plainly",
      "MATCH (town)-[leads]->(road)",
    ].join("\n"),
  );
  expect(file).toMatchObject({ name: "Town.roads", from: "town", to: "road", edge: "leads", defaultDirection: "DESC" });
  expect([...file.keys].map(([order, key]) => [order, key.text])).toEqual([
    ["LENGTH", "road.length"],
    ["NAME", "road.name"],
  ]);
  expect(file.count?.variables).toEqual(["town"]);
  expect(file.text.text).toBe("MATCH (town)-[leads]->(road)");
  expect(file.text.variables).toEqual(["town", "leads", "road"]);
  expect(Object.fromEntries(file.parameters)).toEqual({
    name: { form: "folded", argument: "name" },
    words: { form: "search", argument: "query" },
    plainly: { form: "plain", argument: "plainly" },
  });
});

test("a root field walks from nowhere, upwards unless the file says otherwise", () => {
  const file = parseWalkFile("Query.towns", "// Towns.\n// walk: -> town\n// key NAME: town.name\nMATCH (town:Town)");
  expect(file).toMatchObject({ to: "town", defaultDirection: "ASC" });
  expect(file.from).toBeUndefined();
});

test("a question mark says that there is one at most, which a single MATCH from a node finds", () => {
  const file = (text: string) => parseWalkFile("Road.end", `// Where a road ends.\n// walk: road -> town?\n${text}`);
  expect(file("MATCH (road)-[:ENDS_IN]->(town)")).toMatchObject({ from: "road", to: "town", isAtMostOne: true });
  const fault = expect.objectContaining({ code: "INTERNAL" });
  expect(() => file("MATCH (road)-[:ENDS_IN]->(town)\nWITH town LIMIT 1")).toThrow(fault);
});

test("a header that makes no sense is refused", () => {
  const fault = expect.objectContaining({ code: "INTERNAL" });
  expect(() => parseWalkFile("A.b", "// No walk.\nMATCH (a)--(b)")).toThrow(fault);
  expect(() => parseWalkFile("A.b", "// B.\n// walk: a -> b\n// params: x unheardOf\nMATCH (a)--(b)")).toThrow(fault);
});

test("every file under cypher/read is understood, and is no longer than it must be", () => {
  const files = readWalkFiles();
  expect(files.size).toBeGreaterThan(40);
  for (const [name, file] of files) {
    const used = [...file.text.parameters, ...(file.edgeMap?.parameters ?? [])];
    expect([...new Set(used)].sort(), name).toEqual([...file.parameters.keys()].sort());
  }
});
