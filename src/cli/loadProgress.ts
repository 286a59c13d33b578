import { Presets, SingleBar } from "cli-progress";
import type { ReadProgress } from "../ingest/readFiles.js";
import { isTerminal } from "./isTerminal.js";

export interface LoadProgress {
  /** How far reading is. */
  read(progress: ReadProgress): void;
  /** How many records are in the graph. */
  load(records: number): void;
  stop(): void;
}

/** Milliseconds between two plain lines. */
const LINE_INTERVAL = 5_000;
/** Seconds before which a rate is no more than chance. */
const FIRST_RATE = 1;

/** Tells how far a load is: a bar with rate and time left on a terminal, a line now and then elsewhere. */
export function loadProgress(stream: NodeJS.WriteStream): LoadProgress {
  const state = { share: 0, files: 0, totalFiles: 0, records: 0, start: performance.now() };
  const show = isTerminal(stream) ? bar(stream) : lines(stream);
  return {
    read({ files, totalFiles, bytes, totalBytes }) {
      Object.assign(state, { files, totalFiles, share: totalBytes > 0 ? bytes / totalBytes : files / totalFiles });
      show.update(state);
    },
    load(records) {
      state.records = records;
      show.update(state);
    },
    stop: show.stop,
  };
}

interface State {
  /** 0 to 1. */
  share: number;
  files: number;
  totalFiles: number;
  records: number;
  start: number;
}

interface Shown {
  update(state: State): void;
  stop(): void;
}

function bar(stream: NodeJS.WriteStream): Shown {
  const format = "{bar} {percentage}%  {tally}";
  const single = new SingleBar({ stream, format, hideCursor: true, clearOnComplete: true }, Presets.shades_classic);
  let started = false;
  return {
    update(state) {
      if (!started) single.start(1, state.share, { tally: tally(state) });
      started = true;
      single.update(Math.min(1, state.share), { tally: tally(state) });
    },
    stop: () => single.stop(),
  };
}

function lines(stream: NodeJS.WriteStream): Shown {
  let last = performance.now();
  return {
    update(state) {
      if (performance.now() - last < LINE_INTERVAL) return;
      last = performance.now();
      stream.write(`${Math.floor(state.share * 100)}%  ${tally(state)}\n`);
    },
    stop: () => undefined,
  };
}

/** `12 of 40 files  3,000 records  850 a second  1 min 5 s left`, as far as it can be told yet. */
export function tally({ share, files, totalFiles, records, start }: State, now = performance.now()): string {
  const seconds = (now - start) / 1000;
  const parts = [`${files.toLocaleString("en")} of ${totalFiles.toLocaleString("en")} files`];
  if (records > 0) parts.push(`${records.toLocaleString("en")} records`);
  const rate = Math.round(records / seconds);
  if (rate > 0 && seconds >= FIRST_RATE) parts.push(`${rate.toLocaleString("en")} a second`);
  // What is read runs ahead of what is in the graph, and before the first batch is there nothing is known of the rate.
  if (records > 0 && share > 0 && share < 1 && seconds >= FIRST_RATE)
    parts.push(`${duration((seconds * (1 - share)) / share)} left`);
  return parts.join("  ");
}

function duration(seconds: number): string {
  const whole = Math.ceil(seconds);
  if (whole < 60) return `${whole} s`;
  if (whole < 3_600) return `${Math.floor(whole / 60)} min ${whole % 60} s`;
  return `${Math.floor(whole / 3_600)} h ${Math.floor((whole % 3_600) / 60)} min`;
}
