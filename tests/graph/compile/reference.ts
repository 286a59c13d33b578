import {
  buildSchema,
  type DocumentNode,
  type ExecutionResult,
  execute,
  GraphQLScalarType,
  type GraphQLSchema,
  isInterfaceType,
  isObjectType,
  Kind,
  printSchema,
} from "graphql";
import { normalizeDoi } from "../../../src/domain/doi.js";
import { normalizeIsbn } from "../../../src/domain/isbn.js";
import { normalizeOrcid } from "../../../src/domain/orcid.js";
import { checkArguments } from "./reference/arguments.js";
import { badInput } from "./reference/badInput.js";
import { filtersOf, given } from "./reference/filters.js";
import { listsOf } from "./reference/lists.js";
import { type Arguments, pageOf } from "./reference/page.js";
import { resolversOf } from "./reference/resolvers.js";
import { type Entity, Store, typeOf } from "./reference/store.js";
import type { Facts } from "./smallGraph/facts.js";

/** Fields whose answer the reference does not tell: rankings of a full-text index, and searches through the graph. */
export const WITHOUT_WITNESS: ReadonlySet<string> = new Set([
  "Query.search",
  "Query.suggest",
  "Query.neighborhood",
  "Query.path",
  "Term.related",
]);

/** An answer of the reference, and how many root fields were read for it. */
export interface Witnessed {
  result: ExecutionResult;
  rootFields: number;
}

/**
 * The same schema over the same facts with nothing of the compiler: plain resolvers in memory, executed by graphql-js.
 */
export class Reference {
  readonly schema: GraphQLSchema;
  readonly store: Store;
  private rootFields = 0;

  constructor(facts: Facts, product: GraphQLSchema) {
    this.store = new Store(facts);
    this.schema = buildSchema(printSchema(product));
    this.addResolvers();
    this.addScalar("DOI", normalizeDoi);
    this.addScalar("ISBN", normalizeIsbn);
    this.addScalar("ORCID", normalizeOrcid);
  }

  /** Executes a document. */
  async execute(document: DocumentNode, variableValues: Record<string, unknown>): Promise<Witnessed> {
    this.rootFields = 0;
    const result = await execute({ schema: this.schema, document, variableValues });
    return { result, rootFields: this.rootFields };
  }

  private addResolvers(): void {
    const lists = listsOf(this.store);
    const resolvers = resolversOf(this.store);
    const filters = filtersOf(this.store);
    const answer = (coordinate: string, source: object, args: Arguments, where: string): unknown => {
      const list = lists.get(coordinate);
      if (!list) return resolvers.get(coordinate)?.(source, args);
      const conditions = given(args.where);
      const rows = list
        .rows(source)
        .filter(({ node }) => conditions.every(([name, value]) => filters.get(`${where}.${name}`)?.(node, value)));
      return pageOf(coordinate, list, rows, args);
    };
    for (const type of Object.values(this.schema.getTypeMap())) {
      if (isInterfaceType(type)) type.resolveType = (entity: Entity) => typeOf(entity);
      if (!isObjectType(type)) continue;
      for (const field of Object.values(type.getFields())) {
        const coordinate = `${type.name}.${field.name}`;
        if (!lists.has(coordinate) && !resolvers.has(coordinate)) continue;
        const where = String(field.args.find(({ name }) => name === "where")?.type);
        field.resolve = (source: object, args: Arguments, _context, info) => {
          if (type === this.schema.getQueryType()) {
            checkArguments(info, lists);
            this.rootFields += 1;
          }
          return answer(coordinate, source, args, where);
        };
      }
    }
  }

  private addScalar(name: string, normalize: (printed: string) => string | undefined): void {
    const scalar = this.schema.getType(name);
    if (!(scalar instanceof GraphQLScalarType)) return;
    scalar.parseValue = (value) => {
      const parsed = typeof value === "string" ? normalize(value) : undefined;
      if (parsed === undefined) throw badInput(`no ${name}`);
      return parsed;
    };
    scalar.parseLiteral = (node) => scalar.parseValue(node.kind === Kind.STRING ? node.value : null);
  }
}
