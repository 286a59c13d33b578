import { interpret } from "../compile/interpret.js";
import type { Read } from "../compile/output.js";
import type { FieldReading } from "../compile/reading.js";
import type { RowForm } from "../compile/rowForm.js";
import type { FoundRow } from "../foundRow.js";
import { JSON_TEXT, Unwritten } from "./jsonText.js";

/** Writes what was found for the root fields of an operation as JSON. Throws Unwritten where graphql-js has to. */
export type Write = (found: ReadonlyMap<string, FoundRow | null>) => string;

/**
 * The JSON of an operation straight from rows, as graphql-js would execute it and JSON.stringify write it (GraphQL
 * specification, 6.4.3 Value Completion). What is not a plain value is left to graphql-js, so that there is one place where
 * errors are made.
 */
export function writerOf(roots: readonly FieldReading[]): Write {
  const writers = roots.map((root) => {
    const start = `${JSON.stringify(root.responseKey)}:`;
    // It is found in no row.
    if (root.source.is === "type name") {
      const text = start + JSON.stringify(root.source.name);
      return () => text;
    }
    const byForm = new Map<RowForm, Read<string>>();
    return (found: FoundRow | null | undefined) => {
      if (!found) throw new Unwritten();
      const read = byForm.get(found.form) ?? interpret(root, found.form, JSON_TEXT);
      byForm.set(found.form, read);
      return start + read(found.row);
    };
  });
  return (found) => `{${writers.map((write, i) => write(found.get(roots[i]?.responseKey ?? ""))).join(",")}}`;
}
