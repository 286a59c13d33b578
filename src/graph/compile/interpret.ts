import { type GraphQLOutputType, TypeNameMetaFieldDef } from "graphql";
import { fetcherOf } from "./fetchedPage.js";
import { interpretPage } from "./interpretPage.js";
import { ANSWERS, type Output, type Read } from "./output.js";
import { isRow, itemsOf } from "./plan.js";
import { namesOf } from "./projection.js";
import {
  type FoundReading,
  isAbstractReading,
  itemOf,
  type NodeReading,
  type ObjectReading,
  type Reading,
  type Source,
} from "./reading.js";
import type { KeyOf, RowForm, Values } from "./rowForm.js";

type Found<K extends FoundReading["is"]> = Extract<FoundReading, { is: K }>;

/** How the single row of a statement, whose columns are named, becomes the answer of its root field. */
export function interpret<T>(field: Reading, form: RowForm, output: Output<T>): Read<T> {
  return new Interpreter(form, output).field(field, (column) => column);
}

/** Turns readings into functions from rows of one form to one kind of output. */
export class Interpreter<T> {
  constructor(
    readonly form: RowForm,
    readonly output: Output<T>,
  ) {}

  field({ type, source }: Reading, keyOf: KeyOf): Read<T> {
    switch (source.is) {
      case "type name":
        return this.typeName(source.name);
      case "property": {
        const key = keyOf(source.name);
        const value = this.output.value(type);
        return (values) => value(values[key]);
      }
      case "derived":
        return this.derived(type, source, keyOf);
      case "walk":
        return this.found(type, source, keyOf);
    }
  }

  typeName(name: string): () => T {
    const value = this.output.value(TypeNameMetaFieldDef.type);
    return () => value(name);
  }

  /** What a field is made from is an answer of its own, which nobody sees. */
  private derived(type: GraphQLOutputType, { parts, make }: Extract<Source, { is: "derived" }>, keyOf: KeyOf): Read<T> {
    const read = new Interpreter(this.form, ANSWERS).fieldsOf(parts, keyOf);
    const value = this.output.value(type);
    return (values) => {
      const made = read(values);
      return value(isRow(made) ? make(made) : null);
    };
  }

  private fieldsOf({ type, fields }: ObjectReading, keyOf: KeyOf): Read<T> {
    const reads = fields.map((field) => ({ responseKey: field.responseKey, read: this.field(field, keyOf) }));
    return this.output.object(type, reads);
  }

  private found(type: GraphQLOutputType, { walk, found }: Extract<Source, { is: "walk" }>, keyOf: KeyOf): Read<T> {
    if (found.is === "page") return interpretPage(this, found, fetcherOf(walk.column, found.page, keyOf));
    const key = keyOf(walk.column);
    switch (found.is) {
      case "value": {
        const value = this.output.value(type);
        return (values) => value(values[key]);
      }
      case "one": {
        const node = this.node(type, found.node);
        return (values) => node(values[key]);
      }
      case "list": {
        const list = this.list(itemOf(type), found);
        return (values) => list(this.rows(values[key]));
      }
    }
  }

  /** One node, or none. */
  node(type: GraphQLOutputType, node: NodeReading): (value: unknown) => T {
    const { form } = this;
    const none = this.output.none(type);
    if (!isAbstractReading(node)) {
      const read = this.fieldsOf(node, form.keysOf(namesOf(node.plan)));
      return (value) => (form.isValues(value) ? read(value) : none());
    }
    const reads = new Map<unknown, Read<T>>();
    for (const [name, object] of node.byType) {
      reads.set(name, this.fieldsOf(object, form.keysOf(namesOf(object.plan, name))));
    }
    const key = form.keysOf(["type"])("type");
    return (value) => (form.isValues(value) ? (reads.get(value[key])?.(value) ?? none()) : none());
  }

  private list(type: GraphQLOutputType, { node, asked }: Found<"list">): (rows: readonly Values[]) => T {
    const list = this.output.list(this.node(type, node));
    if (!asked) return list;
    const keyOf = this.form.keysOf(["item", "place"]);
    const [itemKey, placeKey] = [keyOf("item"), keyOf("place")];
    return (rows) => {
      const found = new Map(rows.map((row) => [row[placeKey], row[itemKey]]));
      return list(asked.map((_, place) => found.get(place)));
    };
  }

  /** The rows of a list. */
  rows(value: unknown): readonly Values[] {
    return itemsOf(value, this.form.isValues);
  }
}
