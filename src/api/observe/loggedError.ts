/** What the log has of an error: enough to find the fault, and none of the values that it happened with. */
export type LoggedError = {
  type: string;
  code?: string;
  message: string;
  /** Where it was thrown, the innermost first. */
  stack: string;
  cause?: LoggedError;
};

/** What stands in quotation marks in a message is somebody's: a name that a constraint met, the text that was no JSON. */
const QUOTED = /["'].*["']/s;

/** Writes an error, with what caused it, for the log; what was thrown and is no error has its type alone. */
export function loggedError(error: unknown): LoggedError {
  if (!(error instanceof Error)) return { type: typeof error, message: "", stack: "" };
  const { code, cause, name, message, stack = "" } = error as NodeJS.ErrnoException;
  return {
    type: name,
    ...(typeof code === "string" ? { code } : {}),
    message: message.replace(QUOTED, "…"),
    stack: stack
      .split("\n")
      .filter((line) => /^\s+at /.test(line))
      .join("\n"),
    ...(cause === undefined ? {} : { cause: loggedError(cause) }),
  };
}
