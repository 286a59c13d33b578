import { inEdition } from "./edition.js";
import { type FetchedPage, type FetchPage, isWrapped } from "./fetchedPage.js";
import type { Interpreter } from "./interpret.js";
import { besidesNode, namesOf } from "./projection.js";
import { type EdgePart, type FieldReading, type FoundReading, type InfoPart, itemOf, type Part } from "./reading.js";
import type { KeyOf, Values } from "./rowForm.js";

type PageReading = Extract<FoundReading, { is: "page" }>;

/** A row of a page, with what is known of the page. */
interface FetchedRow {
  row: Values;
  fetched: FetchedPage;
}

/** How a connection is read from its parent's row. */
export function interpretPage<T>(
  interpreter: Interpreter<T>,
  { page, type, parts }: PageReading,
  fetch: FetchPage,
): (values: Values) => T {
  const keyOf = interpreter.form.keysOf(["node", ...besidesNode(page)]);
  const connection = interpreter.output.object(type, new PageInterpreter(interpreter, page, keyOf).parts(parts));
  return (values) => connection(fetch(values, (found) => interpreter.rows(found)));
}

class PageInterpreter<T> {
  private readonly nodeOf: (row: Values) => unknown;
  private readonly cursorKeyOf: (at: FetchedRow) => string;

  constructor(
    private readonly interpreter: Interpreter<T>,
    private readonly page: PageReading["page"],
    private readonly keyOf: KeyOf,
  ) {
    const nodeKey = keyOf("node");
    const key = page.cursors ? keyOf("key") : "";
    this.nodeOf = isWrapped(page) ? (row) => row[nodeKey] : (row) => row;
    this.cursorKeyOf = page.edition
      ? ({ row, fetched }) => inEdition(fetched.edition, row[key])
      : ({ row }) => String(row[key]);
  }

  parts(parts: readonly FieldReading<Part>[]) {
    return parts.map((part) => ({ responseKey: part.responseKey, read: this.part(part) }));
  }

  private part({ type, source }: FieldReading<Part>): (fetched: FetchedPage) => T {
    const { interpreter, nodeOf } = this;
    const { output } = interpreter;
    switch (source.is) {
      case "type name":
        return interpreter.typeName(source.name);
      case "total": {
        const value = output.value(type);
        return ({ totalCount }) => value(totalCount);
      }
      case "nodes": {
        const node = interpreter.node(itemOf(type), source.node);
        const list = output.list((row: Values) => node(nodeOf(row)));
        return ({ rows }) => list(rows);
      }
      case "edges": {
        const fields = source.fields.map((field) => ({ responseKey: field.responseKey, read: this.edgePart(field) }));
        const list = output.list(output.object(source.type, fields));
        return (fetched) => list(fetched.rows.map((row) => ({ row, fetched })));
      }
      case "page info": {
        const fields = source.fields.map((field) => ({ responseKey: field.responseKey, read: this.infoPart(field) }));
        return output.object(source.type, fields);
      }
    }
  }

  private edgePart({ type, source }: FieldReading<EdgePart>): (at: FetchedRow) => T {
    const { interpreter, nodeOf, cursorKeyOf, page } = this;
    switch (source.is) {
      case "type name":
        return interpreter.typeName(source.name);
      case "cursor": {
        const value = interpreter.output.value(type);
        return (at) => value(source.encode(cursorKeyOf(at)));
      }
      case "node": {
        const node = interpreter.node(type, source.node);
        return ({ row }) => node(nodeOf(row));
      }
      case "beside": {
        const { form, output } = interpreter;
        const key = this.keyOf("edge");
        const none = output.none(type);
        const read = interpreter.field(
          { type, source: source.source },
          form.keysOf(page.edge ? namesOf(page.edge) : []),
        );
        return ({ row }) => {
          const edge = row[key];
          return form.isValues(edge) ? read(edge) : none();
        };
      }
    }
  }

  private infoPart({ type, source }: FieldReading<InfoPart>): (fetched: FetchedPage) => T {
    const value = this.interpreter.output.value(type);
    switch (source.is) {
      case "type name":
        return this.interpreter.typeName(source.name);
      case "known":
        return (fetched) => value(fetched[source.name]);
      case "end":
        return (fetched) => {
          const row = fetched.rows.at(source.end);
          return value(row === undefined ? null : source.encode(this.cursorKeyOf({ row, fetched })));
        };
    }
  }
}
