import {
  type ExecutionResult,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isObjectType,
} from "graphql";
import type { Operation } from "./query/print.js";

/** Where cursors are learned: two ways to execute an operation on one schema. */
interface Executors {
  schema: GraphQLSchema;
  without: ReadonlySet<string>;
  inProduct(operation: Operation): Promise<{ result: ExecutionResult }>;
  inReference(operation: Operation): Promise<{ result: ExecutionResult }>;
}

interface Pair {
  product: string;
  reference: string;
}

/** A list in one of its orders. */
interface List {
  scope: string;
  field: string;
  /** Its argument `orderBy`, empty for the default order. */
  orderBy: string;
  /** The field of Query that lists all it may belong to; empty where that is Query itself. */
  owners: string;
}

/**
 * The cursors of every row of every list, as the product and as the reference write them. Operations name a cursor by
 * `cursor(Term.definitions YEAR ASC;7)`, the list with its order and a number, which is filled in for each.
 */
export class CursorBook {
  private readonly scopes = new Map<string, Pair[]>();
  private readonly lists = new Map<string, List>();
  private readonly names = new Map<string, string>();

  /** Reads every list of the schema whole, in each of its orders. Throws where the two ways disagree on its length. */
  async learn(executors: Executors): Promise<void> {
    for (const list of listsOf(executors.schema)) {
      const { scope } = list;
      if (executors.without.has(scope.split(" ")[0] ?? "")) continue;
      this.lists.set(scope, list);
      const operation = { text: this.listAt(scope, "first: 100").text, variables: {} };
      const product = cursorsIn((await executors.inProduct(operation)).result.data);
      const reference = cursorsIn((await executors.inReference(operation)).result.data);
      if (product.length !== reference.length) {
        throw new Error(`${scope}: ${product.length} rows in the product, ${reference.length} in the reference.`);
      }
      const pairs = product.map((cursor, i) => ({ product: cursor, reference: reference[i] ?? "" }));
      this.scopes.set(scope, pairs);
      for (const pair of pairs) this.names.set(pair.product, pair.reference);
    }
  }

  /** The reference's text of a cursor of the product; any other text as it is. */
  commonName(text: string): string {
    return this.names.get(text) ?? text;
  }

  /** The operation with real cursors of one of the two ways in the place of their names. */
  fill({ text, variables }: Operation, way: keyof Pair): Operation {
    const fill = (place: string) =>
      place.replace(/cursor\(([^;]*);(\d+)\)/g, (_, scope: string, number: string) => {
        const pairs = this.scopes.get(scope) ?? [];
        const cursor = pairs[Number(number) % pairs.length]?.[way] ?? "none";
        return place === text ? JSON.stringify(cursor).slice(1, -1) : cursor;
      });
    const filled: Operation["variables"] = {};
    for (const [name, value] of Object.entries(variables))
      filled[name] = typeof value === "string" ? fill(value) : value;
    return { text: fill(text), variables: filled };
  }

  /**
   * An operation that reads a list with some arguments for every owner it has, and the way to it in the answer, where
   * `*` stands for an owner's place.
   */
  listAt(scope: string, args: string): { text: string; path: string[] } {
    const { field, orderBy, owners } = this.lists.get(scope) ?? { field: "", orderBy: "", owners: "" };
    const page = "edges { cursor } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } totalCount";
    const list = `list: ${field}(${args}${orderBy}) { ${page} }`;
    if (owners === "") return { text: `{ ${list} }`, path: ["list"] };
    return { text: `{ ${owners}(first: 100) { nodes { ${list} } } }`, path: [owners, "nodes", "*", "list"] };
  }

  /** Every list in each of its orders. */
  get scopeNames(): string[] {
    return [...this.scopes.keys()];
  }
}

/** The field of Query that lists everything of a type: `terms` for Term. */
function listOfAll(schema: GraphQLSchema, type: string): string {
  const fields = Object.values(schema.getQueryType()?.getFields() ?? {});
  const list = fields.find((field) => getNamedType(field.type).name === `${type}Connection`);
  if (!list) throw new Error(`No field of Query lists every ${type}.`);
  return list.name;
}

/** Every list of a schema in each order, its default one too: the fields that take `after`. */
function listsOf(schema: GraphQLSchema): List[] {
  const types = Object.values(schema.getTypeMap()).filter(isObjectType);
  return types.flatMap((type) =>
    Object.values(type.getFields())
      .filter(({ args }) => args.some(({ name }) => name === "after"))
      .flatMap((field) =>
        ["", ...ordersOf(field)].map((order) => {
          const [name, direction] = order.split(" ");
          return {
            scope: `${type.name}.${field.name}${order && ` ${order}`}`,
            field: field.name,
            orderBy: order && `, orderBy: {field: ${name}, direction: ${direction}}`,
            owners: type === schema.getQueryType() ? "" : listOfAll(schema, type.name),
          };
        }),
      ),
  );
}

function ordersOf(field: GraphQLField<unknown, unknown>): string[] {
  const orderBy = field.args.find(({ name }) => name === "orderBy");
  const input = orderBy && getNamedType(orderBy.type);
  const names = isInputObjectType(input) ? getNamedType(input.getFields().field?.type) : undefined;
  const values = isEnumType(names) ? names.getValues() : [];
  return values.flatMap(({ name }) => [`${name} ASC`, `${name} DESC`]);
}

/** Every cursor in an answer, in its order. */
function cursorsIn(answer: unknown): string[] {
  if (typeof answer !== "object" || answer === null) return [];
  return Object.entries(answer).flatMap(([key, value]) =>
    key === "cursor" && typeof value === "string" ? [value] : cursorsIn(value),
  );
}
