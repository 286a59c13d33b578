import { type DocumentNode, type ExecutionResult, execute, type GraphQLSchema } from "graphql";
import { LexigraphError } from "../../domain/errors.js";
import { ANYONE } from "../../domain/role.js";
import { Bookmarks } from "../../graph/bookmarks.js";
import { isRow, type Row, rowsOf } from "../../graph/compile/plan.js";
import { contextOf, type Graph } from "../context.js";
import { newTiming } from "../observe/statementTiming.js";
import type { DocumentRequest } from "./documentRequest.js";
import type { EntityQuery } from "./entityQueries.js";

/** The most rows of a list that are read in one statement. */
const LONGEST_PAGE = 100;

/** Reads what documents are made from: queries of ours, through the same schema and compiler as everybody's. */
export class DocumentReader {
  constructor(
    private readonly schema: GraphQLSchema,
    private readonly graph: Graph,
  ) {}

  /**
   * Runs one operation in process.
   * @returns its data; null where it has none
   * @throws what the operation failed with: LexigraphError, or GraphQLError for a value that no argument takes
   */
  async run(document: DocumentNode, variableValues: Record<string, unknown>, request: DocumentRequest): Promise<Row> {
    const contextValue = contextOf(this.graph, {
      ...request,
      caller: ANYONE,
      bookmarks: Bookmarks.parse(undefined),
      bodySize: 0,
      timing: newTiming(),
      pay: async () => undefined,
    });
    const { data, errors }: ExecutionResult = await execute({
      schema: this.schema,
      document,
      variableValues,
      contextValue,
    });
    if (errors?.[0]) throw errors[0].originalError ?? errors[0];
    if (!data) throw new LexigraphError("INTERNAL", "A query of ours has no answer.");
    return data;
  }

  /**
   * An entity with its list, page after page, at most so many rows of it, and how many are `left`; undefined where no id,
   * also no former one, is this.
   */
  async readEntity(
    { document, field, list }: EntityQuery,
    { id, most }: { id: string; most: number },
    request: DocumentRequest,
  ): Promise<Row | undefined> {
    const first = Math.min(most, LONGEST_PAGE);
    const pageAfter = async (after: string | null) => {
      const answer = await this.run(document, { id, first, after }, request);
      const entity = answer[field];
      return isRow(entity) ? entity : undefined;
    };
    const entity = await pageAfter(null);
    if (!entity || list === undefined) return entity;
    const nodes: Row[] = [];
    let total = 0;
    for (let page: Row | undefined = entity; page; ) {
      const connection: unknown = page[list];
      if (!isRow(connection)) break;
      nodes.push(...rowsOf(connection.nodes));
      total = Number(connection.totalCount);
      const next = nextCursor(connection);
      page = next !== undefined && nodes.length < most ? await pageAfter(next) : undefined;
    }
    return { ...entity, [list]: nodes, left: Math.max(0, total - nodes.length) };
  }
}

function nextCursor({ pageInfo }: Row): string | undefined {
  if (!isRow(pageInfo) || pageInfo.hasNextPage !== true) return undefined;
  return typeof pageInfo.endCursor === "string" ? pageInfo.endCursor : undefined;
}
