import {
  type DocumentNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isLeafType,
  isObjectType,
  parse,
} from "graphql";
import { isConnection } from "../../graph/compile/connectionPlanner.js";

/** Whether a field of a type is walked to, and not stored with what it is a field of. */
export type IsWalk = (parentType: GraphQLObjectType, fieldName: string) => boolean;

/** A query that goes along every walk from one thing of the graph to another, lists with what they tell beside their nodes. */
export function everyWalk(schema: GraphQLSchema, isWalk: IsWalk): DocumentNode {
  return parse(`{ node(id: "") ${new Selections(schema, isWalk).of(schema.getType("Node"))} }`);
}

/** Selections that come to each type once. */
class Selections {
  private readonly reached = new Set<unknown>();

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly isWalk: IsWalk,
  ) {}

  of(type: unknown): string {
    if (isAbstractType(type)) {
      const parts = this.schema.getPossibleTypes(type).map((each) => `... on ${each.name} ${this.of(each)}`);
      return `{ __typename ${parts.join(" ")} }`;
    }
    if (!isObjectType(type) || this.reached.has(type)) return "{ __typename }";
    this.reached.add(type);
    return `{ __typename ${this.walksFrom(type).join(" ")} }`;
  }

  private walksFrom(type: GraphQLObjectType): string[] {
    return Object.values(type.getFields()).flatMap((field) => this.along(type, field));
  }

  private along(parent: GraphQLObjectType, { name, type }: GraphQLField<unknown, unknown>): string[] {
    const named = getNamedType(type);
    if (isLeafType(named)) return this.isWalk(parent, name) ? [name] : [];
    if (!isConnection(named)) return [`${name} ${this.of(named)}`];
    const { nodes, edges } = named.getFields();
    const edge = edges && getNamedType(edges.type);
    const besides = isObjectType(edge) ? Object.values(edge.getFields()).filter((field) => isBeside(field.name)) : [];
    const told = besides.flatMap((field) =>
      isLeafType(getNamedType(field.type)) ? [field.name] : isObjectType(edge) ? this.along(edge, field) : [],
    );
    const forms = [`nodes ${this.of(nodes && getNamedType(nodes.type))}`, "totalCount nodes { __typename }"];
    if (told.length > 0) forms.push(`edges { ${told.join(" ")} }`);
    return forms.map((form, i) => `${name}${i}: ${name} { ${form} }`);
  }
}

function isBeside(field: string): boolean {
  return field !== "node" && field !== "cursor";
}
