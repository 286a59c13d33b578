import type { ExecutionResult } from "graphql";
import { LexigraphError } from "../../../src/domain/errors.js";

/** What two executions must have in common: the data with the order of its keys, where errors stand and their codes. */
export interface Outcome {
  data: string;
  errors: string[];
}

/** The outcome of an execution; `name` gives texts that may differ, such as cursors, a common name. */
export function outcomeOf({ data, errors }: ExecutionResult, name: (text: string) => string): Outcome {
  const replace = (_key: string, value: unknown) => (typeof value === "string" ? name(value) : value);
  const found = (errors ?? []).map(({ path, originalError, extensions, message }) => {
    const code = originalError instanceof LexigraphError ? originalError.code : extensions.code;
    // An error without a code is nobody's plan: its message tells where to look.
    return JSON.stringify({ path, code: code ?? message });
  });
  return { data: JSON.stringify(data, replace, 1) ?? "absent", errors: found.sort() };
}
