const EXIT_CODES = { SIGINT: 130, SIGTERM: 143 } as const;

/** Hears Ctrl-C and SIGTERM once; a second one ends the process at once. */
export interface StopSignal {
  /** Resolves with the first signal. */
  heard: Promise<keyof typeof EXIT_CODES>;
}

/**
 * From here on a first signal asks for an orderly stop. What was started still ends when the process does: the database
 * sees its input end.
 */
export function stopSignal(): StopSignal {
  const heard = new Promise<keyof typeof EXIT_CODES>((resolve) => {
    let before = false;
    const hear = (signal: keyof typeof EXIT_CODES) => {
      if (before) process.exit(EXIT_CODES[signal]);
      before = true;
      resolve(signal);
    };
    process.on("SIGINT", () => hear("SIGINT")).on("SIGTERM", () => hear("SIGTERM"));
  });
  return { heard };
}

/** Ends the process at the first signal, with the exit code that shells expect and after its exit handlers. */
export function endOnSignal(): void {
  process.once("SIGINT", () => process.exit(EXIT_CODES.SIGINT));
  process.once("SIGTERM", () => process.exit(EXIT_CODES.SIGTERM));
}
