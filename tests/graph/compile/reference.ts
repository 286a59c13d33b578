import {
  buildSchema,
  type DocumentNode,
  type ExecutionResult,
  execute,
  type GraphQLNamedType,
  type GraphQLObjectType,
  GraphQLScalarType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
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
import { type List, listsOf } from "./reference/lists.js";
import { type Arguments, pageOf } from "./reference/page.js";
import { resolversOf, type Witness } from "./reference/resolvers.js";
import { type Entity, Store, typeOf } from "./reference/store.js";
import type { Facts } from "./smallGraph/facts.js";

/** Fields whose answer the reference does not tell: rankings of a full-text index, searches through the graph, writes. */
export const WITHOUT_WITNESS: ReadonlySet<string> = new Set([
  "Query.search",
  "Query.suggest",
  "Query.neighborhood",
  "Query.path",
  "Query.events",
  "Query.authorDecisions",
]);

/** Objects that are properties of what they belong to. */
const PLAIN: ReadonlySet<string> = new Set(["Chapter.price"]);

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
  private readonly lists: ReadonlyMap<string, List>;
  private readonly resolvers: ReadonlyMap<string, Witness["resolve"]>;
  private rootFields = 0;

  constructor(facts: Facts, product: GraphQLSchema) {
    this.store = new Store(facts);
    this.lists = listsOf(this.store);
    this.resolvers = resolversOf(this.store);
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

  /** Fields of the graph's own types, read by a walk, for which there is no witness. */
  unwitnessed(): string[] {
    const structure = /(Connection|Edge)$/;
    const fields = this.readTypes()
      .filter(({ name }) => !structure.test(name))
      .flatMap((type) =>
        Object.values(type.getFields()).map((field) => ({ coordinate: `${type.name}.${field.name}`, field })),
      );
    return fields
      .filter(
        ({ coordinate, field }) =>
          isCompositeType(getNamedType(field.type)) &&
          !PLAIN.has(coordinate) &&
          !this.lists.has(coordinate) &&
          !this.resolvers.has(coordinate),
      )
      .map(({ coordinate }) => coordinate)
      .sort();
  }

  /** The types that a query reaches by fields with a witness; what only a write answers is none of them. */
  private readTypes(): GraphQLObjectType[] {
    const reached = new Set<GraphQLObjectType>();
    const reach = (type: GraphQLNamedType): void => {
      if (isAbstractType(type)) this.schema.getPossibleTypes(type).forEach(reach);
      if (!isObjectType(type) || reached.has(type)) return;
      reached.add(type);
      for (const field of Object.values(type.getFields())) {
        if (!WITHOUT_WITNESS.has(`${type.name}.${field.name}`)) reach(getNamedType(field.type));
      }
    };
    const query = this.schema.getQueryType();
    if (query) reach(query);
    return [...reached];
  }

  private addResolvers(): void {
    const { lists, resolvers } = this;
    const filters = filtersOf(this.store);
    const answer = (coordinate: string, source: object, args: Arguments, where: string): unknown => {
      const list = lists.get(coordinate);
      if (!list) return resolvers.get(coordinate)?.(source, args);
      const conditions = given(args.where);
      const rows = list
        .rows(source, args)
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
