import ora from "ora";
import type { OnProgress } from "../database/progress.js";
import { isTerminal } from "./isTerminal.js";

/** Shows the steps of a start: one that turns on a terminal, a plain line each elsewhere. */
export interface StartProgress {
  advance: OnProgress;
  /** Leaves the terminal to whoever writes next. */
  stop(): void;
}

export function startProgress(stream: NodeJS.WriteStream): StartProgress {
  return isTerminal(stream) ? spinner(stream) : lines(stream);
}

function spinner(stream: NodeJS.WriteStream): StartProgress {
  // Ctrl-C is ours to hear, so the input stays as it is.
  const shown = ora({ stream, discardStdin: false });
  let step = "";
  return {
    advance(progress) {
      if (step !== "" && step !== progress.step) shown.succeed(step);
      step = progress.step;
      shown.start(progress.detail === undefined ? step : `${step}: ${progress.detail}`);
    },
    stop() {
      if (shown.isSpinning) shown.stop();
    },
  };
}

function lines(stream: NodeJS.WriteStream): StartProgress {
  let step = "";
  return {
    advance(progress) {
      if (step !== progress.step) stream.write(`${progress.step}\n`);
      step = progress.step;
    },
    stop: () => undefined,
  };
}
