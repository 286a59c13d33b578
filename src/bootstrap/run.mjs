import { spawn } from "node:child_process";

/** The folder of the repository. */
export const root = new URL("../../", import.meta.url);

/** Runs a program in the repository with our own input and output; a signal to us ends it. Resolves with its exit code. */
export function run(program, programArguments, environment = {}) {
  return ended(start(program, programArguments, environment, "inherit"));
}

/** Runs a program in the repository, and resolves with its exit code and all that it said. */
export async function capture(program, programArguments) {
  const child = start(program, programArguments, {}, ["ignore", "pipe", "pipe"]);
  let said = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text) => {
      said += text;
    });
  }
  return { code: await ended(child), said };
}

function start(program, programArguments, environment, stdio) {
  return spawn(program, programArguments, {
    cwd: root,
    env: { ...process.env, ...environment },
    stdio,
    shell: process.platform === "win32",
  });
}

function ended(child) {
  return new Promise((resolve, reject) => {
    const stop = (signal) => {
      child.kill(signal);
      process.exitCode = signal === "SIGINT" ? 130 : 143;
    };
    process.on("SIGINT", stop).on("SIGTERM", stop);
    child.once("error", reject);
    child.once("close", (code) => {
      process.off("SIGINT", stop).off("SIGTERM", stop);
      resolve(code ?? 1);
    });
  });
}
