import { Presets, SingleBar } from "cli-progress";

export interface LoadProgress {
  advance: (progress: { files: number; totalFiles: number }) => void;
  stop: () => void;
}

/** Milliseconds between two plain lines. */
const LINE_INTERVAL = 5_000;

/** Tells how far a load is: a bar with rate and time left on a terminal, a line now and then elsewhere. */
export function loadProgress(stream: NodeJS.WriteStream): LoadProgress {
  return stream.isTTY ? bar(stream) : lines(stream);
}

function bar(stream: NodeJS.WriteStream): LoadProgress {
  const format = "{bar} {percentage}%  {value} of {total} files  {rate} a second  {eta_formatted} left";
  const single = new SingleBar({ stream, format, hideCursor: true, clearOnComplete: true }, Presets.shades_classic);
  const start = performance.now();
  let started = false;
  return {
    advance({ files, totalFiles }) {
      const rate = Math.round(files / Math.max((performance.now() - start) / 1000, 0.001));
      if (!started) single.start(totalFiles, 0, { rate });
      started = true;
      single.update(files, { rate });
    },
    stop: () => single.stop(),
  };
}

function lines(stream: NodeJS.WriteStream): LoadProgress {
  let last = performance.now();
  return {
    advance({ files, totalFiles }) {
      if (performance.now() - last < LINE_INTERVAL) return;
      last = performance.now();
      stream.write(`${files} of ${totalFiles} files\n`);
    },
    stop: () => undefined,
  };
}
