import { AsyncLocalStorage } from "node:async_hooks";

/** What an operation had from the database so far. */
export interface StatementTiming {
  statements: number;
  /** Milliseconds, those of statements that ran at once added up. */
  milliseconds: number;
}

const current = new AsyncLocalStorage<StatementTiming>();

/** The timing of an operation that has not begun. */
export function newTiming(): StatementTiming {
  return { statements: 0, milliseconds: 0 };
}

/** Runs work, and counts in a timing what it has from the database, however deep it asks. */
export function timed<T>(timing: StatementTiming, work: () => T): T {
  return current.run(timing, work);
}

/** Counts a statement of so many milliseconds for whoever it ran for. */
export function countStatement(milliseconds: number): void {
  const timing = current.getStore();
  if (!timing) return;
  timing.statements += 1;
  timing.milliseconds += milliseconds;
}
