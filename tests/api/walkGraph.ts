import fc from "fast-check";
import type { Connection } from "../../src/graph/connection.js";

/** An edge as it is stored. */
export interface StoredEdge {
  kind: string;
  source: string;
  target: string;
  score?: number;
  definitions?: string[];
  chapters?: string[];
}

/** A small graph to walk: ids of its entities, the years of its chapters by id, and its edges. */
export interface WalkGraph {
  nodes: string[];
  years: Record<string, number | undefined>;
  edges: StoredEdge[];
}

const COUNTS = { term: 6, chapter: 6, book: 3, author: 5, organization: 3 };

// Written last name first, so that an order by id is not the order of writing.
const named = (kind: keyof typeof COUNTS) =>
  [..."abcdef"]
    .slice(0, COUNTS[kind])
    .map((name) => `${kind}:${name}`)
    .reverse();
const chapters = named("chapter");
const definitions = chapters.map((_, i) => `definition:${i}`);

/** Pairs of two kinds, in one order only where the kinds are the same. */
function pairs(from: keyof typeof COUNTS, to: keyof typeof COUNTS): [string, string][] {
  return named(from).flatMap((source) =>
    named(to).flatMap((target): [string, string][] => (from !== to || source < target ? [[source, target]] : [])),
  );
}

// Weights of few binary digits: a product is then the same in whatever order it is taken.
const score = fc.constantFrom(0, 0.25, 0.5, 0.75, 1);
const oneOrThree = fc.oneof(
  fc.subarray(chapters, { minLength: 1, maxLength: 1 }),
  fc.subarray(chapters, { minLength: 3, maxLength: 3 }),
);
const some = (all: [string, string][], most: number) => fc.subarray(all, { maxLength: Math.min(most, all.length) });

const plain = (kind: string, all: [string, string][]) =>
  some(all, 9).map((chosen) =>
    chosen.map(([source, target]): StoredEdge => {
      const shown = kind === "DEFINED_IN" ? { definitions: [definitions[chapters.indexOf(target)] ?? ""] } : {};
      return { kind, source, target, ...shown };
    }),
  );

const shared = (kind: string, all: [string, string][]) =>
  some(all, 6).chain((chosen) =>
    fc
      .tuple(...chosen.map(() => oneOrThree))
      .map((lists): StoredEdge[] =>
        chosen.map(([source, target], i) => ({ kind, source, target, chapters: lists[i] ?? [] })),
      ),
  );

const related = some(pairs("term", "term"), 9).chain((chosen) =>
  fc.tuple(...chosen.map(() => fc.tuple(score, fc.subarray(definitions), fc.subarray(chapters)))).map((parts) =>
    chosen.flatMap(([source, target], i): StoredEdge[] => {
      const [given = 0, shown = [], inChapters = []] = parts[i] ?? [];
      return [{ kind: "RELATED", source, target, score: given, definitions: shown, chapters: inChapters }];
    }),
  ),
);

/** Any small graph; its evidence need not fit its edges. */
export const walkGraph: fc.Arbitrary<WalkGraph> = fc
  .record({
    years: fc.tuple(...chapters.map(() => fc.option(fc.integer({ min: 2018, max: 2023 }), { nil: undefined }))),
    edges: fc.tuple(
      related,
      plain("DEFINED_IN", pairs("term", "chapter")),
      plain("WROTE", pairs("author", "chapter")),
      plain("IN_BOOK", pairs("chapter", "book")),
      shared("CO_AUTHOR", pairs("author", "author")),
      shared("AFFILIATED_WITH", pairs("author", "organization")),
    ),
  })
  .map(({ years, edges }) => ({
    nodes: (Object.keys(COUNTS) as (keyof typeof COUNTS)[]).flatMap(named),
    years: Object.fromEntries(chapters.map((id, i) => [id, years[i]])),
    edges: edges.flat(),
  }));

/** A relation of the run that is shown, for one reason, as it is stored. */
function storedRelation({ score, definitions = [], chapters = [] }: Omit<StoredEdge, "kind" | "source" | "target">) {
  const evidence = [...definitions, ...chapters];
  const shownBy = [evidence.map((_, place) => place).join(" ")];
  return { run: 0, score, kinds: ["CO_DEFINED"], scores: [score], evidence, shownBy, words: [""] };
}

