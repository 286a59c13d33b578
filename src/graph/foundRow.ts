import type { Compiled } from "./compile/compile.js";
import { interpret } from "./compile/interpret.js";
import { ANSWERS } from "./compile/output.js";
import type { Row } from "./compile/plan.js";
import type { RowForm } from "./compile/rowForm.js";

/** The single row of a root field, and how values stand in it. */
export interface FoundRow {
  row: Row;
  form: RowForm;
}

/** The answer of a root field by response key, for graphql-js; null where nothing was found. Throws BAD_USER_INPUT for a cursor that is past. */
export function answerOf({ reading }: Compiled, found: FoundRow | null): unknown {
  return found && interpret(reading, found.form, ANSWERS)(found.row);
}
