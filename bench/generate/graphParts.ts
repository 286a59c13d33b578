import { countKey } from "../../src/domain/sortKey.js";

/** A node by its place among all. */
export type Part = number;

export interface NodeRow {
  labels: readonly string[];
  properties: Record<string, unknown>;
}

export interface RelationshipRow {
  type: string;
  from: Part;
  to: Part;
  properties: Record<string, unknown>;
}

/** The nodes and relationships of a graph while it is put together. */
export class GraphParts {
  readonly nodes: NodeRow[] = [];
  readonly relationships: RelationshipRow[] = [];
  private readonly byKey = new Map<string, Part>();
  private readonly joined = new Map<string, RelationshipRow>();
  private readonly taken = new Map<string, number>();

  /** The node of a key, made where it is new. */
  node(key: string, labels: readonly string[], properties: () => Record<string, unknown>): Part {
    const known = this.byKey.get(key);
    if (known !== undefined) return known;
    const part = this.nodes.push({ labels, properties: properties() }) - 1;
    this.byKey.set(key, part);
    return part;
  }

  property(part: Part, name: string): unknown {
    return this.nodes[part]?.properties[name];
  }

  join(type: string, from: Part, to: Part, properties: Record<string, unknown> = {}): void {
    this.relationships.push({ type, from, to, properties });
  }

  /** One relationship of a type between two nodes, however often it is asked for. */
  joinOnce(type: string, from: Part, to: Part, properties: Record<string, unknown> = {}): RelationshipRow {
    const key = `${type} ${from} ${to}`;
    const known = this.joined.get(key);
    if (known) return known;
    const made = { type, from, to, properties };
    this.relationships.push(made);
    this.joined.set(key, made);
    return made;
  }

  /** The same, with a list of the ids that show it. */
  gather(type: string, from: Part, to: Part, property: string, evidence: Part): void {
    const { properties } = this.joinOnce(type, from, to);
    const ids = Array.isArray(properties[property]) ? properties[property] : [];
    properties[property] = [...new Set([...ids, this.property(evidence, "id")])].sort();
  }

  /** Counts one more of what a node has, in the property and in the key that orders by it, and gives how many there are. */
  count(part: Part, property: string, keyProperty: string): number {
    const properties = this.nodes[part]?.properties ?? {};
    const count = Number(properties[property] ?? 0) + 1;
    properties[property] = count;
    properties[keyProperty] = countKey(count, String(properties.id));
    return count;
  }

  /** A name that no other has: itself at first, then with a number. */
  unique(name: string): string {
    const before = this.taken.get(name) ?? 0;
    this.taken.set(name, before + 1);
    return before === 0 ? name : `${name}-${before + 1}`;
  }
}
