import { type DocumentNode, parse } from "graphql";
import { CITATION_QUERIES, DOI_QUERY, ENTITY_QUERIES } from "../document/entityQueries.js";
import { ID_QUERY, NEIGHBORHOOD_QUERY } from "../document/graphQueries.js";
import { EXAMPLES } from "../graphiql/examples.js";

/** An operation that many ask for, with values that find nothing. */
export interface CommonOperation {
  document: DocumentNode;
  variables: Record<string, unknown>;
}

const NOTHING = { id: "term:", first: 1, after: null, value: "10.5555/none", format: "DOT" };

/** The statements that take Neo4j longest to plan, in the shapes that one text serves for all who ask. */
const QUESTIONS = [
  `{ suggest(prefix: "a") { id } }`,
  `{ search(query: "a") { totalCount nodes { __typename } } }`,
  `{ neighborhood(id: "term:") { nodes { id } edges { id } } }`,
  `{ neighborhood(id: "term:") { nodes { id } edges { evidence } } }`,
  `{ neighborhood(id: "term:") { nodes { id } edges { statement } } }`,
  `{ neighborhood(id: "term:") { nodes { id } edges { id } totalNodes } }`,
  `{ neighborhood(id: "term:") { nodes { id } edges { statement } totalNodes } }`,
  `{ path(from: "term:", to: "term:") { nodes { id } edges { id } } }`,
  `{ path(from: "term:", to: "term:") { nodes { id } edges { statement } } }`,
];

const DOCUMENTS = [
  ID_QUERY,
  NEIGHBORHOOD_QUERY,
  ...[...Object.values(ENTITY_QUERIES), ...Object.values(CITATION_QUERIES)].map(({ document }) => document),
  DOI_QUERY,
];

/** What is asked first and most: by people who begin, by the documents at addresses, by pictures of the graph. */
export const COMMON_OPERATIONS: readonly CommonOperation[] = [
  ...EXAMPLES.map((text) => ({ document: parse(text), variables: {} })),
  ...QUESTIONS.map((text) => ({ document: parse(text), variables: {} })),
  ...DOCUMENTS.map((document) => ({ document, variables: NOTHING })),
];
