const EXIT_CODES = { SIGINT: 130, SIGTERM: 143 } as const;

/**
 * Resolves with the first Ctrl-C or SIGTERM, as the exit code that shells expect; a second one ends the process at once.
 * What was started still ends when the process does: the database sees its input end.
 */
export function stopSignal(): Promise<number> {
  return new Promise((resolve) => {
    let before = false;
    const hear = (signal: keyof typeof EXIT_CODES) => {
      if (before) process.exit(EXIT_CODES[signal]);
      before = true;
      resolve(EXIT_CODES[signal]);
    };
    process.on("SIGINT", () => hear("SIGINT")).on("SIGTERM", () => hear("SIGTERM"));
  });
}

/** Ends the process at the first signal, after its exit handlers, which end Maven. */
export function endOnSignal(): void {
  process.once("SIGINT", () => process.exit(EXIT_CODES.SIGINT));
  process.once("SIGTERM", () => process.exit(EXIT_CODES.SIGTERM));
}
