import {
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isLeafType,
  isNonNullType,
  isObjectType,
} from "graphql";
import { isConnection } from "../../../src/graph/compile/connectionPlanner.js";
import type { Random } from "../../generate/random.js";

/** Where questions begin, each with the argument that takes an id. */
const ROOTS = ["term", "author", "chapter", "book"] as const;
export type Root = (typeof ROOTS)[number];

/** A question: its text, with `$id` open, and the kind of thing that it is asked of. */
export interface ShapeOfQuery {
  root: Root;
  text: string;
}

/** Questions of two or three walks deep that nobody asked before: each selection is met once. */
export class Shapes {
  private readonly met = new Set<string>();

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly random: Random,
  ) {}

  next(): ShapeOfQuery {
    for (;;) {
      const root = this.random.pick(ROOTS);
      const type = this.schema.getQueryType()?.getFields()[root]?.type;
      const named = type && getNamedType(type);
      if (!isObjectType(named)) throw new Error(`Query.${root} gives no object.`);
      const text = `query ($id: ID!) { ${root}(id: $id) ${this.selection(named, this.random.whole(2, 3))} }`;
      if (this.met.has(text)) continue;
      this.met.add(text);
      return { root, text };
    }
  }

  private selection(type: GraphQLObjectType, depth: number): string {
    const fields = Object.values(type.getFields()).filter((field) => !field.args.some(isDemanded));
    const leaves = fields.filter((field) => isLeafType(getNamedType(field.type)));
    const walks = fields.filter((field) => this.targetOf(field) !== undefined);
    const chosen = [...this.some(leaves, 1, 4).map(({ name }) => name)];
    if (depth > 0) for (const walk of this.some(walks, 1, 2)) chosen.push(this.walk(walk, depth));
    return `{ ${chosen.join(" ")} }`;
  }

  private walk(field: GraphQLField<unknown, unknown>, depth: number): string {
    const target = this.targetOf(field);
    const below = target ? this.selection(target, depth - 1) : "";
    if (!isConnection(getNamedType(field.type))) return `${field.name} ${below}`;
    return `${field.name}(first: ${this.random.whole(2, 5)}) { nodes ${below} }`;
  }

  /** The type that a field walks to. */
  private targetOf(field: GraphQLField<unknown, unknown>): GraphQLObjectType | undefined {
    const named = getNamedType(field.type);
    const target = isConnection(named) ? getNamedType(named.getFields().nodes?.type ?? named) : named;
    return isObjectType(target) ? target : undefined;
  }

  private some<T>(things: readonly T[], least: number, most: number): T[] {
    const number = this.random.whole(least, most);
    const found = new Set<T>();
    for (let i = 0; i < number && things.length > 0; i += 1) found.add(this.random.pick(things));
    return [...found];
  }
}

function isDemanded({ type, defaultValue }: GraphQLField<unknown, unknown>["args"][number]): boolean {
  return isNonNullType(type) && defaultValue === undefined;
}
