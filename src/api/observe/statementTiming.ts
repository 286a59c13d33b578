/** What an operation had from the database so far. */
export interface StatementTiming {
  statements: number;
  /** Milliseconds, those of statements that ran at once added up. */
  milliseconds: number;
}

/** The timing of an operation that has not begun. */
export function newTiming(): StatementTiming {
  return { statements: 0, milliseconds: 0 };
}

/** Counts a statement of so many milliseconds. */
export function countStatement(timing: StatementTiming, milliseconds: number): void {
  timing.statements += 1;
  timing.milliseconds += milliseconds;
}