const CREATE_NODES = `
  UNWIND $rows AS row
  CREATE (node:Entity)
  SET node = row.properties
  FOREACH (_ IN CASE WHEN row.kind = 'term' THEN [1] ELSE [] END | SET node:Term)
  FOREACH (_ IN CASE WHEN row.kind = 'definition' THEN [1] ELSE [] END | SET node:Definition)
  FOREACH (_ IN CASE WHEN row.kind = 'chapter' THEN [1] ELSE [] END | SET node:Chapter)
  FOREACH (_ IN CASE WHEN row.kind = 'book' THEN [1] ELSE [] END | SET node:Book)
  FOREACH (_ IN CASE WHEN row.kind = 'author' THEN [1] ELSE [] END | SET node:Author)
  FOREACH (_ IN CASE WHEN row.kind = 'organization' THEN [1] ELSE [] END | SET node:Organization)`;

const CREATE_EDGES = `
  UNWIND $rows AS row
  MATCH (source:Entity {id: row.source}) MATCH (target:Entity {id: row.target})
  FOREACH (_ IN CASE WHEN row.kind = 'RELATED' THEN [1] ELSE [] END | CREATE (source)-[e:RELATED]->(target) SET e = row.properties)
  FOREACH (_ IN CASE WHEN row.kind = 'DEFINED_IN' THEN [1] ELSE [] END | CREATE (source)-[e:DEFINED_IN]->(target) SET e = row.properties)
  FOREACH (_ IN CASE WHEN row.kind = 'WROTE' THEN [1] ELSE [] END | CREATE (source)-[e:WROTE]->(target) SET e = row.properties)
  FOREACH (_ IN CASE WHEN row.kind = 'IN_BOOK' THEN [1] ELSE [] END | CREATE (source)-[e:IN_BOOK]->(target) SET e = row.properties)
  FOREACH (_ IN CASE WHEN row.kind = 'CO_AUTHOR' THEN [1] ELSE [] END | CREATE (source)-[e:CO_AUTHOR]->(target) SET e = row.properties)
  FOREACH (_ IN CASE WHEN row.kind = 'AFFILIATED_WITH' THEN [1] ELSE [] END | CREATE (source)-[e:AFFILIATED_WITH]->(target) SET e = row.properties)`;

// What has the same relationships but is no entity: a DOI of two books, a byline of every organisation.
const BRIDGES = `
  CREATE (doi:Doi {value: '10.5555/bridge'}), (byline:Byline {id: 'byline:bridge', name: 'A. Bridge'})
  WITH doi, byline
  CALL (doi) { MATCH (book:Book) CREATE (doi)-[:IN_BOOK]->(book) }
  CALL (byline) { MATCH (organization:Organization) CREATE (byline)-[:AFFILIATED_WITH]->(organization) }`;

/** Makes a graph hold this small one and nothing else but its own node; `former:ID` resolves to each entity. */
export async function writeWalkGraph(connection: Connection, graph: WalkGraph): Promise<void> {
  const shown = definitions.map((id, i) => ({ id, year: graph.years[chapters[i] ?? ""] }));
  const rows = [...graph.nodes.map((id) => ({ id, year: graph.years[id] })), ...shown].map(({ id, year }) => {
    const [kind = "", name = ""] = id.split(":");
    const label = { term: "label", definition: "text", chapter: "title", book: "title" }[kind] ?? "name";
    const key = `${String(year ?? 0).padStart(4, "0")}\t${id}`;
    return { kind, properties: { id, [label]: `The ${kind} ${name}`, ...(year ? { year } : {}), yearKey: key } };
  });
  const edges = graph.edges.map(({ kind, source, target, ...properties }) => ({
    kind,
    source,
    target,
    properties: kind === "RELATED" ? storedRelation(properties) : properties,
  }));
  await connection.write(async (transaction) => {
    await transaction.run("MATCH (node) WHERE NOT node:Graph DETACH DELETE node");
    await transaction.run(CREATE_NODES, { rows });
    await transaction.run(CREATE_EDGES, { rows: edges });
    await transaction.run(BRIDGES);
    await transaction.run("MATCH (e:Entity) CREATE (:FormerId {id: 'former:' + e.id})-[:RESOLVES_TO]->(e)");
  });
}
