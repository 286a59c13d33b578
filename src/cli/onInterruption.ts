/** As shells expect them of a process that Ctrl-C or SIGTERM ended. */
const INTERRUPTED = new Set([130, 143]);

/**
 * Where a load is broken off, gives the terminal back and says how it is completed.
 * @returns ends the watching, when the load is over
 */
export function onInterruption(giveBack: () => void): () => void {
  const tell = (code: number) => {
    if (!INTERRUPTED.has(code)) return;
    giveBack();
    process.stderr.write("Interrupted. What is loaded stays; the same command goes on from here.\n");
  };
  process.once("exit", tell);
  return () => void process.removeListener("exit", tell);
}
