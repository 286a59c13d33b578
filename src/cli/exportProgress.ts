import ora from "ora";
import { isTerminal } from "./isTerminal.js";

export interface ExportProgress {
  /** How many elements were written so far. */
  advance(written: number): void;
  stop(): void;
}

/** Tells how far an export is: a line on a terminal, unless the export itself is written there; otherwise nothing. */
export function exportProgress(stream: NodeJS.WriteStream, isWrittenToTerminal: boolean): ExportProgress {
  if (!isTerminal(stream) || isWrittenToTerminal) return { advance: () => undefined, stop: () => undefined };
  // Ctrl-C is ours to hear, so the input stays as it is.
  const shown = ora({ stream, discardStdin: false });
  return {
    advance(written) {
      if (!shown.isSpinning) shown.start();
      shown.text = `Exporting: ${written.toLocaleString("en")} written`;
    },
    stop: () => shown.stop(),
  };
}

/** The chunks as they are, counted on their way. */
export async function* counted(chunks: AsyncIterable<string>, progress: ExportProgress): AsyncGenerator<string> {
  let written = 0;
  for await (const chunk of chunks) {
    yield chunk;
    written += 1;
    if (written % 1_000 === 0) progress.advance(written);
  }
}
